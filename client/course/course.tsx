import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { CONCERT_CHAIRS, type ConcertChairs } from "../../shared/course/concerts.ts";
import { idOf } from "../../shared/course/gently.ts";
import type { LessonId } from "../../shared/course/ids.ts";
import { LESSON_IDS } from "../../shared/course/ids.ts";
import { nextLesson } from "../../shared/course/progress.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import type { SceneChoice } from "../../shared/session/movement.ts";
import { texts } from "../language/texts.ts";
import type { Stage } from "../scenes/stage.ts";
import { ConcertPage } from "./concert-page.tsx";
import { Gym } from "./gym.tsx";
import { CourseMap } from "./map.tsx";
import "./course.css";
import { linkHere } from "./course-link.ts";
import { keptHere } from "./keep-progress.ts";
import { today } from "./today.ts";
import { LessonPage } from "./lesson-page.tsx";
import { ProgressSheet } from "./progress-sheet.tsx";

/** Home page of solo practice: the course map, its lessons, scenes and concerts. */
export function Course(props: {
  readonly says: CourseTexts;
  readonly stage: Stage;
  /** Without motion. */
  readonly still: boolean;
  /** The lesson that is open; null for the map. */
  readonly lesson: LessonId | null;
  /** [Q9] The key of a course link that was opened; null without one. */
  readonly link: string | null;
  readonly onLesson: (id: LessonId | null) => void;
  readonly onPlay: (scene: SceneChoice) => void;
  readonly onScenes: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { says, stage, still, lesson, onLesson, onPlay, onScenes, onClose } = props;
  const keeping = keptHere();
  const progress = keeping.progress.value;
  const { link } = props;
  useEffect(() => {
    const kept = linkHere();
    if (link !== null) void kept.follow(link);
  }, [link]);
  const keeps = useSignal(false);
  const gym = useSignal(false);
  const concert = useSignal<{ readonly chairs: ConcertChairs; readonly free: boolean } | null>(
    null,
  );
  const seed = useRef(Math.floor(Math.random() * 2 ** 31));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => stage.show({ scene: "start", choices: 4 }), [stage]);
  useLayoutEffect(() => {
    if (lesson === null) title.current?.focus({ preventScroll: true });
  }, [lesson, concert.value, gym.value]);
  const play = (id: string, scene = 0): void => onPlay({ scenario: id, scene, turn: 0 });
  const now = nextLesson(progress);
  const learnt = LESSON_IDS.filter((id) => progress.lessons[id]?.passed === true).length;
  const trouble = keeping.trouble.value;
  if (gym.value)
    return (
      <Gym
        says={says}
        keeping={keeping}
        still={still}
        seed={seed.current}
        now={() => performance.now()}
        today={today}
        onBack={() => (gym.value = false)}
      />
    );
  if (concert.value !== null)
    return (
      <main class="course-page one">
        <ConcertPage
          chairs={concert.value.chairs}
          onChairs={
            concert.value.free ? (chairs) => (concert.value = { chairs, free: true }) : null
          }
          says={says}
          keeping={keeping}
          onPlay={play}
          onBack={() => (concert.value = null)}
        />
      </main>
    );
  if (lesson !== null)
    return (
      <main class="course-page one">
        <LessonPage
          id={lesson}
          says={says}
          progress={progress}
          onPlay={(id, scene, gently) => play(idOf(id, gently), scene)}
          onLesson={onLesson}
          onBack={() => onLesson(null)}
        />
      </main>
    );
  return (
    <main class="course-page">
      <header>
        <div>
          <h1 ref={title} tabIndex={-1}>
            {says.title}
          </h1>
          <p>{learnt === 0 ? says.lead : says.learnt(learnt, LESSON_IDS.length)}</p>
        </div>
        <button type="button" class="plain" onClick={() => (keeps.value = true)}>
          {says.progress.button}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {says.close}
        </button>
      </header>
      {trouble !== null && (
        <p class="told" role="status">
          {says.progress[trouble]}
        </p>
      )}
      <CourseMap
        says={says}
        progress={progress}
        onLesson={onLesson}
        onGym={() => (gym.value = true)}
        onConcert={(chairs) => (concert.value = { chairs, free: false })}
        onScenes={onScenes}
      />
      <aside class="paper next-up">
        {now === null ? (
          <p>{says.allDone}</p>
        ) : (
          <div>
            <h2>{says.end.next(says.lessons[now].title)}</h2>
            <p>{says.lessons[now].idea}</p>
          </div>
        )}
        {now !== null && (
          <button type="button" class="begin" onClick={() => onLesson(now)}>
            {says.goOn}
          </button>
        )}
        <button
          type="button"
          class="plain"
          onClick={() => (concert.value = { chairs: CONCERT_CHAIRS[0], free: true })}
        >
          {texts.value.scenes.free.name}
        </button>
      </aside>
      {keeps.value && (
        <ProgressSheet
          says={says}
          keeping={keeping}
          link={linkHere()}
          onClose={() => (keeps.value = false)}
        />
      )}
    </main>
  );
}
