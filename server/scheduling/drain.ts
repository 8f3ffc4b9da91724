/** [H26] Before the process stops, its consorts play on to a bar line, so that people come back to a bar's beginning. */
import type { Clock } from "./clock.ts";

/** Longer than any bar; with closing it stays below what `server/deploy/compose.yaml` allows. */
export const DRAIN_MS = 3500;

/** A consort's loop. */
interface Draining {
  /** ms of music until the next bar line; null: none plays. */
  readonly barLeftMs: number | null;
  /**
   * Comes to rest, for good: at once if no music plays, else at the last bar line up to `until`, ms of the clock.
   * Calls `rested` then.
   */
  restAtBar(until: number, rested: () => void): void;
}

export class Drain {
  readonly #clock: Clock;
  readonly #loops = new Set<Draining>();
  #until: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(loop: Draining): void {
    this.#loops.add(loop);
    if (this.#until !== null) loop.restAtBar(this.#until, () => {});
  }

  remove(loop: Draining): void {
    this.#loops.delete(loop);
  }

  /**
   * Resolves once all have come to rest, and after `DRAIN_MS` in any case, to the number of those that have not. It
   * lasts as long as the longest wait for a bar line; until then the others play on, whole bars.
   */
  async run(): Promise<number> {
    const loops = [...this.#loops];
    const lefts = loops.map(({ barLeftMs }) => barLeftMs ?? 0).filter((ms) => ms <= DRAIN_MS);
    const until = this.#clock.now() + Math.max(0, ...lefts);
    this.#until = until;
    const playing = new Set(loops);
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const cancel = this.#clock.after(DRAIN_MS, resolve);
    for (const loop of loops)
      loop.restAtBar(until, () => {
        playing.delete(loop);
        if (playing.size === 0) resolve();
      });
    if (playing.size === 0) resolve();
    await over;
    cancel();
    return playing.size;
  }
}
