/** What consoles and stages are told about a live session. A stage is told only what a projector may show. */
import type { Pace } from "../model/numbers.ts";
import type { Observation } from "../model/observe.ts";
import type { ProjectorView } from "../model/show.ts";
import type { ChairId } from "../model/units.ts";
import type { Movement, Phase } from "../session/movement.ts";
import type { ConsoleDebrief, StageDebrief } from "./debrief-views.ts";
import type { HandState } from "./consort-orders.ts";
import type { Trouble } from "./led-consort.ts";
import type { Absent, LinkRole } from "./commands.ts";
import type { FormView } from "./questionnaire.ts";
import type { PersonId } from "./person-id.ts";
import type { Step, StepKind } from "./plan.ts";
import type { StageSetting } from "./stage-setting.ts";

/** The position in the hour. Times are server ms, on the clock that clients synchronise with. */
export interface HourClock {
  readonly step: number;
  /** When the step began. */
  readonly since: number;
  /** When it should end; moves with pauses and extensions. */
  readonly until: number;
  /** Start of the present pause; null while running. */
  readonly stillSince: number | null;
}

export interface PersonView {
  readonly id: PersonId;
  readonly name: string;
  readonly seat: { readonly consort: number; readonly chair: ChairId } | null;
  readonly here: boolean;
  /** [Y9] On the roster. */
  readonly listed: boolean;
  /** [Y10] Attended this lesson. */
  readonly attended: boolean;
  /** Server time of the last change of presence, ms. */
  readonly since: number;
  readonly setDown: boolean;
  readonly barred: boolean;
  /** Seconds without input while they play. */
  readonly idle: number;
  /** A bot plays for them now. */
  readonly bot: boolean;
  readonly hand: HandState;
  readonly reason: string;
  /** Server ms at which the hand was raised; 0 while it is down. */
  readonly handSince: number;
  /** Has confirmed the prebrief. */
  readonly briefed: boolean;
  /** Their part (slot) in the scene; null in free play, and where it is unknown. */
  readonly part: number | null;
}

export interface LessonView {
  readonly title: string;
  readonly minutes: number;
  /** Number of people who attended; null before it is over. */
  readonly attended: number | null;
}

export interface ConsortSummary {
  readonly consort: number;
  /** `ended` until something else is to be played. */
  readonly phase: Phase;
  readonly still: boolean;
  /** 0 before its first report. */
  readonly chairs: number;
  /** What it plays, or will play next. */
  readonly movement: Movement | null;
  /** [H14] Its own pace; null: that of the plan. */
  readonly pace: Pace | null;
  /** s of each movement that it has played. */
  readonly played: readonly number[];
  /** Its room is open. */
  readonly ready: boolean;
  readonly trouble: Trouble | null;
}

export interface MarkView {
  readonly id: string;
  readonly consort: number | null;
  readonly note: string;
  /** Server ms. */
  readonly at: number;
  readonly step: number;
  /** [G11] Where in the music it was set, for each consort that played; absent in what was stored before. */
  readonly places?: readonly MarkPlace[];
}

export interface MarkPlace {
  readonly consort: number;
  /** Index of the movement in its consort. */
  readonly movement: number;
  /** s into it. */
  readonly at: number;
}

/** Sent to consoles, whole, whenever part of it changes. */
export interface ConsoleView {
  readonly title: string;
  readonly code: string;
  readonly plan: readonly Step[];
  readonly clock: HourClock;
  readonly size: number;
  /** Everybody gets a made-up name. */
  readonly madeUp: boolean;
  readonly absent: Absent;
  /** [Y12] Lessons in order. */
  readonly lessons: readonly LessonView[];
  /** Index of the present lesson. */
  readonly lesson: number;
  readonly people: readonly PersonView[];
  readonly consorts: readonly ConsortSummary[];
  readonly marks: readonly MarkView[];
  readonly stage: StageSetting;
  /** [U2] Null while there is no debrief. */
  readonly debrief: ConsoleDebrief | null;
  /** [Y14] Phones are silent. */
  readonly quiet: boolean;
  /** [U7] */
  readonly questionnaire: FormView;
  /** The sentence of eyes up, and how many phones show it, of how many; null while running. */
  readonly still: {
    readonly sentence: string;
    readonly show: number;
    readonly of: number;
    /** People whose phones do not show it yet. */
    readonly missing: readonly PersonId[];
  } | null;
  /** Number of phones that still show the pause after it has ended. */
  readonly showing: number;
  /** Consoles need a password. */
  readonly locked: boolean;
  /** Consoles and stages that are connected. */
  readonly consoles: number;
  readonly stages: number;
  readonly keeping: Keeping;
  /** [Y21] How often each link was renewed. */
  readonly renewed: Readonly<Record<LinkRole, number>>;
}

/** State of storing what is played. */
export interface Keeping {
  /** `slow`: delayed; all others: failing at present, and tried again. */
  readonly state: "ok" | "slow" | "full" | "readOnly" | "busy" | "unreachable";
  /** Some data was lost for good. */
  readonly lost: boolean;
  /** Days after which a session is deleted; 0: nothing is stored. */
  readonly days: number;
}

/** Sent to consoles for each consort, about once a second while it plays. */
export interface ConsortView {
  readonly consort: number;
  readonly beat: number;
  readonly beats: number;
  readonly beatsPerBar: number;
  /** s left of the movement. */
  readonly left: number;
  readonly observed: Observation | null;
}

/** Sent to stages, whole, whenever part of it changes. */
export interface StageView {
  readonly title: string;
  readonly code: string;
  readonly setting: StageSetting;
  readonly step: StepKind;
  /** Seconds left of the running movement or step at the time of sending. */
  readonly left: number;
  readonly still: string | null;
  /** Names of people who have joined, newest last; empty while names are off. Each is shown after a short delay. */
  readonly arrivals: readonly string[];
  readonly here: number;
  /** How many of them have confirmed the prebrief. */
  readonly briefed: number;
  readonly consorts: readonly StageConsort[];
  /** [U2] Null while there is no debrief. */
  readonly debrief: StageDebrief | null;
}

export interface StageConsort {
  readonly consort: number;
  readonly phase: Phase;
  readonly seats: number;
  /** Empty while names are off. */
  readonly names: readonly string[];
  /** It is paused. */
  readonly still: boolean;
  /** What is played, or played again ([U8]), and for how many beats; null while nothing is playing. */
  readonly music: { readonly piece: string; readonly beats: number } | null;
  readonly shown: ProjectorView | null;
}
