/** Command-line arguments of the rehearsal. */
import { parseArgs } from "node:util";
import { MAX_CONSORTS } from "../../shared/live/commands.ts";

export interface Settings {
  readonly people: number;
  readonly consorts: number;
  readonly minutes: number;
  readonly seed: number;
  readonly json: boolean;
}

/** Throws RangeError; its message is a sentence for the user. */
export function readSettings(args: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: "string", default: "60" },
      consorts: { type: "string", default: "15" },
      minutes: { type: "string", default: "2" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
    },
  });
  const number = (
    name: "people" | "consorts" | "minutes" | "seed",
    least: number,
    most: number,
  ) => {
    const value = Number(values[name]);
    if (!(value >= least && value <= most))
      throw new RangeError(
        `--${name} is a number from ${least} to ${most}, not "${values[name]}".`,
      );
    return value;
  };
  const people = Math.round(number("people", 2, 200));
  const consorts = Math.round(number("consorts", 1, MAX_CONSORTS));
  if (people < 2 * consorts)
    throw new RangeError(`${people} people do not make ${consorts} consorts of two or more.`);
  return {
    people,
    consorts,
    minutes: number("minutes", 0.5, 8),
    seed: Math.round(number("seed", 0, 2 ** 31)),
    json: values.json,
  };
}
