import type { JSX } from "preact";
import type { ClassStory } from "../../../shared/live/class-story.ts";
import type { PersonView } from "../../../shared/live/views.ts";
import { useLead, useSession } from "../lead.ts";
import { medianOf } from "../../../shared/model/measures.ts";
import { heldIn } from "./attendance.tsx";
import { playedIn } from "./lesson-path.tsx";

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
      <p>{roster.grown.dots}</p>
      <Figures story={props.story} />
    </div>
  );
}

/** What all groups did, lesson by lesson. */
function Figures({ story }: { readonly story: ClassStory }): JSX.Element | null {
  const { lessons } = useSession();
  const says = useLead().says.roster.grown;
  const played = playedIn(story);
  if (played.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <th>{says.path}</th>
          <th>{says.tore}</th>
          <th>{says.mended}</th>
          <th>{says.half}</th>
          <th>{says.inTune}</th>
        </tr>
      </thead>
      <tbody>
        {played.map(({ lesson, figures }) => {
          const half = medianOf(figures.mends);
          return (
            <tr key={lesson}>
              <th dir="auto">{says.lesson(lesson + 1, lessons[lesson]?.title ?? "")}</th>
              <td>{figures.tears}</td>
              <td>{figures.mended}</td>
              <td>{half === null ? "—" : says.seconds(Math.round(half))}</td>
              <td>{says.percent(Math.round(100 * figures.harmony))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
