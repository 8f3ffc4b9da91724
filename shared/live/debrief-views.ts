/** [U2] What each role is told of a debrief. Nobody but its writer is told a text that was not shared. */
import type { Moment, MomentKind } from "../debrief/moment.ts";
import type { DebriefError, DebriefPhase, Question } from "./debrief-acts.ts";
import type { Answer, Asked } from "./debrief.ts";
import type { MethodAnswers } from "./debrief-method.ts";
import type { GroupWord } from "./group-words.ts";

/** A moment as its leader sees it: names of its players, and whether the room may see it. */
export interface OccasionView {
  readonly id: string;
  readonly consort: number;
  readonly moment: Moment;
  readonly names: readonly string[];
  /** How many of its people have been asked and said yes; null: nobody was asked. */
  readonly yes: { readonly count: number; readonly of: number; readonly no: number } | null;
  /** Nothing stands against showing it. */
  readonly agreed: boolean;
}

/** To consoles. Times are server ms. */
export interface ConsoleDebrief {
  readonly phase: DebriefPhase;
  /** ms of each phase, as planned. */
  readonly lengths: Readonly<Record<DebriefPhase, number>>;
  readonly until: number;
  readonly stillSince: number | null;
  readonly asked: readonly Asked[];
  /** The id of what is asked now. */
  readonly present: string | null;
  readonly quietUntil: number | null;
  /** People who are here, how many of them have written, and how many would share it. */
  readonly here: number;
  readonly wrote: number;
  readonly shares: number;
  readonly shared: readonly (Omit<Answer, "shared"> & { readonly put: boolean })[];
  readonly words: readonly GroupWord[];
  /** The best to look at first, seams before tears. */
  readonly occasions: readonly OccasionView[];
  readonly shown: string | null;
  readonly method: MethodAnswers | null;
}

/** To stages, and in part to phones: what the room may see. */
export interface RoomDebrief {
  readonly phase: DebriefPhase;
  readonly question: Question | null;
  /** What the question is about, without anybody's name. */
  readonly about: MomentKind | null;
  /** s left of writing in silence, when it was said; null while nobody does. */
  readonly quiet: number | null;
  /** Answers that were shared and put there, without names. */
  readonly answers: readonly string[];
  readonly words: readonly string[];
}

export interface StageDebrief extends RoomDebrief {
  /** The moment, where everybody in it has said yes; no names where the stage shows none. */
  readonly moment: {
    readonly kind: MomentKind;
    readonly names: readonly string[];
    readonly well: boolean;
  } | null;
}

/** To all phones alike. */
export interface PhoneDebrief extends RoomDebrief {
  /** By which an answer tells what it answers. */
  readonly id: string | null;
}

/** What it was, for somebody who was in it. */
interface OwnMoment {
  readonly kind: MomentKind;
  /** s into its movement. */
  readonly at: number;
  readonly need: Moment["need"];
  readonly well: boolean;
  /** The others in it. */
  readonly with: readonly string[];
}

/** To one phone: what its own person wrote, and what was taken in of it. */
export interface OwnDebrief {
  /** The number of what the phone said last; 0: nothing yet. */
  readonly taken: number;
  /** Why that came to nothing. */
  readonly why: DebriefError | null;
  readonly answers: readonly Omit<Answer, "person">[];
  readonly words: readonly Omit<GroupWord, "person">[];
  /** Where the present question is about something that they were in. */
  readonly moment: OwnMoment | null;
  /** They are asked whether the room may see a moment of theirs; `yes`: what they said. */
  readonly mayShow: readonly (OwnMoment & { readonly id: string; readonly yes: boolean | null })[];
}
