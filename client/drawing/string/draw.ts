import { PALETTE } from "../palette.ts";
import type { Pen } from "../pen.ts";
import { drawBeads } from "./beads.ts";
import { coloursOf, mineWidth, piece, unbroken } from "./colours.ts";
import { along, type StringCurve } from "./curve.ts";
import { drawBindings, drawBlots, drawGoldGlow, drawGoldThread } from "./gold.ts";
import { drawMarksOver, drawMarksUnder } from "./marks.ts";
import type { StringMotion } from "./motion.ts";
import type { StringShape } from "./shape.ts";
import { drawPlain, drawWound, weave } from "./strand-lines.ts";
import { type Strands, strandsOf } from "./strands.ts";
import { drawRinging, drawTear } from "./tear.ts";

/** Draws the bond with the focused player. It adds nothing that `shape` and `motion` do not say. */
export function drawString(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  motion: StringMotion,
): void {
  const strands = strandsOf(curve, shape, motion);
  const look = coloursOf(curve, shape, strands);
  drawGoldGlow(pen, curve, shape, strands);
  drawShadow(pen, curve, shape, strands);
  if (shape.beat.blur > 0 && !shape.wear.gap) drawBlur(pen, curve, shape, strands);
  drawThrob(pen, curve, shape, strands, motion);
  if (shape.look && shape.look.ringing > 0) drawRinging(pen, curve, shape, strands, motion);
  drawMarksUnder(pen, curve, shape, strands, look, motion);
  drawWound(pen, curve, shape, strands, look, 0, curve.samples);
  drawPlain(pen, curve, shape, strands, look);
  if (!strands.gap) weave(pen, curve, shape, strands, look);
  drawGoldThread(pen, curve, shape, strands, motion.seconds);
  drawBindings(pen, curve, shape, strands, motion);
  drawBlots(pen, curve, shape, strands);
  drawTear(pen, curve, shape, strands, look, motion);
  drawMarksOver(pen, curve, shape, strands);
  if (motion.onset !== null) drawBeads(pen, curve, shape, strands, look, motion.onset);
}

/** A dark bed under both strands makes them stand out from orange wood and bright cloth. */
function drawShadow(pen: Pen, curve: StringCurve, shape: StringShape, strands: Strands): void {
  for (const path of [strands.theirs, strands.mine])
    for (const [from, to] of unbroken(curve, strands, 0, curve.samples)) {
      const w = mineWidth(curve, shape, (from + to) / 2 / curve.samples);
      pen.line(piece(path, from, to), w + 13 * curve.scale, PALETTE.ink, 0.22);
    }
}

/** Swings too fast to follow: the eye sees a band. */
function drawBlur(pen: Pen, curve: StringCurve, shape: StringShape, strands: Strands): void {
  const w = along(curve.swing, 0.5) * 1.7;
  const colour = shape.theirs.lean > 0 ? PALETTE.sharp : PALETTE.flat;
  pen.line(curve.points, w, colour, 0.1 * shape.beat.blur);
  pen.line(strands.middle, w * 0.55, colour, 0.12 * shape.beat.blur);
}

/** Two tones together are louder when their waves meet: the string lights up as often as they beat. */
function drawThrob(
  pen: Pen,
  curve: StringCurve,
  shape: StringShape,
  strands: Strands,
  motion: StringMotion,
): void {
  const { beat, wear } = shape;
  const meeting =
    beat.hertz === 0
      ? 0.5
      : (0.5 + 0.5 * Math.cos(2 * Math.PI * motion.beating)) * (1 - 0.7 * beat.blur);
  const light = (0.05 + 0.13 * meeting) * (1 - wear.grey);
  // Along the own strand: between two that run apart no single line would do.
  for (const [from, to] of unbroken(curve, strands, 0, curve.samples))
    pen.line(piece(strands.mine, from, to), 19 * curve.scale, PALETTE.lamp, light);
}
