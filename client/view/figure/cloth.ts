import { arc, circle, lerp, quadratic, spline } from "../geometry.ts";
import { PALETTE, mix } from "../palette.ts";
import type { Pen } from "../pen.ts";
import type { Person } from "./person.ts";
import type { Pose } from "./pose.ts";
import { skinDark } from "./shade.ts";
import type { Trunk } from "./torso.ts";

/** Half width of the trunk that a pattern may fill at height y. */
const reach = (trunk: Trunk, y: number): number =>
  y < 60 ? lerp(52, trunk.chest - 4, Math.max(0, (y - 30) / 30)) : y < 200 ? lerp(trunk.chest - 4, trunk.waist - 8, (y - 60) / 140) : trunk.waist - 6;

/** What is woven or sewn into the cloth. Coarser when small. */
export function drawPattern(pen: Pen, person: Person, trunk: Trunk, fine: boolean): void {
  const { pattern, second, trim, main } = person.cloth;
  if (pattern === "waistcoat") return drawWaistcoat(pen, person, trunk, fine);
  if (pattern === "drape") return drawDrape(pen, person, trunk, fine);
  if (!fine && pattern !== "stripes" && pattern !== "bands") return;
  if (pattern === "scales") {
    for (let row = 0; row < 10; row++)
      for (let i = -4; i <= 4; i++) {
        const x = i * 28 + (row % 2 ? 14 : 0);
        const y = 58 + row * 30;
        if (Math.abs(x) < reach(trunk, y) - 12) pen.line(arc(x, y, 13, 0.2, Math.PI - 0.2), 2.1, second, 0.75);
      }
  } else if (pattern === "dots") {
    for (let row = 0; row < 12; row++)
      for (let i = -4; i <= 4; i++) {
        const x = i * 26 + (row % 2 ? 13 : 0);
        const y = 54 + row * 26;
        if (Math.abs(x) < reach(trunk, y) - 6) pen.fill(circle(x, y, 3.8, 10), second, 0.85);
      }
  } else if (pattern === "stripes") {
    // Across: bends with the chest.
    for (let row = 0; row < 10; row++) {
      const y = 62 + row * 28;
      const r = reach(trunk, y) + (y > 200 ? 2 : 7);
      pen.line(quadratic(-r, y, 0, y + 9, r, y, 10), 5.5, second, 0.72);
    }
  } else if (pattern === "bands") {
    for (const [y, h] of [[96, 13], [120, 5], [134, 3]] as const) {
      const r = reach(trunk, y) + 3;
      pen.line(quadratic(-r, y - 6, 0, y + 4, r, y - 6, 12), h, second, 0.85);
    }
  } else if (pattern === "checks") {
    for (let i = -4; i <= 4; i++) pen.line(spline([i * 24, 44, i * 23, 160, i * 23, 346], false, 4), 2, second, 0.65);
    for (let row = 0; row < 10; row++) {
      const y = 66 + row * 28;
      const r = reach(trunk, y) - 2;
      pen.line(quadratic(-r, y - 4, 0, y + 6, r, y - 4, 8), 2, second, 0.55);
    }
  } else if (pattern === "cables") {
    for (const x of [-62, 62, -28, 28])
      for (let i = 0; i < 9; i++) {
        const y = 64 + i * 30;
        if (Math.abs(x) < 40 && y < 110) continue;
        pen.line(quadratic(x - 8, y, x + 8, y + 8, x - 2, y + 24, 6), 3, second, 0.65);
        pen.line(quadratic(x + 8, y, x - 8, y + 10, x + 4, y + 26, 6), 3, mix(main, PALETTE.ink, 0.35), 0.5);
      }
  } else if (person.cloth.collar === "embroidered") {
    pen.fill([-15, 60, 15, 60, 11, 190, 0, 204, -11, 190], second, 0.9);
    pen.line([-15, 60, -11, 190, 0, 204, 11, 190, 15, 60], 2, trim, 0.7);
    for (let i = 0; i < 6; i++) pen.fill([0, 66 + i * 20, 6, 75 + i * 20, 0, 84 + i * 20, -6, 75 + i * 20], trim, 0.8);
  } else {
    pen.line([0, 56, 0, 350], 2, mix(main, PALETTE.ink, 0.5), 0.6);
    for (let i = 0; i < 6; i++) pen.fill(circle(0, 84 + i * 46, 4.5, 12), trim, 0.9);
    for (const s of [-1, 1]) pen.line(spline([s * 46, 58, s * 50, 180, s * 52, 346], false, 5), 2, second, 0.6);
  }
}

function drawWaistcoat(pen: Pen, person: Person, trunk: Trunk, fine: boolean): void {
  const tweed = person.cloth.second;
  const { chest, waist } = trunk;
  for (const s of [-1, 1]) {
    pen.fill(
      spline([s * 2, 150, s * 34, 66, s * 52, 18, s * 70, 20, s * (chest - 26), 70, s * (chest + 2), 138, s * waist, 220, s * (waist + 6), 330, s * 40, 352, s * 2, 338], false, 5),
      s < 0 ? mix(tweed, 0xffe2b0, 0.08) : tweed,
    );
    if (fine) pen.line(spline([s * 2, 150, s * 34, 66, s * 52, 18], false, 5), 3, mix(tweed, 0xffe2b0, 0.3), 0.6);
    if (fine) pen.line([s * 38, 262, s * 80, 258], 3, mix(tweed, PALETTE.ink, 0.5), 0.7);
  }
  if (!fine) return;
  for (let row = 0; row < 8; row++)
    for (const i of [-4, -3, -2, 2, 3, 4]) {
      const y = 160 + row * 22;
      const x = i * 21 + (row % 2 ? 8 : 0);
      if (Math.abs(x) < waist - 8) pen.line([x - 3, y - 4, x, y, x + 3, y - 4], 1.6, mix(tweed, 0xffe2b0, 0.32), 0.6);
    }
  pen.line([0, 150, 0, 340], 2, mix(tweed, PALETTE.ink, 0.6), 0.8);
  for (let i = 0; i < 4; i++) pen.fill(circle(0, 172 + i * 40, 5, 12), mix(tweed, PALETTE.ink, 0.45));
  pen.fill([-9, 44, 9, 44, 12, 132, 0, 150, -12, 132], 0x5a2f34);
  pen.fill([-10, 40, 10, 40, 7, 56, -7, 56], 0x6d3a3f);
}

/** A length of cloth from the player's left shoulder across to the right hip. */
function drawDrape(pen: Pen, person: Person, trunk: Trunk, fine: boolean): void {
  const { second, trim } = person.cloth;
  const { waist, halfWidth, shoulderY } = trunk;
  pen.fill(spline([halfWidth - 18, shoulderY - 8, 52, 12, 12, 92, -40, 190, -waist - 2, 262, -waist - 10, 338, -40, 356, 60, 356, waist + 10, 338, waist + 2, 220, trunk.chest + 2, 120, halfWidth - 8, shoulderY + 30], true, 6), second);
  pen.line(spline([52, 12, 12, 92, -40, 190, -waist - 1, 262], false, 6), 7, trim, 0.85);
  if (!fine) return;
  pen.line(spline([58, 14, 19, 94, -32, 192, -waist + 4, 268], false, 6), 2, second, 0.9);
  const fold = mix(second, PALETTE.ink, 0.45);
  pen.line(spline([70, 22, 40, 100, -8, 200, -62, 290], false, 6), 3, fold, 0.45);
  pen.line(spline([84, 30, 66, 120, 26, 220, -20, 330], false, 6), 3, fold, 0.4);
  pen.line(spline([92, 60, 84, 150, 60, 240, 20, 340], false, 6), 2.6, fold, 0.35);
}

/** What lies round the neck. */
export function drawCollar(pen: Pen, person: Person, pose: Pose, fine: boolean): void {
  const { collar, trim, main, second } = person.cloth;
  const skin = person.skin;
  const shade = mix(skin, skinDark(skin), 0.55);
  const n = person.build.neck;
  const lift = -8 * pose.shoulders;
  if (collar === "vee") {
    pen.fill(spline([-37 * n, -2 + lift, -22, 22, 0, 46, 22, 22, 37 * n, -2 + lift, 46 * n, 6 + lift, 29, 38, 0, 66, -29, 38, -46 * n, 6 + lift], true, 6), trim);
    pen.fill([-34 * n, -6 + lift, -24 * n, -22, 24 * n, -22, 34 * n, -6 + lift, 26, 14, 0, 49, -26, 14], skin);
    pen.fill([5, -22, 24 * n, -22, 34 * n, -6 + lift, 26, 14, 0, 49, 7, 20], shade, 0.45);
    if (fine) for (const s of [-1, 1]) pen.line(spline([s * 4, 22, s * 14, 12, s * 26, 8], false, 5), 2, skinDark(skin), 0.3);
  } else if (collar === "crew") {
    pen.fill(spline([-40 * n, -8 + lift, -24, 14, 0, 22, 24, 14, 40 * n, -8 + lift, 48 * n, 2 + lift, 30, 28, 0, 38, -30, 28, -48 * n, 2 + lift], true, 6), trim, 0.95);
    pen.fill([-36 * n, -10 + lift, -25 * n, -24, 25 * n, -24, 36 * n, -10 + lift, 23, 12, 0, 21, -23, 12], skin);
    pen.fill([6, -24, 25 * n, -24, 36 * n, -10 + lift, 23, 12, 0, 21, 8, 6], shade, 0.45);
  } else if (collar === "polo") {
    // A rolled high collar.
    pen.fill(spline([-33 * n, -42, 0, -34, 33 * n, -42, 40 * n, -10, 46 * n, 8 + lift, 0, 30, -46 * n, 8 + lift, -40 * n, -10], true, 6), main);
    pen.fill(spline([6, -34, 33 * n, -42, 40 * n, -10, 46 * n, 8 + lift, 8, 29], true, 5), PALETTE.ink, 0.22);
    pen.line(spline([-39 * n, -14, 0, -3, 39 * n, -14], false, 6), 2.4, mix(main, PALETTE.ink, 0.5), 0.7);
    pen.line(spline([-33 * n, -41, 0, -33, 33 * n, -41], false, 6), 3, second, 0.8);
  } else if (collar === "shirt") {
    pen.fill([-34 * n, -8 + lift, -26 * n, -22, 26 * n, -22, 34 * n, -8 + lift, 18, 22, 0, 44, -18, 22], skin);
    pen.fill([6, -22, 26 * n, -22, 34 * n, -8 + lift, 18, 22, 0, 44, 6, 18], shade, 0.45);
    for (const s of [-1, 1]) {
      const wing = [s * 27 * n, -32, s * 44 * n, -6 + lift, s * 50, 22, s * 26, 56, s * 1, 40, s * 20, 12];
      pen.fill(wing, s < 0 ? trim : mix(trim, PALETTE.ink, 0.16));
      pen.line(wing, 1.6, mix(trim, PALETTE.ink, 0.5), 0.4, true);
    }
  } else if (collar === "shawl") {
    pen.fill(spline([-36 * n, -8 + lift, -25 * n, -24, 25 * n, -24, 36 * n, -8 + lift, 30, 24, 14, 62, -14, 62, -30, 24], true, 5), skin);
    pen.fill([6, -22, 25 * n, -24, 36 * n, -8 + lift, 30, 24, 14, 62, 5, 62], shade, 0.4);
    pen.fill(spline([-24, 26, 0, 36, 24, 26, 14, 92, 0, 112, -14, 92], true, 5), trim);
    for (const s of [-1, 1]) {
      pen.fill(spline([s * 27 * n, -28, s * 48 * n, -4 + lift, s * 54, 40, s * 34, 110, s * 2, 166, s * 4, 120, s * 20, 60, s * 25, 14], true, 6), s < 0 ? second : mix(second, PALETTE.ink, 0.16));
      if (fine) pen.line(spline([s * 45 * n, 6, s * 46, 46, s * 28, 104, s * 6, 148], false, 6), 2, mix(main, PALETTE.ink, 0.4), 0.5);
    }
    // A brooch where it closes.
    pen.fill(circle(0, 158, 9, 18), mix(0xb9c4c6, PALETTE.ink, 0.3));
    pen.fill(circle(-1, 157, 6, 14), 0xb9c4c6);
  } else if (collar === "embroidered") {
    pen.fill(spline([-42 * n, -6 + lift, -25, 24, 0, 34, 25, 24, 42 * n, -6 + lift, 54 * n, 6 + lift, 36, 46, 0, 62, -36, 46, -54 * n, 6 + lift], true, 6), second);
    pen.fill([-38 * n, -8 + lift, -26 * n, -24, 26 * n, -24, 38 * n, -8 + lift, 24, 20, 0, 32, -24, 20], skin);
    pen.fill([6, -24, 26 * n, -24, 38 * n, -8 + lift, 24, 20, 0, 32, 8, 14], shade, 0.45);
    if (fine) for (let i = -5; i <= 5; i++) pen.fill(circle(i * 8.6, 47 - i * i * 1.35, 2.6, 8), trim, 0.9);
  } else if (person.hairStyle !== "veil") {
    pen.fill(spline([-46 * n, -2 + lift, -34, 26, -14, 50, 0, 54, 14, 50, 34, 26, 46 * n, -2 + lift, 26 * n, -24, -26 * n, -24], true, 6), skin);
    pen.fill(spline([6, -24, 26 * n, -24, 46 * n, -2 + lift, 34, 26, 14, 50, 4, 53], true, 5), shade, 0.4);
    pen.line(spline([-44 * n, 2 + lift, -34, 27, -14, 51, 0, 55, 14, 51, 34, 27, 44 * n, 2 + lift], false, 6), 3, mix(trim, main, 0.2), 0.8);
  }
}
