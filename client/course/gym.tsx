import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { type Kind, kindRound, KINDS } from "../../shared/course/gym/kinds.ts";
import { LEVELS } from "../../shared/course/gym/levels.ts";
import { type Round, roundOf } from "../../shared/course/gym/round.ts";
import type { Staircase } from "../../shared/course/gym/staircase.ts";
import {
  kindOf,
  nextVisit,
  nextVisitOf,
  withAnswer,
  withKindAnswer,
  withKindVisit,
  withVisit,
} from "../../shared/course/progress.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import type { Need } from "../../shared/model/cue.ts";
import { seedRng } from "../../shared/model/rng.ts";
import { PERSONAS } from "../../shared/pieces/cast.ts";
import { Icon, type IconName } from "../components/icons.tsx";
import { texts } from "../language/texts.ts";
import { GymEnd } from "./gym-end.tsx";
import { kindQuestion, needQuestion } from "./gym-question.ts";
import { GymVisit } from "./gym-visit.tsx";
import "./gym.css";
import type { Keeping } from "./keep-progress.ts";

/** [Q7] Needs, or [Q13] another kind. */
type Reading = "need" | Kind;

const ICONS: Readonly<Record<Kind, IconName>> = {
  way: "comeUp",
  calm: "breathe",
  whom: "friends",
  down: "away",
};

/** The reading room: its door, a visit, and how it went. `seed`: of the faces. */
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
  const rng = useMemo(() => seedRng(props.seed), [props.seed]);
  const reading = useSignal<Reading | null>(null);
  const ended = useSignal<{ readonly reading: Reading; readonly stairs: Staircase } | null>(null);
  const { level: nth } = keeping.progress.value.gym;
  const begin = (what: Reading): void => {
    ended.value = null;
    reading.value = what;
  };
  const end = (stairs: Staircase): void => {
    const what = reading.peek();
    if (what === null) return;
    const before = keeping.progress.peek();
    keeping.keep(
      what === "need"
        ? withVisit(before, stairs, today())
        : withKindVisit(before, what, stairs, today()),
    );
    ended.value = { reading: what, stairs };
    reading.value = null;
  };
  if (ended.value !== null) {
    const { reading: what, stairs } = ended.value;
    return (
      <main class="course-page one">
        <GymEnd
          says={says}
          gym={keeping.progress.value.gym}
          kind={what === "need" ? null : { kind: what, ...kindOf(keeping.progress.value, what) }}
          stairs={stairs}
          onAgain={() => begin(what)}
          onOther={() => (ended.value = null)}
          onBack={onBack}
          back={props.says.lesson.back}
        />
      </main>
    );
  }
  const what = reading.value;
  const level = LEVELS[nth] ?? LEVELS[0];
  const visit = { says, still, now, onEnd: end };
  if (what === "need" && level !== undefined)
    return (
      <GymVisit<Round>
        {...visit}
        begins={nextVisit(keeping.progress.peek())}
        round={(x, before) => roundOf(rng, level, x, PERSONAS.length, before)}
        question={(round) => needQuestion(round, level, texts.value, says)}
        onAnswer={(need, said) =>
          keeping.keep(withAnswer(keeping.progress.peek(), need as Need, said as Need))
        }
      />
    );
  if (what !== null && what !== "need")
    return (
      <GymVisit
        {...visit}
        begins={nextVisitOf(keeping.progress.peek(), what)}
        round={(x) => kindRound(rng, what, x, PERSONAS.length)}
        question={(round) => kindQuestion(round, says)}
        onAnswer={(right, said) =>
          keeping.keep(withKindAnswer(keeping.progress.peek(), what, right, said))
        }
      />
    );
  return (
    <main class="course-page one">
      <Door says={says} level={nth} back={props.says.lesson.back} onBegin={begin} onBack={onBack} />
    </main>
  );
}

/** What can be read here. */
function Door(props: {
  readonly says: CourseTexts["gym"];
  readonly level: number;
  readonly back: string;
  readonly onBegin: (what: Reading) => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { says, level, back, onBegin, onBack } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <article class="paper lesson door">
      <p class="aside">{says.level(level + 1, LEVELS.length)}</p>
      <h1 ref={title} tabIndex={-1}>
        {says.title}
      </h1>
      <p class="idea">{says.says}</p>
      <footer>
        <button type="button" class="begin" onClick={() => onBegin("need")}>
          {says.begin}
        </button>
        <button type="button" class="plain" onClick={onBack}>
          {back}
        </button>
      </footer>
      <h2>{says.others}</h2>
      <ul class="kinds">
        {KINDS.map((kind) => (
          <li key={kind}>
            <button type="button" onClick={() => onBegin(kind)}>
              <Icon name={ICONS[kind]} size={30} />
              <b>{says.kinds[kind].name}</b>
              <span>{says.kinds[kind].says}</span>
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}
