import { at } from "../geometry.ts";
import { PALETTE } from "../palette.ts";
import type { Pen } from "../pen.ts";
import type { Colours } from "./colours.ts";
import { sampleAt, type StringCurve } from "./curve.ts";
import { own } from "./fibres.ts";
import type { RuptureLook } from "./ruptures.ts";
import type { Strands } from "./strands.ts";

const THORNS = 11;

/** [R8] Crossed thorns on both strands, at uneven distances. */
export function drawThorns(
  pen: Pen,
  curve: StringCurve,
  look: RuptureLook,
  { mine, theirs, gap }: Strands,
  colours: Colours,
): void {
  for (let n = 0; n < THORNS; n++) {
    const s = 0.09 + (0.84 * (n + 0.7 * own(n * 3.1))) / THORNS;
    if (gap && s > gap[0] - 0.02 && s < gap[1] + 0.02) continue;
    const on = n % 2 ? mine : theirs;
    const i = sampleAt(curve, s);
    const [x, y] = [at(on, 2 * i), at(on, 2 * i + 1)];
    const length = (13 + 19 * look.thorns * (0.6 + 0.4 * own(n))) * curve.scale;
    const turn = own(n * 7.7) * Math.PI;
    const colour = n % 2 ? colours.mine : colours.theirs(s);
    for (const a of [turn, turn + 1.2 + 0.5 * own(n * 2.9)]) {
      const [dx, dy] = [Math.cos(a) * length, Math.sin(a) * length];
      const [wx, wy] = [-Math.sin(a) * 4.4 * curve.scale, Math.cos(a) * 4.4 * curve.scale];
      const spike = [x - dx, y - dy, x + wx, y + wy, x + dx, y + dy, x - wx, y - wy];
      pen.line(spike, 5 * curve.scale, PALETTE.ink, 0.75, true);
      pen.fill(spike, colour);
    }
  }
}
