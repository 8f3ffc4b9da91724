import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { LESSON_IDS, type LessonId } from "../../shared/course/ids.ts";
import { lessonOf } from "../../shared/course/library.ts";
import { PLAYED } from "../../shared/course/lesson.ts";
import { type Progress, wantsGently } from "../../shared/course/progress.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import { Icon } from "../components/icons.tsx";
import { LESSON_ICONS } from "./map.tsx";

const PARTS = ["shown", "tried", "played", "back"] as const;

/** Before a lesson: its one idea, and its four parts. */
export function LessonPage(props: {
  readonly id: LessonId;
  readonly says: CourseTexts;
  readonly progress: Progress;
  readonly onPlay: (lesson: LessonId, scene: number, gently: boolean) => void;
  readonly onLesson: (id: LessonId) => void;
  readonly onBack: () => void;
}): JSX.Element | null {
  const { id, says, progress, onPlay, onLesson, onBack } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const anyway = useSignal(false);
  useLayoutEffect(() => title.current?.focus(), [id, anyway.value]);
  const lesson = lessonOf(id);
  if (lesson === null) return null;
  const { idea, title: name, act } = says.lessons[id];
  const missing = anyway.value ? null : firstMissing(id, progress);
  const gently = wantsGently(progress, id);
  const seen = progress.lessons[id] !== undefined;
  const bots = (lesson.scenario.scenes[PLAYED]?.chairs.length ?? 1) - 1;
  const minutes = lesson.scenario.scenes.reduce((sum, scene) => sum + scene.minutes, 0);
  return (
    <article class="paper lesson">
      <p class="aside">
        {says.lesson.about(
          says.step(LESSON_IDS.indexOf(id) + 1, LESSON_IDS.length),
          says.lesson.bots(bots),
          says.lesson.minutes(Math.round(minutes)),
        )}
      </p>
      <h1 ref={title} tabIndex={-1}>
        <Icon name={LESSON_ICONS[id]} size={38} /> {name}
      </h1>
      <p class="idea">{idea}</p>
      {missing === null ? (
        <>
          <ol class="parts">
            {PARTS.map((part) => (
              <li key={part}>
                <b>{says.lesson.parts[part].name}</b>
                <span>{says.lesson.parts[part].says}</span>
              </li>
            ))}
          </ol>
          <p class="to-do">{act}</p>
          {gently && <p class="fine">{says.lesson.gently}</p>}
          <footer>
            <button type="button" class="begin" onClick={() => onPlay(id, 0, gently)}>
              {says.lesson.seeAndTry}
            </button>
            <button type="button" class="plain" onClick={() => onPlay(id, PLAYED, gently)}>
              {seen ? says.lesson.playAgain : says.lesson.play}
            </button>
            <button type="button" class="plain" onClick={onBack}>
              {says.lesson.back}
            </button>
          </footer>
        </>
      ) : (
        <>
          <p class="to-do">{says.lesson.order(says.lessons[missing].title)}</p>
          <footer>
            <button type="button" class="begin" onClick={() => onLesson(missing)}>
              {says.lesson.first(says.lessons[missing].title)}
            </button>
            <button type="button" class="plain" onClick={() => (anyway.value = true)}>
              {says.lesson.anyway}
            </button>
            <button type="button" class="plain" onClick={onBack}>
              {says.lesson.back}
            </button>
          </footer>
        </>
      )}
    </article>
  );
}

/** Of the lessons that this one needs, the first that is not learnt; null where there is none. */
const firstMissing = (id: LessonId, progress: Progress): LessonId | null =>
  LESSON_IDS.find(
    (one) =>
      lessonOf(one)?.neededBy.includes(id) === true && progress.lessons[one]?.passed !== true,
  ) ?? null;
