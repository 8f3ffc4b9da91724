import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { concertId, concertIn } from "../../shared/course/concerts.ts";
import { reachedBy } from "../../shared/course/judge.ts";
import { withConcert } from "../../shared/course/progress.ts";
import { IN_CONCERTS } from "../../shared/course/skills.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import type { Role } from "../../shared/model/role.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { Icon } from "../components/icons.tsx";
import { storyNamesIn } from "../components/names.ts";
import { texts } from "../language/texts.ts";
import { Film } from "../replay/film.ts";
import { useFilm } from "../replay/use-film.ts";
import "./course.css";
import { linkHere } from "./course-link.ts";
import { keptHere } from "./keep-progress.ts";
import { type EndProps, NoFilm, useSeeAgain } from "./look-back.tsx";
import { pick, See, Well } from "./picks.tsx";

/** Change of a guard from which it is told, 0 … 1. */
const TOLD = 0.03;

/** [Q11] After a concert: a moment that went well, one to try, and who the partners were today. */
export function ConcertEnd(props: EndProps): JSX.Element {
  const { consort, says, onCourse } = props;
  const film = useFilm(consort);
  if (film instanceof Film) return <Looked {...props} film={film} />;
  return <NoFilm says={says} onCourse={onCourse} film={film} />;
}

function Looked(props: EndProps & { readonly film: Film }): JSX.Element {
  const { consort, says, film, onCourse } = props;
  const me = consort.me.value;
  const scenario = consort.movement.value.scene?.scenario ?? "";
  const concert = concertIn(scenario);
  const judged = useMemo(() => {
    const { log } = film.played;
    const goals = IN_CONCERTS.map((skill) => reachedBy({ skill, share: 0.5, least: 0 }, log, me));
    return { goals, passed: true };
  }, [film, me]);
  const keeping = keptHere();
  const counted = useRef<Film | null>(null);
  useEffect(() => {
    if (counted.current === film || concert === null) return;
    counted.current = film;
    const all = judged.goals.flatMap(({ chances }) => chances);
    const good = all.filter((one) => one.good).length;
    keeping.keep(withConcert(keeping.progress.peek(), concert.pace, good, all.length));
    linkHere();
  }, [film, judged]);
  const { again: seenAgain, onSee, title } = useSeeAgain(props);
  if (seenAgain !== null) return seenAgain;
  const missed = pick(judged, (goal) => goal.chances.find(({ good }) => !good));
  const { pace, ...partners } = keeping.progress.value.concert;
  const again = (): void => {
    if (concert === null) return;
    const id = concertId(concert.chairs, partners, pace);
    consort.choose({ scene: { scenario: id, scene: 0, turn: 0 } });
    consort.start();
  };
  return (
    <main class="course-page one">
      <article class="paper lesson">
        <h1 ref={title} tabIndex={-1}>
          {says.concert.over}
        </h1>
        <div class="picks">
          <Well judged={judged} says={says} onSee={onSee} />
          <section class="pick">
            <h2>
              <Icon name="inward" /> {says.end.try}
            </h2>
            {missed === null ? (
              <p>{says.end.nothingToTry}</p>
            ) : (
              <>
                <p>{says.concert.missed(says.skills[missed.goal.skill])}</p>
                <See
                  at={missed.chance.at}
                  what={says.skills[missed.goal.skill]}
                  says={says}
                  onSee={onSee}
                />
              </>
            )}
          </section>
        </div>
        <Today film={film} says={says} nameOf={storyNamesIn(consort)} me={me} />
        <p class="fine">{says.concert.paces[pace]}</p>
        <footer>
          <button type="button" class="begin" onClick={again}>
            {says.gym.once}
          </button>
          <button type="button" class="plain" onClick={() => onCourse(null)}>
            {says.lesson.back}
          </button>
        </footer>
      </article>
    </main>
  );
}

/** What each bot's card said, and how what it expects of others has changed ([B2]). */
function Today(props: {
  readonly film: Film;
  readonly says: CourseTexts;
  readonly nameOf: (chair: ChairId) => string;
  readonly me: ChairId;
}): JSX.Element | null {
  const { film, says, nameOf, me } = props;
  const guards = useMemo(() => {
    const at = (tick: number): readonly number[] => {
      film.seek(tick);
      return film.observe().chairs.map(({ guard }) => guard);
    };
    const [first, last] = [at(film.start), at(film.ticks)];
    film.seek(film.start);
    return first.map((guard, chair) => (last[chair] ?? guard) - guard);
  }, [film]);
  const roles = film.recording.setup.roles ?? [];
  const told = roles.flatMap((role, i) => {
    const chair = i as ChairId;
    if (role === null || chair === me) return [];
    const change = guards[i] ?? 0;
    const how = change > TOLD ? "warier" : change < -TOLD ? "opener" : "same";
    return [{ chair, text: cardText(role, says), now: says.concert.model[how] }];
  });
  if (told.length === 0) return null;
  return (
    <section class="goals">
      <h2>{says.concert.today}</h2>
      <ul>
        {told.map(({ chair, text, now }) => (
          <li key={chair} class="reached">
            <b>{nameOf(chair)}:</b> {text}. {now}
          </li>
        ))}
      </ul>
    </section>
  );
}

function cardText({ pattern, reflex }: Role, { concert }: CourseTexts): string {
  const { roles, captions } = texts.value;
  const words = [roles.pattern[pattern].name, ...(reflex === null ? [] : [concert.pulls[reflex]])];
  return captions.list(words);
}
