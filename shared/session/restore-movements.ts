/** Plays all movements of a consort to where they stood, with the bots' minds and whatever else belongs to them. */
import { playThrough } from "../model/replay/play-through.ts";
import type { Recording } from "../model/replay/recording.ts";
import { ReplayError } from "../model/replay/replayer.ts";
import type { World } from "../model/world.ts";
import type { Begun, Input, Noted } from "./journal.ts";
import type { MovementSimulation } from "./movement-simulation.ts";

/** Ticks between two pauses. */
const PAUSE_TICKS = 200;

/** The movements of a consort, the running one last, and what came to that. */
export interface PlayedBefore {
  readonly recordings: readonly Recording[];
  readonly noted: readonly Noted[];
}

/** The same, and how the last one began. */
export interface Played extends PlayedBefore {
  readonly begun: Begun;
}

/**
 * `simulation`: a new one. Pauses now and then, so that others get their turn. Throws ReplayError where what
 * comes of it is not what was recorded.
 */
export function* restoreMovements(
  simulation: MovementSimulation,
  { recordings, begun, noted }: Played,
): Generator<void> {
  const last = recordings.at(-1);
  if (last === undefined) return;
  const earlier = recordings.slice(0, -1);
  let world: World | null = null;
  for (const recording of earlier) world = yield* playThrough(recording, world);
  simulation.beginAgain(earlier, world, begun, last.setup);
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
  if (!isSame(simulation.recordings.at(-1), last)) throw new ReplayError("diverged", last.ticks);
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
    case "end":
      return simulation.end();
  }
}

const isSame = (one: Recording | undefined, other: Recording): boolean =>
  one !== undefined && textOf(one) === textOf(other);

/** As it is stored: there a value that is not there is not written. */
const textOf = ({ commands, hashes, ticks }: Recording): string =>
  JSON.stringify([
    commands.map(({ tick, by, chair, command }) => [tick, by, chair, command]),
    hashes,
    ticks,
  ]);
