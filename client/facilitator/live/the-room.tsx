import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { MAX_SENTENCE } from "../../../shared/live/commands.ts";
import type { ConsortSummary, ConsortView } from "../../../shared/live/views.ts";
import type { StageSetting } from "../../../shared/live/stage-setting.ts";
import { Cord } from "../../components/cord.tsx";
import { LeadIcon } from "../icons.tsx";
import { useLead, useSession } from "../lead.ts";
import { courseOf, doneOf, openTears } from "./tile.tsx";

const SHOWS = ["auto", "join", "prebrief", "play", "end"] as const;
const SWITCHES = ["names", "light", "sound", "qr"] as const;

/** Thresholds from which strands count as close, and below which as apart. */
const CLOSE = 0.72;
const APART = 0.45;

/** All consorts, one per line, the message to all phones, and the stage settings. */
export function TheRoom(props: {
  readonly consorts: readonly ConsortSummary[];
  readonly writing: { value: boolean };
  /** Returns to the debrief; null while there is none. */
  readonly onDebrief: (() => void) | null;
}): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const views = lead.line.consorts.value;
  const { room: says } = lead.says;
  const mended = [...views.values()].reduce(
    (sum, { observed }) => sum + (observed?.measures.mended ?? 0),
    0,
  );
  return (
    <article class="tile-box the-room" aria-labelledby="the-room">
      <header>
        <h2 id="the-room">{says.title}</h2>
        {props.onDebrief === null ? (
          <small>{says.marks(session.marks.length, mended)}</small>
        ) : (
          <button type="button" class="pill-button" onClick={props.onDebrief}>
            {says.debrief}
          </button>
        )}
      </header>
      <ul class="lines">
        {props.consorts.map(({ consort, phase }) => {
          const view = views.get(consort) ?? null;
          return (
            <li key={consort}>
              <button type="button" onClick={() => (lead.open.value = consort)}>
                {lead.nameOf(consort)}
              </button>
              <Cord
                course={courseOf(view)}
                done={doneOf(view)}
                width={170}
                height={18}
                label={lead.says.tile.harmony}
                flags={flagsOf(session.marks, consort, view, lead.line.serverNow())}
              />
              <span>{says[stateOf(phase, view)]}</span>
            </li>
          );
        })}
      </ul>
      <Word writing={props.writing} />
      <StageSwitches />
    </article>
  );
}

function stateOf(
  phase: ConsortSummary["phase"],
  view: ConsortView | null,
): "close" | "uneven" | "apart" | "mending" | "quiet" {
  const observed = view?.observed ?? null;
  if (observed === null || phase === "lobby") return "quiet";
  if (observed.bonds.some(({ rupture }) => rupture !== null && rupture.step > 0)) return "mending";
  const last = courseOf(view).at(-1) ?? 0;
  if (openTears(view) > 0 || last < APART) return "apart";
  return last >= CLOSE ? "close" : "uneven";
}

/** Positions of marks along a consort's movement; earlier marks are not shown. */
function flagsOf(
  marks: ReturnType<typeof useSession>["marks"],
  consort: number,
  view: ConsortView | null,
  now: number,
): readonly number[] {
  const done = doneOf(view);
  if (view === null || done === 0 || done === 1) return [];
  // The time left gives the length of the whole movement, and so the position of a past moment.
  const whole = view.left / (1 - done);
  return marks
    .filter((mark) => mark.consort === null || mark.consort === consort)
    .map(({ at }) => done - (now - at) / 1000 / whole)
    .filter((at) => at >= 0 && at <= 1);
}

/** A message shown once on every phone. */
function Word({ writing }: { readonly writing: { value: boolean } }): JSX.Element {
  const lead = useLead();
  const { room: says } = lead.says;
  const text = useSignal("");
  const field = useRef<HTMLInputElement>(null);
  // Layout effect: the field must have the focus before the next key, which is text already.
  useLayoutEffect(() => {
    if (!writing.value) return;
    field.current?.focus();
    writing.value = false;
  }, [writing.value]);
  const send = async (): Promise<void> => {
    const words = text.value.trim();
    if (words === "") return;
    if (!(await lead.do({ do: "say", text: words }))) return;
    text.value = "";
    lead.tell(says.sent);
  };
  return (
    <form
      class="word"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={says.say}
        placeholder={says.sayHint}
        maxLength={MAX_SENTENCE}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <button type="submit" class="pill-button bright" disabled={text.value.trim() === ""}>
        <LeadIcon name="word" size={20} />
        {says.send}
      </button>
    </form>
  );
}

function StageSwitches(): JSX.Element {
  const lead = useLead();
  const { stage, consorts, stages, quiet } = useSession();
  const { room: says, bar } = lead.says;
  const set = (change: Partial<StageSetting>): void =>
    void lead.do({ do: "stage", stage: { ...stage, ...change } });
  return (
    <details class="stage-switches">
      <summary>
        <LeadIcon name="stage" size={20} />
        {says.stage} <b>{says.shows[stage.shows]}</b>
        <small>{bar.stages(stages)}</small>
      </summary>
      <div>
        <select
          class="pill-button"
          aria-label={says.stage}
          value={stage.shows}
          onChange={(event) => {
            const shows = SHOWS.find((one) => one === event.currentTarget.value);
            if (shows) set({ shows });
          }}
        >
          {SHOWS.map((shows) => (
            <option key={shows} value={shows}>
              {says.shows[shows]}
            </option>
          ))}
        </select>
        <select
          class="pill-button"
          aria-label={says.focus}
          value={stage.focus ?? ""}
          onChange={(event) => {
            const { value } = event.currentTarget;
            set({ focus: value === "" ? null : Number(value) });
          }}
        >
          <option value="">{says.all}</option>
          {consorts.map(({ consort }) => (
            <option key={consort} value={consort}>
              {lead.nameOf(consort)}
            </option>
          ))}
        </select>
        {SWITCHES.map((what) => (
          <button
            key={what}
            type="button"
            class="pill-button"
            aria-pressed={stage[what]}
            onClick={() => set({ [what]: !stage[what] })}
          >
            {says[what]}
          </button>
        ))}
        <button
          type="button"
          class="pill-button"
          aria-pressed={!quiet}
          onClick={() => void lead.do({ do: "quiet", on: !quiet })}
        >
          {says.phones}
        </button>
      </div>
    </details>
  );
}
