import { at, lerp } from "../geometry.ts";
import { mix, PALETTE } from "../palette.ts";
import type { Path, Pen } from "../pen.ts";
import { type Colours, unbroken } from "./colours.ts";
import { sampleAt, type StringCurve } from "./curve.ts";
import { drawFray, drawNick } from "./fibres.ts";
import type { StringMotion } from "./motion.ts";
import type { StringShape } from "./shape.ts";
import type { Strands } from "./strands.ts";

const BLADE = 0xfffdf2;

/** Broken fibres, torn ends, hairs that still hold, and the marks of the rupture's type. */
export function drawTear(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
  motion: StringMotion,
): void {
  const { wear } = shape;
  wear.nicks.forEach((s, n) => {
    const path = n % 2 ? strands.mine : strands.theirs;
    const i = sampleAt(curve, s);
    const heading = Math.atan2(
      at(path, 2 * i + 3) - at(path, 2 * i - 1),
      at(path, 2 * i + 2) - at(path, 2 * i - 2),
    );
    drawNick(
      pen,
      at(path, 2 * i),
      at(path, 2 * i + 1),
      heading,
      n % 2 ? look.mine : look.theirs(s),
      n * 5 + 1,
      motion.seconds,
      curve.scale,
    );
  });
  if (strands.gap) {
    drawHairs(pen, curve, shape, strands, look, motion);
    const first = Math.floor(strands.gap[0] * curve.samples);
    const second = Math.ceil(strands.gap[1] * curve.samples);
    const ends = [
      [strands.theirs, first, 1, look.theirs(strands.gap[0]), 23, look.faded(strands.gap[0])],
      [strands.theirs, second, -1, look.theirs(strands.gap[1]), 51, look.faded(strands.gap[1])],
      [strands.mine, first, 1, look.mine, 11, 0],
      [strands.mine, second, -1, look.mine, 37, 0],
    ] as const;
    for (const [path, index, towards, colour, seed, faded] of ends)
      drawFray(
        pen,
        {
          path,
          index,
          towards,
          colour: mix(colour, PALETTE.night, 0.6 * faded),
          seed,
          count: Math.round(wear.fibres * (1 - 0.5 * faded)),
          length: wear.fray * curve.scale * (1 - 0.3 * faded),
          combed: shape.look?.combed ?? 0,
        },
        motion.seconds,
        motion.sinceTorn,
        curve.scale,
      );
  }
  if (shape.look && shape.look.kink > 0) drawFault(pen, curve, shape, strands);
  if (shape.look && shape.look.gash > 0) drawGash(pen, curve, shape);
}

/** Where a misread answer shifted the string, two short ticks mark the shift; torn, one at each end. */
function drawFault(pen: Pen, curve: StringCurve, shape: StringShape, strands: Strands): void {
  const look = shape.look;
  if (!look) return;
  const [before, after] = strands.gap ?? [look.at, look.at];
  for (const s of [before - 0.02, after + 0.02]) {
    const i = sampleAt(curve, s);
    const half = 16 * curve.scale * look.kink + 6 * curve.scale;
    const nx = at(curve.normals, 2 * i) * half;
    const ny = at(curve.normals, 2 * i + 1) * half;
    const x = at(strands.theirs, 2 * i);
    const y = at(strands.theirs, 2 * i + 1);
    pen.line([x - nx, y - ny, x + nx, y + ny], 7 * curve.scale, PALETTE.ink, 0.7);
    pen.line([x - nx, y - ny, x + nx, y + ny], 3.4 * curve.scale, PALETTE.tornLight);
  }
}

/** Hairs that still hold across the gap; every step of a repair adds one. */
function drawHairs(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
  motion: StringMotion,
): void {
  if (!strands.gap) return;
  const first = Math.floor(strands.gap[0] * curve.samples);
  const second = Math.ceil(strands.gap[1] * curve.samples);
  for (let h = 0; h < shape.wear.hairs; h++) {
    const path = h % 2 ? strands.theirs : strands.mine;
    const [ax, ay] = [at(path, 2 * first), at(path, 2 * first + 1)];
    const [bx, by] = [at(path, 2 * second), at(path, 2 * second + 1)];
    const hang =
      (h - (shape.wear.hairs - 1) / 2) * 17 * curve.scale +
      4 * Math.sin(motion.seconds * 1.4 + h * 2);
    const hair: number[] = [];
    for (let k = 0; k <= 12; k++) {
      const t = k / 12;
      const bow = Math.sin(Math.PI * t) * (hang + 8 * curve.scale);
      hair.push(lerp(ax, bx, t), lerp(ay, by, t) + bow);
    }
    pen.line(hair, 3.6 * curve.scale, PALETTE.ink, 0.45);
    pen.line(hair, 1.6 * curve.scale, h % 2 ? look.theirs(0.5) : look.mine, 0.85);
  }
}

/** The cut of a blow, slanting across both strands. */
function drawGash(pen: Pen, curve: StringCurve, shape: StringShape): void {
  const look = shape.look;
  if (!look) return;
  const i = sampleAt(curve, look.at);
  const [x, y] = [at(curve.points, 2 * i), at(curve.points, 2 * i + 1)];
  const [dx, dy] = [0.5, -0.87];
  const reach = (30 + 32 * look.gash) * curve.scale;
  const w = 7 * curve.scale * look.gash;
  const blade = (width: number): number[] => [
    x - dx * reach,
    y - dy * reach,
    x - dy * width * 0.5,
    y + dx * width * 0.5,
    x + dx * reach,
    y + dy * reach,
    x + dy * width * 0.5,
    y - dx * width * 0.5,
  ];
  pen.fill(blade(w * 2.6), PALETTE.ink, 0.55);
  pen.fill(blade(w * 1.5), PALETTE.edge);
  pen.fill(blade(w * 0.5), BLADE);
}

/** After a blow the string keeps sounding with nobody there: pale copies swing out and fade. */
export function drawRinging(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  motion: StringMotion,
): void {
  const look = shape.look;
  if (!look) return;
  for (let n = 0; n < 3; n++) {
    const age = (motion.seconds * 0.7 + n / 3) % 1;
    const reach = age * 34 * curve.scale;
    const alpha = 0.75 * look.ringing * (1 - age) ** 1.3;
    for (const side of [-1, 1])
      for (const [from, to] of unbroken(curve, strands, 0, curve.samples)) {
        const near = from === 0 ? Math.max(0, to - curve.samples * 0.24) : from;
        const far = from === 0 ? to : Math.min(to, from + curve.samples * 0.24);
        pen.line(
          echo(strands.mine, curve, Math.floor(near), Math.floor(far), side * reach),
          2.2 * curve.scale,
          PALETTE.tornLight,
          alpha,
        );
      }
  }
}

function echo(path: Path, curve: StringCurve, from: number, to: number, by: number): number[] {
  const out: number[] = [];
  for (let i = from; i <= to; i += 2)
    out.push(
      at(path, 2 * i) + at(curve.normals, 2 * i) * by,
      at(path, 2 * i + 1) + at(curve.normals, 2 * i + 1) * by,
    );
  return out;
}
