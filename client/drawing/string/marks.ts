/** The marks of rupture types on the string, each drawn in its own way. */
import type { Pen } from "../pen.ts";
import type { Colours } from "./colours.ts";
import type { StringCurve } from "./curve.ts";
import { drawChevrons } from "./drag.ts";
import { drawBars } from "./limit.ts";
import type { StringMotion } from "./motion.ts";
import type { StringShape } from "./shape.ts";
import { drawTies } from "./slip.ts";
import type { Strands } from "./strands.ts";
import { drawSwings } from "./sway.ts";
import { drawThorns } from "./thorns.ts";

/** Drawn under both strands. */
export function drawMarksUnder(
  pen: Pen,
  curve: StringCurve,
  { look }: StringShape,
  strands: Strands,
  colours: Colours,
  motion: StringMotion,
): void {
  if (!look) return;
  if (look.sway > 0) drawSwings(pen, curve, look, strands, motion);
  if (look.thorns > 0) drawThorns(pen, curve, look, strands, colours);
}

/** Drawn over both strands. */
export function drawMarksOver(
  pen: Pen,
  curve: StringCurve,
  { look }: StringShape,
  strands: Strands,
): void {
  if (!look) return;
  if (look.slip > 0) drawTies(pen, curve, look, strands);
  if (look.drag > 0) drawChevrons(pen, curve, look, strands);
  if (look.limit > 0) drawBars(pen, curve, look, strands);
}
