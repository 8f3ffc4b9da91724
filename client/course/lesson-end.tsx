import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { idOf, lessonIn } from "../../shared/course/gently.ts";
import { isLessonId, type LessonId } from "../../shared/course/ids.ts";
import { judge } from "../../shared/course/judge.ts";
import { PLAYED, type Lesson } from "../../shared/course/lesson.ts";
import { lessonOf } from "../../shared/course/library.ts";
import { nextLesson, wantsGently, withTry } from "../../shared/course/progress.ts";
import { Icon } from "../components/icons.tsx";
import { Film } from "../replay/film.ts";
import { useFilm } from "../replay/use-film.ts";
import "./course.css";
import { linkHere } from "./course-link.ts";
import { keptHere } from "./keep-progress.ts";
import { type EndProps, NoFilm, useSeeAgain } from "./look-back.tsx";
import { today } from "./today.ts";
import { LESSON_ICONS } from "./map.tsx";
import { pick, type Picks, See, Well } from "./picks.tsx";

/** After a lesson: what came about, one thing done well, one to try, each a step from its moment. */
export function LessonEnd(props: EndProps): JSX.Element | null {
  const { consort, says, onCourse } = props;
  const film = useFilm(consort);
  const scene = consort.movement.value.scene;
  const id = scene === null ? "" : lessonIn(scene.scenario);
  const lesson = lessonOf(id);
  if (scene === null || lesson === null || !isLessonId(id)) return null;
  if (film instanceof Film)
    return (
      <Looked {...props} film={film} id={id} lesson={lesson} played={scene.scene === PLAYED} />
    );
  return <NoFilm says={says} onCourse={onCourse} film={film} />;
}

function Looked(
  props: EndProps & {
    readonly film: Film;
    readonly id: LessonId;
    readonly lesson: Lesson;
    /** The scene that counts. */
    readonly played: boolean;
  },
): JSX.Element {
  const { consort, says, film, id, lesson, played, onCourse } = props;
  const me = consort.me.value;
  const judged = useMemo(() => judge(lesson, film.played.log, me), [film, lesson, me]);
  const keeping = keptHere();
  const counted = useRef<Film | null>(null);
  useEffect(() => {
    if (!played || counted.current === film) return;
    counted.current = film;
    const { progress } = keeping;
    keeping.keep(withTry(progress.peek(), id, judged.passed, today()));
    linkHere();
  }, [film, judged]);
  const { again: seenAgain, onSee, title } = useSeeAgain(props);
  if (seenAgain !== null) return seenAgain;
  const progress = keeping.progress.value;
  const play = (scene: number): void => {
    const scenario = idOf(id, wantsGently(progress, id));
    consort.choose({ scene: { scenario, scene, turn: 0 } });
    consort.start();
  };
  const next = nextLesson(progress);
  const { trouble } = keeping;
  const playing = (
    <button
      type="button"
      class={judged.passed && played ? "plain" : "begin"}
      onClick={() => play(PLAYED)}
    >
      {played ? says.lesson.playAgain : says.lesson.play}
    </button>
  );
  return (
    <main class="course-page one">
      <article class="paper lesson">
        <p class="aside">
          <Icon name={LESSON_ICONS[id]} size={22} /> {says.lessons[id].title}
        </p>
        <h1 ref={title} tabIndex={-1}>
          {played ? (judged.passed ? says.end.passed : says.end.again) : says.end.tried}
        </h1>
        <p class="idea">{says.lessons[id].idea}</p>
        {trouble.value !== null && <p role="status">{says.progress[trouble.value]}</p>}
        <div class="picks">
          <Well judged={judged} says={says} onSee={onSee} />
          <Try judged={judged} id={id} says={says} onSee={onSee} />
        </div>
        {played && <Goals judged={judged} says={says} />}
        <footer>
          {!(judged.passed && played) && playing}
          {played && judged.passed && next !== null && (
            <button type="button" class="begin" onClick={() => onCourse(next)}>
              {says.end.next(says.lessons[next].title)}
            </button>
          )}
          {judged.passed && played && playing}
          {!played && (
            <button type="button" class="plain" onClick={() => play(0)}>
              {says.lesson.seeAndTry}
            </button>
          )}
          <button type="button" class="plain" onClick={() => onCourse(null)}>
            {says.lesson.back}
          </button>
        </footer>
      </article>
    </main>
  );
}

/** Of the first goal that had one, the first chance that was not taken. */
function Try({ judged, id, says, onSee }: Picks & { readonly id: LessonId }): JSX.Element {
  const found = pick(judged, (goal) => goal.chances.find(({ good }) => !good));
  return (
    <section class="pick">
      <h2>
        <Icon name="inward" /> {says.end.try}
      </h2>
      <p>{found === null && judged.passed ? says.end.nothingToTry : says.lessons[id].next}</p>
      {found !== null && (
        <See at={found.chance.at} what={says.skills[found.goal.skill]} says={says} onSee={onSee} />
      )}
    </section>
  );
}

function Goals({ judged, says }: Pick<Picks, "judged" | "says">): JSX.Element {
  return (
    <section class="goals">
      <h2>{says.end.goals}</h2>
      <ul>
        {judged.goals.map(({ skill, chances, reached }) => (
          <li key={skill} class={reached ? "reached" : ""}>
            <b>
              {isSlip(skill)
                ? says.end.slips(chances.length)
                : says.end.came(chances.filter(({ good }) => good).length, chances.length)}
            </b>{" "}
            <span>{says.skills[skill]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is counted because it should not happen. */
const isSlip = (skill: string): boolean =>
  skill === "press" || skill === "split" || skill === "strike";
