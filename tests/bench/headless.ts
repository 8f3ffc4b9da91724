/** The model compared with a loop of arithmetic: how fast a quartet is simulated without a server. */
import { TICK_MS } from "../../shared/model/units.ts";
import { median } from "./median.ts";
import type { Plan } from "./plan.ts";
import { playQuartet } from "./quartet.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";
import { perMs } from "./thread-time.ts";

/** Iterations in one run of the loop. */
const ROUNDS = 2_000_000;

/** The model and a fixed arithmetic loop, in turn. */
export function headlessRows({ headless: { pairs, ms } }: Plan): Row[] {
  const speeds: number[] = [];
  const ratios: number[] = [];
  let seed = 0;
  const play = (): number => playQuartet((seed += 1)).tick * TICK_MS;
  for (let pair = 0; pair <= pairs; pair += 1) {
    const speed = perMs(play, ms);
    const loop = perMs(arithmetic, ms);
    // The first pair is for compilation.
    if (pair === 0) continue;
    speeds.push(speed);
    ratios.push((speed * 1000) / loop);
  }
  return [row("headless-vs-loop", median(ratios)), row("headless-quartet", median(speeds))];
}

/**
 * Integers and floats, each depending on the one before. The result is used, so that it is not
 * optimised away.
 */
function arithmetic(): number {
  let [whole, broken] = [1, 0.5];
  for (let i = 0; i < ROUNDS; i += 1) {
    whole = (Math.imul(whole, 1_664_525) + 1_013_904_223) | 0;
    broken = broken * 0.5 + (whole >>> 8) / 16_777_216;
  }
  return broken < 0 ? 0 : ROUNDS;
}
