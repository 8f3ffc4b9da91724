/**
 * When a house has more to do than time for it, patches thin out before ticks come late: the beat is
 * kept, and what is seen between two beats is a little less smooth.
 */
import { performance } from "node:perf_hooks";
import type { Clock } from "./clock.ts";
import { PATCH_TICKS } from "./tick-stagger.ts";

/** Ticks between two patches of a pressed house: 5 a second, and one on every beat. */
export const THRIFTY_PATCH_TICKS = 2 * PATCH_TICKS;
/** Share of its time at work above which a house is pressed, and below which it has time again. */
const PRESSED = 0.8;
const AT_EASE = 0.5;
const WEIGHED_EVERY_MS = 1000;

export class Thrift {
  readonly #clock: Clock;
  readonly #busy: () => number;
  #weighedAt: number;
  #patchTicks = PATCH_TICKS;

  /** `busy` gives the share of the time since it was last asked that went into work, 0 … 1. */
  constructor(clock: Clock, busy: () => number) {
    this.#clock = clock;
    this.#busy = busy;
    this.#weighedAt = clock.now();
  }

  /** Ticks from patch to patch now; asked on every tick, it weighs anew once a second. */
  get patchTicks(): number {
    const now = this.#clock.now();
    if (now - this.#weighedAt >= WEIGHED_EVERY_MS) {
      this.#weighedAt = now;
      const busy = this.#busy();
      if (busy > PRESSED) this.#patchTicks = THRIFTY_PATCH_TICKS;
      else if (busy < AT_EASE) this.#patchTicks = PATCH_TICKS;
    }
    return this.#patchTicks;
  }
}

/** How busy this process is. */
export function processBusy(): () => number {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization;
  };
}
