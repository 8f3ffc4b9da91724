import { circle, ellipse, glow } from "./geometry.ts";
import type { Layout } from "./layout.ts";
import { type Colour, mix, PALETTE } from "./palette.ts";
import type { Pen } from "./pen.ts";
import type { OwnBond, OwnWhole } from "../../shared/model/perception.ts";

export type LampState = "off" | "now" | "done";
export const LAMPS = 4;
/** Space around the row for its light, in units of the lamps' scale. */
export const LAMP_REACH = { side: 80, below: 150 } as const;

/**
 * [M1] The four lamps: steps reached are done, the next one is now. While the whole is apart they
 * show its steps ([R10]), and the first waits for somebody to gather.
 */
export function lampStates(
  bond: Pick<OwnBond, "type" | "step"> | null,
  whole: Pick<OwnWhole, "step"> | null = null,
): readonly LampState[] {
  const own = bond === null || bond.type === null ? -1 : Math.min(LAMPS - 1, bond.step);
  const now = whole === null ? own : whole.step - 1;
  return Array.from({ length: LAMPS }, (_, i) => (i < now ? "done" : i === now ? "now" : "off"));
}

/** Draws the row hanging from y = 0, centred on x = 0. */
export function drawLamps(pen: Pen, at: Layout["lamps"], states: readonly LampState[]): void {
  states.forEach((state, i) =>
    drawLamp(pen, (i - (LAMPS - 1) / 2) * at.gap, at.y, at.scale, state, i + 1),
  );
}

const LIGHT: Readonly<Record<LampState, Colour>> = {
  off: 0x3a2a28,
  now: 0xfff6e2,
  done: PALETTE.gold,
};

function drawLamp(pen: Pen, x: number, y: number, s: number, state: LampState, dots: number): void {
  const light = LIGHT[state];
  pen.line([x, -4, x, y - 13 * s], Math.max(1, 2 * s), 0x0f090a);
  if (state !== "off") {
    for (let j = 8; j >= 1; j--) {
      const down = 14 + j * 15;
      const wide = 14 + down * 0.34;
      pen.fill(
        [
          x - 14 * s,
          y + 8 * s,
          x + 14 * s,
          y + 8 * s,
          x + wide * s,
          y + (8 + down) * s,
          x - wide * s,
          y + (8 + down) * s,
        ],
        light,
        state === "now" ? 0.036 : 0.02,
      );
    }
    glow(pen, x, y + 9 * s, 34 * s, 20 * s, light, state === "now" ? 0.32 : 0.2, 5);
  }
  // The shade, its rim, and the disc of light in its mouth.
  pen.fill(
    [x - 7 * s, y - 14 * s, x + 7 * s, y - 14 * s, x + 18 * s, y + 8 * s, x - 18 * s, y + 8 * s],
    0x171012,
  );
  pen.fill(
    [x - 7 * s, y - 14 * s, x - 2 * s, y - 14 * s, x - 8 * s, y + 8 * s, x - 18 * s, y + 8 * s],
    0x2c1f20,
  );
  pen.line(
    [x - 7 * s, y - 14 * s, x - 18 * s, y + 8 * s],
    Math.max(1, 2 * s),
    PALETTE.lamp,
    state === "off" ? 0.4 : 0.7,
  );
  pen.fill(ellipse(x, y + 9 * s, 17 * s, 5.8 * s), 0x0f090a);
  pen.fill(ellipse(x, y + 9 * s, 16 * s, 5 * s), light);
  if (state === "done") pen.fill(ellipse(x, y + 8 * s, 9 * s, 2.4 * s), PALETTE.goldHigh);
  if (state === "now")
    pen.line(ellipse(x, y + 9 * s, 22 * s, 9.5 * s), Math.max(1.4, 2.4 * s), 0xfff6e2, 0.95, true);
  // As many dots as the step's number: readable without colour.
  const dot = Math.max(1.5, 2.1 * s);
  for (let d = 0; d < dots; d++)
    pen.fill(
      circle(x + (d - (dots - 1) / 2) * 6 * s, y - 4 * s, dot, 12),
      state === "off" ? mix(light, PALETTE.bone, 0.5) : light,
    );
}
