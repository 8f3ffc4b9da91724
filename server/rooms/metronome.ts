/**
 * A fixed timestep: tick n is due at `epoch + n · TICK_MS` and each timer aims at the next due time, so
 * that nothing drifts. Small delays are caught up; after a long one the epoch moves instead, so that
 * nothing spirals.
 */
import { TICK_MS } from "../../shared/model/units.ts";

/** Ticks caught up at once; further behind than this, the lost time is given up. */
const MOST_AT_ONCE = 5;

export interface Clock {
  /** Monotonic milliseconds. */
  now(): number;
  /** Calls back once after `ms`; returns the way to call it off. */
  after(ms: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, Math.ceil(ms));
    return () => clearTimeout(timer);
  },
};

export interface Beating {
  /** Plays one tick; false ends the beating. */
  tick(): boolean;
  /** The epoch is new, at the start or after lost time: server ms of tick 0. */
  epochMoved(epoch: number): void;
  /** How late a tick began, ms. */
  late(ms: number): void;
}

/** Beats from `tick` on, at once; returns the way to stop. */
export function startMetronome(clock: Clock, tick: number, beating: Beating): () => void {
  let next = tick;
  let epoch = clock.now() - next * TICK_MS;
  let callOff = () => {};
  let stopped = false;
  beating.epochMoved(epoch);

  const beat = () => {
    for (let caughtUp = 0; caughtUp < MOST_AT_ONCE; caughtUp += 1) {
      const behind = clock.now() - (epoch + next * TICK_MS);
      if (behind < 0) break;
      if (behind > MOST_AT_ONCE * TICK_MS) {
        epoch += behind;
        beating.epochMoved(epoch);
      }
      beating.late(behind);
      next += 1;
      if (!beating.tick() || stopped) return;
    }
    callOff = clock.after(Math.max(0, epoch + next * TICK_MS - clock.now()), beat);
  };
  callOff = clock.after(0, beat);

  return () => {
    stopped = true;
    callOff();
  };
}
