import { at } from "../geometry.ts";
import { PALETTE } from "../palette.ts";
import type { Pen } from "../pen.ts";
import { piece } from "./colours.ts";
import { sampleAt, type StringCurve } from "./curve.ts";
import type { RuptureLook } from "./ruptures.ts";
import type { Strands } from "./strands.ts";

const PLACES = [0.2, 0.48, 0.62, 0.8] as const;
const STRAIN_LINES = [-9, 9] as const;

/**
 * [R7] Direction and strength of the pull on the taut strand: arrowheads along it, between lines of
 * strain.
 */
export function drawChevrons(
  pen: Pen,
  curve: StringCurve,
  look: RuptureLook,
  { theirs, gap }: Strands,
): void {
  const s = curve.scale;
  const size = (9 + 8 * look.drag) * s;
  const far = sampleAt(curve, 0.92);
  const first = gap ? sampleAt(curve, gap[1] + 0.06) : sampleAt(curve, 0.16);
  for (const by of STRAIN_LINES)
    pen.line(
      piece(theirs, first, far).map((value, k) => value + (k % 2 ? by * s : 0)),
      1.6 * s,
      PALETTE.tornLight,
      0.75,
    );
  for (const place of PLACES) {
    if (gap && place > gap[0] - 0.07 && place < gap[1] + 0.07) continue;
    const i = sampleAt(curve, place);
    const [x, y] = [at(theirs, 2 * i), at(theirs, 2 * i + 1)];
    const heading = Math.atan2(
      at(theirs, 2 * i + 5) - at(theirs, 2 * i - 3),
      at(theirs, 2 * i + 4) - at(theirs, 2 * i - 4),
    );
    for (const shift of [-0.55, 0.35]) {
      const [cx, cy] = [x + Math.cos(heading) * size * shift, y + Math.sin(heading) * size * shift];
      const wing = (turn: number): readonly [number, number] => [
        cx - Math.cos(heading + turn) * size,
        cy - Math.sin(heading + turn) * size,
      ];
      const head = [...wing(0.85), cx, cy, ...wing(-0.85)];
      pen.line(head, 8.4 * s, PALETTE.ink, 0.85);
      pen.line(head, 4.2 * s, PALETTE.bone);
    }
  }
}
