/** [Y12] History of a class, for consoles: who attended each lesson, and the state of each pair at its end. */
import type { GroupPage } from "../debrief/group-page.ts";
import type { KeptBond } from "../model/kept.ts";
import type { RuptureType } from "../model/perception.ts";
import type { PersonId } from "./person-id.ts";

/** A pair that has played together. */
export interface PairSeen {
  readonly a: PersonId;
  readonly b: PersonId;
  /** Mean of both directions, 0 … 100. */
  readonly trust: number;
  /** Number of mends so far. */
  readonly seams: number;
  /** [M3] 0 … 100. */
  readonly residue: number;
  /** Type of the open tear; null: none. */
  readonly torn: RuptureType | null;
}

export interface LessonPast {
  readonly people: readonly PersonId[];
  readonly pairs: readonly PairSeen[];
  /** What all its groups did; absent where nothing was played. */
  readonly figures?: LessonFigures;
}

/** [Y12] Of the movements of a lesson, all groups together. */
export interface LessonFigures {
  readonly movements: number;
  /** That tore in it, and that were mended in it, whenever they tore. */
  readonly tears: number;
  readonly mended: number;
  /** s from tear to mend, of each mend. */
  readonly mends: readonly number[];
  /** [T4] 0 … 1, as a mean over movements. */
  readonly harmony: number;
}

/** With one more movement. */
export function withPlayed(before: LessonFigures | null, page: GroupPage): LessonFigures {
  const { movements, tears, mended, mends, harmony } = before ?? NOTHING_PLAYED;
  const carried = page.bonds.filter((bond) => bond.before.torn).length;
  return {
    movements: movements + 1,
    tears: tears + Math.max(0, page.tears - carried),
    mended: mended + page.mended,
    mends: [...mends, ...page.mends],
    harmony: (harmony * movements + page.harmony) / (movements + 1),
  };
}

const NOTHING_PLAYED: LessonFigures = { movements: 0, tears: 0, mended: 0, mends: [], harmony: 0 };

/** By lesson; null where one has not been held. The present lesson is as it stands now. */
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

/** A lesson that was reopened: people who came then, and those who come now. */
export const bothOf = (before: LessonPast | null, now: LessonPast): LessonPast =>
  before === null ? now : { ...now, people: [...new Set([...before.people, ...now.people])] };
