/**
 * What passes between a live session and its consorts. Plain data, since they may live in different
 * processes: orders go out, numbered, and reports come back; each may be sent twice without harm.
 */
import type { Moment } from "../debrief/moment.ts";
import type { Kept } from "../model/kept.ts";
import type { Observation } from "../model/observe.ts";
import type { ProjectorView } from "../model/show.ts";
import type { ChairId } from "../model/units.ts";
import type { DirectionError } from "../session/directing.ts";
import type { Movement, Phase } from "../session/movement.ts";
import type { SessionError } from "../session/session-errors.ts";
import type { ScenarioFile } from "../scenarios/scenario.ts";
import type { Directive } from "../scenarios/staging.ts";
import type { OwnDebrief, PhoneDebrief } from "./debrief-views.ts";
import type { PersonId } from "./person-id.ts";
import type { StepKind } from "./plan.ts";

/** Somebody who has a chair. `secret`: what a device takes the chair with; the same in every consort. */
export interface SeatOrder {
  readonly chair: ChairId;
  readonly secret: string;
  readonly name: string;
  /** A bot plays until the facilitator says otherwise; the person's device watches. */
  readonly setDown: boolean;
  /** [Y11] Who they are in the session. */
  readonly person?: PersonId;
}

/** What a phone shows beside the music; the whole of it each time, so that a lost one does no harm. */
export interface LiveWord {
  /** The live session's name, as the facilitator wrote it. */
  readonly title: string;
  /** Which kind of step of the plan it is. */
  readonly step: StepKind;
  /** What the consort is called, as a place in `CONSORT_NAMES`. */
  readonly consort: number;
  /** Eyes up: everything stands still, and this is said. Null: nothing stands still. */
  readonly still: { readonly id: number; readonly sentence: string } | null;
  /** A fault of ours has ended what was played last. */
  readonly brokenOff: boolean;
  /** A message to everybody; shown once by its id. */
  readonly said: { readonly id: number; readonly text: string } | null;
  /** [Y14] Phones are silent: the room's sound comes from the stage. */
  readonly quiet: boolean;
  /** Warned of the end: whole seconds left when it was said; null: not yet. */
  readonly endsIn: 60 | 10 | null;
  /** [U2] What a debrief asks, and what the room sees of it; null while there is none. */
  readonly debrief: PhoneDebrief | null;
}

/** Of a chair's own asking for the facilitator. */
export type HandState = "down" | "up" | "coming";

export type ConsortOrder =
  /**
   * Who has which chair, all of them; who is not named has none here any more. `least`: chairs there shall be
   * at the least, from the next movement on where one plays. A chair beyond those that play is refused
   * (`notNow`), and so is one of two people or beyond twelve (`noSuchChair`). `kept`: what they know of each
   * other; counts where they do not sit as they sat.
   */
  | {
      readonly do: "seat";
      readonly chairs: readonly SeatOrder[];
      readonly least: number;
      readonly kept?: Kept;
    }
  /** `own`: the scenario itself, where it does not come with the game. */
  | { readonly do: "choose"; readonly movement: Movement; readonly own?: ScenarioFile }
  /** [J12] A part of the scene for the person of a chair, between movements (else `notNow`). */
  | { readonly do: "part"; readonly chair: ChairId; readonly part: number }
  /** Between movements (else `notNow`). While all stands still it waits at the first beat. */
  | { readonly do: "begin" }
  /** The movement ends now, as if it had been played to here; also while all stands still. */
  | { readonly do: "end" }
  | { readonly do: "stand"; readonly still: boolean }
  /** [Z3] More beats, or fewer: seconds, rounded to whole bars. Taken in with the next tick. */
  | { readonly do: "lengthen"; readonly seconds: number }
  | { readonly do: "direct"; readonly what: Directive }
  | { readonly do: "say"; readonly word: LiveWord }
  /** `coming` to a hand that was taken down meanwhile changes nothing. */
  | { readonly do: "hand"; readonly chair: ChairId; readonly hand: HandState }
  /** [U2] What one person's phone is told of the debrief; nobody else's is. */
  | { readonly do: "own"; readonly chair: ChairId; readonly own: OwnDebrief }
  /** How often it reports what it observes. */
  | { readonly do: "watch"; readonly everyMs: number }
  /** The session is over: everybody is let go. */
  | { readonly do: "close" }
  /** [Y15] Nobody is there: it closes, and its room can be opened again as it was. */
  | { readonly do: "sleep" };

/** An order as it is sent. Numbers rise with each order of a room; one that is sent again keeps its own. */
export interface NumberedOrder {
  readonly number: number;
  readonly order: ConsortOrder;
}

/**
 * Why an order was not carried out; nothing changed then. `late`: a newer order came before it. `unanswered`:
 * asked again and again, the consort said nothing.
 */
export type OrderError = SessionError | DirectionError | "noSuchConsort" | "late" | "unanswered";

/** A chair as its consort sees it. */
export interface ChairReport {
  readonly chair: ChairId;
  /** A device of its person is connected. */
  readonly here: boolean;
  /** A bot plays it now. */
  readonly bot: boolean;
  /** No person has it, and one may take it now. */
  readonly free: boolean;
  /** Its person has done nothing for so many s; 0 while a bot has the chair for good. */
  readonly idle: number;
  /** The page shows that everything stands still: the id of what it was told. */
  readonly shows: number | null;
  /** Its person has read what is asked and promised beforehand. */
  readonly briefed: boolean;
  readonly hand: { readonly state: HandState; readonly reason: string };
  /** Its part (slot) in the scene; null in free play. */
  readonly part: number | null;
}

/** `people`: who was in the movement, by chair; null where only a bot was. `moments`: [G5] the best to look at. */
export interface KeptReport {
  readonly people: readonly (PersonId | null)[];
  readonly kept: Kept;
  readonly moments: readonly Moment[];
}

export interface ConsortReport {
  /** Rises with each report of a consort: a late one is dropped. */
  readonly at: number;
  /** A fault has ended it: its last report. Its phones come back, and want another room. */
  readonly broken: boolean;
  /** Movements begun so far: a report from before one is told by it. */
  readonly begun: number;
  readonly phase: Phase;
  readonly still: boolean;
  /** Id of the piece that is played, or shall be next. */
  readonly piece: string;
  readonly chairs: readonly ChairReport[];
  readonly beat: number;
  readonly beats: number;
  readonly beatsPerBar: number;
  /** s left of the movement. */
  readonly left: number;
  /** [F5] For the facilitator; null before the first movement. */
  readonly observed: Observation | null;
  /** [Y11] Once a movement has ended: what came of it, and whose it is, by chair. */
  readonly kept: KeptReport | null;
  /** [F6] For the projector; null before the first movement. */
  readonly shown: ProjectorView | null;
}
