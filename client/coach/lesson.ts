import type { Catalogue } from "../../shared/i18n/catalogue.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { type Act, controlOf } from "./director/demand.ts";
import type { LessonContext } from "./lesson-context.ts";

/** The coach's text, the deed it asks for (null: none), and the control it lights ("" for none). */
export interface LessonLine {
  readonly say: string;
  readonly at: string;
  readonly act: Act | null;
}

/** A line that asks for a deed, and lights its control. */
export const asking = (say: string, act: Act, at = controlOf(act)): LessonLine => ({
  say,
  at,
  act,
});
/** A line that only tells something. */
export const telling = (say: string, at = ""): LessonLine => ({ say, at, act: null });

/** Each has praise in the catalogue, shown briefly once it is learnt. */
export type LessonId = keyof Catalogue["coach"]["praise"];

export type NameOf = (chair: ChairId) => string;

/** One thing to learn by doing. Lessons wait for their moment; the first in order that can begin does. */
export interface Lesson {
  readonly id: LessonId;
  /** Lessons that must come before. */
  readonly after: readonly LessonId[];
  /** Not every player meets it: the coach does not stay for it. */
  readonly extra?: true;
  /** Whether its moment has come. */
  begins(heard: LessonContext): boolean;
  /** What to say now; may change during the lesson. */
  line(heard: LessonContext, nameOf: NameOf): LessonLine;
  /** The player has done it. */
  learnt(heard: LessonContext): boolean;
  /** The moment has passed without success: the lesson waits for another. */
  passed(heard: LessonContext): boolean;
}
