/** [J2] New things on the table since the music began: each is announced once, with its control lit. */
import type { HandItem } from "../../../shared/model/hand.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import { TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { texts } from "../../language/texts.ts";
import { telling } from "../lesson.ts";
import type { LessonLine } from "../lesson.ts";

export interface Arrivals {
  /** The table as last seen; null before the first perception, or without a hand. */
  readonly known: readonly HandItem[] | null;
  /** Still to be announced. */
  readonly queue: readonly HandItem[];
  /** Tick from which the first is announced. */
  readonly since: number;
}

export const NOTHING_NEW: Arrivals = { known: null, queue: [], since: 0 };

/** Ticks for which each is announced. */
const SAID = 6 * TICKS_PER_SECOND;

/** `silent`: items that are announced elsewhere. */
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

/** The announcement of the newest item; null when nothing is new. */
export function arrivalLine({ queue }: Arrivals): LessonLine | null {
  const [item] = queue;
  const say = item === undefined ? "" : texts.value.coach.arrives[item];
  return item === undefined || say === "" ? null : telling(say, CONTROLS[item] ?? item);
}

/** Controls with other names than their items. */
const CONTROLS: Readonly<Partial<Record<HandItem, string>>> = {
  propose: "agreements",
  turnIn: "inward",
  bow: "rose",
};
