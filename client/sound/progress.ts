/** ms without movement after which a running context counts as frozen: well over its largest step. */
const STILL_MS = 300;
/** Readings without movement that are needed as well: a sleeping page has not looked. */
const STILL_READINGS = 3;
/** Readings with movement after which it counts as running again. */
const MOVING_READINGS = 3;

/**
 * Whether the time of an audio context really passes, by the page's own clock and with hysteresis:
 * some devices say "running" and stand still, after headphones were unplugged or the machine slept.
 */
export class Progress {
  #time = -1;
  #movedAt = -Infinity;
  #still = 0;
  #moving = 0;
  #passes = true;

  /** `time`: the context's, in seconds; `now`: the page's, in ms. */
  read(time: number, now: number): boolean {
    if (this.#movedAt === -Infinity) this.#movedAt = now;
    if (time === this.#time) {
      this.#still++;
      this.#moving = 0;
      if (this.#still >= STILL_READINGS && now - this.#movedAt >= STILL_MS) this.#passes = false;
    } else {
      this.#time = time;
      this.#movedAt = now;
      this.#still = 0;
      this.#moving++;
      if (this.#moving >= MOVING_READINGS) this.#passes = true;
    }
    return this.#passes;
  }

  /** The context is not meant to run, so standing still means nothing. */
  rest(): void {
    this.#movedAt = -Infinity;
    this.#still = 0;
    this.#passes = true;
  }

  /** ms since the time last moved, once it counts as frozen; 0 before. */
  stillFor(now: number): number {
    return this.#passes ? 0 : now - this.#movedAt;
  }
}
