/**
 * Messages between a live session and its consorts. Plain data, since they may run in different processes:
 * numbered orders go out, reports come back, and each may be delivered twice without harm.
 */
import type { GroupPage } from "../debrief/group-page.ts";
import type { Moment } from "../debrief/moment.ts";
import type { Kept } from "../model/kept.ts";
import type { Pace } from "../model/numbers.ts";
import type { Observation } from "../model/observe.ts";
import type { ProjectorView } from "../model/show.ts";
import type { ChairId } from "../model/units.ts";
import type { DirectionError } from "../session/directing.ts";
import type { Movement, Phase } from "../session/movement.ts";
import type { SessionError } from "../session/session-errors.ts";
import type { ScenarioFile } from "../scenarios/scenario.ts";
import type { Directive } from "../scenarios/staging.ts";
import type { OwnDebrief, PhoneDebrief } from "./debrief-views.ts";
import type { Followed } from "./led-replay.ts";
import type { PersonId } from "./person-id.ts";
import type { StepKind } from "./plan.ts";

/** Somebody who has a chair. `secret`: with it a device claims the chair; the same in every consort. */
export interface SeatOrder {
  readonly chair: ChairId;
  readonly secret: string;
  readonly name: string;
  /** A bot plays until the facilitator undoes it; the person's device watches. */
  readonly setDown: boolean;
  /** [Y11] Their id in the session. */
  readonly person?: PersonId;
}

/** What a phone shows besides the music; sent whole each time, so that a lost message does no harm. */
export interface LiveWord {
  /** The live session's title. */
  readonly title: string;
  /** Kind of the present step of the plan. */
  readonly step: StepKind;
  /** Music comes or plays, and the plan had a prebrief: people who join now read it too. */
  readonly promised: boolean;
  /** The consort's name, as an index into `CONSORT_NAMES`. */
  readonly consort: number;
  /** Eyes up: everything is paused, and this sentence is shown. Null: not paused. */
  readonly still: { readonly id: number; readonly sentence: string } | null;
  /** An error of ours ended the last movement. */
  readonly brokenOff: boolean;
  /** A message to everybody; each id is shown once. */
  readonly said: { readonly id: number; readonly text: string } | null;
  /** [Y14] Phones are silent, since the stage plays the sound. */
  readonly quiet: boolean;
  /** Warning of the end: whole seconds left when it was given; null: not yet. */
  readonly endsIn: 60 | 10 | null;
  /** [U2] What the room sees of the debrief; null without one. */
  readonly debrief: PhoneDebrief | null;
  /** [U8] What its leader looks at again with it; null: nothing. */
  readonly again: Followed | null;
}

/** A chair's call for the facilitator. */
export type HandState = "down" | "up" | "coming";

/** What a phone is told of its own person. */
export interface OwnHand {
  readonly hand: HandState;
  readonly reason: string;
  /** Has confirmed the prebrief. */
  readonly briefed: boolean;
}

export type ConsortOrder =
  /**
   * The complete seating: a person who is not listed no longer has a chair here. `least`: minimum number of chairs;
   * while a movement plays it applies to the next one. A chair beyond those playing is refused (`notNow`), and
   * so is one given to two people or beyond twelve (`noSuchChair`). `kept`: bonds that they bring along; used
   * where they do not sit as they sat before.
   */
  | {
      readonly do: "seat";
      readonly chairs: readonly SeatOrder[];
      readonly least: number;
      readonly kept?: Kept;
    }
  /** `own`: the scenario itself, unless it comes with the game. */
  | { readonly do: "choose"; readonly movement: Movement; readonly own?: ScenarioFile }
  /** [J12] Assigns a part of the scene to the person of a chair, between movements (else `notNow`). */
  | { readonly do: "part"; readonly chair: ChairId; readonly part: number }
  /** Only between movements (otherwise `notNow`). While paused it waits at the first beat. */
  | { readonly do: "begin" }
  /** Ends the movement now as if it had been played to here; also while paused. */
  | { readonly do: "end" }
  | { readonly do: "stand"; readonly still: boolean }
  /** [Z3] More beats, or fewer: seconds, rounded to whole bars. Takes effect with the next tick. */
  | { readonly do: "lengthen"; readonly seconds: number }
  /** [H14] From the next tick on, and for what is played next. */
  | { readonly do: "pace"; readonly pace: Pace }
  | { readonly do: "direct"; readonly what: Directive }
  | { readonly do: "say"; readonly word: LiveWord }
  /** `coming` has no effect when the hand has been lowered meanwhile. */
  | { readonly do: "hand"; readonly chair: ChairId; readonly hand: HandState }
  /** [U2] A person's own view of the debrief, for their phone only. */
  | { readonly do: "own"; readonly chair: ChairId; readonly own: OwnDebrief }
  /** How often it reports its observations. */
  | { readonly do: "watch"; readonly everyMs: number }
  /** The session is over: everybody is disconnected. */
  | { readonly do: "close" }
  /** [Y15] Nobody is connected: closes the room, which can be restored on demand. */
  | { readonly do: "sleep" };

/** An order as it is sent. Each order to a room has a higher number; one that is sent again keeps its number. */
export interface NumberedOrder {
  readonly number: number;
  readonly order: ConsortOrder;
}

/**
 * Why an order was not carried out; nothing changed then. `late`: a newer order arrived before it.
 * `unanswered`: the consort did not answer after several attempts.
 */
export type OrderError = SessionError | DirectionError | "noSuchConsort" | "late" | "unanswered";

/** A chair as its consort reports it. */
export interface ChairReport {
  readonly chair: ChairId;
  /** A device of its person is connected. */
  readonly here: boolean;
  /** A bot plays it now. */
  readonly bot: boolean;
  /** Nobody has it, and it may be taken now. */
  readonly free: boolean;
  /** Seconds since its person last did something; 0 while a bot has the chair for good. */
  readonly idle: number;
  /** The id of the pause that the page confirmed to show. */
  readonly shows: number | null;
  /** Its person has confirmed the prebrief. */
  readonly briefed: boolean;
  readonly hand: { readonly state: HandState; readonly reason: string };
  /** Its part (slot) in the scene; null in free play. */
  readonly part: number | null;
}

/** `people`: who was in the movement, by chair; null where only a bot was. `moments`: [G5] the best to look at. `group`: [G8]. */
export interface KeptReport {
  readonly people: readonly (PersonId | null)[];
  readonly kept: Kept;
  readonly moments: readonly Moment[];
  readonly group?: GroupPage;
}

export interface ConsortReport {
  /** Increases with each report of a consort, so that a late one can be dropped. */
  readonly at: number;
  /** It crashed: its last report. Its phones come back and need another room. */
  readonly broken: boolean;
  /** Movements begun so far; tells reports from before a movement apart. */
  readonly begun: number;
  readonly phase: Phase;
  readonly still: boolean;
  /** Id of the piece that is playing or comes next. */
  readonly piece: string;
  readonly chairs: readonly ChairReport[];
  readonly beat: number;
  readonly beats: number;
  readonly beatsPerBar: number;
  /** s left of the movement. */
  readonly left: number;
  /** s of each movement that was played. */
  readonly played: readonly number[];
  /** [F5] For the facilitator; null before the first movement. */
  readonly observed: Observation | null;
  /** [Y11] Once a movement has ended: the bonds after it, and whose they are, by chair. */
  readonly kept: KeptReport | null;
  /** [F6] For the projector; null before the first movement. */
  readonly shown: ProjectorView | null;
  /** [U8] What is played of a movement that is looked at again, and for how many beats; null while nothing is. */
  readonly again: { readonly piece: string; readonly beats: number } | null;
}

/** What a report changed: nothing, only what consoles and stages show, or also the stored session. */
export type Effect = "none" | "shown" | "stored";

/** Whether the same chairs are played by people. */
export const samePlayers = (before: ConsortReport | null, { chairs }: ConsortReport): boolean =>
  before?.chairs.length === chairs.length &&
  chairs.every(({ bot }, i) => bot === before.chairs[i]?.bot);
