/**
 * [J12] Reads a scenario file once, at the edge: a bad file is refused with the places of its
 * faults, and changes nothing.
 */
import { faultsOf } from "./check-scenario.ts";
import { shapeFault, type Why } from "./fault.ts";
import { fileShape, type ScenarioFile } from "./scenario.ts";

/** The faults of a file, each with its place: "scenes.0.events.3.deed.need: …". */
export type ReadScenario =
  | { readonly file: ScenarioFile }
  | {
      readonly errors: readonly {
        readonly where: string;
        readonly what: string;
        readonly why: Why;
      }[];
    };

export function readScenario(data: unknown): ReadScenario {
  const read = fileShape.safeParse(data);
  const errors = read.success
    ? faultsOf(read.data)
    : read.error.issues.map((issue) => shapeFault(issue, data));
  if (read.success && errors.length === 0) return { file: read.data };
  return { errors: errors.map(({ path, what, why }) => ({ where: path.join("."), what, why })) };
}
