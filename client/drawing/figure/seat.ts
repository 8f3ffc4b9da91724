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
  if (fine)
    pen.line(
      spline([-106, 142, -60, 122, 0, 116, 60, 122, 106, 142], false, 5),
      2,
      PALETTE.brass,
      0.35,
    );
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
  const apart = wide ? 1.38 : 1;
  const skirt = person.cloth.pattern === "drape" || person.hairStyle === "veil";
  pen.fill(ellipse(0, 574, 150 * (wide ? 1.1 : 1), 15, 0, 36), PALETTE.ink, 0.4);
  if (skirt) {
    drawSkirt(pen, person, apart, fine);
    return;
  }
  pen.fill(
    spline([-84, 306, 84, 306, 60 * apart, 366, 0, 360, -60 * apart, 366], true, 4),
    mix(cloth, PALETTE.ink, 0.66),
  );
  for (const s of [-1, 1]) {
    const knee = s * 69 * apart;
    const foot = s * (66 * apart - (wide ? 10 : 0));
    const shade = s > 0 ? 0.18 : 0;
    drawShoe(pen, foot, 560, s);
    // Shin: set back under the knee, so darker.
    const shin = spline([knee, 400, knee + s * 3, 456, foot, 546], false, 6);
    pen.fill(
      ribbon(shin, (t) => lerp(66, 45, t ** 0.7)),
      mix(cloth, PALETTE.ink, 0.3 + shade),
    );
    pen.fill(
      ribbon(
        beside(shin, () => -15),
        (t) => lerp(26, 15, t),
      ),
      PALETTE.ink,
      0.16,
    );
    pen.fill(
      spline(
        [knee - 38, 408, knee, 424, knee + 38, 408, knee + 33, 440, knee, 456, knee - 33, 440],
        true,
        5,
      ),
      PALETTE.ink,
      0.32,
    );
    pen.line([foot - 21, 545, foot + 21, 545], 4, mix(cloth, PALETTE.ink, 0.6), 0.7);
    // Thigh: towards us from the hip, widening to the knee.
    const thigh = spline(
      [
        s * 10,
        308,
        s * 70,
        300,
        s * 99 * Math.max(1, apart * 0.84),
        318,
        knee + s * 40,
        360,
        knee + s * 40,
        396,
        knee + s * 23,
        419,
        knee - s * 22,
        420,
        knee - s * 39,
        398,
        knee - s * 40,
        356,
      ],
      true,
      6,
    );
    pen.fill(thigh, mix(cloth, PALETTE.lamp, 0.05));
    pen.fill(
      spline(
        [
          knee + 8,
          330,
          knee + 32,
          350,
          knee + 37,
          396,
          knee + 21,
          417,
          knee + 2,
          421,
          knee + 22,
          392,
        ],
        true,
        5,
      ),
      PALETTE.ink,
      0.2 + shade,
    );
    if (s > 0) pen.fill(thigh, PALETTE.ink, 0.16);
    pen.fill(
      spline(
        [
          knee - 30,
          372,
          knee - 16,
          344,
          knee + 8,
          338,
          knee + 14,
          362,
          knee - 4,
          388,
          knee - 24,
          392,
        ],
        true,
        5,
      ),
      mix(cloth, PALETTE.lamp, 0.24),
      s < 0 ? 0.5 : 0.26,
    );
    if (fine) {
      const dark = mix(cloth, PALETTE.ink, 0.6);
      pen.line(spline([knee - 34, 408, knee, 421, knee + 34, 408], false, 5), 2.2, dark, 0.55);
      pen.line(spline([s * 34, 334, s * 54, 342, s * 70, 338], false, 5), 2.2, dark, 0.4);
    }
  }
}

function drawSkirt(pen: Pen, person: Person, apart: number, fine: boolean): void {
  const cloth = person.cloth.legs;
  const w = 92 * Math.max(1, apart * 0.9);
  for (const s of [-1, 1]) drawShoe(pen, s * 40 * apart, 563, s);
  pen.fill(
    spline(
      [
        -w,
        312,
        -w - 16,
        384,
        -w - 6,
        460,
        -w + 6,
        552,
        -40,
        562,
        0,
        556,
        40,
        562,
        w - 6,
        552,
        w + 6,
        460,
        w + 16,
        384,
        w,
        312,
        0,
        300,
      ],
      true,
      6,
    ),
    mix(cloth, PALETTE.ink, 0.12),
  );
  pen.fill(
    spline([14, 310, w, 312, w + 16, 384, w + 6, 460, w - 6, 552, 40, 562, 24, 450], true, 6),
    PALETTE.ink,
    0.24,
  );
  for (const s of [-1, 1])
    pen.fill(
      spline(
        [
          s * 56 * apart - 40,
          392,
          s * 56 * apart - 26,
          350,
          s * 56 * apart + 12,
          338,
          s * 56 * apart + 34,
          362,
          s * 56 * apart + 22,
          398,
          s * 56 * apart - 10,
          410,
        ],
        true,
        5,
      ),
      mix(cloth, PALETTE.lamp, 0.14),
      s < 0 ? 0.5 : 0.22,
    );
  // The knees' edge: below it the cloth falls.
  pen.fill(
    spline(
      [
        -w - 12,
        400,
        -50,
        424,
        0,
        412,
        50,
        424,
        w + 12,
        400,
        w + 4,
        440,
        50,
        456,
        0,
        444,
        -50,
        456,
        -w - 4,
        440,
      ],
      true,
      5,
    ),
    PALETTE.ink,
    0.26,
  );
  if (!fine) return;
  const dark = mix(cloth, PALETTE.ink, 0.6);
  for (const x of [-58, -22, 16, 52])
    pen.line(
      spline([x * apart, 430, x * apart * 1.06, 480, x * apart * 1.02, 550], false, 5),
      2.6,
      dark,
      0.45,
    );
}

function drawShoe(pen: Pen, x: number, y: number, s: number): void {
  pen.fill(
    spline(
      [
        x - 26,
        y - 8,
        x - 12,
        y - 22,
        x + 12,
        y - 22,
        x + 26,
        y - 8,
        x + 30 + s * 3,
        y + 8,
        x,
        y + 13,
        x - 30 + s * 3,
        y + 8,
      ],
      true,
      5,
    ),
    0x1c1112,
  );
  pen.fill(
    spline([x - 20, y - 6, x - 8, y - 14, x + 4, y - 14, x - 6, y - 2], true, 4),
    0x5a4038,
    0.5,
  );
}
