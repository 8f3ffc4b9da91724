/** [U1] What may be asked of a debrief: by a console, and by the phone of a person. */
import type { MomentKind } from "../debrief/moment.ts";
import type { MethodAnswers } from "./debrief-method.ts";
import type { PersonId } from "./person-id.ts";

/** PEARLS (Eppich & Cheng 2015): one after another, though a leader may go back. */
export const PHASES = ["reactions", "description", "analysis", "summary"] as const;
export type DebriefPhase = (typeof PHASES)[number];

export const MAX_QUESTION = 200;
export const MAX_ANSWER = 400;
export const MAX_WORD = 60;
/** Of one debrief. */
export const MAX_QUESTIONS = 40;
export const MAX_WORDS = 60;
/** Words of the group that one person brings. */
export const MAX_OWN_WORDS = 3;
/** More are not read from the back of a room. */
export const MAX_ON_STAGE = 4;
/** s */
export const MAX_QUIET = 300;

/** A question as a reference to the texts, so that each page asks it in its own language; or in a leader's own words. */
export type Question =
  | { readonly from: "usual"; readonly phase: "reactions" | "summary"; readonly nth: number }
  | { readonly from: "bank"; readonly kind: MomentKind; readonly nth: number }
  | { readonly from: "easy"; readonly nth: number }
  | {
      readonly from: "scene";
      readonly scenario: string;
      readonly phase: DebriefPhase;
      readonly nth: number;
    }
  | { readonly from: "own"; readonly text: string };

export type DebriefAct =
  | { readonly act: "phase"; readonly phase: DebriefPhase }
  /** `id` is the console's own, so that one sent twice is one question. `moment`: what it is about; null: everything. */
  | {
      readonly act: "ask";
      readonly id: string;
      readonly question: Question;
      readonly moment: string | null;
    }
  /** Nothing is asked any more; what was written stays. */
  | { readonly act: "rest" }
  /** Everybody writes, and nobody speaks, for so many s; 0 ends it. */
  | { readonly act: "quiet"; readonly seconds: number }
  /** Null: not chosen any more. */
  | { readonly act: "method"; readonly answers: MethodAnswers | null }
  /** A shared answer is on the stage, without a name, or is not. */
  | {
      readonly act: "put";
      readonly question: string;
      readonly person: PersonId;
      readonly on: boolean;
    }
  /** Its people are asked whether it may be on the stage. */
  | { readonly act: "mayShow"; readonly moment: string }
  /** Null: none is. */
  | { readonly act: "show"; readonly moment: string | null }
  /** A word of the group, written down or corrected by whoever leads; "" takes it off. */
  | { readonly act: "word"; readonly id: string; readonly text: string };

/** What a person's phone says. Numbers rise with each; the same again changes nothing. */
export type DebriefSay = { readonly number: number } & (
  | {
      /** The whole of their answer each time. */
      readonly say: "answer";
      readonly question: string;
      readonly text: string;
      readonly shared: boolean;
    }
  | { readonly say: "word"; readonly id: string; readonly text: string }
  /** Whether the moment that they are asked about may be on the stage. May be taken back at any time. */
  | { readonly say: "mayShow"; readonly moment: string; readonly yes: boolean }
);

export const DEBRIEF_ERRORS = [
  /** There is no debrief just now. */
  "noDebrief",
  /** It was not asked in this debrief. */
  "noSuchQuestion",
  "noSuchMoment",
  /** That person keeps it to themselves. */
  "notShared",
  /** Not everybody in that moment has said yes. */
  "notAgreed",
] as const;
export type DebriefError = (typeof DEBRIEF_ERRORS)[number] | "tooMany";
