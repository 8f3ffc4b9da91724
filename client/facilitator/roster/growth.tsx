import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ClassStory, PairSeen } from "../../../shared/live/class-story.ts";
import type { PersonView } from "../../../shared/live/views.ts";
import { useLead, useSession } from "../lead.ts";
import { LessonPath } from "./lesson-path.tsx";
import { heldIn } from "./attendance.tsx";
import { ClassCircle, hasStory } from "./class-circle.tsx";

const sum = (pairs: readonly PairSeen[], of: (pair: PairSeen) => number): number =>
  pairs.reduce((all, pair) => all + of(pair), 0);
/** With more strings, they would hide each other. */
const MAX_STRINGS = 8;

const mendedIn = (pairs: readonly PairSeen[]): number => sum(pairs, ({ seams }) => seams);
const tornIn = (pairs: readonly PairSeen[]): number =>
  sum(pairs, ({ torn }) => (torn === null ? 0 : 1));

/** [Y12] Compares two lessons: who played together, tears and mends. */
export function Growth(props: {
  readonly people: readonly PersonView[];
  readonly story: ClassStory;
}): JSX.Element {
  const lead = useLead();
  const says = lead.says.roster.grown;
  const { people, story } = props;
  const told = heldIn(story).filter(({ past }) => past.pairs.length > 0);
  const chosen = useSignal<readonly [number | null, number | null]>([null, null]);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return <p class="nobody">{says.empty}</p>;
  const pick = (which: 0 | 1, usual: typeof first): typeof first =>
    told.find(({ lesson }) => lesson === chosen.value[which]) ?? usual;
  const [before, after] = [pick(0, first), pick(1, last)];
  const strings = [before, after].every(
    ({ past }) => past.pairs.filter(hasStory).length <= MAX_STRINGS,
  );
  const choose = (which: 0 | 1, lesson: number): void => {
    chosen.value =
      which === 0 ? [lesson, chosen.peek()[1] ?? null] : [chosen.peek()[0] ?? null, lesson];
  };
  const known = people.filter(({ id }) =>
    told.some(
      ({ past }) => past.people.includes(id) || past.pairs.some(({ a, b }) => a === id || b === id),
    ),
  );
  return (
    <>
      <LessonPath story={story} />
      <section class="grown" aria-label={says.title}>
        {([before, after] as const).map((one, which) => (
          <figure key={which}>
            <figcaption>
              <LessonChoice
                which={which as 0 | 1}
                told={told.map(({ lesson }) => lesson)}
                value={one.lesson}
                onChoose={(lesson) => choose(which as 0 | 1, lesson)}
              />
              <small>{says.together(one.past.pairs.length)}</small>
            </figcaption>
            <ClassCircle
              people={known}
              past={one.past}
              strings={strings}
              label={says.circle(one.lesson + 1)}
            />
            <Told people={people} pairs={one.past.pairs} />
          </figure>
        ))}
        <dl>
          <dt>{says.mended}</dt>
          <dd>{says.fromTo(mendedIn(before.past.pairs), mendedIn(after.past.pairs))}</dd>
          <dt>{says.torn}</dt>
          <dd>{says.fromTo(tornIn(before.past.pairs), tornIn(after.past.pairs))}</dd>
          <dt>{says.pairs}</dt>
          <dd>{says.fromTo(before.past.pairs.length, after.past.pairs.length)}</dd>
        </dl>
        <p class="grown-says">{says.says}</p>
      </section>
    </>
  );
}

function LessonChoice(props: {
  readonly which: 0 | 1;
  readonly told: readonly number[];
  readonly value: number;
  readonly onChoose: (lesson: number) => void;
}): JSX.Element {
  const { lessons } = useSession();
  const says = useLead().says.roster.grown;
  return (
    <select
      class="pill-button"
      aria-label={says.which[props.which]}
      value={props.value}
      onChange={(event) => props.onChoose(Number(event.currentTarget.value))}
    >
      {props.told.map((lesson) => (
        <option key={lesson} value={lesson}>
          {says.lesson(lesson + 1, lessons[lesson]?.title ?? "")}
        </option>
      ))}
    </select>
  );
}

/** The same as text, for screen readers. */
function Told(props: {
  readonly people: readonly PersonView[];
  readonly pairs: readonly PairSeen[];
}): JSX.Element {
  const says = useLead().says.roster.grown;
  const nameOf = (id: PairSeen["a"]): string =>
    props.people.find((one) => one.id === id)?.name ?? "";
  return (
    <ul class="unseen">
      {props.pairs.filter(hasStory).map((pair) => (
        <li key={`${pair.a}:${pair.b}`}>
          {says.pair(nameOf(pair.a), nameOf(pair.b), pair.seams, pair.torn !== null)}
        </li>
      ))}
    </ul>
  );
}
