/** Scenes as files: download and upload. */
import type { Why } from "../../../shared/scenarios/fault.ts";
import { readLines } from "../../../shared/scenarios/json-lines.ts";
import { readScenario } from "../../../shared/scenarios/read-scenario.ts";
import type { ScenarioFile } from "../../../shared/scenarios/scenario.ts";
import { saveJson } from "../../components/save-file.ts";
import type { DraftFile } from "./draft.ts";

/** Maximum size of a file, bytes; well above what can be saved, so that a scene that is a little too long can be loaded and shortened. */
const MAX_FILE_BYTES = 100_000;

export interface FileFault {
  /** Line number, from 1; null when it concerns the whole file. */
  readonly line: number | null;
  /** Its path in the file; empty: the whole file. */
  readonly where: string;
  readonly why: Why | "tooBig" | "noJson";
}

export type ReadFile =
  | { readonly file: ScenarioFile }
  | { readonly name: string; readonly faults: readonly FileFault[] };

export async function readFile(picked: File): Promise<ReadFile> {
  const { name } = picked;
  if (picked.size > MAX_FILE_BYTES)
    return { name, faults: [{ line: null, where: "", why: "tooBig" }] };
  const lines = readLines(await picked.text());
  if ("brokenAt" in lines)
    return { name, faults: [{ line: lines.brokenAt, where: "", why: "noJson" }] };
  const read = readScenario(lines.value);
  if ("file" in read) return read;
  const faults = read.errors.map(({ where, why }) => ({
    line: lines.lineOf(where === "" ? [] : where.split(".")),
    where,
    why,
  }));
  return { name, faults: faults.toSorted((one, other) => one.line - other.line) };
}

/** Downloads it under its id. */
export function download(file: DraftFile | ScenarioFile): void {
  const whole = { $schema: new URL("scenario.schema.json", location.href).href, ...file };
  saveJson(`${file.id}.json`, whole);
}
