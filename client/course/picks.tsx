/** Moments of a movement that are worth another look. */
import type { JSX } from "preact";
import type { Chance, GoalReached, Judged } from "../../shared/course/judge.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import { clockTime } from "../components/clock-time.ts";
import { Icon } from "../components/icons.tsx";

/** s that are seen before a moment: what led to it. */
export const LEAD = 5;

export type Picks = {
  readonly judged: Judged;
  readonly says: CourseTexts;
  readonly onSee: (at: number) => void;
};

/** Of the first goal that had one, the last good chance: practice shows late. */
export function Well({ judged, says, onSee }: Picks): JSX.Element {
  const found = pick(judged, (goal) => goal.chances.findLast(({ good }) => good));
  return (
    <section class="pick">
      <h2>
        <Icon name="warm" /> {says.end.well}
      </h2>
      {found === null ? (
        <p>{says.end.nothingWell}</p>
      ) : (
        <>
          <p>{says.well[found.goal.skill]}</p>
          <See
            at={found.chance.at}
            what={says.skills[found.goal.skill]}
            says={says}
            onSee={onSee}
          />
        </>
      )}
    </section>
  );
}

export function pick(
  { goals }: Judged,
  of: (goal: GoalReached) => Chance | undefined,
): { readonly goal: GoalReached; readonly chance: Chance } | null {
  for (const goal of goals) {
    const chance = of(goal);
    if (chance !== undefined) return { goal, chance };
  }
  return null;
}

export function See(props: {
  readonly at: number;
  readonly what: string;
  readonly says: CourseTexts;
  readonly onSee: (at: number) => void;
}): JSX.Element {
  const { at, what, says, onSee } = props;
  return (
    <button
      type="button"
      class="plain see"
      aria-label={says.end.seeAt(clockTime(at), what)}
      onClick={() => onSee(at)}
    >
      {says.end.see} <small>{clockTime(at)}</small>
    </button>
  );
}
