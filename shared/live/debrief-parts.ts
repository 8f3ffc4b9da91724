/** [U1] What a debrief consists of, and its stored form. */
import type { Moment } from "../debrief/moment.ts";
import type { DebriefPhase, Question } from "./debrief-acts.ts";
import type { MethodAnswers } from "./debrief-method.ts";
import type { Sitting } from "./group-look.ts";
import type { GroupWord } from "./group-words.ts";
import type { PersonId } from "./person-id.ts";
import type { KeptShown } from "./shown-moment.ts";

/** A moment of a movement, and the people in it: null where a bot played. */
export interface Occasion {
  readonly id: string;
  readonly consort: number;
  readonly people: readonly (PersonId | null)[];
  readonly moment: Moment;
}

/** Both, each once: known ones are left unchanged. */
export function withOccasions(
  known: readonly Occasion[],
  more: readonly Occasion[],
): readonly Occasion[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...more.filter(({ id }) => !ids.has(id))];
}

export interface Asked {
  readonly id: string;
  readonly question: Question;
  /** Id of the occasion that it is about; null: none. */
  readonly moment: string | null;
  readonly phase: DebriefPhase;
}

export interface Answer {
  readonly question: string;
  readonly person: PersonId;
  readonly text: string;
  readonly shared: boolean;
}

/** Lesson and step that the debrief belongs to. */
export interface DebriefPlace {
  readonly lesson: number;
  readonly step: number;
}

/** The stored form. */
export interface KeptDebrief extends DebriefPlace {
  readonly lengths: Readonly<Record<DebriefPhase, number>>;
  readonly phase: DebriefPhase;
  /** ms left of the phase. */
  readonly left: number;
  readonly asked: readonly Asked[];
  readonly present: string | null;
  readonly answers: readonly Answer[];
  readonly put: readonly string[];
  readonly words: readonly GroupWord[];
  readonly occasions: readonly Occasion[];
  readonly asks: readonly string[];
  readonly agreed: readonly (readonly [key: string, yes: boolean])[];
  readonly shown: string | null;
  /** [U9] Not in what was stored before. */
  readonly figures?: KeptShown;
  readonly method: MethodAnswers | null;
  /** [G8] Not in what was stored before. */
  readonly sittings?: readonly Sitting[];
  readonly grouped?: number;
  readonly showsGroup?: boolean;
}
