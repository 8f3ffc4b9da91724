/** [J9] The outcome of a scene by its measure: told in words, never as a grade. */
import type { ChairId } from "../model/units.ts";
import { MEASURES } from "./all.ts";
import type { MovementLog } from "./log.ts";
import { figureOf, type Instance, type Measure } from "./measure.ts";
import type { Objective, SceneOutcome } from "./objective.ts";

/**
 * For the people of these chairs. A single person's figure counts only what they did; the group's
 * counts what any of them did. `before`: the same figure in the scene before, for a difference.
 */
export function outcomeOf(
  log: MovementLog,
  objective: Objective,
  people: readonly ChairId[],
  before: number | null = null,
): SceneOutcome {
  const { measure, scope, op } = objective;
  const theirs = instancesOf(log, objective, people);
  const own = ownFigure(objective, theirs);
  const value =
    scope !== "difference" ? own : own === null || before === null ? null : own - before;
  const reached =
    value !== null && (op === "atLeast" ? value >= objective.value : value <= objective.value);
  const named = scope === "person";
  return {
    measure,
    scope,
    value,
    reached,
    moments: chosen(theirs).map(({ tick, good, chairs }) => ({
      tick,
      kind: measure,
      good,
      chairs: good || named ? chairs : [],
    })),
  };
}

/** The objective's figure in this movement alone, whatever its scope. */
export const figureFor = (
  log: MovementLog,
  objective: Objective,
  people: readonly ChairId[],
): number | null => ownFigure(objective, instancesOf(log, objective, people));

const ownFigure = (
  { measure, minEvents }: Objective,
  instances: readonly Instance[],
): number | null => {
  const of: Measure = MEASURES[measure];
  return figureOf(of, instances, minEvents ?? of.minEvents);
};

const instancesOf = (
  log: MovementLog,
  objective: Objective,
  people: readonly ChairId[],
): readonly Instance[] =>
  MEASURES[objective.measure]
    .instances(log, objective)
    .filter(({ by }) => by.some((chair) => people.includes(chair)));

/** The first and last moment that went well, and the first that did not. */
function chosen(instances: readonly Instance[]): readonly Instance[] {
  const good = instances.filter((one) => one.good);
  const open = instances.find((one) => !one.good);
  const some = new Set([good[0], good.at(-1), open].filter((one) => one !== undefined));
  return [...some].toSorted((one, other) => one.tick - other.tick);
}
