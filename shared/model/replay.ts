import { createWorld, goOn, type Setup, type World } from "./consort.ts";
import type { Sent } from "./inbox.ts";
import { step } from "./step.ts";

/** A command with the tick of the world that took it: `world.tick` before the step. */
export interface Logged extends Sent {
  readonly tick: number;
}

/** [X1] The whole story of a movement: everything else follows from it. */
export interface Log {
  readonly setup: Setup;
  /** In the order they were taken, ticks rising. */
  readonly commands: readonly Logged[];
  /** Ticks played. */
  readonly ticks: number;
}

/**
 * The world as it was at the end of the log, bit for bit. `before` is the world of the movement
 * before, where a session went on ([B1]); it may be played further in place.
 */
export function replay(log: Log, before?: World): World {
  const world = before === undefined ? createWorld(log.setup) : goOn(before, log.setup);
  let next = 0;
  for (let tick = 0; tick < log.ticks; tick++) {
    const inbox: Sent[] = [];
    for (let sent = log.commands[next]; sent?.tick === tick; sent = log.commands[next]) {
      inbox.push(sent);
      next += 1;
    }
    step(world, inbox);
  }
  return world;
}
