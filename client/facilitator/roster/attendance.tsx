import type { JSX } from "preact";
import type { ClassStory } from "../../../shared/live/class-story.ts";
import type { PersonView } from "../../../shared/live/views.ts";
import { useLead } from "../lead.ts";

/** [Y12] A dot for each lesson held: filled where the person attended. */
export function Attendance(props: {
  readonly person: PersonView;
  readonly story: ClassStory;
}): JSX.Element {
  const says = useLead().says.roster.grown;
  const held = heldIn(props.story);
  const came = held.filter(({ past }) => past.people.includes(props.person.id));
  return (
    <span
      class="dots"
      role="img"
      aria-label={says.came(
        came.map(({ lesson }) => lesson + 1),
        held.length,
      )}
      title={says.came(
        came.map(({ lesson }) => lesson + 1),
        held.length,
      )}
    >
      {held.map(({ lesson, past }) => (
        <i key={lesson} class={past.people.includes(props.person.id) ? "came" : ""} />
      ))}
    </span>
  );
}

/** Lessons that have been held, and the present one. */
export const heldIn = (
  story: ClassStory,
): readonly { readonly lesson: number; readonly past: NonNullable<ClassStory[number]> }[] =>
  story.flatMap((past, lesson) => (past === null ? [] : [{ lesson, past }]));
