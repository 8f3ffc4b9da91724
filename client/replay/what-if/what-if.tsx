import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useId } from "preact/hooks";
import type { ReplayTexts, WhatIfTexts } from "../../../shared/i18n/catalogue.ts";
import { type ChairId, TICK_MS } from "../../../shared/model/units.ts";
import type { Change, Deed } from "../../../shared/what-if/change.ts";
import type { Run } from "../../../shared/what-if/run.ts";
import type { WhatIfOffers } from "../../../shared/what-if/what-if.ts";
import { clockTime } from "../../components/clock-time.ts";
import { Icon, type IconName } from "../../components/icons.tsx";
import { type Named, storyNamesIn } from "../../components/names.ts";
import { useModal } from "../../components/sheet.tsx";
import { texts } from "../../language/texts.ts";
import { Arrow, Step } from "../arrow.tsx";
import type { Film } from "../film.ts";
import { isSame, type Questions } from "./questions.ts";
import { Result, Rows } from "./result.tsx";
import "./what-if.css";

interface Props {
  readonly questions: Questions;
  /** The film, at the moment in question. */
  readonly film: Film;
  readonly consort: Named;
  /** The seat of the view, which is asked about first. */
  readonly seat: ChairId;
  readonly says: WhatIfTexts;
  readonly words: ReplayTexts;
  /** Opens a run as a film; null where none can be shown. */
  readonly onLook: ((run: Run, number: number) => void) | null;
  /** Beside the title, such as a way to show the answer to others. */
  readonly more?: JSX.Element | null;
  readonly onClose: () => void;
}

/** [F8] The what-if panel: changes one act at a moment, and simulates the continuation many times. */
export function WhatIf(props: Props): JSX.Element {
  const { questions, film, consort, seat, says, words, onLook, onClose, more = null } = props;
  const dialog = useModal();
  const title = useId();
  const tick = useSignal(film.tick);
  const who = useSignal(questions.asked.peek()?.chair ?? seat);
  const nameOf = storyNamesIn(consort);
  const offers = questions.offers.value;
  const asked = questions.asked.value;
  useEffect(() => {
    if (questions.offers.peek()?.tick !== tick.value) questions.lookAt(tick.value);
  }, [questions, tick.value]);
  // The first change is asked at once, so that a result is visible.
  useEffect(() => {
    if (offers === null || questions.asked.peek() !== null) return;
    const chair = firstWithOffers(offers, who.peek());
    if (chair === null) return;
    who.value = chair;
    questions.ask(offers.changes[chair]?.[0] ?? null);
  }, [questions, offers]);
  const step = (beats: number): void => {
    film.seek(film.tick + beats * film.beatTicks);
    tick.value = film.tick;
  };
  return (
    <dialog ref={dialog} class="what-if" aria-labelledby={title} onClose={onClose}>
      <header>
        <button type="button" class="plain" onClick={onClose}>
          <Arrow back />
          {says.close}
        </button>
        <h1 id={title}>
          {asked === null
            ? says.title
            : says.asked(nameOf(asked.chair), says.done[asked.act](nameOf(asked.to)))}
        </h1>
        {more}
      </header>
      <section class="paper change">
        <h2>{says.change}</h2>
        <p class="moment">
          <em>{says.at}</em>
          <Step label={words.beatBack} back onStep={() => step(-1)} />
          <b>{timeOf(tick.value)}</b>
          <Step label={words.beatOn} onStep={() => step(1)} />
        </p>
        <label class="who">
          <em>{says.who}</em>
          <select
            value={who.value}
            onChange={({ currentTarget }) => {
              who.value = Number(currentTarget.value) as ChairId;
              questions.ask(offers?.changes[who.value]?.[0] ?? null);
            }}
          >
            {consort.seats.value.map(({ chair, name }) => (
              <option value={chair}>{name}</option>
            ))}
          </select>
        </label>
        <Choice
          changes={offers?.changes[who.value] ?? []}
          asked={asked}
          nameOf={nameOf}
          says={says}
          onChoose={(change) => questions.ask(change)}
        />
        <div role="status">
          {questions.failed.value ? <p>{says.failed}</p> : offers === null && <p>{says.looking}</p>}
          {offers !== null && asked === null && (
            <p>
              {firstWithOffers(offers, who.value) === null
                ? says.none
                : says.noneFor(nameOf(who.value))}
            </p>
          )}
        </div>
        <Result questions={questions} who={nameOf(who.value)} says={says} onLook={onLook} />
      </section>
      <Rows questions={questions} nameOf={nameOf} says={says} timeOf={timeOf} />
    </dialog>
  );
}

/** That chair if it has changes on offer, else the first that has. */
function firstWithOffers({ changes }: WhatIfOffers, chair: ChairId): ChairId | null {
  if ((changes[chair]?.length ?? 0) > 0) return chair;
  const other = changes.findIndex((own) => own.length > 0);
  return other < 0 ? null : (other as ChairId);
}

/** The possible changes; one is selected. */
function Choice(props: {
  readonly changes: readonly Change[];
  readonly asked: Change | null;
  readonly nameOf: (chair: ChairId) => string;
  readonly says: WhatIfTexts;
  readonly onChoose: (change: Change) => void;
}): JSX.Element | null {
  const { changes, asked, nameOf, says, onChoose } = props;
  const group = useId();
  if (changes.length === 0) return null;
  return (
    <fieldset>
      <legend>
        <em>{says.instead}</em>
      </legend>
      {changes.map((change) => (
        <label class="deed" key={change.act}>
          <input
            type="radio"
            name={group}
            checked={asked !== null && isSame(asked, change)}
            onChange={() => onChoose(change)}
          />
          <Icon name={ICONS[change.act] ?? (change.act as IconName)} size={22} />
          <span>
            {deedName(change.act, says)}
            {change.act !== "breathe" && <small>{nameOf(change.to)}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const ICONS: { readonly [Act in Deed]?: IconName } = { stay: "friends" };

const deedName = (act: Deed, says: WhatIfTexts): string =>
  act === "stay" || act === "breathe" ? says[act] : texts.value.cues.cue[act].name;

/** A tick as minutes and seconds. */
const timeOf = (tick: number): string => clockTime((tick * TICK_MS) / 1000);
