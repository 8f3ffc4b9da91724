/** [U1] Requests to a debrief: by a console, and by a person's phone. */
import type { MomentKind } from "../debrief/moment.ts";
import type { MethodAnswers } from "./debrief-method.ts";
import type { FormAnswers, FormMoment } from "./questionnaire.ts";
import type { ReplayAct } from "./led-replay.ts";
import type { PersonId } from "./person-id.ts";
import type { SeenPlayer, WhatIfFigure } from "./shown-moment.ts";

/** The phases of PEARLS (Eppich & Cheng 2015), in order; a facilitator may go back. */
export const PHASES = ["reactions", "description", "analysis", "summary"] as const;
export type DebriefPhase = (typeof PHASES)[number];

export const MAX_QUESTION = 200;
export const MAX_ANSWER = 400;
export const MAX_WORD = 60;
/** Per debrief. */
export const MAX_QUESTIONS = 40;
export const MAX_WORDS = 60;
/** Limit of group words per person. */
export const MAX_OWN_WORDS = 3;
/** Limit of answers on the stage: more cannot be read from the back of a room. */
export const MAX_ON_STAGE = 4;
/** Limit of a silence, s. */
export const MAX_QUIET = 300;

/** Either a reference to a text, so that each page asks it in its own language, or the facilitator's own words. */
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
  | ReplayAct
  | { readonly act: "phase"; readonly phase: DebriefPhase }
  /**
   * `id` is chosen by the console, so that a question sent twice is asked once. `moment`: its subject; null:
   * everything.
   */
  | {
      readonly act: "ask";
      readonly id: string;
      readonly question: Question;
      readonly moment: string | null;
    }
  /** Withdraws the present question; answers are kept. */
  | { readonly act: "rest" }
  /** Everybody writes in silence for so many seconds; 0 ends it. */
  | { readonly act: "quiet"; readonly seconds: number }
  /** Null: no method is chosen. */
  | { readonly act: "method"; readonly answers: MethodAnswers | null }
  /** Puts a shared answer on the stage without a name, or takes it off. */
  | {
      readonly act: "put";
      readonly question: string;
      readonly person: PersonId;
      readonly on: boolean;
    }
  /** Asks the people in a moment whether it may be on the stage. */
  | { readonly act: "mayShow"; readonly moment: string }
  /** Puts a moment on the stage, with what showed of its players and cards that are still covered; null: none. */
  | {
      readonly act: "show";
      readonly moment: string | null;
      readonly seen?: readonly SeenPlayer[] | undefined;
    }
  /** [U9] So many of its cards are turned over. */
  | { readonly act: "turn"; readonly cards: number }
  /** [U10] Puts on the stage what might have come of that moment; null: takes it off. */
  | { readonly act: "whatIf"; readonly moment: string; readonly figure: WhatIfFigure | null }
  /** [G8] What all groups did together is on the stage, in place of a moment. */
  | { readonly act: "showGroup"; readonly on: boolean }
  /** A word of the group, written or corrected by the facilitator; "" removes it. */
  | { readonly act: "word"; readonly id: string; readonly text: string };

/** What a person's phone sends. Numbers increase; a repeated number changes nothing. */
export type DebriefSay = { readonly number: number } & (
  | {
      /** The complete answer each time. */
      readonly say: "answer";
      readonly question: string;
      readonly text: string;
      readonly shared: boolean;
    }
  | { readonly say: "word"; readonly id: string; readonly text: string }
  /** [U7] The whole questionnaire each time. */
  | ({
      readonly say: "form";
      readonly moment: FormMoment;
      readonly skipped: boolean;
    } & FormAnswers)
  /** Whether the person agrees to a moment on the stage. Can be changed at any time. */
  | { readonly say: "mayShow"; readonly moment: string; readonly yes: boolean }
);

export const DEBRIEF_ERRORS = [
  /** No debrief is running. */
  "noDebrief",
  /** That question was not asked in this debrief. */
  "noSuchQuestion",
  "noSuchMoment",
  /** That answer is private. */
  "notShared",
  /** Not everybody in that moment has agreed. */
  "notAgreed",
  /** So few played that the room would know whose it is. */
  "tooFewPairs",
] as const;
export type DebriefError = (typeof DEBRIEF_ERRORS)[number] | "tooMany";
