import type { JSX } from "preact";
import type { ClassStory } from "../../../shared/live/class-story.ts";
import type { PersonView } from "../../../shared/live/views.ts";
import { useLead, useSession } from "../lead.ts";
import { heldIn } from "./attendance.tsx";

/** [Y12] Print only: attendance by lesson. */
export function GrowthSheet(props: {
  readonly people: readonly PersonView[];
  readonly story: ClassStory;
}): JSX.Element {
  const { title, lessons } = useSession();
  const { roster } = useLead().says;
  const held = heldIn(props.story);
  return (
    <div class="print-sheet growth-sheet" aria-hidden="true">
      <h2>{title === "" ? roster.title : title}</h2>
      <table>
        <thead>
          <tr>
            <th>{roster.list}</th>
            {held.map(({ lesson }) => (
              <th key={lesson}>{roster.grown.lesson(lesson + 1, lessons[lesson]?.title ?? "")}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.people.map(({ id, name }) => (
            <tr key={id}>
              <th dir="auto">{name}</th>
              {held.map(({ lesson, past }) => (
                <td key={lesson}>{past.people.includes(id) ? "●" : "○"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
