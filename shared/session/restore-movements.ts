/** Replays all movements of a consort up to where they stood, including bots' memory and bookkeeping. */
import { playThrough } from "../model/replay/play-through.ts";
import type { Recording } from "../model/replay/recording.ts";
import { ReplayError } from "../model/replay/replayer.ts";
import type { World } from "../model/world.ts";
import type { MovementStart, Input, TimedInput } from "./journal.ts";
import type { MovementSimulation } from "./movement-simulation.ts";
import { isPresent } from "./past.ts";
import type { Past } from "./past.ts";

/** Ticks between two yields to the event loop. */
const PAUSE_TICKS = 200;

/** Movements of a consort, the latest last, and the logged inputs of the latest. */
export interface PlayedBefore {
  readonly recordings: readonly Recording[];
  readonly noted: readonly TimedInput[];
  /** What is known of a last movement that was played by other rules; null: it was played by the present ones. */
  readonly past: Past | null;
  /** The last recording has its setup and length only: there is nothing to compare the result with. */
  readonly isUnchecked?: boolean;
}

/** The same, and how the last one began. */
export interface Played extends Omit<PlayedBefore, "past"> {
  readonly begun: MovementStart;
}

/**
 * Replays into a new simulation. A generator that yields now and then, so that the event loop is not blocked. Throws
 * ReplayError when the result differs from the recording.
 */
export function* restoreMovements(
  simulation: MovementSimulation,
  { recordings, begun, noted, isUnchecked = false }: Played,
): Generator<void> {
  const last = recordings.at(-1);
  if (last === undefined) return;
  const earlier = recordings.slice(0, -1);
  let world: World | null = null;
  // After movements by other rules a new world starts.
  for (const recording of earlier)
    world = isPresent(recording) ? yield* playThrough(recording, world) : null;
  simulation.beginAgain(earlier, world, begun, last);
  let next = 0;
  const takeIn = (): void => {
    for (let one = noted[next]; one?.tick === simulation.tickCount; one = noted[next]) {
      take(simulation, one);
      next += 1;
    }
  };
  while (simulation.tickCount < last.ticks) {
    takeIn();
    simulation.tick(1);
    if (simulation.tickCount % PAUSE_TICKS === 0) yield;
  }
  takeIn();
  if (!isUnchecked && !isSame(simulation.played.last, last))
    throw new ReplayError("diverged", last.ticks);
}

function take(simulation: MovementSimulation, input: Input): void {
  switch (input.do) {
    case "hear":
      return simulation.hear(input.chair, input.command);
    case "noneAtMe":
      return simulation.setNoneAtMe(input.chair, input.on);
    case "here":
      return simulation.here(input.chair, input.presence);
    case "seat":
      return simulation.setController(input.chair, input.controller);
    case "setDown":
      return simulation.setDown(input.chair, input.on);
    case "direct":
      return void simulation.direct(input.what);
    case "lengthen":
      return void simulation.lengthen(input.seconds);
    case "pace":
      return simulation.setPace(input.pace);
    case "end":
      return simulation.end();
  }
}

const isSame = (one: Recording | null, other: Recording): boolean =>
  one !== null && textOf(one) === textOf(other);

/** Stored form, for comparison: JSON leaves out undefined values. */
const textOf = ({ commands, hashes, ticks }: Recording): string =>
  JSON.stringify([
    commands.map(({ tick, by, chair, command }) => [tick, by, chair, command]),
    hashes,
    ticks,
  ]);
