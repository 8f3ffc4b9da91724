import { millis, TICK_MS, type Millis } from "../../shared/model/units.ts";

/** An epoch earlier by less than this is jitter of the connection, ms. */
const UNEVEN = 15;
/** An epoch later by more than this means that the music was held up, ms. */
const HELD_UP = 500;

/**
 * Estimates when tick 0 of a movement was, from ticks that arrive with varying delay: the least delayed one counts.
 * Null before the first tick, and after a pause until another tick has arrived.
 */
export class TickEpoch {
  #tick = -1;
  #epoch: number | null = null;

  get value(): Millis | null {
    return this.#epoch === null ? null : millis(this.#epoch);
  }

  /** `now`: time in ms at which `tick` was reported. A repeated tick is ignored. */
  hear(tick: number, now: number): void {
    if (tick === this.#tick) return;
    const begunAnew = tick < this.#tick;
    this.#tick = tick;
    const told = now - tick * TICK_MS;
    const known = this.#epoch;
    const holds = known !== null && !begunAnew && told > known - UNEVEN && told < known + HELD_UP;
    if (!holds) this.#epoch = told;
  }

  /** A pause began: afterwards the epoch will be later. */
  stand(): void {
    this.#epoch = null;
  }
}
