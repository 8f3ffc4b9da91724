import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { WhatIfTexts } from "../../../shared/i18n/catalogue.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import type { BondEnd, Run } from "../../../shared/what-if/run.ts";
import { POINT_TICKS } from "../../../shared/what-if/run.ts";
import { courseOf, type Summary, summaryOf, verdictOf } from "../../../shared/what-if/summary.ts";
import { RUNS } from "../../../shared/what-if/what-if.ts";
import type { Answer, Questions } from "./questions.ts";
import { inWords, Knots, Strands } from "../../components/what-if-strands.tsx";

/** Outcomes of the runs, as knots and in words, beside those of luck alone. */
export function Result(props: {
  readonly questions: Questions;
  /** Name of the player who makes the change. */
  readonly who: string;
  readonly says: WhatIfTexts;
  readonly onLook: ((run: Run, number: number) => void) | null;
}): JSX.Element | null {
  const { questions, who, says, onLook } = props;
  const looked = useSignal(0);
  const answer = questions.answer.value;
  if (answer === null) return null;
  const { change, changed, unchanged } = answer;
  const isWhole = changed.length === RUNS;
  const [withIt, without] = [summaryOf(changed, change), summaryOf(unchanged, change)];
  const look = (): void => {
    const run = changed[looked.peek() % changed.length];
    if (run === undefined) return;
    onLook?.(run, (looked.peek() % changed.length) + 1);
    looked.value += 1;
  };
  return (
    <div class="answer">
      <Knots ends={changed.map((run) => courseOf(run, change.chair, change.to).end)} of={RUNS} />
      {!isWhole && <p>{says.working(changed.length, RUNS)}</p>}
      <div role="status">
        {isWhole && (
          <>
            <p>
              <b>{says.withIt(withIt.together, RUNS)}</b> {says.withoutIt(without.together, RUNS)}
            </p>
            <p>{says.verdict[verdictOf(changed, unchanged, change)]}</p>
          </>
        )}
      </div>
      {onLook && (
        <button type="button" class="plain" disabled={!isWhole} onClick={look}>
          {looked.value === 0 ? says.look : says.another}
        </button>
      )}
      <p class="fine">
        {says.guess} {says.bots} {questions.people.has(change.chair) && says.standIn(who)}
      </p>
    </div>
  );
}

const ENDS: readonly BondEnd[] = ["mended", "whole", "strained", "torn"];

/** Three rows on one time scale: what was played, runs without the change, and runs with it. */
export function Rows(props: {
  readonly questions: Questions;
  readonly nameOf: (chair: ChairId) => string;
  readonly says: WhatIfTexts;
  readonly timeOf: (tick: number) => string;
}): JSX.Element {
  const { questions, nameOf, says, timeOf } = props;
  const answer = questions.answer.value;
  return (
    <section class="rows" aria-live="off">
      {answer !== null && (
        <>
          <Played answer={answer} says={says} />
          <Many
            name={says.rows.unchanged}
            runs={answer.unchanged}
            answer={answer}
            says={says}
            kind="unchanged"
          />
          <Many
            name={says.rows.changed(nameOf(answer.change.chair))}
            runs={answer.changed}
            answer={answer}
            says={says}
            kind="changed"
          />
          <Clock answer={answer} timeOf={timeOf} />
          <p class="legend">{says.spread}</p>
        </>
      )}
    </section>
  );
}

const secondsOf = ({ played, change }: Answer): number =>
  ((courseOf(played, change.chair, change.to).strand.length - 1) * POINT_TICKS) / TICKS_PER_SECOND;

function Played({ answer, says }: { readonly answer: Answer; readonly says: WhatIfTexts }) {
  const { played, change } = answer;
  const { strand, end, mendedAfter } = courseOf(played, change.chair, change.to);
  const name = says.rows.played;
  return (
    <figure class="played">
      <figcaption>
        <h2>{name}</h2>
        <p>{says.ended[end]}</p>
        {played.harmony !== null && <p class="fine">{says.harmony(percent(played.harmony))}</p>}
      </figcaption>
      <Strands
        course={strand}
        mendedAt={mendedAfter}
        seconds={secondsOf(answer)}
        label={says.picture(name, inWords(strand, says))}
      />
    </figure>
  );
}

function Many(props: {
  readonly name: string;
  readonly runs: readonly Run[];
  readonly answer: Answer;
  readonly says: WhatIfTexts;
  readonly kind: "unchanged" | "changed";
}): JSX.Element {
  const { name, runs, answer, says, kind } = props;
  const summary = summaryOf(runs, answer.change);
  return (
    <figure class={kind}>
      <figcaption>
        <h2>{name}</h2>
        <p>{says.together(summary.together, summary.runs)}</p>
        <p class="fine">
          {[
            ...endsIn(summary, says),
            ...(summary.harmony === null ? [] : [says.harmony(percent(summary.harmony))]),
          ].join(" · ")}
        </p>
      </figcaption>
      <Strands
        course={summary.middle}
        spread={summary}
        mendedAt={
          summary.ends.mended > summary.runs / 2
            ? (summary.mended[summary.mended.length >> 1] ?? null)
            : null
        }
        mends={summary.mended}
        seconds={secondsOf(answer)}
        label={says.picture(name, inWords(summary.middle, says))}
      />
    </figure>
  );
}

const endsIn = ({ ends }: Summary, says: WhatIfTexts): readonly string[] =>
  ENDS.flatMap((end) => (ends[end] === 0 ? [] : [says.ends[end](ends[end])]));

/** The time scale shared by the rows. */
function Clock({
  answer,
  timeOf,
}: {
  readonly answer: Answer;
  readonly timeOf: (tick: number) => string;
}): JSX.Element {
  const seconds = secondsOf(answer);
  const marks = Array.from({ length: Math.floor(seconds / 10) + 1 }, (_, k) => 10 * k);
  return (
    <p class="clock" aria-hidden="true">
      <span>
        {marks.map((at) => (
          <b key={at} style={{ left: `${(100 * at) / seconds}%` }}>
            {timeOf(answer.tick + at * TICKS_PER_SECOND)}
          </b>
        ))}
      </span>
    </p>
  );
}

const percent = (share: number): number => Math.round(100 * share);
