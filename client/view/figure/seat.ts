import { ellipse, lerp, ribbon, spline } from "../geometry.ts";
import { PALETTE, mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import type { Person } from "./person.ts";

/** The chair and what is behind: drawn before the person. */
export function drawChair(pen: Pen, fine: boolean): void {
  const wood = 0x4a2a1b;
  const dark = mix(wood, PALETTE.ink, 0.45);
  for (const s of [-1, 1]) {
    pen.line([s * 84, 372, s * 92, 548], 8, dark);
    pen.line(spline([s * 104, 380, s * 116, 300, s * 114, 200, s * 104, 132], false, 5), 8, dark);
  }
  pen.line(spline([-106, 146, -60, 126, 0, 120, 60, 126, 106, 146], false, 5), 12, wood);
  if (fine) pen.line(spline([-106, 142, -60, 122, 0, 116, 60, 122, 106, 142], false, 5), 2, PALETTE.brass, 0.35);
  pen.fill(spline([-128, 352, -112, 338, 112, 338, 128, 352, 116, 384, -116, 384], true, 4), wood);
  for (const s of [-1, 1]) pen.line([s * 110, 380, s * 118, 572], 10, dark);
}

/**
 * Legs of someone seated and seen from the front: thighs come towards us, foreshortened, knees hang
 * over the seat's edge, shins drop to the shoes. `wide` parts the knees for a cello.
 */
export function drawLegs(pen: Pen, person: Person, wide: boolean, fine: boolean): void {
  const cloth = person.cloth.legs;
  const apart = wide ? 1.55 : 1;
  const skirt = person.cloth.pattern === "drape" || person.hairStyle === "veil";
  pen.fill(ellipse(0, 574, 150 * (wide ? 1.1 : 1), 15, 0, 36), PALETTE.ink, 0.4);
  if (skirt) {
    drawSkirt(pen, person, apart, fine);
    return;
  }
  for (const s of [-1, 1]) {
    const knee = s * 62 * apart;
    const foot = s * (58 * apart + (wide ? 4 : 0));
    const shade = s > 0 ? 0.22 : 0.04;
    drawShoe(pen, foot, 562, s);
    // Shin.
    pen.fill(ribbon(spline([knee, 404, lerp(knee, foot, 0.5) + s * 3, 470, foot, 552], false, 6), (t) => lerp(68, 46, t ** 0.8)), mix(cloth, PALETTE.ink, 0.26 + shade));
    pen.fill(ribbon(spline([knee + 12, 420, foot + 9, 548], false, 6), (t) => lerp(22, 14, t)), PALETTE.ink, 0.18);
    // Thigh: from the hip towards us, its end is the knee.
    pen.fill(
      spline([s * 8, 330, s * 60, 318, s * 96 * Math.max(1, apart * 0.86), 334, knee + s * 40, 372, knee + s * 37, 404, knee, 420, knee - s * 36, 402, s * 14 * apart, 372], true, 6),
      mix(cloth, PALETTE.ink, shade),
    );
    pen.fill(ellipse(knee - 4, 386, 30, 26, 0, 22), mix(cloth, PALETTE.lamp, 0.1), s < 0 ? 0.7 : 0.35);
    if (fine) {
      const dark = mix(cloth, PALETTE.ink, 0.6);
      pen.line(spline([knee - 26, 404, knee, 414, knee + 28, 402], false, 5), 2.4, dark, 0.5);
      pen.line(spline([s * 24, 348, s * 52, 344, knee + s * 14, 352], false, 5), 2.2, dark, 0.4);
    }
  }
  if (!wide) pen.fill(spline([-12, 336, 12, 336, 8, 398, -8, 398], true, 4), PALETTE.ink, 0.4);
}

function drawSkirt(pen: Pen, person: Person, apart: number, fine: boolean): void {
  const cloth = person.cloth.legs;
  const w = 92 * Math.max(1, apart * 0.9);
  for (const s of [-1, 1]) drawShoe(pen, s * 40 * apart, 563, s);
  pen.fill(spline([-w, 334, -w - 14, 390, -w - 6, 460, -w + 6, 552, -40, 562, 0, 556, 40, 562, w - 6, 552, w + 6, 460, w + 14, 390, w, 334, 0, 318], true, 6), mix(cloth, PALETTE.ink, 0.12));
  pen.fill(spline([14, 330, w, 334, w + 14, 390, w + 6, 460, w - 6, 552, 40, 562, 24, 450], true, 6), PALETTE.ink, 0.24);
  for (const s of [-1, 1]) pen.fill(ellipse(s * 54 * apart - 4, 384, 36, 26, 0, 22), mix(cloth, PALETTE.lamp, 0.12), s < 0 ? 0.75 : 0.35);
  if (!fine) return;
  const dark = mix(cloth, PALETTE.ink, 0.6);
  for (const x of [-58, -22, 16, 52]) pen.line(spline([x * apart, 414, x * apart * 1.06, 480, x * apart * 1.02, 550], false, 5), 2.6, dark, 0.45);
}

function drawShoe(pen: Pen, x: number, y: number, s: number): void {
  pen.fill(spline([x - 26, y - 8, x - 12, y - 22, x + 12, y - 22, x + 26, y - 8, x + 30 + s * 3, y + 8, x, y + 13, x - 30 + s * 3, y + 8], true, 5), 0x1c1112);
  pen.fill(spline([x - 20, y - 6, x - 8, y - 14, x + 4, y - 14, x - 6, y - 2], true, 4), 0x5a4038, 0.5);
}
