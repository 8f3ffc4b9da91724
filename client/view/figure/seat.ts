import { beside, ellipse, lerp, ribbon, roundedBox, spline } from "../geometry.ts";
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
  pen.fill(roundedBox(-122, 366, 244, 30, 9), wood);
  pen.fill(roundedBox(-122, 382, 244, 14, 7), dark);
  for (const s of [-1, 1]) pen.line([s * 108, 390, s * 114, 572], 10, dark);
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
  pen.fill(spline([-70, 320, 70, 320, 52 * apart, 404, -52 * apart, 404], true, 4), mix(cloth, PALETTE.ink, 0.62));
  for (const s of [-1, 1]) {
    const knee = s * 60 * apart;
    const foot = s * (60 * apart - (wide ? 6 : 2));
    const shade = s > 0 ? 0.2 : 0;
    drawShoe(pen, foot, 562, s);
    // Shin, from the knee's shadow to the hem.
    const shin = spline([knee, 396, knee + s * 2, 450, foot, 548], false, 6);
    pen.fill(ribbon(shin, (t) => lerp(72, 47, t ** 0.7)), mix(cloth, PALETTE.ink, 0.22 + shade));
    pen.fill(ribbon(beside(shin, () => -16), (t) => lerp(26, 15, t)), PALETTE.ink, 0.16);
    pen.fill(spline([knee - 36, 404, knee, 416, knee + 36, 404, knee + 32, 432, knee, 446, knee - 32, 432], true, 5), PALETTE.ink, 0.28);
    pen.line([foot - 22, 546, foot + 22, 546], 4, mix(cloth, PALETTE.ink, 0.6), 0.7);
    // Thigh: towards us from the hip, its end is the knee.
    const thigh = spline([s * 6, 328, s * 52, 316, s * 92 * Math.max(1, apart * 0.84), 332, knee + s * 41, 368, knee + s * 40, 398, knee + s * 22, 418, knee - s * 20, 418, knee - s * 39, 400, s * 10 * apart, 364], true, 6);
    pen.fill(thigh, mix(cloth, PALETTE.ink, shade));
    pen.fill(spline([knee - 30, 374, knee - 8, 352, knee + 18, 356, knee + 22, 376, knee, 392, knee - 24, 394], true, 5), mix(cloth, PALETTE.lamp, 0.2), s < 0 ? 0.42 : 0.2);
    if (fine) {
      const dark = mix(cloth, PALETTE.ink, 0.6);
      pen.line(spline([knee - 30, 408, knee, 418, knee + 30, 408], false, 5), 2.2, dark, 0.55);
      pen.line(spline([s * 18, 372, s * 34, 362, knee - s * 6, 362], false, 5), 2.2, dark, 0.35);
    }
  }
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
