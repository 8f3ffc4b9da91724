/** [F8] Cost of answering one what-if question: a quartet, 30 s, with and without the change. */
import { RUNS, WhatIf } from "../../shared/what-if/what-if.ts";
import { PERSON, playAlone, PRACTICE } from "../fixtures/movement-alone.ts";
import { median } from "./median.ts";
import type { Plan } from "./plan.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";

const SEED = 1;
/** Moments, in seconds. */
const AT = [45, 50, 55, 60];

export function whatIfRows({ headless: { pairs } }: Plan): Row[] {
  const recording = playAlone(SEED, 120, PRACTICE);
  const ms: number[] = [];
  // The first round is for compilation.
  for (let round = 0; round <= Math.min(pairs, AT.length); round += 1) {
    const tick = (AT[round % AT.length] ?? 45) * 20;
    const of = new WhatIf([recording]);
    const [change] = of.offers(tick).changes[PERSON] ?? [];
    if (change === undefined) continue;
    const from = performance.now();
    for (let k = 0; k < RUNS; k += 1) {
      of.unchanged(tick, k);
      of.changed(tick, k, change);
    }
    if (round > 0) ms.push(performance.now() - from);
  }
  return [row("what-if", ms.length === 0 ? Number.NaN : median(ms))];
}
