import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import {
  answered,
  difficulty,
  isEasy,
  isOver,
  type Staircase,
} from "../../shared/course/gym/staircase.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import { PERSONA_NAMES } from "../../shared/pieces/cast.ts";
import { Icon } from "../components/icons.tsx";
import { Face } from "./face.tsx";
import { personOf, type Question } from "./gym-question.ts";

/** ms after which a visit ends by itself, at the end of a round. */
const VISIT_MS = 4 * 60_000;
/** Rounds whose results are drawn. */
const DRAWN = 10;

interface State<R> {
  readonly stairs: Staircase;
  readonly round: R;
  /** What the player said; null before. */
  readonly said: string | null;
  readonly marks: readonly boolean[];
}

/** Rounds of one kind, harder and easier by the answers. */
export function GymVisit<R>(props: {
  readonly says: CourseTexts["gym"];
  readonly begins: Staircase;
  /** `before`: the round before; null at first. */
  readonly round: (x: number, before: R | null) => R;
  readonly question: (round: R) => Question;
  readonly onAnswer: (right: string, said: string) => void;
  readonly onEnd: (stairs: Staircase) => void;
  readonly still: boolean;
  readonly now: () => number;
}): JSX.Element {
  const { says, question, onAnswer, onEnd, still, now } = props;
  const began = useRef(now());
  const first = useRef<HTMLButtonElement>(null);
  const start = useMemo<State<R>>(() => {
    const round = props.round(difficulty(props.begins), null);
    return { stairs: props.begins, round, said: null, marks: [] };
  }, []);
  const here = useSignal(start);
  /** Who asks, while it is not said yet whom. */
  const who = useSignal<number | null>(null);
  const { stairs, round, said, marks } = here.value;
  const asked = question(round);
  const say = (answer: string): void => {
    if (here.peek().said !== null) return;
    const right = answer === asked.right;
    onAnswer(asked.right, answer);
    here.value = {
      round,
      said: answer,
      stairs: answered(stairs, right),
      marks: [...marks, right],
    };
  };
  const pickFace = (nth: number): void => {
    if (who.peek() === null) who.value = nth;
    else if (who.peek() === nth) who.value = null;
    else say(`${who.peek()}${nth}`);
  };
  const next = (): void => {
    if (isOver(stairs) || now() - began.current > VISIT_MS) return onEnd(stairs);
    who.value = null;
    here.value = { stairs, round: props.round(difficulty(stairs), round), said: null, marks };
  };
  const picks = asked.choices.length === 0;
  useLayoutEffect(() => first.current?.focus(), [said === null]);
  // Of this render, and not of the one whose effect ran last: keys may be quicker.
  const onKey = useRef<(nth: number) => void>(() => {});
  onKey.current = (nth) => {
    const chosen = asked.choices[nth];
    if (chosen !== undefined) say(chosen.id);
    else if (picks && said === null && asked.faces[nth] !== undefined) pickFace(nth);
  };
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey && !event.ctrlKey && !event.metaKey) onKey.current(Number(event.key) - 1);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  const told = said === null ? null : asked.told(said);
  const many = asked.faces.length > 1;
  const hint = isEasy(stairs) ? says.easy : asked.hint;
  return (
    <main class="course-page gym">
      <header>
        <h1 aria-live="polite">{told?.title ?? asked.asks}</h1>
        <ol class="marks" aria-label={says.done(marks.length)}>
          {marks.slice(-DRAWN).map((mark, i) => (
            <li key={i} class={mark ? "right" : "wrong"} />
          ))}
        </ol>
        <p aria-live="polite">
          {told !== null ? "" : who.value === null ? hint : says.kinds.whom.thenWhom}
        </p>
      </header>
      <div
        class={`faces ${many ? "many" : ""} ${picks ? "circle" : ""} ${said === null ? "asking" : ""}`}
      >
        {asked.faces.map((face, i) => (
          <Face
            key={`${marks.length - (said === null ? 0 : 1)} ${i}`}
            persona={personOf(face.person)}
            shown={face}
            named={picks}
            onPick={picks && said === null ? () => pickFace(i) : null}
            // With the answer it shows again, for as long as one looks.
            seconds={said === null ? asked.seconds : null}
            again={asked.seconds}
            still={still}
            dimmed={said !== null && !picks && i !== asked.about}
          />
        ))}
      </div>
      {told === null ? (
        <div
          class={picks ? "needs names" : "needs"}
          role="group"
          aria-label={picks ? asked.asks : says.answers}
        >
          {asked.choices.map(({ id, name, icon }, i) => (
            <button
              key={id}
              type="button"
              ref={i === 0 ? first : null}
              aria-keyshortcuts={`${i + 1}`}
              onClick={() => say(id)}
            >
              <Icon name={icon} size={40} />
              <span>{name}</span>
            </button>
          ))}
          {picks &&
            asked.faces.map(({ person }, i) => (
              <button
                key={person}
                type="button"
                ref={i === 0 ? first : null}
                aria-keyshortcuts={`${i + 1}`}
                aria-pressed={who.value === i}
                onClick={() => pickFace(i)}
              >
                <span>{PERSONA_NAMES[personOf(person)]}</span>
              </button>
            ))}
        </div>
      ) : (
        <div class="paper came">
          {told.both !== null && (
            <p class="both">
              <span>
                <Icon name={told.both[0].icon} size={34} /> {says.you(told.both[0].name)}
              </span>
              <span>
                <Icon name={told.both[1].icon} size={34} /> <b>{says.it(told.both[1].name)}</b>
              </span>
            </p>
          )}
          {told.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <footer>
            <button type="button" class="begin" ref={first} onClick={next}>
              {says.next}
            </button>
            <button type="button" class="plain" onClick={() => onEnd(stairs)}>
              {says.stop}
            </button>
          </footer>
        </div>
      )}
    </main>
  );
}
