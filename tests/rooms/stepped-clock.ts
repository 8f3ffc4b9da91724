/** A clock that a test can hold and move on: how much of the music passes is then no matter of how fast a machine is. */
import type { Clock } from "../../server/scheduling/clock.ts";

interface Timer {
  readonly due: number;
  readonly call: () => void;
  cancel: () => void;
}

export class SteppedClock implements Clock {
  readonly #real: Clock;
  readonly #timers = new Set<Timer>();
  #stands = false;
  /** `#now` of this clock was at `#since` of the real one. */
  #now: number;
  #since: number;

  /** `real`: what it runs by while nobody holds it. */
  constructor(real: Clock) {
    this.#real = real;
    this.#now = this.#since = real.now();
  }

  now(): number {
    return this.#stands ? this.#now : this.#now + this.#real.now() - this.#since;
  }

  after(ms: number, call: () => void): () => void {
    const timer = { due: this.now() + ms, call, cancel: () => {} };
    this.#timers.add(timer);
    if (!this.#stands) this.#wait(timer);
    return () => {
      timer.cancel();
      this.#timers.delete(timer);
    };
  }

  /** Time stands from now on, or goes on by itself. */
  stand(still: boolean): void {
    this.#now = this.now();
    this.#since = this.#real.now();
    this.#stands = still;
    for (const timer of this.#timers) {
      timer.cancel();
      if (!still) this.#wait(timer);
    }
  }

  /**
   * Lets `ms` pass as fast as what is due in them can be done, each thing at its time. Between two of them
   * `rest` is awaited, so that what comes in from outside is done as well.
   */
  async pass(ms: number, rest: () => Promise<unknown>): Promise<void> {
    const stood = this.#stands;
    this.stand(true);
    const until = this.#now + ms;
    for (let next = this.#next(until); next !== null; next = this.#next(until)) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.call();
      await rest();
    }
    this.#now = until;
    this.stand(stood);
  }

  #next(until: number): Timer | null {
    let first: Timer | null = null;
    for (const timer of this.#timers)
      if (timer.due <= until && (first === null || timer.due < first.due)) first = timer;
    return first;
  }

  #wait(timer: Timer): void {
    timer.cancel = this.#real.after(Math.max(0, timer.due - this.now()), () => {
      this.#timers.delete(timer);
      timer.call();
    });
  }
}
