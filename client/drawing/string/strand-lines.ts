/** The two strands as lines: the own one plain, theirs wound and, when it is off, barbed. */
import { at, norms } from "../geometry.ts";
import { PALETTE } from "../palette.ts";
import type { Pen } from "../pen.ts";
import { type Colours, mineWidth, piece, unbroken } from "./colours.ts";
import type { StringCurve } from "./curve.ts";
import type { StringShape } from "./shape.ts";
import type { Strands } from "./strands.ts";

const SHINE = 0xfffdf2;
const WINDING = 0x10201f;
/** Samples drawn as one stroke: colour and width change from one to the next. */
const PIECE = 5;

/** The own strand: plain bone with a line of shine, always. */
export function drawPlain(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
): void {
  const edge = 5 * curve.scale;
  for (const [from, to] of unbroken(curve, strands, 0, curve.samples)) {
    for (let i = from; i < to; i += PIECE * 2)
      pen.line(
        piece(strands.mine, i, Math.min(to, i + PIECE * 2)),
        mineWidth(curve, shape, i / curve.samples) + edge,
        PALETTE.ink,
        0.72,
      );
    for (let i = from; i < to; i += PIECE * 2)
      pen.line(
        piece(strands.mine, i, Math.min(to, i + PIECE * 2)),
        mineWidth(curve, shape, i / curve.samples),
        look.mine,
      );
    const w = mineWidth(curve, shape, 0.5);
    const path = piece(strands.mine, from, to);
    const normals = norms(path);
    pen.line(
      path.map((value, k) => value - at(normals, k) * w * 0.2),
      w * 0.26,
      SHINE,
      0.8 * (1 - shape.wear.grey),
    );
  }
}

/** Their strand from sample `first` to `last`: wound, in the colour of its error, barbed when off. */
export function drawWound(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
  first: number,
  last: number,
): void {
  const edge = 5 * curve.scale;
  for (const [from, to] of unbroken(curve, strands, first, last)) {
    if (to - from < 1) continue;
    for (let i = from; i < to; i += PIECE) {
      const s = i / curve.samples;
      if (look.theirAlpha(s) === 0) continue;
      pen.line(
        piece(strands.theirs, i, Math.min(to, i + PIECE)),
        look.theirWidth(s) + edge,
        PALETTE.ink,
        0.66 * look.theirAlpha(s),
      );
    }
    drawBarbs(pen, curve, shape, strands, look, from, to);
    for (let i = from; i < to; i += PIECE) {
      const s = i / curve.samples;
      if (look.theirAlpha(s) === 0) continue;
      pen.line(
        piece(strands.theirs, i, Math.min(to, i + PIECE)),
        look.theirWidth(s),
        look.theirs(s),
        look.theirAlpha(s),
      );
    }
    drawWinding(pen, curve, strands, look, from, to);
  }
}

function drawWinding(
  pen: Pen,
  curve: StringCurve,
  strands: Strands,
  look: Colours,
  from: number,
  to: number,
): void {
  const normals = norms(piece(strands.theirs, from, to));
  const step = curve.samples > 150 ? 3 : 2;
  for (let i = from + 1; i < to; i += step) {
    const s = i / curve.samples;
    if (look.theirAlpha(s) === 0) continue;
    const half = look.theirWidth(s) * 0.48;
    const nx = at(normals, 2 * (i - from)) * half;
    const ny = at(normals, 2 * (i - from) + 1) * half;
    const x = at(strands.theirs, 2 * i);
    const y = at(strands.theirs, 2 * i + 1);
    // Slanted as real windings are.
    pen.line(
      [x - nx + ny * 0.35, y - ny - nx * 0.35, x + nx - ny * 0.35, y + ny + nx * 0.35],
      1.25 * curve.scale,
      WINDING,
      0.5,
    );
  }
}

/** Barbs stand up from a sharp strand and hang from a flat one: the difference without colour. */
function drawBarbs(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
  from: number,
  to: number,
): void {
  if (shape.theirs.barbs === 0) return;
  const up = shape.theirs.lean > 0 ? -1 : 1;
  const normals = norms(piece(strands.theirs, from, to));
  const step = Math.max(4, Math.round(curve.samples / (shape.theirs.lean > 0 ? 34 : 26)));
  for (let i = from + 2; i < to - 1; i++) {
    if (i % step !== 0) continue;
    const free = 1 - at(strands.joined, i);
    const s = i / curve.samples;
    if (free < 0.4 || look.theirAlpha(s) === 0) continue;
    const length = look.theirWidth(s) * 0.5 + 12 * curve.scale * shape.theirs.barbs * free;
    const nx = at(normals, 2 * (i - from));
    const ny = at(normals, 2 * (i - from) + 1);
    const x = at(strands.theirs, 2 * i);
    const y = at(strands.theirs, 2 * i + 1);
    const side = ny < 0 ? -up : up;
    const tip = [x, y, x + side * nx * length, y + side * ny * length];
    pen.line(tip, 5 * curve.scale, PALETTE.ink, 0.55);
    pen.line(tip, 2.2 * curve.scale, look.theirs(s), look.theirAlpha(s));
  }
}

/** Theirs is on top in every second half wave, so that the two wind around each other. */
export function weave(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
): void {
  let start = -1;
  for (let i = 2; i <= curve.samples; i++) {
    const over =
      Math.sin(2 * Math.PI * shape.crests * (i / curve.samples) + 1.5) > 0 && i < curve.samples - 1;
    if (over && start < 0) start = i;
    if ((!over || i === curve.samples) && start >= 0) {
      drawWound(pen, curve, shape, strands, look, start, i - 1);
      start = -1;
    }
  }
}
