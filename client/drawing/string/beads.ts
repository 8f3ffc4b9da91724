import { at, circle } from "../geometry.ts";
import { PALETTE } from "../palette.ts";
import type { Pen } from "../pen.ts";
import { type Colours, piece } from "./colours.ts";
import { sampleAt, type StringCurve } from "./curve.ts";
import type { StringMotion } from "./motion.ts";
import type { StringShape } from "./shape.ts";
import type { Strands } from "./strands.ts";

/**
 * A ring for the own onset and a dot for the other's: together the dot is in the ring, a late dot
 * is further on, and a line joins the two. Each lights up on its own onset.
 */
export function drawBeads(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  look: Colours,
  onset: NonNullable<StringMotion["onset"]>,
): void {
  const { mine, theirs } = shape.onset;
  const s = curve.scale;
  const [i, j] = [sampleAt(curve, mine), sampleAt(curve, theirs)];
  if (Math.abs(theirs - mine) > 0.03) {
    const tie = piece(strands.middle, Math.min(i, j), Math.max(i, j));
    pen.line(tie, 8 * s, PALETTE.ink, 0.85);
    pen.line(tie, 3 * s, theirs > mine ? PALETTE.flat : PALETTE.sharp);
  }
  const [x, y] = [at(strands.middle, 2 * i), at(strands.middle, 2 * i + 1)];
  const ring = (13 + 3 * onset.mine) * s;
  if (onset.mine > 0.05) pen.fill(circle(x, y, ring * 1.9), PALETTE.lamp, 0.2 * onset.mine);
  pen.line(circle(x, y, ring), 7.5 * s, PALETTE.ink, 0.9, true);
  pen.line(circle(x, y, ring), 3.6 * s, look.mine, 1, true);
  const [u, v] = [at(strands.middle, 2 * j), at(strands.middle, 2 * j + 1)];
  const dot = (7.2 + 2.4 * onset.theirs) * s;
  if (onset.theirs > 0.05) pen.fill(circle(u, v, dot * 2.4), PALETTE.lamp, 0.2 * onset.theirs);
  pen.fill(circle(u, v, dot + 3 * s), PALETTE.ink, 0.9);
  pen.fill(circle(u, v, dot), look.theirs(theirs));
}
