import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { LEVELS } from "../../shared/course/gym/levels.ts";
import { type Round, roundOf, type SeenFace, tellingSigns } from "../../shared/course/gym/round.ts";
import {
  answered,
  difficulty,
  isEasy,
  isOver,
  type Staircase,
} from "../../shared/course/gym/staircase.ts";
import { nextVisit, withAnswer, withVisit } from "../../shared/course/progress.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import { signText } from "../../shared/i18n/phrases/sign.ts";
import { FITTING_ANSWER, type Need } from "../../shared/model/cue.ts";
import { seedRng } from "../../shared/model/rng.ts";
import { PERSONA_NAMES, type PersonaId, PERSONAS } from "../../shared/pieces/cast.ts";
import { Icon } from "../components/icons.tsx";
import { texts } from "../language/texts.ts";
import { Face } from "./face.tsx";
import { GymEnd } from "./gym-end.tsx";
import "./gym.css";
import type { Keeping } from "./keep-progress.ts";

/** ms after which a visit ends by itself, at the end of a round. */
const VISIT_MS = 4 * 60_000;

interface Visit {
  readonly stairs: Staircase;
  readonly round: Round;
  /** What the player said; null before. */
  readonly said: Need | null;
  readonly marks: readonly boolean[];
}

/** [P4] Rounds of one face and one need, harder and easier by the answers. `seed`: of its faces. */
export function Gym(props: {
  readonly says: CourseTexts;
  readonly keeping: Keeping;
  readonly still: boolean;
  readonly seed: number;
  readonly now: () => number;
  readonly today: () => string;
  readonly onBack: () => void;
}): JSX.Element {
  const { keeping, still, now, today, onBack } = props;
  const says = props.says.gym;
  const { cues, captions } = texts.value;
  const rng = useMemo(() => seedRng(props.seed), [props.seed]);
  const visit = useSignal<Visit | null>(null);
  const ended = useSignal<Staircase | null>(null);
  const began = useRef(0);
  const showing = useSignal(0);
  const first = useRef<HTMLButtonElement>(null);
  const level = LEVELS[keeping.progress.value.gym.level] ?? LEVELS[0];
  const round = (stairs: Staircase, before: Round | null): Round => {
    if (level === undefined) throw new RangeError("no levels");
    return roundOf(rng, level, difficulty(stairs), PERSONAS.length, before);
  };
  const begin = (): void => {
    const stairs = nextVisit(keeping.progress.peek());
    ended.value = null;
    began.current = now();
    visit.value = { stairs, round: round(stairs, null), said: null, marks: [] };
  };
  const say = (need: Need): void => {
    const here = visit.peek();
    if (here === null || here.said !== null) return;
    keeping.keep(withAnswer(keeping.progress.peek(), here.round.need, need));
    const right = need === here.round.need;
    visit.value = {
      ...here,
      said: need,
      stairs: answered(here.stairs, right),
      marks: [...here.marks, right],
    };
  };
  const stop = (stairs: Staircase): void => {
    keeping.keep(withVisit(keeping.progress.peek(), stairs, today()));
    ended.value = stairs;
    visit.value = null;
  };
  const next = (): void => {
    const here = visit.peek();
    if (here === null || here.said === null) return;
    const { stairs } = here;
    if (isOver(stairs) || now() - began.current > VISIT_MS) return stop(stairs);
    visit.value = { ...here, round: round(stairs, here.round), said: null };
    showing.value += 1;
  };
  useEffect(() => first.current?.focus(), [visit.value?.said === null, ended.value]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const nth = Number(event.key) - 1;
      const need = level?.needs[nth];
      if (need !== undefined) say(need);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [level]);
  if (ended.value !== null)
    return (
      <main class="course-page one">
        <GymEnd
          says={says}
          gym={keeping.progress.value.gym}
          stairs={ended.value}
          onAgain={begin}
          onBack={onBack}
          back={props.says.lesson.back}
        />
      </main>
    );
  const here = visit.value;
  if (here === null || level === undefined)
    return (
      <main class="course-page one">
        <article class="paper lesson">
          <p class="aside">{says.level(keeping.progress.value.gym.level + 1, LEVELS.length)}</p>
          <h1>{says.title}</h1>
          <p class="idea">{says.says}</p>
          <footer>
            <button type="button" class="begin" ref={first} onClick={begin}>
              {says.begin}
            </button>
            <button type="button" class="plain" onClick={onBack}>
              {props.says.lesson.back}
            </button>
          </footer>
        </article>
      </main>
    );
  const { said, stairs } = here;
  const { need, faces, asks, channels } = here.round;
  const named = PERSONA_NAMES[personOf(faces[asks])];
  const name = cues.need[need].name;
  const right = said === need;
  const other = said === null || right ? (level.needs.find((one) => one !== need) ?? need) : said;
  /** What tells the one from the other; null where the first shows nothing of it. */
  const signs = (of: Need, from: Need): string | null => {
    const all = tellingSigns(of, from, channels).map((sign) => signText(texts.value, sign));
    return all.length === 0 ? null : says.shows(cues.need[of].name, captions.list(all));
  };
  const told = [signs(need, other), right ? null : signs(other, need)];
  if (right && told[0] === null) told[1] = signs(other, need);
  const hint = isEasy(stairs)
    ? says.easy
    : level.strained
      ? says.strained
      : level.channels === 4
        ? says.little
        : says.look;
  return (
    <main class="course-page gym">
      <header>
        <h1 aria-live="polite">
          {said === null
            ? faces.length > 1
              ? says.asksOne
              : says.asks(named)
            : faces.length > 1
              ? says.whose(right ? says.right(name) : says.was(name), named)
              : right
                ? says.right(name)
                : says.was(name)}
        </h1>
        <ol class="marks" aria-label={says.done(here.marks.length)}>
          {here.marks.slice(-10).map((mark, i) => (
            <li key={i} class={mark ? "right" : "wrong"} />
          ))}
        </ol>
        <p>{said === null ? hint : ""}</p>
      </header>
      <div class={faces.length > 1 ? "faces many" : "faces"}>
        {faces.map((face, i) => (
          <Face
            key={`${showing.value} ${i}`}
            persona={personOf(face)}
            body={face.body}
            // With the answer it shows again, for as long as one looks.
            seconds={said === null ? level.seconds : null}
            still={still}
            dimmed={said !== null && i !== asks}
          />
        ))}
      </div>
      {said === null ? (
        <div class="needs" role="group" aria-label={says.answers}>
          {level.needs.map((one, i) => (
            <button
              key={one}
              type="button"
              ref={i === 0 ? first : null}
              aria-keyshortcuts={`${i + 1}`}
              onClick={() => say(one)}
            >
              <Icon name={FITTING_ANSWER[one]} size={40} />
              <span>{cues.need[one].name}</span>
            </button>
          ))}
        </div>
      ) : (
        <div class="paper came">
          {!right && (
            <p class="both">
              <span>
                <Icon name={FITTING_ANSWER[said]} size={34} /> {says.you(cues.need[said].name)}
              </span>
              <span>
                <Icon name={FITTING_ANSWER[need]} size={34} /> <b>{says.it(name)}</b>
              </span>
            </p>
          )}
          {told.map((line) => line !== null && <p key={line}>{line}</p>)}
          <footer>
            <button type="button" class="begin" ref={first} onClick={next}>
              {says.next}
            </button>
            <button type="button" class="plain" onClick={() => stop(stairs)}>
              {says.stop}
            </button>
          </footer>
        </div>
      )}
    </main>
  );
}

const personOf = (face: SeenFace | undefined): PersonaId =>
  PERSONAS[face?.person ?? 0] ?? PERSONAS[0];
