/**
 * When in the house's round each consort plays: the work of many is spread over it, so that few ticks
 * wait for those of other rooms, and lies in few points of it, so that the process wakes up less often.
 */
import { TICK_MS } from "../../shared/model/units.ts";

/** Ticks between two patches: 10 a second. */
export const PATCH_TICKS = 2;
/** From patch to patch of one consort. */
export const ROUND_MS = PATCH_TICKS * TICK_MS;
/** Apart from point to point: what is due in one is done in one waking. */
export const SLOT_MS = 10;
/** Points of one tick: in the other tick of the round the same ones come again. */
const SLOTS = TICK_MS / SLOT_MS;

export class Rota {
  readonly #taken = new Set<number>();

  /** The lowest free place, taken until it is given back. */
  take(): number {
    let place = 0;
    while (this.#taken.has(place)) place += 1;
    this.#taken.add(place);
    return place;
  }

  giveBack(place: number): void {
    this.#taken.delete(place);
  }
}

/**
 * Milliseconds into the round of a place. Neighbours go to different halves of the round, since a patch
 * is the greater part of the work, and within them from point to point.
 */
export function offsetOf(place: number): number {
  const half = place % PATCH_TICKS;
  const slot = Math.floor(place / PATCH_TICKS) % SLOTS;
  return half * TICK_MS + slot * SLOT_MS;
}
