import { circle, ellipse, quadratic, spline } from "../geometry.ts";
import { type Colour, mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import { drawCapBack, drawCapFront, drawVeilBack, drawVeilFront } from "./headgear.ts";
import type { HairStyle, Person } from "./person.ts";

/** Hair is drawn twice: behind neck and head, and over the forehead. `turn` −1 … 1, `nod` −1 … 1. */
export interface Hair {
  back(pen: Pen, person: Person, turn: number, fine: boolean): void;
  front(pen: Pen, person: Person, turn: number, nod: number, fine: boolean): void;
}

const lit = (hair: Colour, share = 0.3): Colour => mix(hair, 0xffe9d0, share);
const strands = (pen: Pen, colour: Colour, alpha: number, ...curves: readonly number[][]): void => {
  for (const curve of curves) pen.line(spline(curve, false, 6), 2.1, colour, alpha);
};

/** Hair that follows the skull, down to `ears` (v). */
function skullBack(pen: Pen, person: Person, turn: number, ears: number, loose = 0): void {
  const w = person.head.width;
  const x = -turn * 9;
  pen.fill(
    spline([x - 60 * w - loose, -38, x - 49 * w - loose, -84, x, -103 - loose, x + 49 * w + loose, -84, x + 60 * w + loose, -38, 61 * w + x + loose, 4, 50 * w + x, ears, -50 * w + x, ears, -61 * w + x - loose, 4], true, 5),
    person.hair,
  );
}

const knot: Hair = {
  back(pen, person, turn, fine) {
    const x = -turn * 16;
    pen.fill(spline([x - 31, -116, x - 22, -134, x, -141, x + 22, -134, x + 31, -116, x + 26, -90, x - 26, -90], true, 5), person.hair);
    if (fine) strands(pen, lit(person.hair), 0.55, [x - 20, -112, x - 4, -127, x + 20, -111], [x - 23, -104, x, -115, x + 24, -102], [x - 10, -132, x + 8, -134, x + 20, -126]);
    skullBack(pen, person, turn, 32);
  },
  front(pen, person, turn, nod, fine) {
    const x = turn * 12;
    const y = nod * 4;
    const w = person.head.width;
    pen.fill(
      spline([x - 4, -70 + y, 26 + x * 0.4, -60 + y, 46 * w, -35 + y, 53 * w, -4, 59 * w, -10, 60 * w, -48, 43 * w, -88, 0, -102, -43 * w, -88, -60 * w, -48, -60 * w, -8, -54 * w, 2, -49 * w, -30 + y, -30 + x, -58 + y], true, 5),
      person.hair,
    );
    strands(pen, 0xcbbdb4, 0.8, [-4 + x, -74 + y, -30 + x, -62 + y, -50, -30]);
    if (fine) strands(pen, 0xcbbdb4, 0.55, [-4 + x, -82, -36 + x * 0.5, -72, -55, -34], [-2 + x, -79, -34 + x * 0.7, -66, -53, -26]);
    if (fine) strands(pen, lit(person.hair), 0.4, [4 + x, -78 + y, 34, -70, 54, -34], [2 + x, -86, 30, -82, 50, -58], [10 + x, -72 + y, 36 + x * 0.4, -60, 52, -24]);
  },
};

const CURL_BACK = [-53, -34, 26, -45, -68, 28, -17, -93, 30, 18, -95, 30, 47, -70, 28, 57, -34, 25, 59, -3, 20, -59, -1, 20, -50, 18, 14, 52, 17, 14];
const CURL_FRONT = [-43, -60, 18, -22, -75, 20, 5, -77, 20, 29, -70, 19, 47, -50, 16, -53, -38, 14, 54, -28, 11, -57, -18, 10];
const curls: Hair = {
  back(pen, person, turn) {
    for (let i = 0; i < CURL_BACK.length; i += 3)
      pen.fill(circle((CURL_BACK[i] as number) - turn * 8, CURL_BACK[i + 1] as number, CURL_BACK[i + 2] as number), person.hair);
  },
  front(pen, person, turn, nod, fine) {
    const put = (colour: Colour, dx: number, dy: number, shrink: number): void => {
      for (let i = 0; i < CURL_FRONT.length; i += 3)
        pen.fill(
          circle((CURL_FRONT[i] as number) + turn * 5 + dx, (CURL_FRONT[i + 1] as number) + nod * 4 + dy, (CURL_FRONT[i + 2] as number) * shrink),
          colour,
        );
    };
    put(person.hair, 0, 0, 1);
    if (!fine) return;
    const curl = lit(person.hair, 0.26);
    for (const [a, b, r] of [[-44, -62, 9], [-22, -82, 10], [4, -88, 9], [27, -80, 10], [45, -58, 8], [-54, -34, 7], [-8, -98, 8], [34, -100, 7], [-36, -92, 8], [57, -22, 6]] as const) {
      const x = a + turn * 5;
      pen.line(spline([x - r, b + r * 0.4, x - r * 0.4, b - r * 0.6, x + r * 0.6, b - r * 0.4, x + r * 0.5, b + r * 0.4, x - r * 0.1, b + r * 0.3], false, 5), 1.9, curl, 0.5);
    }
  },
};

/** A white halo of close curls. */
const cloud: Hair = {
  back(pen, person, turn) {
    const x = -turn * 9;
    const shade = mix(person.hair, 0x6d5a5c, 0.4);
    for (let i = 0; i < 15; i++) {
      const angle = Math.PI * (0.9 + (1.2 * i) / 14);
      pen.fill(circle(x + 57 * Math.cos(angle), -28 + 58 * Math.sin(angle), i % 2 ? 20 : 23), shade);
    }
    for (let i = 0; i < 13; i++) {
      const angle = Math.PI * (0.98 + (1.04 * i) / 12);
      pen.fill(circle(x - 2 + 52 * Math.cos(angle), -29 + 54 * Math.sin(angle), i % 2 ? 17 : 20), person.hair);
    }
  },
  front(pen, person, turn, nod, fine) {
    const w = person.head.width;
    const x = turn * 10;
    const y = nod * 4;
    pen.fill(spline([-50 * w, -16, -49 * w, -36 + y, -34 + x, -52 + y, x - 10, -60 + y, 14 + x, -60 + y, 36 + x * 0.6, -51 + y, 50 * w, -34 + y, 52 * w, -12, 60 * w, -26, 58 * w, -62, 30, -92, -20, -95, -56 * w, -64, -60 * w, -26], true, 5), person.hair);
    for (let i = 0; i < 9; i++) {
      const angle = Math.PI * (1.08 + (0.84 * i) / 8);
      pen.fill(circle(x * 0.6 + 46 * w * Math.cos(angle), -24 + y * 0.6 + 36 * Math.sin(angle), 9 + (i % 2) * 2, 14), person.hair);
    }
    if (!fine) return;
    for (let i = 0; i < 22; i++) {
      const angle = Math.PI * (1 + ((i * 0.618) % 1));
      const r = 40 + ((i * 37) % 28);
      const cx = x * 0.3 + r * w * Math.cos(angle);
      const cy = -36 + r * 0.86 * Math.sin(angle);
      pen.line(quadratic(cx - 5, cy + 3, cx, cy - 5, cx + 5, cy + 2, 5), 1.7, i % 3 ? 0xffffff : 0x8f8085, i % 3 ? 0.5 : 0.4);
    }
  },
};

const waves: Hair = {
  back(pen, person, turn, fine) {
    const x = -turn * 9;
    pen.fill(
      spline([x - 62, -34, x - 50, -88, x, -106, x + 52, -88, x + 64, -34, x + 66, 10, x + 80, 54, x + 72, 96, x + 78, 132, x + 50, 138, x + 36, 70, x - 36, 70, x - 52, 134, x - 80, 128, x - 72, 92, x - 82, 52, x - 67, 10], true, 6),
      person.hair,
    );
    if (fine) strands(pen, mix(person.hair, 0x2a0d0c, 0.5), 0.6, [x - 58, 30, x - 64, 70, x - 56, 122], [x + 60, 30, x + 64, 72, x + 58, 124]);
  },
  front(pen, person, turn, nod, fine) {
    const x = turn * 12;
    const y = nod * 4;
    pen.fill(
      spline([x - 18, -66 + y, 12 + x, -62 + y, 38 + x * 0.5, -40 + y, 52, -4, 55, 30, 64, 34, 66, -38, 46, -92, 0, -105, -47, -92, -66, -38, -66, 34, -57, 28, -54, -4, -50, -32 + y, -36 + x * 0.5, -54 + y], true, 6),
      person.hair,
    );
    if (fine) strands(pen, mix(person.hair, 0xffb070, 0.5), 0.55, [x - 14, -76 + y, -44, -58, -60, -10, -60, 26], [x - 8, -84, 34, -74, 58, -20, 60, 24], [x - 16, -70 + y, -40, -48, -54, -14], [x + 4, -92, 40, -82, 61, -40]);
  },
};

const crop: Hair = {
  back: (pen, person, turn) => skullBack(pen, person, turn, 14),
  front(pen, person, turn, nod, fine) {
    const x = turn * 11;
    const y = nod * 4;
    const w = person.head.width;
    pen.fill(
      spline([x - 32, -54 + y, x - 8, -58 + y, x + 12, -53 + y, 38 + x * 0.4, -58 + y, 50 * w, -36, 55 * w, -8, 59 * w, -14, 61 * w, -48, 43 * w, -90, -4, -101, -46 * w, -88, -61 * w, -46, -58 * w, -12, -54 * w, -8, -50 * w, -34], true, 5),
      person.hair,
    );
    const grey = 0xa89a96;
    for (const s of [-1, 1]) strands(pen, grey, 0.7, [s * 58 * w, -14, s * 58 * w, -34, s * 52 * w, -54]);
    if (fine) {
      for (const s of [-1, 1]) strands(pen, grey, 0.6, [s * 56 * w, -10, s * 55 * w, -28, s * 49 * w, -46], [s * 60 * w, -22, s * 59 * w, -44, s * 52 * w, -64]);
      strands(pen, lit(person.hair), 0.42, [-42, -66, -10, -84, 26, -78], [-32, -78, 0, -93, 34, -82], [-26, -62 + y, 6 + x, -72, 36, -66]);
    }
  },
};

const bald: Hair = {
  back() {},
  front(pen, person, turn, nod, fine) {
    for (const s of [-1, 1]) {
      if (s * turn > 0.6) continue;
      const x = -turn * 5;
      pen.fill(spline([s * 55 + x, -34, s * 62 + x, -20, s * 63 + x, 2, s * 58 + x, 20, s * 50 + x, 12, s * 52 + x, -10, s * 49 + x, -26], true, 5), person.hair);
    }
    pen.fill(spline([turn * 10 - 36, -58 + nod * 4, turn * 10 - 16, -71 + nod * 3, turn * 10 + 4, -71 + nod * 3, turn * 10 - 12, -63 + nod * 3], true, 5), 0xfff0cf, fine ? 0.26 : 0.2);
  },
};

const braid: Hair = {
  back(pen, person, turn, fine) {
    skullBack(pen, person, turn, 46, 2);
    // The braid comes forward over the player's right shoulder.
    const hair = person.hair;
    const x = -turn * 6 - 50;
    for (let i = 7; i >= 0; i--) {
      const y = 48 + i * 21;
      const r = 15 - i * 0.9;
      pen.fill(spline([x - r - i * 1.6, y - 6, x - i * 1.6, y - 14, x + r - i * 1.6, y - 4, x - i * 1.6 + 2, y + 13], true, 5), i % 2 ? mix(hair, 0x4a3238, 0.35) : hair);
      if (fine) pen.line(quadratic(x - r * 0.6 - i * 1.6, y - 5, x - i * 1.6, y - 9, x + r * 0.6 - i * 1.6, y - 1, 5), 1.6, lit(hair), 0.4);
    }
    pen.fill(spline([x - 22, 202, x - 6, 202, x - 8, 232, x - 18, 236], true, 4), hair);
    pen.fill([x - 22, 198, x - 6, 198, x - 6, 207, x - 22, 207], 0xb3474f);
  },
  front(pen, person, turn, nod, fine) {
    const x = turn * 12;
    const y = nod * 4;
    pen.fill(spline([x, -70 + y, 28 + x * 0.6, -54 + y, 45, -26, 54, 8, 58, 20, 62, -20, 59, -54, 40, -90, 0, -103, -40, -90, -59, -54, -62, -20, -58, 22, -54, 8, -45, -26, -28 + x * 0.6, -54 + y], true, 5), person.hair);
    pen.line([x, -69 + y, x * 0.6, -100], 1.8, mix(person.skin, person.hair, 0.45), 0.9);
    if (fine) strands(pen, lit(person.hair, 0.36), 0.42, [x - 4, -80, -34, -62, -54, -14], [x + 4, -80, 34, -62, 54, -14], [x - 6, -92, -38, -78, -58, -34], [x + 6, -92, 38, -78, 58, -34]);
  },
};

const receding: Hair = {
  back: (pen, person, turn) => skullBack(pen, person, turn, 22),
  front(pen, person, turn, nod, fine) {
    const x = turn * 11;
    const y = nod * 4;
    const w = person.head.width;
    for (const s of [-1, 1]) {
      if (s * turn > 0.75) continue;
      pen.fill(
        spline([x * 0.6 + s * 20, -84, s * 33 * w + x * 0.4, -66 + y, s * 44 * w + x * 0.2, -48 + y, s * 50 * w, -24, s * 53 * w, 12, s * 60 * w, 6, s * 63 * w, -36, s * 52 * w, -78, s * 26, -99, x * 0.4, -99], true, 5),
        person.hair,
      );
      if (fine) strands(pen, lit(person.hair), 0.55, [s * 38 * w, -76, s * 52 * w, -52, s * 57 * w, -6], [s * 46 * w, -76, s * 57 * w, -50, s * 60 * w, -14]);
    }
    pen.fill(spline([x - 24, -86, x, -79 + y, x + 24, -86, x + 20, -100, x - 20, -100], true, 5), person.hair);
    pen.fill(spline([x - 30, -56 + y, x - 12, -67 + y, x + 2, -66 + y, x - 12, -60 + y], true, 5), 0xfff0cf, 0.2);
  },
};

/** A fair braid laid round the head. */
const crown: Hair = {
  back: (pen, person, turn) => skullBack(pen, person, turn, 26, 1),
  front(pen, person, turn, nod, fine) {
    const x = turn * 12;
    const y = nod * 4;
    const w = person.head.width;
    pen.fill(spline([x - 6, -70 + y, 22 + x * 0.5, -62 + y, 45 * w, -38, 52 * w, -8, 55 * w, 16, 60 * w, -4, 60 * w, -46, 43 * w, -86, 0, -97, -43 * w, -86, -60 * w, -46, -60 * w, -4, -55 * w, 16, -52 * w, -8, -46 * w, -36, -28 + x * 0.6, -60 + y], true, 5), person.hair);
    const shade = mix(person.hair, 0x6b4420, 0.55);
    pen.line([x - 6, -70 + y, x * 0.4 - 4, -92], 1.8, shade, 0.7);
    if (fine) strands(pen, shade, 0.6, [x - 8, -70 + y, -32, -58, -51, -18, -55, 8], [x - 4, -70 + y, 30, -60, 51, -20, 55, 8], [x - 10, -76 + y, -42, -62, -56, -24], [x - 2, -76 + y, 38, -66, 56, -26]);
    if (fine) strands(pen, lit(person.hair, 0.5), 0.6, [-14 + x, -74 + y, -40, -56, -54, -14], [4 + x, -74 + y, 34, -62, 52, -28]);
    // The braid stands up along the crown, strand over strand.
    const beads = 12;
    for (let i = 0; i <= beads; i++) {
      const angle = Math.PI * (1.06 + (0.88 * i) / beads);
      const cx = x * 0.2 + 55 * w * Math.cos(angle);
      const cy = -47 + y * 0.3 + 55 * Math.sin(angle);
      const lean = angle + (i % 2 ? 0.7 : -0.7);
      pen.fill(ellipse(cx, cy, 8.5, 13, lean, 16), shade);
      pen.fill(ellipse(cx - 0.8, cy - 0.8, 7, 11.5, lean, 16), i % 2 ? mix(person.hair, 0xffe2a8, 0.28) : person.hair);
      if (fine) pen.line([cx - 5 * Math.sin(lean), cy + 5 * Math.cos(lean), cx + 6 * Math.sin(lean), cy - 6 * Math.cos(lean)], 1.3, shade, 0.5);
    }
  },
};

const tousled: Hair = {
  back: (pen, person, turn) => skullBack(pen, person, turn, 18, 3),
  front(pen, person, turn, nod, fine) {
    const x = turn * 12;
    const y = nod * 4;
    const w = person.head.width;
    pen.fill(
      [
        ...spline([-56 * w, 2, -62 * w, -30, -62 * w, -66, -40 * w, -94, -14, -104, 10, -108, 34, -98, 54 * w, -76, 63 * w, -40, 57 * w, 0], false, 6),
        52 * w, -26, 46 * w + x * 0.3, -44 + y, 40 + x * 0.5, -34 + y, 30 + x * 0.6, -52 + y, 20 + x * 0.7, -36 + y, 6 + x, -50 + y, -8 + x, -33 + y, -16 + x, -50 + y, -32 + x * 0.6, -36 + y, -38 + x * 0.6, -50 + y, -50 * w, -24,
      ],
      person.hair,
    );
    for (const [ax, ay, bx, by] of [[-12, -100, -24, -116], [10, -104, 18, -118], [32, -98, 46, -106], [-36, -92, -52, -98]] as const)
      pen.fill([ax - 10, ay + 6, bx - turn * 4, by, ax + 12, ay + 5], person.hair);
    if (fine) strands(pen, lit(person.hair, 0.34), 0.45, [-6, -98, -28, -78, -36 + x * 0.6, -54 + y], [0, -98, 8 + x, -76, 8 + x, -54 + y], [10, -98, 34, -80, 42, -52 + y], [-20, -96, -46, -74, -54, -36], [24, -96, 48, -72, 57, -32]);
  },
};

const veil: Hair = { back: drawVeilBack, front: drawVeilFront };
const cap: Hair = { back: drawCapBack, front: drawCapFront };

export const HAIR: Readonly<Record<HairStyle, Hair>> = { knot, curls, veil, cloud, waves, crop, bald, braid, receding, crown, cap, tousled };
