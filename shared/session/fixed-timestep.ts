/**
 * Fixed timestep: tick n is due at `epoch + n · TICK_MS` and each timer aims at the next due time, so
 * that nothing drifts. Small delays are caught up; after a long one the epoch moves instead, which
 * avoids a spiral of catching up. The epoch keeps its offset in the stagger period.
 */
import { TICK_MS } from "../model/units.ts";

/** Ticks between two patches: 10 a second. */
export const PATCH_TICKS = 2;
/** From patch to patch of one room, ms. */
export const PATCH_PERIOD_MS = PATCH_TICKS * TICK_MS;

/** A monotonic clock, of the server or of a browser. */
export interface TickClock {
  /** ms */
  now(): number;
  /** Calls back once after `ms`; returns a function that cancels it. */
  after(ms: number, call: () => void): () => void;
}

/** Ticks caught up at once; further behind than this, the lost time is skipped. */
const MAX_CATCH_UP_TICKS = 5;

export interface TickHandler {
  /** Runs one tick; false stops the timestep. */
  tick(): boolean;
  /** The epoch changed, at the start or after skipped time: server ms of tick 0. */
  epochMoved(epoch: number): void;
  /** How late a tick started, ms. */
  lag(ms: number): void;
}

/**
 * Runs ticks from number `tick` on, with the epoch `offset` ms into the patch period; returns a
 * function that stops it.
 */
export function startFixedTimestep(
  clock: TickClock,
  tick: number,
  offset: number,
  handler: TickHandler,
): () => void {
  let next = tick;
  let epoch = 0;
  let cancel = () => {};
  let stopped = false;

  const moveEpoch = () => {
    const earliest = clock.now() - next * TICK_MS;
    const rounds = Math.ceil((earliest - offset) / PATCH_PERIOD_MS);
    epoch = offset + rounds * PATCH_PERIOD_MS;
    handler.epochMoved(epoch);
  };
  const run = () => {
    for (let caughtUp = 0; caughtUp < MAX_CATCH_UP_TICKS; caughtUp += 1) {
      const behind = clock.now() - (epoch + next * TICK_MS);
      if (behind < 0) break;
      handler.lag(behind);
      if (behind > MAX_CATCH_UP_TICKS * TICK_MS) {
        moveEpoch();
        break;
      }
      next += 1;
      if (!handler.tick() || stopped) return;
    }
    wait();
  };
  const wait = () => {
    cancel = clock.after(Math.max(0, epoch + next * TICK_MS - clock.now()), run);
  };
  moveEpoch();
  wait();

  return () => {
    stopped = true;
    cancel();
  };
}
