import { at, ellipse, lerp, placed, quadratic, spline } from "../../geometry.ts";
import { type Colour, PALETTE, mix } from "../../palette.ts";
import type { Pen } from "../../pen.ts";

/** A body of the violin family or, with sloping shoulders and C holes, of the viols. */
export interface Fiddle {
  readonly wood: Colour;
  readonly kind: "violin" | "viol";
  readonly fine: boolean;
}

const VIOLIN_HALF = [
  0, -100, 34, -97, 58, -80, 62, -52, 46, -26, 39, -6, 45, 16, 66, 30, 78, 60, 66, 96, 30, 112, 0,
  114,
];
const VIOL_HALF = [
  0, -128, 14, -122, 34, -100, 55, -74, 58, -46, 44, -24, 38, -4, 44, 18, 66, 34, 77, 64, 67, 98,
  30, 113, 0, 115,
];

function bodyOutline(half: readonly number[]): number[] {
  const points = half.slice();
  for (let i = half.length - 4; i >= 2; i -= 2) points.push(-at(half, i), at(half, i + 1));
  return spline(points, true, 4);
}

const VIOLIN = bodyOutline(VIOLIN_HALF);
const VIOL = bodyOutline(VIOL_HALF);

/** Top plate towards us, neck up; origin between the waists, bridge at (0, 22), nut at (0, −212). */
export function drawFiddle(pen: Pen, { wood, kind, fine }: Fiddle): void {
  const plate = kind === "violin" ? VIOLIN : VIOL;
  const dark = mix(wood, 0x2a0f0c, 0.62);
  const light = mix(wood, 0xffcf86, 0.28);
  pen.fill(placed(plate, 3, 4, 1.035, 1.025), PALETTE.ink, 0.35);
  pen.fill(placed(plate, 0, 0, 1.035, 1.025), dark);
  pen.fill(plate, wood);
  pen.fill(placed(plate, -5, -3, 0.86, 0.9), light, 0.42);
  pen.fill(placed(plate, -9, -6, 0.55, 0.7), light, 0.42);
  pen.line(placed(plate, 0, 0, 0.93, 0.945), 1.4, dark, 0.8, true);
  if (fine) {
    for (let i = -5; i <= 5; i++)
      pen.line([i * 6, -84 + Math.abs(i) * 3, i * 6.6, 98 - Math.abs(i) * 3], 0.8, dark, 0.22);
    pen.line(quadratic(-64, 40, -72, 74, -46, 98, 8), 2.2, 0xffe2b0, 0.28);
    pen.line(quadratic(-50, -74, -56, -56, -44, -38, 6), 2, 0xffe2b0, 0.26);
  }
  for (const s of [-1, 1]) {
    if (kind === "violin") {
      const hole = spline(
        [
          s * 15,
          -18,
          s * 22,
          -22,
          s * 25,
          -14,
          s * 21,
          -2,
          s * 25,
          14,
          s * 33,
          28,
          s * 37,
          38,
          s * 31,
          44,
          s * 26,
          39,
        ],
        false,
        fine ? 4 : 3,
      );
      pen.line(hole, 3.4, PALETTE.ink, 0.92);
      pen.fill(ellipse(s * 17, -11, 3.6, 3.6, 0, 10), PALETTE.ink);
      pen.fill(ellipse(s * 32.5, 47, 4.4, 4.4, 0, 10), PALETTE.ink);
    } else {
      pen.line(
        spline([s * 24, -14, s * 33, -8, s * 34, 8, s * 33, 26, s * 23, 34], false, fine ? 6 : 3),
        4,
        PALETTE.ink,
        0.92,
      );
    }
  }
  if (kind === "viol" && fine) {
    pen.line(ellipse(0, -58, 13, 13, 0, 20), 2, dark, 0.8, true);
    for (let i = 0; i < 6; i++)
      pen.line(
        ellipse(6.5 * Math.cos(i * 1.047), -58 + 6.5 * Math.sin(i * 1.047), 6, 6, 0, 10),
        1.2,
        dark,
        0.7,
        true,
      );
  }
  const strings = kind === "viol" ? 6 : 4;
  pen.fill([-7, 112, 7, 112, 12, 58, -12, 58], 0x1d1112);
  pen.fill([-12, -12, 12, -12, 7.5, -210, -7.5, -210], 0x241517);
  pen.fill([-12, -12, -8, -12, -5, -210, -7.5, -210], 0x5a3a30, 0.8);
  if (kind === "viol" && fine)
    for (let i = 0; i < 7; i++)
      pen.line([-11 + i * 0.4, -60 - i * 20, 11 - i * 0.4, -60 - i * 20], 1.8, 0xd9c39a, 0.6);
  pen.fill([-22, 27, 22, 27, 18, 19, 8, 21, 0, 15, -8, 21, -18, 19], 0xe5b878);
  for (let i = 0; i < strings; i++) {
    const k = (i - (strings - 1) / 2) / ((strings - 1) / 2);
    pen.line([k * 9, 60, k * 11.5, 20, k * 4.8, -212], 1.5 - 0.1 * i, 0xf7e6c4, 0.75);
  }
  drawPegbox(pen, wood, dark, strings, fine);
}

function drawPegbox(pen: Pen, wood: Colour, dark: Colour, strings: number, fine: boolean): void {
  pen.fill([-9, -208, 9, -208, 8, -262, -8, -262], dark);
  pen.fill([-5, -212, 5, -212, 4.5, -256, -4.5, -256], 0x160c0d);
  for (let i = 0; i < strings; i++) {
    const s = i % 2 ? 1 : -1;
    const y = -219 - i * (36 / strings);
    pen.line([0, y, s * 24, y - 2], 4.6, 0x1d1112);
    pen.fill(ellipse(s * 27, y - 2, 6.4, 7, 0, 12), 0x2b191a);
    if (fine) pen.line([s * 25, y - 5, s * 28, y - 6], 1.5, 0x8a6a5a, 0.7);
  }
  const scroll: number[] = [];
  const turns = fine ? 28 : 16;
  for (let i = 0; i <= turns; i++) {
    const t = i / turns;
    const angle = -Math.PI / 2 + t * Math.PI * 3.1;
    const r = lerp(17, 3.5, t);
    scroll.push(Math.cos(angle) * r + 1, -272 + Math.sin(angle) * r);
  }
  pen.fill(ellipse(1, -272, 18.5, 18.5, 0, 22), dark);
  pen.line(scroll, 4.4, mix(wood, 0xffcf86, 0.15));
}

/** A bow lying along +x, the frog at the origin; `length` of hair from frog to tip. */
export function drawBow(pen: Pen, length: number, fine: boolean): void {
  pen.fill([-6, 3, length - 6, 5.5, length - 6, 8.5, -6, 6.5], PALETTE.bone, 0.92);
  pen.line(spline([-24, -7, length * 0.4, -4, length, -2], false, 6), 5, 0x4a2416);
  if (fine)
    pen.line(
      spline([-22, -8.5, length * 0.4, -5.5, length - 4, -3.5], false, 6),
      1.6,
      0xd58a4a,
      0.8,
    );
  pen.fill([-12, -7, 12, -5, 12, 8, -8, 8], 0x1b1011);
  if (fine) pen.fill(ellipse(1, 1.5, 2.6, 2.6, 0, 8), 0xe8dfd0);
  pen.fill([length - 9, -5, length + 4, -4, length, 9, length - 7, 9], PALETTE.bone);
  pen.line([-24, -7, -32, -7.5], 5, 0xb9b2a6);
}
