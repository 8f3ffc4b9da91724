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
  /** Tick of the last perception. */
  readonly tick: number;
  /** Ticks for which the first is still to be announced. */
  readonly left: number;
}

/** Ticks for which each is announced. */
const SAID = 6 * TICKS_PER_SECOND;
/** Ticks after which it has been read: if something more urgent is said then, it is not said again. */
const READ = 3 * TICKS_PER_SECOND;

export const NOTHING_NEW: Arrivals = { known: null, queue: [], tick: 0, left: SAID };

/**
 * `shown`: the first announcement was on the page until now; while something more urgent is said, it waits until
 * it has been there long enough to be read.
 * `silent`: items that are announced elsewhere.
 */
export function arrive(
  before: Arrivals,
  { tick, self: { hand } }: Perception,
  shown: boolean,
  silent: readonly HandItem[] = [],
): Arrivals {
  const isSameMovement = tick >= before.tick;
  const { known } = before;
  const added =
    hand === null || known === null || !isSameMovement
      ? []
      : hand.filter(
          (item) => !known.includes(item) && !silent.includes(item) && sayOf(item) !== "",
        );
  const waiting = isSameMovement ? before.queue : [];
  const left = before.left - (shown ? tick - before.tick : 0);
  const isRead = left <= 0 || (!shown && left <= SAID - READ);
  if (waiting.length > 0 && !isRead)
    return { known: hand, queue: [...waiting, ...added], tick, left };
  return { known: hand, queue: [...waiting.slice(1), ...added], tick, left: SAID };
}

const sayOf = (item: HandItem): string => texts.value.coach.arrives[item];

/** The announcement of the newest item; null when nothing is new. */
export function arrivalLine({ queue }: Arrivals): LessonLine | null {
  const [item] = queue;
  return item === undefined ? null : telling(sayOf(item), CONTROLS[item] ?? item);
}

/** Controls with other names than their items. */
const CONTROLS: Readonly<Partial<Record<HandItem, string>>> = {
  propose: "agreements",
  turnIn: "inward",
  bow: "rose",
};
