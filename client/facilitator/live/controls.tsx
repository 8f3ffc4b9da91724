import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useEffect } from "preact/hooks";
import { MAX_SENTENCE } from "../../../shared/live/commands.ts";
import { Sheet } from "../../components/sheet.tsx";
import { LeadIcon } from "../icons.tsx";
import { useLead, useSession } from "../lead.ts";
import { type Acts, beginning, type FreshMark as Mark } from "./acts.ts";
import { useLeft } from "./bar.tsx";

/** Maximum number of names of people whose phones do not show the pause yet; the rest are counted. */
const MAX_NAMED = 4;

/** The most important commands, one key or one tap each. */
export function Controls({ acts }: { readonly acts: Acts }): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { controls: says } = lead.says;
  const { still, plan, clock } = session;
  const { waits, alone, beside, peopled } = beginning(session);
  const { plays } = useLeft();
  const next = plan[clock.step + 1];
  const played = session.consorts.some(({ phase }) => phase === "ended");
  const why = alone && lead.says.setup.alone(alone.person.name, lead.nameOf(alone.consort));
  const begins = waits && still === null;
  return (
    <footer class="controls" role="group" aria-label={says.label}>
      {still === null ? (
        <button
          type="button"
          class={begins ? "big" : "big main-act"}
          onClick={() => acts.eyesUpOrOn()}
        >
          <LeadIcon name="eye" size={32} />
          {says.eyesUp} <kbd>{says.keys.still}</kbd>
        </button>
      ) : (
        <button type="button" class="big main-act" onClick={() => acts.eyesUpOrOn()}>
          <LeadIcon name="play" size={26} />
          {says.resume} <kbd>{says.keys.still}</kbd>
        </button>
      )}
      {still !== null && (
        <p class="shows-it" role="status">
          <b>{says.shows(still.show, still.of)}</b>
          <small>{missingText(lead, session)}</small>
        </p>
      )}
      {still === null && session.showing > 0 && (
        <p class="shows-it" role="status">
          <b>{says.stillShow(session.showing)}</b>
        </p>
      )}
      {still === null && begins && (
        <button
          type="button"
          class="big main-act"
          disabled={why !== null || peopled === 0}
          title={why ?? says.beginSays(peopled)}
          onClick={() => acts.begin()}
        >
          <LeadIcon name="play" size={26} />
          {played ? says.again : says.begin} <kbd>{says.keys.begin}</kbd>
        </button>
      )}
      {still === null && !begins && session.showing === 0 && <Sentence acts={acts} />}
      <button type="button" aria-label={says.lessSays} onClick={() => acts.lengthen(-1)}>
        {says.less}
      </button>
      <button type="button" aria-label={says.moreSays} onClick={() => acts.lengthen(1)}>
        <LeadIcon name="clock" size={26} />
        {says.more1} <kbd>{says.keys.more}</kbd>
      </button>
      <button type="button" onClick={() => void acts.mark()}>
        <LeadIcon name="flag" size={26} />
        {lead.open.value === null ? says.mark : says.markOf(lead.nameOf(lead.open.value))}{" "}
        <kbd>{says.keys.mark}</kbd>
      </button>
      <span class="then">
        <small>{next ? says.after : ""}</small>
        <i>{next ? says.thenStep(lead.says.step[next.kind], next.minutes) : says.last}</i>
      </span>
      <button
        type="button"
        class="big"
        onClick={() => (acts.asking.value = next ? "next" : "close")}
      >
        <LeadIcon name="next" size={26} />
        {next ? (plays ? says.endAndNext : says.next) : says.close}{" "}
        {next && <kbd>{says.keys.next}</kbd>}
      </button>
      {begins && why !== null && (
        <p class="why" role="status">
          {why}
          {alone !== null && beside !== null && (
            <button
              type="button"
              class="pill-button dark"
              onClick={() =>
                void lead.do({
                  do: "seat",
                  person: alone.person.id,
                  at: { consort: beside, chair: null },
                })
              }
            >
              {says.seatBeside(lead.nameOf(beside))}
            </button>
          )}
        </p>
      )}
      <FreshMark acts={acts} />
      <Asking acts={acts} />
    </footer>
  );
}

function missingText(
  lead: ReturnType<typeof useLead>,
  { still, people }: ReturnType<typeof useSession>,
): string {
  const { controls: says } = lead.says;
  const names = (still?.missing ?? []).flatMap(
    (id) => people.find((one) => one.id === id)?.name ?? [],
  );
  if (names.length === 0) return "";
  const rest = names.length - MAX_NAMED;
  const named = names.slice(0, MAX_NAMED).join(", ");
  return says.notYet(rest > 0 ? `${named} ${says.more(rest)}` : named);
}

/** The sentence that every phone will show. */
function Sentence({ acts }: { readonly acts: Acts }): JSX.Element {
  const { controls: says } = useLead().says;
  return (
    <input
      class="sentence"
      type="text"
      aria-label={says.sentence}
      maxLength={MAX_SENTENCE}
      value={acts.sentence.value}
      onInput={(event) => (acts.sentence.value = event.currentTarget.value)}
      onBlur={() => {
        if (acts.sentence.peek().trim() === "") acts.sentence.value = says.usualSentence;
      }}
    />
  );
}

/** Confirms that a mark was set, until the next step. */
function FreshMark({ acts }: { readonly acts: Acts }): JSX.Element | null {
  const { value: fresh } = acts.fresh;
  const { step } = useSession().clock;
  const isOver = fresh !== null && fresh.step !== step;
  useEffect(() => {
    if (isOver) acts.fresh.value = null;
  }, [acts, isOver]);
  return fresh === null || isOver ? null : <MarkNote key={fresh.id} acts={acts} mark={fresh} />;
}

/** Takes a note for a mark. What was begun is kept for that mark when the next one, or the next step, takes its place. */
function MarkNote({ acts, mark }: { readonly acts: Acts; readonly mark: Mark }): JSX.Element {
  const lead = useLead();
  const { controls: says } = lead.says;
  const note = useSignal("");
  /** The words, once: they are sent by whichever end comes first. */
  const take = useCallback((): string => {
    const words = note.peek().trim();
    note.value = "";
    return words;
  }, [note]);
  const keep = useCallback(
    (words: string): void => void (words !== "" && acts.noteFor(mark, words)),
    [acts, mark],
  );
  useEffect(() => () => keep(take()), [keep, take]);
  return (
    <form
      class="slip fresh-mark"
      onSubmit={(event) => {
        event.preventDefault();
        const words = take();
        if (words === "") acts.fresh.value = null;
        else keep(words);
      }}
    >
      <LeadIcon name="flag" size={22} />
      <b role="status">{says.marked}</b>
      <input
        type="text"
        aria-label={says.markWord}
        placeholder={says.markHint}
        maxLength={MAX_SENTENCE}
        value={note.value}
        onInput={(event) => (note.value = event.currentTarget.value)}
      />
      <button type="submit" class="pill-button dark">
        {note.value.trim() === "" ? lead.says.dismiss : says.keep}
      </button>
    </form>
  );
}

/** Confirmation of what cannot be undone. */
function Asking({ acts }: { readonly acts: Acts }): JSX.Element | null {
  const lead = useLead();
  const { plan, clock } = useSession();
  const { controls: says } = lead.says;
  const { plays } = useLeft();
  const { value: asking } = acts.asking;
  const next = plan[clock.step + 1];
  if (asking === null) return null;
  const no = (): void => void (acts.asking.value = null);
  const closing = asking === "close" || next === undefined;
  return (
    <Sheet title={closing ? says.sureClose : says.sureNext(lead.says.step[next.kind])} onClose={no}>
      {closing && <p>{says.sureCloseSays}</p>}
      {!closing && plays && <p>{says.sureEnds}</p>}
      <footer>
        <button
          type="button"
          class="begin"
          // Focused, so that a dialog opened by a key can be answered by a key.
          autofocus
          onClick={() => (closing ? acts.close() : void acts.next())}
        >
          {closing ? says.yesClose : says.yes}
        </button>
        <button type="button" class="plain" onClick={no}>
          {says.no}
        </button>
      </footer>
    </Sheet>
  );
}
