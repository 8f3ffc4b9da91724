/** [U2] What each role sees of a debrief. A text that is not shared is sent to nobody but its writer. */
import type { Moment, MomentKind } from "../debrief/moment.ts";
import type { ChairId } from "../model/units.ts";
import type { DebriefError, DebriefPhase, Question } from "./debrief-acts.ts";
import type { Answer, Asked } from "./debrief-parts.ts";
import type { ReplayView } from "./led-replay.ts";
import type { MethodAnswers } from "./debrief-method.ts";
import type { RoomGroup } from "./group-look.ts";
import type { OwnForm } from "./questionnaire.ts";
import type { GroupWord } from "./group-words.ts";
import type { StagePlayer, WhatIfFigure } from "./shown-moment.ts";

/** A moment for consoles: names of its players, and whether the room may see it. */
export interface OccasionView {
  readonly id: string;
  readonly consort: number;
  readonly moment: Moment;
  readonly names: readonly string[];
  /** Number of its people who were asked, agreed and declined; null: nobody was asked. */
  readonly yes: { readonly count: number; readonly of: number; readonly no: number } | null;
  /** Everybody concerned agrees to show it. */
  readonly agreed: boolean;
}

/** View for consoles. Times are server ms. */
export interface ConsoleDebrief {
  readonly phase: DebriefPhase;
  /** Planned length of each phase, ms. */
  readonly lengths: Readonly<Record<DebriefPhase, number>>;
  readonly until: number;
  readonly stillSince: number | null;
  readonly asked: readonly Asked[];
  /** Id of the present question. */
  readonly present: string | null;
  readonly quietUntil: number | null;
  /** People present, how many of them have written, and how many have shared it. */
  readonly here: number;
  readonly wrote: number;
  readonly shares: number;
  readonly shared: readonly (Omit<Answer, "shared"> & { readonly put: boolean })[];
  readonly words: readonly GroupWord[];
  /** Best ones first, repairs before tears. */
  readonly occasions: readonly OccasionView[];
  readonly shown: string | null;
  /** [U9] Cards of the moment on the stage, and how many are turned over. */
  readonly cards: { readonly of: number; readonly turned: number };
  /** [U10] The stage shows what might have come of it. */
  readonly showsWhatIf: boolean;
  /** [G8] Movements that are on the pages of the groups, which are asked for apart; and whether the room sees them as one. */
  readonly grouped: number;
  readonly showsGroup: boolean;
  readonly method: MethodAnswers | null;
  /** [U8] A movement that is looked at again together. */
  readonly again: ReplayView | null;
}

/** What the whole room may see: stages get it, and phones parts of it. */
export interface RoomDebrief {
  readonly phase: DebriefPhase;
  readonly question: Question | null;
  /** Kind of moment that the question is about; names nobody. */
  readonly about: MomentKind | null;
  /** Seconds of silence left when this was sent; null: no silence. */
  readonly quiet: number | null;
  /** Shared answers that are on the stage, without names. */
  readonly answers: readonly string[];
  readonly words: readonly string[];
}

export interface StageDebrief extends RoomDebrief {
  /** [U8] A movement that is looked at again together. */
  readonly again: ReplayView | null;
  /** The moment on the stage, agreed to by everybody in it; without names where the stage hides names. */
  readonly moment: {
    readonly kind: MomentKind;
    /** By `chairs`. */
    readonly names: readonly string[];
    readonly chairs: readonly ChairId[];
    readonly well: boolean;
    /** [U9] Empty where the movement cannot be seen again. */
    readonly players: readonly StagePlayer[];
    /** [U10] */
    readonly whatIf: WhatIfFigure | null;
  } | null;
  /** [G8] Null while the facilitator does not show it. */
  readonly group: RoomGroup | null;
}

/** View for phones, the same for all. */
export interface PhoneDebrief extends RoomDebrief {
  /** Id of the question, to be sent with an answer to it. */
  readonly id: string | null;
}

/** A moment, for a person who was in it. */
interface OwnMoment {
  readonly kind: MomentKind;
  /** s into its movement. */
  readonly at: number;
  readonly need: Moment["need"];
  readonly well: boolean;
  /** Names of the others in it. */
  readonly with: readonly string[];
}

/** View for one phone: what its person wrote, and how far that has been received. */
export interface OwnDebrief {
  /** Number of the last message received from the phone; 0: none yet. */
  readonly taken: number;
  /** Why that message was refused; null: accepted. */
  readonly why: DebriefError | null;
  readonly answers: readonly Omit<Answer, "person">[];
  readonly words: readonly Omit<GroupWord, "person">[];
  /** The moment of the present question, if the person was in it. */
  readonly moment: OwnMoment | null;
  /** Moments of theirs that they are asked to show; `yes`: their reply. */
  readonly mayShow: readonly (OwnMoment & { readonly id: string; readonly yes: boolean | null })[];
  /** [U7] Absent where none is offered. */
  readonly form?: OwnForm;
}
