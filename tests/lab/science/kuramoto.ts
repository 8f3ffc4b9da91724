/**
 * E7: thousands of chairs with a Lorentzian distribution of tempi, all coupled equally by the
 * game's own coupling term. Time is cut into small steps, gains scaled by the step, each taken by
 * Heun's method: one Euler step alone is off by .017 at this length, two averaged by .002. The
 * cycle is a full turn.
 */
import { correctPhases } from "../../../shared/model/phase-correction.ts";
import { mean } from "../interval.ts";
import { near, type Row } from "../row.ts";
import { column, type Experiment } from "./experiment.ts";

const N = 4000;
/** Length of a step; steps before the order is measured, and over which it is. */
const STEP = 0.1;
const SETTLE = 140;
const READ = 60;
const TOLERANCE = 0.01;

const locked = (strength: number): number => Math.sqrt(1 - 2 / strength);
/** Below a strength of 2 nothing locks. */
const CASES = [
  { id: "E7a", strength: 2.5, published: locked(2.5) },
  { id: "E7b", strength: 3, published: locked(3) },
  { id: "E7c", strength: 4, published: locked(4) },
  { id: "E7d", strength: 1, published: 0 },
  { id: "E7e", strength: 1.5, published: 0 },
  { id: "E7f", strength: 6, published: locked(6) },
] as const;

function order(phase: Float64Array): number {
  let across = 0;
  let up = 0;
  for (const angle of phase) {
    across += Math.cos(angle);
    up += Math.sin(angle);
  }
  return Math.hypot(across, up) / phase.length;
}

/** Order parameter at rest. */
function settledOrder(strength: number): number {
  // Quantiles of the Lorentzian, so that nothing depends on chance.
  const keeper = Float64Array.from(
    { length: N },
    (_, i) => STEP * Math.tan(Math.PI * ((i + 0.5) / N - 0.5)),
  );
  // All together at first: order settles faster from above.
  const phase = new Float64Array(N);
  const once = new Float64Array(N);
  const twice = new Float64Array(N);
  const still = new Float64Array(N);
  const gains = new Float64Array(N * N).fill((strength * STEP) / N);
  let sum = 0;
  for (let step = 0; step < SETTLE + READ; step++) {
    correctPhases(phase, 2 * Math.PI, gains, keeper, still, still, once);
    correctPhases(once, 2 * Math.PI, gains, keeper, still, still, twice);
    for (let i = 0; i < N; i++) phase[i] = ((phase[i] as number) + (twice[i] as number)) / 2;
    if (step >= SETTLE) sum += order(phase);
  }
  return sum / READ;
}

export const kuramoto: Experiment = {
  trials: CASES.length,
  short: 1,
  // One strength per trial, since each takes long: which one, and its order.
  trial(seed) {
    const which = seed % CASES.length;
    return [which, settledOrder((CASES[which] as (typeof CASES)[number]).strength)];
  },
  rows: (trials): Row[] =>
    CASES.flatMap(({ id, strength, published }, which) => {
      const found = trials.filter(([of]) => of === which);
      if (found.length === 0) return [];
      const claim = `order parameter, mean-field coupling of strength ${strength}`;
      return [near(id, claim, Number(published.toFixed(3)), TOLERANCE, mean(column(found, 1)))];
    }),
};
