import { arc, circle, lerp, quadratic, spline } from "../geometry.ts";
import { PALETTE, mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import type { Person } from "./person.ts";
import type { Trunk } from "./trunk.ts";

/** Half width of the trunk that a pattern may fill at height y. */
const reach = (trunk: Trunk, y: number): number =>
  y < 60
    ? lerp(52, trunk.chest - 4, Math.max(0, (y - 30) / 30))
    : y < 200
      ? lerp(trunk.chest - 4, trunk.waist - 8, (y - 60) / 140)
      : trunk.waist - 6;

/** What is woven or sewn into the cloth. Coarser when small. */
export function drawPattern(pen: Pen, person: Person, trunk: Trunk, fine: boolean): void {
  const { pattern, second, trim, main } = person.cloth;
  if (pattern === "waistcoat") return drawWaistcoat(pen, person, trunk, fine);
  if (pattern === "drape") return drawDrape(pen, person, trunk, fine);
  if (!fine && pattern !== "stripes" && pattern !== "bands") return;
  if (pattern === "scales") {
    for (let row = 0; row < 9; row++)
      for (let i = -4; i <= 4; i++) {
        const x = i * 28 + (row % 2 ? 14 : 0);
        const y = 58 + row * 30;
        if (Math.abs(x) < reach(trunk, y) - 12)
          pen.line(arc(x, y, 13, 0.2, Math.PI - 0.2), 2.1, second, 0.75);
      }
  } else if (pattern === "dots") {
    for (let row = 0; row < 10; row++)
      for (let i = -4; i <= 4; i++) {
        const x = i * 26 + (row % 2 ? 13 : 0);
        const y = 54 + row * 26;
        if (Math.abs(x) < reach(trunk, y) - 6) pen.fill(circle(x, y, 3.8, 10), second, 0.85);
      }
  } else if (pattern === "stripes") {
    // Across: bends with the chest.
    for (let row = 0; row < 9; row++) {
      const y = 62 + row * 28;
      const r = reach(trunk, y) + (y > 200 ? 2 : 7);
      pen.line(quadratic(-r, y, 0, y + 9, r, y, 10), 5.5, second, 0.72);
    }
  } else if (pattern === "bands") {
    for (const [y, h] of [
      [96, 13],
      [120, 5],
      [134, 3],
    ] as const) {
      const r = reach(trunk, y) + 3;
      pen.line(quadratic(-r, y - 6, 0, y + 4, r, y - 6, 12), h, second, 0.85);
    }
  } else if (pattern === "checks") {
    for (let i = -4; i <= 4; i++)
      pen.line(spline([i * 24, 44, i * 23, 160, i * 23, 318], false, 4), 2, second, 0.65);
    for (let row = 0; row < 9; row++) {
      const y = 66 + row * 28;
      const r = reach(trunk, y) - 2;
      pen.line(quadratic(-r, y - 4, 0, y + 6, r, y - 4, 8), 2, second, 0.55);
    }
  } else if (pattern === "cables") {
    for (const x of [-62, 62, -28, 28])
      for (let i = 0; i < 8; i++) {
        const y = 64 + i * 30;
        if (Math.abs(x) < 40 && y < 110) continue;
        pen.line(quadratic(x - 8, y, x + 8, y + 8, x - 2, y + 24, 6), 3, second, 0.65);
        pen.line(
          quadratic(x + 8, y, x - 8, y + 10, x + 4, y + 26, 6),
          3,
          mix(main, PALETTE.ink, 0.35),
          0.5,
        );
      }
  } else if (person.cloth.collar === "embroidered") {
    pen.fill([-15, 60, 15, 60, 11, 190, 0, 204, -11, 190], second, 0.9);
    pen.line([-15, 60, -11, 190, 0, 204, 11, 190, 15, 60], 2, trim, 0.7);
    for (let i = 0; i < 6; i++)
      pen.fill([0, 66 + i * 20, 6, 75 + i * 20, 0, 84 + i * 20, -6, 75 + i * 20], trim, 0.8);
  } else {
    pen.line([0, 56, 0, 322], 2, mix(main, PALETTE.ink, 0.5), 0.6);
    for (let i = 0; i < 6; i++) pen.fill(circle(0, 84 + i * 46, 4.5, 12), trim, 0.9);
    for (const s of [-1, 1])
      pen.line(spline([s * 46, 58, s * 50, 180, s * 52, 318], false, 5), 2, second, 0.6);
  }
}

function drawWaistcoat(pen: Pen, person: Person, trunk: Trunk, fine: boolean): void {
  const tweed = person.cloth.second;
  const { chest, waist } = trunk;
  for (const s of [-1, 1]) {
    pen.fill(
      spline(
        [
          s * 2,
          150,
          s * 34,
          66,
          s * 52,
          18,
          s * 70,
          20,
          s * (chest - 26),
          70,
          s * (chest + 2),
          138,
          s * waist,
          220,
          s * (waist + 5),
          300,
          s * 40,
          326,
          s * 2,
          312,
        ],
        false,
        5,
      ),
      s < 0 ? mix(tweed, 0xffe2b0, 0.08) : tweed,
    );
    if (fine)
      pen.line(
        spline([s * 2, 150, s * 34, 66, s * 52, 18], false, 5),
        3,
        mix(tweed, 0xffe2b0, 0.3),
        0.6,
      );
    if (fine) pen.line([s * 38, 246, s * 80, 242], 3, mix(tweed, PALETTE.ink, 0.5), 0.7);
  }
  if (!fine) return;
  for (let row = 0; row < 7; row++)
    for (const i of [-4, -3, -2, 2, 3, 4]) {
      const y = 160 + row * 22;
      const x = i * 21 + (row % 2 ? 8 : 0);
      if (Math.abs(x) < waist - 8)
        pen.line([x - 3, y - 4, x, y, x + 3, y - 4], 1.6, mix(tweed, 0xffe2b0, 0.32), 0.6);
    }
  pen.line([0, 150, 0, 312], 2, mix(tweed, PALETTE.ink, 0.6), 0.8);
  for (let i = 0; i < 4; i++)
    pen.fill(circle(0, 170 + i * 38, 5, 12), mix(tweed, PALETTE.ink, 0.45));
  pen.fill([-9, 44, 9, 44, 12, 132, 0, 150, -12, 132], 0x5a2f34);
  pen.fill([-10, 40, 10, 40, 7, 56, -7, 56], 0x6d3a3f);
}

/** A length of cloth from the player's left shoulder across to the right hip. */
function drawDrape(pen: Pen, person: Person, trunk: Trunk, fine: boolean): void {
  const { second, trim } = person.cloth;
  const { waist, halfWidth, shoulderY } = trunk;
  pen.fill(
    spline(
      [
        halfWidth - 18,
        shoulderY - 8,
        52,
        12,
        12,
        92,
        -40,
        190,
        -waist - 2,
        252,
        -waist - 9,
        310,
        -40,
        327,
        60,
        327,
        waist + 9,
        310,
        waist + 2,
        220,
        trunk.chest + 2,
        120,
        halfWidth - 8,
        shoulderY + 30,
      ],
      true,
      6,
    ),
    second,
  );
  pen.line(spline([52, 12, 12, 92, -40, 190, -waist - 1, 262], false, 6), 7, trim, 0.85);
  if (!fine) return;
  pen.line(spline([58, 14, 19, 94, -32, 192, -waist + 4, 268], false, 6), 2, second, 0.9);
  const fold = mix(second, PALETTE.ink, 0.45);
  pen.line(spline([70, 22, 40, 100, -8, 200, -62, 290], false, 6), 3, fold, 0.45);
  pen.line(spline([84, 30, 66, 120, 26, 220, -20, 330], false, 6), 3, fold, 0.4);
  pen.line(spline([92, 60, 84, 150, 60, 240, 20, 340], false, 6), 2.6, fold, 0.35);
}
