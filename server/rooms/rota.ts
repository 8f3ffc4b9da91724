/**
 * When in the house's round each consort plays: the work of many comes one after the other then, and no
 * tick waits for that of another room.
 */
import { TICK_MS } from "../../shared/model/units.ts";

/** Ticks between two patches: 10 a second. */
export const PATCH_TICKS = 2;
/** From patch to patch of one consort. */
export const ROUND_MS = PATCH_TICKS * TICK_MS;

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

/** Milliseconds into the round of a place: each falls into the largest gap that those before it leave. */
export function offsetOf(place: number): number {
  let offset = 0;
  for (let rest = place, gap = ROUND_MS / 2; rest > 0; rest >>= 1, gap /= 2)
    if (rest % 2 === 1) offset += gap;
  return offset;
}
