/** [J9] Wire format of a scene's outcome, sent to each person. */
import {
  MEASURE_NAMES,
  type MeasureName,
  type OutcomeMoment,
  SCOPES,
  type SceneOutcome,
} from "../measures/objective.ts";
import { type ChairId, MAX_CHAIRS } from "../model/units.ts";

/** Reads the message; null when there is no outcome. Throws RangeError, naming what is wrong. */
export function readOutcome(word: unknown): SceneOutcome | null {
  if (word === null) return null;
  const { measure, scope, value, reached, moments } = fields(word, "outcome");
  const known = SCOPES.find((one) => one === scope);
  if (known === undefined) throw new RangeError("scope: unknown");
  if (value !== null && !Number.isFinite(value)) throw new RangeError("value: not a number");
  if (typeof reached !== "boolean") throw new RangeError("reached: not yes or no");
  if (!Array.isArray(moments)) throw new RangeError("moments: not a list");
  return {
    measure: measureOf(measure, "measure"),
    scope: known,
    value: value as number | null,
    reached,
    moments: moments.map(momentOf),
  };
}

function momentOf(value: unknown): OutcomeMoment {
  const { tick, kind, good, chairs } = fields(value, "moment");
  if (!isWhole(tick)) throw new RangeError("moment.tick: not a tick");
  if (typeof good !== "boolean") throw new RangeError("moment.good: not yes or no");
  if (!Array.isArray(chairs) || !chairs.every((chair) => isWhole(chair) && chair < MAX_CHAIRS))
    throw new RangeError("moment.chairs: not chairs");
  return { tick, kind: measureOf(kind, "moment.kind"), good, chairs: chairs as ChairId[] };
}

function measureOf(value: unknown, name: string): MeasureName {
  const found = MEASURE_NAMES.find((one) => one === value);
  if (found === undefined) throw new RangeError(`${name}: unknown`);
  return found;
}

const isWhole = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function fields(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new RangeError(`${name}: not an object`);
  return { ...value };
}
