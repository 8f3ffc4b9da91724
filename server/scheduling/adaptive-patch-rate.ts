/**
 * Adaptive patch rate: while the event loop is busy over 80 %, patches are sent half as often, so that
 * ticks stay on time; motion between two beats is then a little less smooth.
 */
import { performance } from "node:perf_hooks";
import { PATCH_TICKS } from "../../shared/session/fixed-timestep.ts";
import type { Clock } from "./clock.ts";

/** Ticks between two patches under load: 5 a second, and one on every beat. */
export const REDUCED_PATCH_TICKS = 2 * PATCH_TICKS;
/** Event loop utilization above which the patch rate halves, and below which it is restored. */
const REDUCE_ABOVE = 0.8;
const RESTORE_BELOW = 0.5;
const SAMPLE_MS = 1000;

export class AdaptivePatchRate {
  readonly #clock: Clock;
  readonly #busy: () => number;
  #sampledAt: number;
  #patchTicks = PATCH_TICKS;

  /** `busy` returns the event loop utilization since its last call, 0 … 1. */
  constructor(clock: Clock, busy: () => number) {
    this.#clock = clock;
    this.#busy = busy;
    this.#sampledAt = clock.now();
  }

  /** Ticks from patch to patch now; read on every tick, it samples the load once a second. */
  get patchTicks(): number {
    const now = this.#clock.now();
    if (now - this.#sampledAt >= SAMPLE_MS) {
      this.#sampledAt = now;
      const busy = this.#busy();
      if (busy > REDUCE_ABOVE) this.#patchTicks = REDUCED_PATCH_TICKS;
      else if (busy < RESTORE_BELOW) this.#patchTicks = PATCH_TICKS;
    }
    return this.#patchTicks;
  }
}

/** Event loop utilization of this process. */
export function processBusy(): () => number {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization;
  };
}
