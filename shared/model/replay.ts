import { beginMovement, createWorld, type Setup, type World } from "./consort.ts";
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
 * before, where a session went on ([B1]): it is played further, in place, and its seed counts.
 */
export function replay(log: Log, before?: World): World {
  const world = before ?? createWorld(log.setup);
  if (before !== undefined) beginMovement(before, log.setup.score, log.setup.pace, log.setup);
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
