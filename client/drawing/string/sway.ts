import { at } from "../geometry.ts";
import { PALETTE } from "../palette.ts";
import type { Pen } from "../pen.ts";
import { sampleAt, type StringCurve } from "./curve.ts";
import type { StringMotion } from "./motion.ts";
import { EYES, swayNow } from "./pull.ts";
import type { RuptureLook } from "./ruptures.ts";
import type { Strands } from "./strands.ts";

/** Ghosts beyond each strand, and how far apart they lie, pixels. */
const GHOSTS = 3;
const APART = 9;

/** [R1] Pale arcs on the outer side of every eye: where the strands have just been, and will be again. */
export function drawSwings(
  pen: Pen,
  curve: StringCurve,
  look: RuptureLook,
  strands: Strands,
  motion: StringMotion,
): void {
  const out = swayNow(look, curve, motion.seconds);
  for (const middle of EYES)
    for (const side of [-1, 1]) {
      const strand = side < 0 ? strands.mine : strands.theirs;
      for (let n = 1; n <= GHOSTS; n++) {
        const half = (0.11 - 0.024 * n) * (0.5 + 0.5 * look.sway);
        const [from, to] = [sampleAt(curve, middle - half), sampleAt(curve, middle + half)];
        const by = side * (4 * curve.scale + n * APART * curve.scale * (0.4 + 0.6 * look.sway));
        const path: number[] = [];
        for (let i = from; i <= to; i++)
          path.push(
            at(strand, 2 * i) + at(curve.normals, 2 * i) * by,
            at(strand, 2 * i + 1) + at(curve.normals, 2 * i + 1) * by,
          );
        const alpha = 0.95 - 0.24 * n;
        pen.line(path, 5 * curve.scale, PALETTE.ink, 0.4 * alpha);
        pen.line(
          path,
          2.4 * curve.scale,
          PALETTE.tornLight,
          alpha * Math.min(1, out / (12 * curve.scale)),
        );
      }
    }
}
