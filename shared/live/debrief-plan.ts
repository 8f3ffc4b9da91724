/** [U1] Length of each phase of a debrief. */
import { PHASES } from "./debrief-acts.ts";
import type { DebriefPhase } from "./debrief-acts.ts";
import type { Step } from "./plan.ts";

/**
 * Proportions of the phases. The first of several debriefs favours reactions and description, the last the analysis.
 */
const PARTS: Readonly<Record<"only" | "first" | "later", readonly number[]>> = {
  only: [3, 4, 6, 2],
  first: [4, 5, 2, 1],
  later: [2, 3, 8, 2],
};

/** Length of each phase in ms; they add up to the step. */
export function phaseLengths(
  plan: readonly Pick<Step, "kind" | "minutes">[],
  step: number,
): Readonly<Record<DebriefPhase, number>> {
  const isOne = ({ kind }: Pick<Step, "kind">): boolean => kind === "debrief";
  const before = plan.slice(0, step).some(isOne);
  const after = plan.slice(step + 1).some(isOne);
  const parts = PARTS[before ? "later" : after ? "first" : "only"];
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const ms = (plan[step]?.minutes ?? 0) * 60_000;
  return Object.fromEntries(
    PHASES.map((phase, i) => [phase, (ms * (parts[i] ?? 0)) / whole]),
  ) as Record<DebriefPhase, number>;
}
