import { at } from "../geometry.ts";
import { PALETTE } from "../palette.ts";
import type { Pen } from "../pen.ts";
import { along, offCurve, sampleAt, type StringCurve } from "./curve.ts";
import type { RuptureLook } from "./ruptures.ts";
import type { Strands } from "./strands.ts";

const TIES = 9;

/** [R4] Ties across both strands: upright at the own end, leaning over more and more. */
export function drawTies(
  pen: Pen,
  curve: StringCurve,
  look: RuptureLook,
  { gap, joined }: Strands,
): void {
  for (let n = 0; n < TIES; n++) {
    const s = 0.12 + (0.7 * n) / (TIES - 1);
    const lean = 0.17 * look.slip * (n / (TIES - 1));
    if (gap && s > gap[0] - 0.01 && s < gap[1] + 0.01) continue;
    if (at(joined, sampleAt(curve, s)) > 0.5) continue;
    const reach = (along(curve.swing, s) * 0.5 + 12 * curve.scale) * (0.45 + 0.55 * look.slip);
    const top = offCurve(curve, sampleAt(curve, s - lean / 2), -reach);
    const foot = offCurve(curve, sampleAt(curve, s + lean / 2), reach);
    pen.line([...top, ...foot], 8 * curve.scale, PALETTE.ink, 0.7);
    pen.line([...top, ...foot], 4 * curve.scale, PALETTE.tornLight);
    for (const [x, y] of [top, foot])
      pen.line([x - 1, y, x + 1, y], 8 * curve.scale, PALETTE.tornLight);
  }
}
