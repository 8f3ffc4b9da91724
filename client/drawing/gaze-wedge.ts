import type { GazeDirection } from "./gaze.ts";
import type { Spot } from "./layout.ts";
import { PALETTE } from "./palette.ts";
import type { Pen } from "./pen.ts";

/** Eyes of a figure, in units from the pit of its neck. */
const EYES_ABOVE = 102;
const LONG = 270;

/** A pale wedge from the eyes to what they look at; none when they look at the viewer or inward. */
export function gazeWedge(pen: Pen, spot: Spot, gaze: GazeDirection): void {
  if (Math.abs(gaze.x) < 0.25) return;
  const s = spot.scale;
  const side = Math.sign(gaze.x);
  const x = spot.x + (gaze.x * 20 + side * 26) * s;
  const y = spot.y - EYES_ABOVE * s;
  const dx = side * LONG * s;
  const dy = (gaze.y * 150 + 8) * s;
  const length = Math.hypot(dx, dy);
  const [nx, ny] = [(-dy / length) * s, (dx / length) * s];
  for (let j = 1; j <= 4; j++) {
    const t = j / 4;
    const half = 34 * t;
    pen.fill(
      [
        x - nx * 3,
        y - ny * 3,
        x + dx * t - nx * half,
        y + dy * t - ny * half,
        x + dx * t + nx * half,
        y + dy * t + ny * half,
        x + nx * 3,
        y + ny * 3,
      ],
      PALETTE.lamp,
      0.062,
    );
  }
}
