import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { MAX_X, type Staircase } from "../../shared/course/gym/staircase.ts";
import type { Kind } from "../../shared/course/gym/kinds.ts";
import type { Gym, KindProgress } from "../../shared/course/progress.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import { NEEDS } from "../../shared/model/cue.ts";
import { texts } from "../language/texts.ts";
import { dayText } from "./today.ts";

/** Visits that are drawn, and mix-ups that are named. */
const DRAWN = 14;
const NAMED = 3;

/** After a visit to the reading room: how it went, over the days, and what was taken for what. */
export function GymEnd(props: {
  readonly says: CourseTexts["gym"];
  readonly gym: Gym;
  /** [Q13] What was read, if not needs. */
  readonly kind: ({ readonly kind: Kind } & KindProgress) | null;
  readonly stairs: Staircase;
  readonly back: string;
  readonly onAgain: () => void;
  /** Something else in this room. */
  readonly onOther: () => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { says, gym, kind, stairs, back, onAgain, onOther, onBack } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const days =
    kind === null
      ? daysOf(gym.visits, ({ on, level }, x) => says.day(dayText(on), level + 1, x))
      : daysOf(kind.visits, ({ on }, x) => says.kindDay(dayText(on), x));
  const mixes = (kind === null ? needMixes(gym, says) : kindMixes(kind, says))
    .filter(({ count }) => count > 1)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, NAMED);
  return (
    <article class="paper lesson">
      <h1 ref={title} tabIndex={-1}>
        {says.endTitle}
      </h1>
      <p class="idea">{says.came(stairs.right, stairs.counted)}</p>
      <h2>{says.days}</h2>
      {days.length === 0 ? (
        <p>{says.unsettled}</p>
      ) : (
        <ol class="days">
          {days.map(({ on, x, text }, i) => (
            <li key={i} style={{ "--x": `${Math.round((x / MAX_X) * 100)}` }}>
              <span class="unseen">{text}</span>
              <small aria-hidden="true">{dayText(on)}</small>
            </li>
          ))}
        </ol>
      )}
      {kind?.kind !== "whom" && (
        <>
          <h2>{says.mixes}</h2>
          {mixes.length === 0 ? (
            <p>{says.noMixes}</p>
          ) : (
            <ul>
              {mixes.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <p class="fine">{says.privately}</p>
      <footer>
        <button type="button" class="begin" onClick={onAgain}>
          {says.once}
        </button>
        <button type="button" class="plain" onClick={onOther}>
          {says.other}
        </button>
        <button type="button" class="plain" onClick={onBack}>
          {back}
        </button>
      </footer>
    </article>
  );
}

/** The last visits that had settled, each with its text. */
const daysOf = <V extends { readonly on: string; readonly x: number | null }>(
  visits: readonly V[],
  say: (visit: V, x: number) => string,
) =>
  visits
    .slice(-DRAWN)
    .flatMap((one) => (one.x === null ? [] : [{ on: one.on, x: one.x, text: say(one, one.x) }]));

interface Mix {
  readonly count: number;
  readonly text: string;
}

function needMixes({ taken }: Gym, says: CourseTexts["gym"]): readonly Mix[] {
  const names = texts.value.cues.need;
  return NEEDS.flatMap((need) =>
    NEEDS.filter((as) => as !== need).map((as) => {
      const count = taken[need]?.[as] ?? 0;
      return { count, text: says.mixed(names[need].name, names[as].name, count) };
    }),
  );
}

function kindMixes(
  { kind, taken }: { readonly kind: Kind } & KindProgress,
  says: CourseTexts["gym"],
): readonly Mix[] {
  // Which face was taken for which says nothing: the faces are others in each round.
  if (kind === "whom") return [];
  const { answers }: { readonly answers: Readonly<Record<string, string>> } = says.kinds[kind];
  return Object.entries(taken).flatMap(([truth, as]) =>
    Object.entries(as)
      .filter(([said]) => said !== truth)
      .map(([said, count]) => ({
        count,
        text: says.mixed(answers[truth] ?? truth, answers[said] ?? said, count),
      })),
  );
}
