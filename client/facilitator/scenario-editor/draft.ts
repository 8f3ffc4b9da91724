/** A scene being edited: plain data that may still be invalid, and its errors. */
import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { MAX_SCENE_BYTES, sceneBytes } from "../../../shared/live/own-scenes.ts";
import { faultsOf } from "../../../shared/scenarios/check-scenario.ts";
import { valueAt, type Why } from "../../../shared/scenarios/fault.ts";
import { readScenario } from "../../../shared/scenarios/read-scenario.ts";
import {
  scenarioShape,
  type ScenarioFile,
  type ScenarioInput,
  type ScenarioWords,
} from "../../../shared/scenarios/scenario.ts";
import { fieldOf } from "./places.ts";

/** A file before parsing; fields with a default may be missing. */
export type DraftFile = ScenarioInput & {
  readonly language: string;
  readonly words: ScenarioWords;
  readonly $schema?: string | undefined;
};

export type Path = readonly (string | number)[];

export interface DraftFault {
  /** The field at which it is shown; null when there is none. */
  readonly field: string | null;
  readonly why: Why;
}

const MAX_ID = 40;

export class Draft {
  readonly file: Signal<DraftFile>;
  /** The state last saved, or the starting point. */
  readonly #kept: Signal<DraftFile>;
  /** Fields that were edited; missing values elsewhere are not reported yet. */
  readonly touched: Signal<ReadonlySet<string>> = signal(new Set());
  /** All errors are shown, since saving was tried. */
  readonly tried = signal(false);
  readonly faults: ReadonlySignal<readonly DraftFault[]>;
  /** The valid scene; null while there are errors. */
  readonly ready: ReadonlySignal<ScenarioFile | null>;
  readonly tooLong: ReadonlySignal<boolean>;
  readonly changed: ReadonlySignal<boolean>;

  /** `taken`: ids that other scenes have. */
  constructor(file: DraftFile, taken: readonly string[]) {
    this.file = signal(file);
    this.#kept = signal(file);
    const named = computed(() => {
      const { value } = this.file;
      return value.id === "" ? { ...value, id: idFor(value.words.title, taken) } : value;
    });
    const read = computed(() => readScenario(named.value));
    this.faults = computed(() => {
      const result = read.value;
      return "file" in result ? [] : allFaults(named.value, result.errors);
    });
    this.ready = computed(() => ("file" in read.value ? read.value.file : null));
    this.tooLong = computed(() => {
      const { value } = this.ready;
      return value !== null && sceneBytes(value) > MAX_SCENE_BYTES;
    });
    this.changed = computed(() => this.file.value !== this.#kept.value);
  }

  at(path: Path): unknown {
    return valueAt(this.file.value, path);
  }

  /** `value` undefined: removes the field. */
  set(path: Path, value: unknown): void {
    this.touch(path.join("."));
    this.file.value = withValue(this.file.value, path, value) as DraftFile;
  }

  touch(field: string): void {
    if (!this.touched.peek().has(field))
      this.touched.value = new Set([...this.touched.peek(), field]);
  }

  /** Records that it was saved under that id. */
  saved({ id }: ScenarioFile): void {
    this.file.value = { ...this.file.peek(), id };
    this.#kept.value = this.file.peek();
  }

  /** Errors to show at a field now. */
  shown(field: string): readonly Why[] {
    const quiet = !this.tried.value && !this.touched.value.has(field);
    return this.faults.value
      .filter((fault) => fault.field === field && !(quiet && isMissing(fault.why)))
      .map(({ why }) => why);
  }
}

const isMissing = ({ is }: Why): boolean => is === "missing" || is === "tooLittle";

/** Errors in texts do not hide errors in the scene itself. */
function allFaults(
  file: DraftFile,
  errors: readonly { readonly where: string; readonly why: Why }[],
): readonly DraftFault[] {
  const { words: _words, language: _language, $schema: _schema, ...staged } = file;
  const shape = scenarioShape.safeParse(staged);
  const inScene = shape.success
    ? faultsOf(shape.data).map(({ path, why }) => ({ where: path.join("."), why }))
    : [];
  const all = [...errors, ...inScene].map(({ where, why }) => ({ field: fieldOf(where), why }));
  // The same error between other chairs is reported once.
  const key = ({ field, why }: DraftFault): string =>
    JSON.stringify([field, why.is === "noKey" ? [why.tear, why.missing] : why]);
  return [...new Map(all.map((fault) => [key(fault), fault])).values()];
}

/** An unused id made from a title. */
export function idFor(title: string, taken: readonly string[]): string {
  const letters = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  const base = `own-${letters}`.slice(0, MAX_ID - 4).replace(/-+$/, "");
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? base : `${base}-${nth}`;
    if (!taken.includes(id)) return id;
  }
}

function withValue(of: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(of)) {
    const copy: unknown[] = [...(of as readonly unknown[])];
    copy[Number(key)] = withValue(copy[Number(key)], rest, value);
    return copy;
  }
  const copy: Record<string, unknown> = typeof of === "object" ? { ...of } : {};
  const inner = withValue(copy[key], rest, value);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}
