import { at, circle, ellipse, glow, norms, star } from "../geometry.ts";
import { PALETTE } from "../palette.ts";
import type { Pen } from "../pen.ts";
import { type StringCurve, sampleAt, straightNear } from "./curve.ts";
import type { StringMotion } from "./motion.ts";
import type { StringShape } from "./shape.ts";
import type { Strands } from "./strands.ts";

/** Colour of residue: ink black on any background. */
export const BLOT = 0x0d0809;
export const BLOT_SHINE = 0x55464a;

/** Stretches of the string that gold has reached, 0 … 1 along it. */
function stretches({ gold }: StringShape): readonly (readonly [number, number])[] {
  if (gold.thread) return [[0.03, 0.97]];
  if (gold.reach <= 0) return [];
  if (gold.reach >= 0.5) return [[0.03, 0.97]];
  return [
    [0.03, Math.max(0.04, gold.reach)],
    [Math.min(0.96, 1 - gold.reach), 0.97],
  ];
}

const runs = (curve: StringCurve, shape: StringShape, strands: Strands): readonly number[][] =>
  stretches(shape).map(([from, to]) =>
    strands.middle.slice(2 * sampleAt(curve, from), 2 * sampleAt(curve, to) + 2),
  );

/** The light that gold casts under the string. */
export function drawGoldGlow(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
): void {
  for (const run of runs(curve, shape, strands))
    for (const [width, alpha] of [
      [22, 0.06],
      [14, 0.09],
      [8, 0.13],
    ] as const)
      pen.line(run, width * curve.scale, PALETTE.gold, alpha);
}

/** The thread itself, the stars at its running heads and a glint or two. */
export function drawGoldThread(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  seconds: number,
): void {
  const s = curve.scale;
  for (const run of runs(curve, shape, strands)) {
    pen.line(run, 4.4 * s, PALETTE.goldLow);
    pen.line(run, 2.8 * s, PALETTE.gold);
    pen.line(shifted(run, -0.5 * s, -0.8 * s), 1.1 * s, PALETTE.goldHigh, 0.9);
  }
  const { reach, thread } = shape.gold;
  if (reach > 0 && reach < 0.5)
    for (const place of [reach, 1 - reach]) {
      const i = sampleAt(curve, place);
      const [x, y] = [at(strands.middle, 2 * i), at(strands.middle, 2 * i + 1)];
      const shine = 1 + 0.12 * Math.sin(seconds * 5 + place * 9);
      glow(pen, x, y, 36 * s * shine, 36 * s * shine, PALETTE.gold, 0.3);
      pen.fill(star(x, y, 20 * s * shine), PALETTE.goldHigh);
      pen.fill(circle(x, y, 4.5 * s), 0xfffdf0);
    }
  if (thread)
    [0.13, 0.47, 0.86].forEach((place, n) => {
      const i = sampleAt(curve, place);
      const shine = Math.max(0, Math.sin(seconds * 1.1 + n * 2.1));
      pen.fill(
        star(at(strands.middle, 2 * i), at(strands.middle, 2 * i + 1), (5 + 6 * shine) * s),
        PALETTE.goldHigh,
        0.95,
      );
    });
}

const WRAPS = 9;

/** [M4] One gold binding around both strands for every mended rupture. */
export function drawBindings(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  motion: StringMotion,
): void {
  const s = curve.scale;
  const { bindings } = shape.gold;
  const step = Math.max(1, Math.round(curve.samples / 220));
  const normals = norms(strands.middle);
  bindings.forEach(({ s: place, wraps }, n) => {
    const newest = n === bindings.length - 1;
    const drawn = newest ? Math.ceil(WRAPS * motion.wrapped) : WRAPS;
    const middle = straightNear(curve, place);
    glow(
      pen,
      at(strands.middle, 2 * middle),
      at(strands.middle, 2 * middle + 1),
      26 * s,
      26 * s,
      PALETTE.gold,
      0.16,
      5,
    );
    for (let w = 0; w < drawn; w++) {
      const i = Math.min(curve.samples, Math.max(0, middle + (w - (WRAPS - 1) / 2) * step));
      const [mx, my] = [at(strands.middle, 2 * i), at(strands.middle, 2 * i + 1)];
      const across = Math.hypot(
        at(strands.mine, 2 * i) - at(strands.theirs, 2 * i),
        at(strands.mine, 2 * i + 1) - at(strands.theirs, 2 * i + 1),
      );
      const half = Math.min(15 * s, Math.max(8 * s, across / 2 + 4.5 * s));
      const nx = at(normals, 2 * i) * half;
      const ny = at(normals, 2 * i + 1) * half;
      pen.line([mx - nx, my - ny, mx + nx + 1.5 * s, my + ny], 3.8 * s, PALETTE.goldLow);
      pen.line(
        [mx - nx, my - ny, mx + nx, my + ny],
        2.2 * s,
        w % 2 ? PALETTE.gold : PALETTE.goldHigh,
      );
    }
    // More mends than places: knots beside the binding continue the count.
    for (let k = 1; k < wraps; k++) {
      const i = Math.min(curve.samples, middle + ((WRAPS - 1) / 2 + 2 * k) * step);
      pen.fill(
        circle(at(strands.middle, 2 * i), at(strands.middle, 2 * i + 1), 4.4 * s),
        PALETTE.goldLow,
      );
      pen.fill(
        circle(at(strands.middle, 2 * i), at(strands.middle, 2 * i + 1), 3 * s),
        PALETTE.goldHigh,
      );
    }
  });
}

/** [M3] Black wax where something was smoothed over: it runs down and does not shine. */
export function drawBlots(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
): void {
  shape.blots.forEach(({ s: place, size }, n) => {
    const i = sampleAt(curve, place);
    const [x, y] = [at(strands.middle, 2 * i), at(strands.middle, 2 * i + 1)];
    const r = (7 + 8 * size) * curve.scale;
    pen.line([x - r * 0.4, y, x - r * 0.4, y + r * (1.3 + 0.3 * (n % 2))], r * 0.5, BLOT);
    pen.line([x + r * 0.35, y, x + r * 0.35, y + r * 0.9], r * 0.42, BLOT);
    pen.fill(ellipse(x, y, r * 1.15, r * 0.85), BLOT);
    pen.fill(ellipse(x - r * 0.3, y - r * 0.3, r * 0.3, r * 0.14, -0.4), BLOT_SHINE, 0.8);
  });
}

function shifted(path: readonly number[], dx: number, dy: number): number[] {
  return path.map((value, i) => value + (i % 2 ? dy : dx));
}
