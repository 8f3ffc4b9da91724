/** Loaded when somebody writes a scene: the choice of a starting point, then the editor. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { SceneEditorTexts } from "../../../shared/i18n/catalogue.ts";
import type { OutcomeCatalogue } from "../../../shared/i18n/phrases/outcome.ts";
import { DATA, type ScenarioId } from "../../../shared/scenarios/data/index.ts";
import { Sheet } from "../../components/sheet.tsx";
import { texts } from "../../language/texts.ts";
import { Said } from "../said.tsx";
import { useLead } from "../lead.ts";
import { blank, copyOf, taken } from "./begin-with.ts";
import { BrokenFile, type Broken } from "./broken-file.tsx";
import type { DraftFile } from "./draft.ts";
import { Editor } from "./editor.tsx";
import { readFile } from "./file.ts";
import "./editor.css";
import "./fields.css";

/** The texts that the editor needs. */
export interface EditorWords {
  readonly says: SceneEditorTexts;
  readonly outcomes: OutcomeCatalogue;
  /** Titles of the built-in scenes. */
  readonly list: Readonly<Record<ScenarioId, { readonly title: string }>>;
}

export async function editorWords(): Promise<EditorWords> {
  const { sceneEditor, scenarios } = texts.value;
  const [says, { list, outcomes }] = await Promise.all([sceneEditor(), scenarios()]);
  return { says, list, outcomes };
}

export function Begin(props: {
  readonly words: EditorWords;
  readonly onClose: () => void;
}): JSX.Element {
  const { says, list, outcomes } = props.words;
  const lead = useLead();
  const from = useSignal<DraftFile | null>(null);
  const broken = useSignal<Broken | null>(null);
  if (from.value !== null)
    return <Editor from={from.value} says={says} outcomes={outcomes} onClose={props.onClose} />;
  const load = async (picked: File | undefined): Promise<void> => {
    if (picked === undefined) return;
    const read = await readFile(picked);
    if ("faults" in read) broken.value = read;
    else from.value = taken(read.file);
  };
  const drop = async (id: string, title: string): Promise<void> => {
    if (await lead.do({ do: "dropScene", id })) lead.tell(says.begin.removed(title));
  };
  // The sheet's close event arrives after the editor has replaced it.
  const close = (): void => {
    if (from.peek() === null) props.onClose();
  };
  const inOrder = DATA.toSorted((one, other) => one.order - other.order);
  return (
    <Sheet title={says.begin.title} onClose={close} wide>
      <div class="begin-with">
        <p>{says.begin.from}</p>
        {lead.line.scenes.value.map((file) => (
          <p key={file.id}>
            <button type="button" class="plain" onClick={() => (from.value = file)}>
              {says.begin.own(file.words.title)}
            </button>
            <button
              type="button"
              class="plain"
              onClick={() => void drop(file.id, file.words.title)}
            >
              {says.begin.remove}
            </button>
          </p>
        ))}
        <p>
          <button type="button" class="begin" onClick={() => (from.value = blank())}>
            {says.begin.blank}
          </button>
          <label class="plain load-file">
            {says.load}
            <input
              type="file"
              accept=".json,application/json"
              onChange={(event) => {
                const { currentTarget } = event;
                void load(currentTarget.files?.[0]).then(() => (currentTarget.value = ""));
              }}
            />
          </label>
        </p>
        <ul class="copies">
          {inOrder.map(({ id }) => (
            <li key={id}>
              <button
                type="button"
                class="plain"
                onClick={() => void copyOf(id, says.copyTitle).then((copy) => (from.value = copy))}
              >
                {says.begin.copyOf(list[id].title)}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <Said />
      {broken.value !== null && (
        <BrokenFile says={says} broken={broken.value} onClose={() => (broken.value = null)} />
      )}
    </Sheet>
  );
}
