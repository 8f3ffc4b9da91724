/** A clock that a test can speed up: tests that only wait for the music need not take as long. */
import type { Clock } from "../../server/scheduling/clock.ts";

interface Timer {
  readonly due: number;
  readonly call: () => void;
  cancel: () => void;
}

export class PacedClock implements Clock {
  readonly #real: Clock;
  readonly #timers = new Set<Timer>();
  #rate = 1;
  /** `#now` of this clock was at `#since` of the real one. */
  #now: number;
  #since: number;

  constructor(real: Clock) {
    this.#real = real;
    this.#now = this.#since = real.now();
  }

  now(): number {
    return this.#now + (this.#real.now() - this.#since) * this.#rate;
  }

  after(ms: number, call: () => void): () => void {
    const timer = { due: this.now() + ms, call, cancel: () => {} };
    this.#timers.add(timer);
    this.#wait(timer);
    return () => {
      timer.cancel();
      this.#timers.delete(timer);
    };
  }

  /** From now on `rate` ms pass per real ms, also for pending timers. */
  setRate(rate: number): void {
    this.#now = this.now();
    this.#since = this.#real.now();
    this.#rate = rate;
    for (const timer of this.#timers) {
      timer.cancel();
      this.#wait(timer);
    }
  }

  #wait(timer: Timer): void {
    const left = Math.max(0, timer.due - this.now());
    timer.cancel = this.#real.after(left / this.#rate, () => {
      this.#timers.delete(timer);
      timer.call();
    });
  }
}
