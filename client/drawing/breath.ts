import { arc } from "./geometry.ts";
import type { Spot } from "./layout.ts";
import { type Colour, mix, PALETTE } from "./palette.ts";
import type { Pen } from "./pen.ts";

/** Breaths a minute from which it is drawn as quick. */
const QUICK = 17;

/**
 * Arcs beside the chest: two long ones for slow breath, four short ones for quick breath; they move
 * out on breathing in. `phase` in turns.
 */
export function drawBreath(
  pen: Pen,
  spot: Spot,
  rate: number,
  depth: number,
  phase: number,
  mood: number,
): void {
  const s = spot.scale;
  const quick = rate > QUICK;
  const count = quick ? 4 : 2;
  const out = Math.sin(phase * 2 * Math.PI) * (4 + 10 * depth);
  const colour: Colour = mix(PALETTE.lamp, 0xc9cfe8, mood);
  for (let i = 0; i < count; i++)
    for (const side of [-1, 1]) {
      const r = ((quick ? 18 : 34) + i * (quick ? 8 : 17) + out * (quick ? 0.5 : 1)) * s;
      const half = quick ? 0.42 : 0.62;
      const middle = side > 0 ? 0 : Math.PI;
      pen.line(
        arc(
          spot.x + side * (quick ? 92 : 110) * s,
          spot.y + (quick ? 96 : 118) * s,
          r,
          middle - half,
          middle + half,
        ),
        2.6 * s,
        colour,
        0.42 - 0.07 * i,
      );
    }
}
