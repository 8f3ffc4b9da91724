import { millis, TICK_MS, type Millis } from "../../shared/model/units.ts";

/** Earlier by less than this, ms, is the unevenness of a line. */
const UNEVEN = 15;
/** Later by more than this, ms, is no late word: the music has been held up. */
const HELD_UP = 500;

/**
 * When tick 0 of a movement was, told by ticks that arrive late by various times: the one that was least late
 * counts. Null until the first tick, and after standing still until one more has passed.
 */
export class TickEpoch {
  #tick = -1;
  #epoch: number | null = null;

  get value(): Millis | null {
    return this.#epoch === null ? null : millis(this.#epoch);
  }

  /** `now`: ms at which it was heard that `tick` has passed. The same tick again says nothing. */
  hear(tick: number, now: number): void {
    if (tick === this.#tick) return;
    const begunAnew = tick < this.#tick;
    this.#tick = tick;
    const told = now - tick * TICK_MS;
    const known = this.#epoch;
    const holds = known !== null && !begunAnew && told > known - UNEVEN && told < known + HELD_UP;
    if (!holds) this.#epoch = told;
  }

  /** All stands still: when it goes on, tick 0 will have been later. */
  stand(): void {
    this.#epoch = null;
  }
}
