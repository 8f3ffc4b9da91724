import type { ChairId } from "../../shared/model/units.ts";
import { type Act, controlOf } from "./director/demand.ts";
import type { Heard } from "./lesson-context.ts";

/** What the coach says, the deed it asks for (null: it only tells), and the control it lights ("" for none). */
export interface Line {
  readonly say: string;
  readonly at: string;
  readonly act: Act | null;
}

/** A line that asks for a deed, and lights the control that does it. */
export const asking = (say: string, act: Act, at = controlOf(act)): Line => ({ say, at, act });
/** A line that only tells. */
export const telling = (say: string, at = ""): Line => ({ say, at, act: null });

export type NameOf = (chair: ChairId) => string;

/** One thing to learn by doing. Lessons wait for their moment; the first in order that has one begins. */
export interface Lesson {
  readonly id: string;
  /** Lessons that come first. */
  readonly after: readonly string[];
  /** It comes to some and not to others: the coach does not stay for it. */
  readonly extra?: true;
  /** Whether the moment is here. */
  begins(heard: Heard): boolean;
  /** What to say now; it may change while the lesson lasts. */
  line(heard: Heard, nameOf: NameOf): Line;
  /** The player has done it. */
  learnt(heard: Heard): boolean;
  /** The moment has passed without that: the lesson waits for another. */
  passed(heard: Heard): boolean;
  /** Said for a moment once it is learnt. */
  readonly praise: string;
}
