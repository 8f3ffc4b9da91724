/** Commands of a facilitator to a live session, and the reasons why one may be refused. */
import type { ChairId } from "../model/units.ts";
import type { Pace } from "../model/numbers.ts";
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
/** 40 consorts of 12 could hold more, but no real room does. */
export const MAX_PEOPLE = 240;
export const MAX_SENTENCE = 200;
export const MAX_TITLE = 60;
export const MAX_PASSWORD = 100;
export const MAX_LESSONS = 40;
/** Limit of stored marks; pressing the key once a second for half an hour would not reach it. */
export const MAX_MARKS = 2000;

export const ABSENT = ["unseated", "bots"] as const;
export type Absent = (typeof ABSENT)[number];

/** [Y21] Links that a console can renew. */
export const LINK_ROLES = ["console", "stage"] as const;
export type LinkRole = (typeof LINK_ROLES)[number];
/** Characters of the key in a link: 128 bits, base64url. */
export const LINK_KEY = /^[\w-]{22}$/;

/** One consort by its index (from 0), or all of them. */
export type Which = number | "all";

export type LiveCommand =
  | { readonly do: "title"; readonly title: string }
  | { readonly do: "plan"; readonly steps: readonly Step[] }
  /** People a consort should have. */
  | { readonly do: "size"; readonly size: number }
  /** Goes to that step of the plan; movements that are still playing end. */
  | { readonly do: "go"; readonly step: number }
  /** Chooses what is played next: a piece in free play, or a scene. */
  | { readonly do: "choose"; readonly which: Which; readonly movement: Movement }
  | { readonly do: "begin"; readonly which: Which }
  | { readonly do: "end"; readonly which: Which }
  /** Starts again from the first bar. */
  | { readonly do: "restart"; readonly which: Which }
  /** Eyes up: pauses everything and shows that sentence on phones; or resumes. */
  | {
      readonly do: "stand";
      readonly which: Which;
      readonly still: boolean;
      readonly sentence: string;
    }
  /** Extends or shortens, in s: movements that are playing, otherwise the step. */
  | { readonly do: "lengthen"; readonly which: Which; readonly seconds: number }
  /** [H14] A consort's own pace, now and from now on; null: as the plan says. */
  | { readonly do: "pace"; readonly which: Which; readonly pace: Pace | null }
  /** Moves to another chair or consort; null: to no seat. Swaps with the person who sits there. */
  | {
      readonly do: "seat";
      readonly person: PersonId;
      readonly at: { readonly consort: number; readonly chair: ChairId | null } | null;
    }
  /** Between movements only: seats everybody anew, in consorts of even size. */
  | { readonly do: "shuffle" }
  | { readonly do: "rename"; readonly person: PersonId; readonly name: string }
  /** Gives everybody a made-up name, whatever they type; these names stay when it is switched off. */
  | { readonly do: "madeUp"; readonly on: boolean }
  /** A bot plays for them until this is undone. */
  | { readonly do: "setDown"; readonly person: PersonId; readonly on: boolean }
  /** [J12] Assigns that part (slot) of the scene that their consort plays next; its holder gets theirs in exchange. */
  | { readonly do: "card"; readonly person: PersonId; readonly part: number }
  | { readonly do: "bar"; readonly person: PersonId; readonly on: boolean }
  /** [J7] Brings a need, a wish or strain to a chair, or directs a bot. */
  | { readonly do: "inject"; readonly consort: number; readonly what: Directive }
  /** [Y12] Names a lesson; the index after the last one adds a new lesson. */
  | { readonly do: "nameLesson"; readonly lesson: number; readonly title: string }
  /** Removes the last lesson, unless it is the present one. */
  | { readonly do: "dropLesson"; readonly lesson: number }
  /** Opens that lesson: the present hour ends, people stay. */
  | { readonly do: "lesson"; readonly lesson: number }
  /** [Y9] Adds people to the roster; those already on it are left unchanged. */
  | { readonly do: "expect"; readonly names: readonly string[] }
  /** Removes somebody from the roster; their link stops working. */
  | { readonly do: "unlist"; readonly person: PersonId }
  /** Issues a new link; older links and devices lose the seat. */
  | { readonly do: "newLink"; readonly person: PersonId }
  /** [Y10] Whether absent people have no seat, or one that a bot plays. */
  | { readonly do: "absent"; readonly as: Absent }
  | { readonly do: "say"; readonly text: string }
  /** `consort` null: the whole room. `id` is chosen by the console, so that a mark sent twice is stored once. */
  | {
      readonly do: "mark";
      readonly id: string;
      readonly consort: number | null;
      readonly note: string;
    }
  | { readonly do: "hand"; readonly person: PersonId; readonly as: "coming" | "down" }
  /** [U1] A request to the debrief. */
  | { readonly do: "debrief"; readonly what: DebriefAct }
  | { readonly do: "stage"; readonly stage: StageSetting }
  /** Password for consoles that connect from now on; "": none. */
  | { readonly do: "password"; readonly password: string }
  /**
   * [Y21] Gives a link a new key, which the page has drawn, so that it knows the key even if the answer is lost. `nth`:
   * how often the link had been renewed, as that page saw it.
   */
  | {
      readonly do: "renew";
      readonly link: LinkRole;
      readonly nth: number;
      readonly key: string;
    }
  /** [Y14] Whether phones are silent because the room hears the stage. */
  | { readonly do: "quiet"; readonly on: boolean }
  /** [U7] Whether phones offer the questionnaire, before the first scene and after the last. */
  | { readonly do: "questionnaire"; readonly on: boolean }
  /** Saves the facilitator's own scenario, replacing one with the same id. Sent by a separate HTTP request. */
  | { readonly do: "saveScene"; readonly file: ScenarioFile }
  | { readonly do: "dropScene"; readonly id: string }
  /** Closes the session: everybody is disconnected, and its links stop working. */
  | { readonly do: "close" };

export const PASSWORD_REFUSALS = ["passwordNeeded", "wrongPassword", "tooManyTries"] as const;
export type PasswordRefusal = (typeof PASSWORD_REFUSALS)[number];

export const LIVE_ERRORS = [
  "badShape",
  /** Only consoles may ask. */
  "notFacilitator",
  /** [Y1] A password was set after this console connected. */
  ...PASSWORD_REFUSALS,
  /** [Y21] Another console has renewed that link meanwhile. */
  "linkRenewed",
  "noSuchPerson",
  "noSuchStep",
  "noSuchLesson",
  /** There is no free chair. */
  "noChairFree",
  /** A movement is playing: seats, size and choice cannot change now. */
  "playing",
  "nothingPlays",
  "standsStill",
  "nobodySeated",
  /** The name has no printable character. */
  "emptyName",
  "tooMany",
  /** A scenario with errors, one that is too long, and one whose id belongs to the game. */
  "badScene",
  "sceneTooLong",
  "sceneNameTaken",
  /** It is in use: planned, or chosen. */
  "sceneInUse",
  /** The session is over. */
  "closed",
  /** A consort's room crashed; its people have a new one. */
  "brokenOff",
  /** More commands than a person could give. */
  "tooFast",
  ...DEBRIEF_ERRORS,
] as const;
export type LiveError = (typeof LIVE_ERRORS)[number] | OrderError;
