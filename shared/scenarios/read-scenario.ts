/** [J12] A scenario file, read once at the edge: a bad one is told by its places and changes nothing. */
import { faultsOf } from "./check-scenario.ts";
import { fileShape, type ScenarioFile } from "./scenario.ts";

/** What is wrong with a file, each with the place it stands at: "scenes.0.events.3.deed.need: …". */
export type ReadScenario =
  | { readonly file: ScenarioFile }
  | { readonly errors: readonly { readonly where: string; readonly what: string }[] };

export function readScenario(data: unknown): ReadScenario {
  const read = fileShape.safeParse(data);
  const errors = read.success
    ? faultsOf(read.data)
    : read.error.issues.map(({ path, message }) => ({ path: path.map(String), what: message }));
  if (read.success && errors.length === 0) return { file: read.data };
  return { errors: errors.map(({ path, what }) => ({ where: path.join("."), what })) };
}
