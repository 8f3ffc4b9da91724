/** [J2] What has come to the table since the music began: each is said once, with its control lit. */
import type { HandItem } from "../../../shared/model/hand.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import { TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { texts } from "../../language/texts.ts";
import { telling } from "../lesson.ts";
import type { LessonLine } from "../lesson.ts";

export interface Arrivals {
  /** What lay on the table last; null before the first look, or where nothing is left out. */
  readonly known: readonly HandItem[] | null;
  /** Still to be said. */
  readonly queue: readonly HandItem[];
  /** Tick from which the first of them is said. */
  readonly since: number;
}

export const NOTHING_NEW: Arrivals = { known: null, queue: [], since: 0 };

/** Ticks that each is said. */
const SAID = 6 * TICKS_PER_SECOND;

/** `silent`: items that something else tells of. */
export function arrive(
  { known, queue, since }: Arrivals,
  { tick, self: { hand } }: Perception,
  silent: readonly HandItem[] = [],
): Arrivals {
  const isSameMovement = tick >= since;
  const added =
    hand === null || known === null || !isSameMovement
      ? []
      : hand.filter((item) => !known.includes(item) && !silent.includes(item));
  const waiting = isSameMovement ? queue : [];
  if (waiting.length > 0 && tick - since < SAID)
    return { known: hand, queue: [...waiting, ...added], since };
  const rest = [...waiting.slice(1), ...added];
  return { known: hand, queue: rest, since: rest.length > 0 ? tick : Math.min(since, tick) };
}

/** What is told of the newest thing; null when nothing is new. */
export function arrivalLine({ queue }: Arrivals): LessonLine | null {
  const [item] = queue;
  const say = item === undefined ? "" : texts.value.coach.arrives[item];
  return item === undefined || say === "" ? null : telling(say, CONTROLS[item] ?? item);
}

/** Where a control is called otherwise. */
const CONTROLS: Readonly<Partial<Record<HandItem, string>>> = {
  propose: "agreements",
  turnIn: "inward",
  bow: "rose",
};
