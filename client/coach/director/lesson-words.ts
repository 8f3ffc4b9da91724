/** [J2] What a lesson of the solo course says by itself: what to watch while it is shown, then what to do. */
import { TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import { type LessonLine, telling } from "../lesson.ts";

export interface LessonWords {
  readonly watch: string;
  readonly act: string;
  /** [O2] What to do is to propose something, while nobody else does. */
  readonly proposes: boolean;
  /** s for which the bots show it; 0 where they do not. */
  readonly shown: number;
}

/** s for which it is said what to do. */
const TELLS = 8;

/** Whether a lesson goes on, and it is the player's turn. */
export const isPlayed = (words: LessonWords | null, tick: number): boolean =>
  words !== null && tick / TICKS_PER_SECOND >= words.shown;

/** What to do, with a light on its control where it is one of its own. */
export const actLine = ({ act, proposes }: LessonWords, { accord }: Perception): LessonLine =>
  telling(act, proposes && accord.proposal === null ? "agreements" : "");

/** The line of a lesson at that moment; null where the coach may speak. */
export function lessonLine(words: LessonWords | null, now: Perception): LessonLine | null {
  if (words === null) return null;
  const seconds = now.tick / TICKS_PER_SECOND;
  if (seconds < words.shown) return telling(words.watch);
  return seconds < words.shown + TELLS ? actLine(words, now) : null;
}
