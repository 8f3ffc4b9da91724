/** What the reading room asks in a round, and what it says of the answer: in the current language. */
import { ANSWERS, type Kind, type KindRound, SECONDS } from "../../shared/course/gym/kinds.ts";
import type { Level } from "../../shared/course/gym/levels.ts";
import { type Round, tellingSigns } from "../../shared/course/gym/round.ts";
import type { Catalogue, CourseTexts } from "../../shared/i18n/catalogue.ts";
import { signText } from "../../shared/i18n/phrases/sign.ts";
import { FITTING_ANSWER, type Need } from "../../shared/model/cue.ts";
import { PERSONA_NAMES, type PersonaId, PERSONAS } from "../../shared/pieces/cast.ts";
import type { IconName } from "../components/icons.tsx";
import type { Shown } from "./face.tsx";

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
}

export interface Question {
  readonly asks: string;
  /** How to go about it; an easy round says that instead. */
  readonly hint: string;
  /** s for which it shows. */
  readonly seconds: number;
  readonly faces: readonly (Shown & { readonly person: number })[];
  /** Index of the face that it was about. */
  readonly about: number;
  /** Answers as buttons; none where one is to press on the faces: who asks, then whom. */
  readonly choices: readonly Choice[];
  readonly right: string;
  /** What is said of that answer. */
  told(said: string): Told;
}

interface Told {
  readonly title: string;
  /** The answer and the truth, where they differ. */
  readonly both: readonly [Choice, Choice] | null;
  readonly lines: readonly string[];
}

export const personOf = (person: number): PersonaId => PERSONAS[person] ?? PERSONAS[0];

/** [Q7] Which need? */
export function needQuestion(
  { need, faces, asks, channels }: Round,
  level: Level,
  words: Catalogue,
  says: CourseTexts["gym"],
): Question {
  const { cues, captions } = words;
  const named = PERSONA_NAMES[personOf(faces[asks]?.person ?? 0)];
  const many = faces.length > 1;
  const choice = (one: Need): Choice => ({
    id: one,
    name: cues.need[one].name,
    icon: FITTING_ANSWER[one],
  });
  /** What tells the one from the other; null where the first shows nothing of it. */
  const signs = (of: Need, from: Need): string | null => {
    const all = tellingSigns(of, from, channels).map((sign) => signText(words, sign));
    return all.length === 0 ? null : says.shows(cues.need[of].name, captions.list(all));
  };
  return {
    asks: many ? says.asksOne : says.asks(named),
    hint: level.strained ? says.strained : level.channels === 4 ? says.little : says.look,
    seconds: level.seconds,
    faces,
    about: asks,
    choices: level.needs.map(choice),
    right: need,
    told(said) {
      const name = cues.need[need].name;
      const right = said === need;
      const taken = level.needs.find((one) => one === said) ?? need;
      const other = right ? (level.needs.find((one) => one !== need) ?? need) : taken;
      const what = right ? says.right(name) : says.was(name);
      const first = signs(need, other);
      const second = right && first !== null ? null : signs(other, need);
      return {
        title: many ? says.whose(what, named) : what,
        both: right ? null : [choice(taken), choice(need)],
        lines: [first, second].filter((line) => line !== null),
      };
    },
  };
}

const ICONS: Readonly<Record<string, IconName>> = {
  comeUp: "comeUp",
  comeDown: "comeDown",
  moveOn: "moveOn",
  holdBack: "holdBack",
  calm: "nod",
  masked: "breathe",
  space: "wait",
  shame: "warm",
};

/** [Q13] The other kinds. */
export function kindQuestion(
  { kind, faces, answer, asks }: KindRound,
  says: CourseTexts["gym"],
): Question {
  const names = faces.map(({ person }) => PERSONA_NAMES[personOf(person)]);
  const named = names[asks] ?? "";
  const { ask, hint, answers, shows } = kindTexts(kind, names, says);
  const choice = (id: string): Choice => ({
    id,
    name: answers(id),
    icon: ICONS[id] ?? "ask",
  });
  return {
    asks: ask(named),
    hint,
    seconds: SECONDS[kind],
    faces,
    about: asks,
    choices: kind === "whom" ? [] : ANSWERS[kind].map(choice),
    right: answer,
    told(said) {
      const right = said === answer;
      const name = answers(answer);
      return {
        title: right ? says.right(name) : says.kindWas(name),
        both: right ? null : [choice(said), choice(answer)],
        // All answers of who asks whom are known by the same.
        lines: [...new Set(right ? [shows(answer)] : [shows(answer), shows(said)])],
      };
    },
  };
}

interface KindTexts {
  readonly ask: (name: string) => string;
  readonly hint: string;
  readonly answers: (id: string) => string;
  /** By what an answer is known. */
  readonly shows: (id: string) => string;
}

function kindTexts(kind: Kind, names: readonly string[], says: CourseTexts["gym"]): KindTexts {
  const { ask, hint } = says.kinds[kind];
  if (kind !== "whom") {
    const { answers, shows } = says.kinds[kind] as {
      readonly answers: Readonly<Record<string, string>>;
      readonly shows: Readonly<Record<string, string>>;
    };
    return { ask, hint, answers: (id) => answers[id] ?? "", shows: (id) => shows[id] ?? "" };
  }
  const { pair, shows } = says.kinds.whom;
  const name = (digit: string | undefined): string => names[Number(digit)] ?? "";
  return {
    ask,
    hint,
    answers: ([who, whom]) => pair(name(who), name(whom)),
    shows: () => shows,
  };
}
