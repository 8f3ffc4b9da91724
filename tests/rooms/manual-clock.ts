/** A clock that only moves when a test moves it. */
import type { Clock } from "../../server/scheduling/clock.ts";

export class ManualClock implements Clock {
  #now = 0;
  readonly #due: { at: number; call: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, call: () => void): () => void {
    const entry = { at: this.#now + ms, call };
    this.#due.push(entry);
    return () => {
      const index = this.#due.indexOf(entry);
      if (index >= 0) this.#due.splice(index, 1);
    };
  }

  /** Calls that are due some time. */
  get timers(): number {
    return this.#due.length;
  }

  /** Advances `ms`; what is due in between happens at its time. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#due.splice(this.#due.indexOf(next), 1);
      this.#now = Math.max(this.#now, next.at);
      next.call();
    }
    this.#now = until;
  }

  /** Advances `ms` like a busy processor: nothing happens meanwhile. */
  stall(ms: number): void {
    this.#now += ms;
  }
}
