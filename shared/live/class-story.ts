/** [Y12] How a class grew: who was in each lesson, and what stood between two when it was over. For consoles. */
import type { KeptBond } from "../model/kept.ts";
import type { RuptureType } from "../model/perception.ts";
import type { PersonId } from "./person-id.ts";

/** Two who have played together. */
export interface PairSeen {
  readonly a: PersonId;
  readonly b: PersonId;
  /** Of both, 0 … 100. */
  readonly trust: number;
  /** Mends so far. */
  readonly seams: number;
  /** What was smoothed over, 0 … 100. */
  readonly residue: number;
  /** A tear that is open. */
  readonly torn: RuptureType | null;
}

export interface LessonPast {
  readonly people: readonly PersonId[];
  readonly pairs: readonly PairSeen[];
}

/** By lesson; null where one has not been held. The present one as it is now. */
export type ClassStory = readonly (LessonPast | null)[];

export const pairSeen = ([a, b, { trust, seams, residue, tear }]: readonly [
  PersonId,
  PersonId,
  KeptBond,
]): PairSeen => ({
  a,
  b,
  trust: Math.round(50 * (trust[0] + trust[1])),
  seams,
  residue: Math.round(100 * residue),
  torn: tear?.type ?? null,
});

/** A lesson that is gone back to: who came then, or comes now. */
export const bothOf = (before: LessonPast | null, now: LessonPast): LessonPast =>
  before === null ? now : { ...now, people: [...new Set([...before.people, ...now.people])] };
