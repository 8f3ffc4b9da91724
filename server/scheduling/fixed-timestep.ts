/**
 * A fixed timestep: tick n is due at `epoch + n · TICK_MS` and each timer aims at the next due time, so
 * that nothing drifts. Small delays are caught up; after a long one the epoch moves instead, so that
 * nothing spirals. The epoch always lies at the same point of the house's round.
 */
import { TICK_MS } from "../../shared/model/units.ts";
import type { Clock } from "./clock.ts";
import { ROUND_MS } from "./tick-stagger.ts";

/** Ticks caught up at once; further behind than this, the lost time is given up. */
const MOST_AT_ONCE = 5;

export interface Beating {
  /** Plays one tick; false ends the beating. */
  tick(): boolean;
  /** The epoch is new, at the start or after lost time: server ms of tick 0. */
  epochMoved(epoch: number): void;
  /** How late a tick began, ms. */
  late(ms: number): void;
}

/**
 * Beats from `tick` on, as soon as the house's round lets the epoch be `offset` ms into it; returns the
 * way to stop.
 */
export function startMetronome(
  clock: Clock,
  tick: number,
  offset: number,
  beating: Beating,
): () => void {
  let next = tick;
  let epoch = 0;
  let callOff = () => {};
  let stopped = false;

  const moveEpoch = () => {
    const earliest = clock.now() - next * TICK_MS;
    const rounds = Math.ceil((earliest - offset) / ROUND_MS);
    epoch = offset + rounds * ROUND_MS;
    beating.epochMoved(epoch);
  };
  const beat = () => {
    for (let caughtUp = 0; caughtUp < MOST_AT_ONCE; caughtUp += 1) {
      const behind = clock.now() - (epoch + next * TICK_MS);
      if (behind < 0) break;
      beating.late(behind);
      if (behind > MOST_AT_ONCE * TICK_MS) {
        moveEpoch();
        break;
      }
      next += 1;
      if (!beating.tick() || stopped) return;
    }
    wait();
  };
  const wait = () => {
    callOff = clock.after(Math.max(0, epoch + next * TICK_MS - clock.now()), beat);
  };
  moveEpoch();
  wait();

  return () => {
    stopped = true;
    callOff();
  };
}
