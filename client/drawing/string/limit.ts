import { at } from "../geometry.ts";
import { PALETTE } from "../palette.ts";
import type { Pen } from "../pen.ts";
import { offCurve, sampleAt, type StringCurve } from "./curve.ts";
import type { RuptureLook } from "./ruptures.ts";
import type { Strands } from "./strands.ts";

/** [R3] A bar at each end of the gap. */
export function drawBars(pen: Pen, curve: StringCurve, look: RuptureLook, { gap }: Strands): void {
  if (!gap) return;
  const reach = (15 + 13 * look.limit) * curve.scale;
  for (const s of gap) {
    const i = sampleAt(curve, s);
    const [x, y] = offCurve(curve, i, 0);
    const nx = at(curve.normals, 2 * i) * reach;
    const ny = at(curve.normals, 2 * i + 1) * reach;
    const bar = [x - nx, y - ny, x + nx, y + ny];
    pen.line(bar, 13 * curve.scale, PALETTE.ink, 0.85);
    pen.line(bar, 7 * curve.scale, PALETTE.tornLight);
    pen.line(
      bar.map((value, k) => value - (k % 2 ? 0.6 : 1.6) * curve.scale),
      2 * curve.scale,
      PALETTE.bone,
      0.8,
    );
  }
}
