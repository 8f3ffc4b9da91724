/** A lesson of the solo course while it is played, and after it: loaded when one is played. */
import type { JSX } from "preact";
import type { LessonId } from "../../shared/course/ids.ts";
import type { LessonWords } from "../coach/director/lesson-words.ts";
import { useLoaded } from "../components/use-loaded.ts";
import { texts } from "../language/texts.ts";
import type { Consort } from "../session/consort.ts";
import type { AppServices } from "./services.ts";

const isConcert = (scenario: string): boolean => scenario.startsWith("concert-");

/** Whether the course has a page of its own after that scenario. */
export const isOfCourse = (scenario: string): boolean =>
  scenario.startsWith("lesson-") || isConcert(scenario);

interface EndProps {
  readonly services: AppServices;
  readonly consort: Consort;
  readonly onCourse: (lesson: LessonId | null) => void;
}

/** What is said during the consort's lesson, and the page after it; nothing until it is there. */
export function useLesson(
  consort: Consort,
  wanted: boolean,
): {
  readonly lines: LessonWords | null;
  readonly End: ((props: EndProps) => JSX.Element | null) | null;
} {
  const { course, replay } = texts.value;
  const part = useLoaded(
    course,
    async () => {
      const [{ LessonEnd }, { ConcertEnd }, { lessonOf }, { isLessonId }, says, replaySays] =
        await Promise.all([
          import("../course/lesson-end.tsx"),
          import("../course/concert-end.tsx"),
          import("../../shared/course/library.ts"),
          import("../../shared/course/ids.ts"),
          course(),
          replay(),
        ]);
      const endOf = (Page: typeof LessonEnd): ((props: EndProps) => JSX.Element | null) =>
        function End({ services, ...props }) {
          return (
            <Page
              {...props}
              stage={services.stage}
              sound={services.sound}
              says={says}
              replaySays={replaySays}
            />
          );
        };
      return { End: endOf(LessonEnd), ConcertEnd: endOf(ConcertEnd), lessonOf, isLessonId, says };
    },
    wanted,
  );
  const scene = consort.movement.value.scene;
  if (!wanted || part.state !== "there" || scene === null) return { lines: null, End: null };
  const { End, ConcertEnd, lessonOf, isLessonId, says } = part.value;
  if (isConcert(scene.scenario)) return { lines: null, End: ConcertEnd };
  const lesson = lessonOf(scene.scenario);
  const id = lesson?.scenario.id ?? "";
  if (!isLessonId(id)) return { lines: null, End: null };
  const { watch, act } = says.lessons[id];
  const shown = scene.scene === 0 ? (lesson?.shown ?? 0) : 0;
  const proposes = lesson?.goals[0]?.skill === "settle";
  return { lines: { watch, act, proposes, shown }, End };
}
