import type { Catalogue } from "../../shared/i18n/catalogue.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { type Act, controlOf } from "./director/demand.ts";
import type { LessonContext } from "./lesson-context.ts";

/** What the coach says, the deed it asks for (null: it only tells), and the control it lights ("" for none). */
export interface LessonLine {
  readonly say: string;
  readonly at: string;
  readonly act: Act | null;
}

/** A line that asks for a deed, and lights the control that does it. */
export const asking = (say: string, act: Act, at = controlOf(act)): LessonLine => ({
  say,
  at,
  act,
});
/** A line that only tells. */
export const telling = (say: string, at = ""): LessonLine => ({ say, at, act: null });

/** Each has praise in the catalogue, said for a moment once it is learnt. */
export type LessonId = keyof Catalogue["coach"]["praise"];

export type NameOf = (chair: ChairId) => string;

/** One thing to learn by doing. Lessons wait for their moment; the first in order that has one begins. */
export interface Lesson {
  readonly id: LessonId;
  /** Lessons that come first. */
  readonly after: readonly LessonId[];
  /** It comes to some and not to others: the coach does not stay for it. */
  readonly extra?: true;
  /** Whether the moment is here. */
  begins(heard: LessonContext): boolean;
  /** What to say now; it may change while the lesson lasts. */
  line(heard: LessonContext, nameOf: NameOf): LessonLine;
  /** The player has done it. */
  learnt(heard: LessonContext): boolean;
  /** The moment has passed without that: the lesson waits for another. */
  passed(heard: LessonContext): boolean;
}
