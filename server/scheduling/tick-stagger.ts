/**
 * Staggered ticks: the rooms' work is spread over the patch period, so that few ticks wait for those of
 * other rooms, and gathered in few slots of it: a process that wakes up finds the processor's caches filled
 * by others, and the first room after that costs several times as much as the next.
 */
import { TICK_MS } from "../../shared/model/units.ts";
import { PATCH_TICKS } from "../../shared/session/fixed-timestep.ts";

/** Between two slots: what is due in one slot is done in one wake-up. */
export const SLOT_MS = 10;
/** Rooms that share a slot before the next slot is used: the last of them waits two or three ms. */
export const SLOT_ROOMS = 32;
/** Slots per tick; the other tick of the period has the same ones. */
const SLOTS = TICK_MS / SLOT_MS;

export class TickStagger {
  readonly #taken = new Set<number>();

  /** Takes the lowest free place, until it is released. */
  take(): number {
    let place = 0;
    while (this.#taken.has(place)) place += 1;
    this.#taken.add(place);
    return place;
  }

  release(place: number): void {
    this.#taken.delete(place);
  }
}

/**
 * Milliseconds into the patch period of a place. Neighbours go to different halves of the period, since
 * a patch is the greater part of the work; slot after slot is filled, and then all of them evenly.
 */
export function offsetOf(place: number): number {
  const half = place % PATCH_TICKS;
  const slot = Math.floor(place / SLOT_ROOMS) % SLOTS;
  return half * TICK_MS + slot * SLOT_MS;
}
