/** What a facilitator may ask of a live session, and why it may be refused. */
import type { ChairId } from "../model/units.ts";
import type { Directive } from "../scenarios/staging.ts";
import type { Movement } from "../session/movement.ts";
import type { ScenarioFile } from "../scenarios/scenario.ts";
import type { OrderError } from "./consort-orders.ts";
import { DEBRIEF_ERRORS } from "./debrief-acts.ts";
import type { DebriefAct } from "./debrief-acts.ts";
import type { PersonId } from "./person-id.ts";
import type { Step } from "./plan.ts";
import type { StageSetting } from "./stage-setting.ts";

export const MAX_CONSORTS = 40;
/** 40 consorts of 12 could hold more; a room of people could not. */
export const MAX_PEOPLE = 240;
export const MAX_SENTENCE = 200;
export const MAX_TITLE = 60;
export const MAX_PASSWORD = 100;
export const MAX_LESSONS = 40;
/** Marks that are kept; an hour of pressing the key once a second would not reach it. */
export const MAX_MARKS = 2000;

export const ABSENT = ["unseated", "bots"] as const;
export type Absent = (typeof ABSENT)[number];

/** A consort by its place, from 0; or all of them. */
export type Which = number | "all";

export type LiveCommand =
  | { readonly do: "title"; readonly title: string }
  | { readonly do: "plan"; readonly steps: readonly Step[] }
  /** People a consort should have. */
  | { readonly do: "size"; readonly size: number }
  /** To that step of the plan; what still plays ends. */
  | { readonly do: "go"; readonly step: number }
  /** What is played next, in free play or a scene. */
  | { readonly do: "choose"; readonly which: Which; readonly movement: Movement }
  | { readonly do: "begin"; readonly which: Which }
  | { readonly do: "end"; readonly which: Which }
  /** Once more from the first bar. */
  | { readonly do: "restart"; readonly which: Which }
  /** Eyes up: all stands still, and phones say that sentence; and on again. */
  | {
      readonly do: "stand";
      readonly which: Which;
      readonly still: boolean;
      readonly sentence: string;
    }
  /** Longer or shorter, s: the movements that play, else the step. */
  | { readonly do: "lengthen"; readonly which: Which; readonly seconds: number }
  /** Another chair or consort; null: no seat. Who sits there changes places with them. */
  | {
      readonly do: "seat";
      readonly person: PersonId;
      readonly at: { readonly consort: number; readonly chair: ChairId | null } | null;
    }
  /** Between movements: everybody is seated anew, in even consorts. */
  | { readonly do: "shuffle" }
  | { readonly do: "rename"; readonly person: PersonId; readonly name: string }
  /** Everybody has a made-up name, whatever they type; who has one keeps it when it is off again. */
  | { readonly do: "madeUp"; readonly on: boolean }
  /** A bot plays for them, until it is taken back. */
  | { readonly do: "setDown"; readonly person: PersonId; readonly on: boolean }
  /** [J12] That part (slot) of the scene that their consort plays next; who had it gets theirs. */
  | { readonly do: "card"; readonly person: PersonId; readonly part: number }
  | { readonly do: "bar"; readonly person: PersonId; readonly on: boolean }
  /** [J7] A need, a wish, strain; or what a bot is led to do. */
  | { readonly do: "inject"; readonly consort: number; readonly what: Directive }
  /** [Y12] The place after the last one is a new lesson. */
  | { readonly do: "nameLesson"; readonly lesson: number; readonly title: string }
  /** The last one, which is not the present one. */
  | { readonly do: "dropLesson"; readonly lesson: number }
  /** To that lesson: the hour ends, people stay. */
  | { readonly do: "lesson"; readonly lesson: number }
  /** [Y9] These people are expected; who is already stays as they are. */
  | { readonly do: "expect"; readonly names: readonly string[] }
  /** Not any more; their link ends. */
  | { readonly do: "unlist"; readonly person: PersonId }
  /** Another link for them: whatever gave their seat gives it no more. */
  | { readonly do: "newLink"; readonly person: PersonId }
  /** [Y10] Who is expected and not here has no seat, or one where a bot plays. */
  | { readonly do: "absent"; readonly as: Absent }
  | { readonly do: "say"; readonly text: string }
  /** `consort` null: of the whole room. `id` is the console's own, so that one sent twice is one mark. */
  | {
      readonly do: "mark";
      readonly id: string;
      readonly consort: number | null;
      readonly note: string;
    }
  | { readonly do: "hand"; readonly person: PersonId; readonly as: "coming" | "down" }
  /** [U1] */
  | { readonly do: "debrief"; readonly what: DebriefAct }
  | { readonly do: "stage"; readonly stage: StageSetting }
  /** What a console has to know beside its link, from the next one on; "": nothing. */
  | { readonly do: "password"; readonly password: string }
  /** [Y14] Whether phones are silent, since the room hears the stage. */
  | { readonly do: "quiet"; readonly on: boolean }
  /** The facilitator's own scenario, in place of the one of its id. Comes by a request of its own. */
  | { readonly do: "saveScene"; readonly file: ScenarioFile }
  | { readonly do: "dropScene"; readonly id: string }
  /** Everybody is let go, and the links end. */
  | { readonly do: "close" };

export const PASSWORD_REFUSALS = ["passwordNeeded", "wrongPassword", "tooManyTries"] as const;
export type PasswordRefusal = (typeof PASSWORD_REFUSALS)[number];

export const LIVE_ERRORS = [
  "badShape",
  /** Not a console's to ask. */
  "notFacilitator",
  /** [Y1] A password was set since this console came in. */
  ...PASSWORD_REFUSALS,
  "noSuchPerson",
  "noSuchStep",
  "noSuchLesson",
  /** No chair is free there. */
  "noChairFree",
  /** It plays: seats, size and what is played wait. */
  "playing",
  "nothingPlays",
  "standsStill",
  "nobodySeated",
  /** That name has nothing that can be shown. */
  "emptyName",
  "tooMany",
  /** A scenario with faults, one that is too long, and one of an id that the game itself uses. */
  "badScene",
  "sceneTooLong",
  "sceneNameTaken",
  /** It is in the plan, or chosen. */
  "sceneInUse",
  /** The session is over. */
  "closed",
  /** A fault has ended a consort's room; its people have another. */
  "brokenOff",
  /** More commands than a person can give. */
  "tooFast",
  ...DEBRIEF_ERRORS,
] as const;
export type LiveError = (typeof LIVE_ERRORS)[number] | OrderError;
