import type { JSX } from "preact";
import type { ClassStory, LessonFigures, LessonPast } from "../../../shared/live/class-story.ts";
import { medianOf } from "../../../shared/model/measures.ts";
import { Cord } from "../../components/cord.tsx";
import { useLead, useSession } from "../lead.ts";
import { heldIn } from "./attendance.tsx";

interface PlayedLesson {
  readonly lesson: number;
  readonly past: LessonPast;
  readonly figures: LessonFigures;
}

/** Lessons in which something was played to its end. */
export const playedIn = (story: ClassStory): readonly PlayedLesson[] =>
  heldIn(story).flatMap(({ lesson, past }) =>
    past.figures === undefined ? [] : [{ lesson, past, figures: past.figures }],
  );

/** [Y12] Growth from lesson to lesson, all groups together: a cord for each, and what tore and was mended in it. */
export function LessonPath({ story }: { readonly story: ClassStory }): JSX.Element | null {
  const { lessons } = useSession();
  const says = useLead().says.roster.grown;
  const played = playedIn(story);
  if (played.length === 0) return null;
  return (
    <section class="lesson-path" aria-label={says.path}>
      <ol>
        {played.map(({ lesson, past, figures }) => {
          const half = medianOf(figures.mends);
          return (
            <li key={lesson}>
              <span class="cord-line">
                <i>{lesson + 1}</i>
                <Cord course={[figures.harmony]} done={1} width={200} height={30} label="" />
              </span>
              <b dir="auto">{says.lesson(lesson + 1, lessons[lesson]?.title ?? "")}</b>
              <dl>
                <dt>{says.cameNow}</dt>
                <dd>{past.people.length}</dd>
                <dt>{says.tore}</dt>
                <dd>{figures.tears}</dd>
                <dt>{says.mended}</dt>
                <dd>{figures.mended}</dd>
                <dt>{says.half}</dt>
                <dd>{half === null ? "—" : says.seconds(Math.round(half))}</dd>
                <dt>{says.inTune}</dt>
                <dd>{says.percent(Math.round(100 * figures.harmony))}</dd>
              </dl>
            </li>
          );
        })}
      </ol>
      <p>{says.pathSays}</p>
    </section>
  );
}
