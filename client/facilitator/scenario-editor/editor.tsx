import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { SceneEditorTexts } from "../../../shared/i18n/catalogue.ts";
import type { OutcomeCatalogue } from "../../../shared/i18n/phrases/outcome.ts";
import { useModal } from "../../components/sheet.tsx";
import { Said } from "../said.tsx";
import { LeadIcon } from "../icons.tsx";
import { useLead } from "../lead.ts";
import { About } from "./about.tsx";
import { BrokenFile, type Broken } from "./broken-file.tsx";
import { Cards } from "./cards.tsx";
import { Draft, type DraftFile } from "./draft.ts";
import { Events } from "./events.tsx";
import { faultText } from "./fault-text.ts";
import { EditingContext } from "./fields.tsx";
import { download, readFile } from "./file.ts";
import { taken } from "./begin-with.ts";
import { Leave } from "./leave.tsx";
import { sceneOf, TABS, tabOf, type Tab } from "./places.ts";
import { Preview } from "./preview.tsx";
import { SceneTabs } from "./scene-tabs.tsx";
import { Table } from "./table.tsx";
import { Debrief, Talk } from "./talk.tsx";

/** The editor: the form on the left, the preview of a phone on the right. */
export function Editor(props: {
  readonly from: DraftFile;
  readonly says: SceneEditorTexts;
  readonly outcomes: OutcomeCatalogue;
  readonly onClose: () => void;
}): JSX.Element {
  const { says, outcomes } = props;
  const lead = useLead();
  const idsOf = (): readonly string[] => lead.line.scenes.peek().map(({ id }) => id);
  const draft = useSignal(new Draft(props.from, idsOf()));
  const tab = useSignal<Tab>("about");
  const scene = useSignal(0);
  const broken = useSignal<Broken | null>(null);
  const leaving = useSignal(false);
  const box = useModal();
  const pick = useRef<HTMLInputElement>(null);
  const { value: written } = draft;
  const { value: file } = written.file;
  const nth = Math.min(scene.value, file.scenes.length - 1);
  const { value: faults } = written.faults;
  const rest = faults.filter(({ field }) => field === null);
  /** The field to focus once its page is shown. */
  const goal = useSignal<string | null>(null);
  useLayoutEffect(() => box.current?.querySelector("h1")?.focus(), []);
  useLayoutEffect(() => {
    if (goal.value === null) return;
    const field = box.current?.querySelector<HTMLElement>(`[data-field="${goal.value}"]`);
    goal.value = null;
    field?.focus();
    field?.scrollIntoView({ block: "center" });
  }, [goal.value]);

  const save = async (): Promise<void> => {
    written.tried.value = true;
    const { value: ready } = written.ready;
    if (ready === null) {
      const [first] = TABS.flatMap((one) => faults.filter(({ field }) => tabOf(field) === one));
      if (first === undefined) return;
      tab.value = tabOf(first.field);
      scene.value = sceneOf(first.field) ?? scene.value;
      goal.value = first.field;
      return;
    }
    if (written.tooLong.value) {
      lead.said.value = { text: says.tooLong, refused: true };
      return;
    }
    if (!(await lead.saveScene(ready))) return;
    written.saved(ready);
    lead.tell(says.saved(ready.words.title));
  };
  const load = async (picked: File | undefined): Promise<void> => {
    if (picked === undefined) return;
    const read = await readFile(picked);
    if ("faults" in read) broken.value = read;
    else {
      draft.value = new Draft(taken(read.file), idsOf());
      scene.value = 0;
    }
  };
  const leave = (): void => {
    if (written.changed.peek()) leaving.value = true;
    else props.onClose();
  };
  const count = useComputed(() => draft.value.faults.value.length);
  return (
    <EditingContext.Provider value={{ draft: written, says, nth }}>
      <dialog
        class="console scene-editor"
        ref={box}
        aria-label={says.title}
        onCancel={(event) => {
          if (event.target !== event.currentTarget) return;
          event.preventDefault();
          leave();
        }}
        onClose={(event) => event.target === event.currentTarget && props.onClose()}
      >
        <header class="editor-head">
          <button type="button" class="pill-button" onClick={leave}>
            <LeadIcon name="back" />
            {says.back}
          </button>
          <div>
            <h1 tabindex={-1}>{file.words.title.trim() || says.untitled}</h1>
            <i>{says.kept}</i>
          </div>
          <button type="button" class="pill-button" onClick={() => pick.current?.click()}>
            {says.load}
          </button>
          <input
            ref={pick}
            type="file"
            accept=".json,application/json"
            hidden
            onChange={(event) => {
              const { currentTarget } = event;
              void load(currentTarget.files?.[0]).then(() => (currentTarget.value = ""));
            }}
          />
          <button
            type="button"
            class="pill-button"
            onClick={() => download(written.ready.peek() ?? file)}
          >
            {says.download}
          </button>
          <button type="button" class="main-act" onClick={() => void save()}>
            {says.save}
            <small>{says.saveSays(count.value)}</small>
          </button>
        </header>
        <section class="paper editor-form" aria-label={says.title}>
          <div class="tabs" role="tablist" aria-label={says.title}>
            {TABS.map((one) => {
              const wrong = faults.filter(({ field }) => tabOf(field) === one).length;
              return (
                <button
                  key={one}
                  type="button"
                  role="tab"
                  id={`tab-${one}`}
                  aria-selected={tab.value === one}
                  aria-controls="tab-page"
                  tabindex={tab.value === one ? 0 : -1}
                  onClick={() => (tab.value = one)}
                  onKeyDown={(event) => {
                    const step = STEPS[event.key];
                    if (step === undefined) return;
                    event.preventDefault();
                    const at = (TABS.indexOf(one) + step + TABS.length) % TABS.length;
                    tab.value = TABS[at] ?? one;
                    box.current?.querySelector<HTMLElement>(`#tab-${tab.value}`)?.focus();
                  }}
                >
                  {says.tabs[one]}
                  {wrong > 0 && (
                    <>
                      <span class="wrong-count" aria-hidden="true">
                        {wrong}
                      </span>
                      <span class="only-read">{says.tabFaults(wrong)}</span>
                    </>
                  )}
                </button>
              );
            })}
          </div>
          <div
            class="tab-page"
            id="tab-page"
            role="tabpanel"
            aria-labelledby={`tab-${tab.value}`}
            key={`${tab.value} ${nth} ${idsKey(draft.value)}`}
          >
            {tab.value !== "talk" && tab.value !== "debrief" && (
              <SceneTabs onGo={(to) => (scene.value = to)} />
            )}
            {tab.value === "about" && rest.length > 0 && (
              <div class="rest" role="alert">
                <h2>{says.rest}</h2>
                <ul>
                  {rest.map(({ why }) => (
                    <li key={JSON.stringify(why)}>{faultText(why, says)}</li>
                  ))}
                </ul>
              </div>
            )}
            {tab.value === "about" && <About outcomes={outcomes} />}
            {tab.value === "cards" && <Cards />}
            {tab.value === "table" && <Table />}
            {tab.value === "events" && <Events />}
            {tab.value === "talk" && <Talk />}
            {tab.value === "debrief" && <Debrief />}
          </div>
        </section>
        <Preview />
        {broken.value !== null && (
          <BrokenFile says={says} broken={broken.value} onClose={() => (broken.value = null)} />
        )}
        {leaving.value && (
          <Leave says={says} onStay={() => (leaving.value = false)} onLeave={props.onClose} />
        )}
        <Said />
      </dialog>
    </EditingContext.Provider>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** An id per draft, used as the component key, so that fields keep no text of another draft. */
const keys = new WeakMap<Draft, number>();
let next = 0;
function idsKey(draft: Draft): number {
  const key = keys.get(draft) ?? (next += 1);
  keys.set(draft, key);
  return key;
}
