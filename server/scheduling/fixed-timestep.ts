/**
 * Fixed timestep: tick n is due at `epoch + n · TICK_MS` and each timer aims at the next due time, so
 * that nothing drifts. Small delays are caught up; after a long one the epoch moves instead, which
 * avoids a spiral of catching up. The epoch keeps its offset in the stagger period.
 */
import { TICK_MS } from "../../shared/model/units.ts";
import type { Clock } from "./clock.ts";
import { PATCH_PERIOD_MS } from "./tick-stagger.ts";

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
  clock: Clock,
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
