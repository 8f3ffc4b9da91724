import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { MAX_X, type Staircase } from "../../shared/course/gym/staircase.ts";
import type { Gym } from "../../shared/course/progress.ts";
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
  readonly stairs: Staircase;
  readonly back: string;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { says, gym, stairs, back, onAgain, onBack } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const days = gym.visits
    .slice(-DRAWN)
    .flatMap(({ on, level, x }) => (x === null ? [] : [{ on, level, x }]));
  const names = texts.value.cues.need;
  const mixes = NEEDS.flatMap((need) =>
    NEEDS.flatMap((as) => {
      const count = need === as ? 0 : (gym.taken[need]?.[as] ?? 0);
      return count > 1 ? [{ need, as, count }] : [];
    }),
  )
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
          {days.map(({ on, level, x }, i) => (
            <li key={i} style={{ "--x": `${Math.round((x / MAX_X) * 100)}` }}>
              <span class="unseen">{says.day(dayText(on), level + 1, x)}</span>
              <small aria-hidden="true">{dayText(on)}</small>
            </li>
          ))}
        </ol>
      )}
      <h2>{says.mixes}</h2>
      {mixes.length === 0 ? (
        <p>{says.noMixes}</p>
      ) : (
        <ul>
          {mixes.map(({ need, as, count }) => (
            <li key={`${need} ${as}`}>{says.mixed(names[need].name, names[as].name, count)}</li>
          ))}
        </ul>
      )}
      <p class="fine">{says.privately}</p>
      <footer>
        <button type="button" class="begin" onClick={onAgain}>
          {says.once}
        </button>
        <button type="button" class="plain" onClick={onBack}>
          {back}
        </button>
      </footer>
    </article>
  );
}
