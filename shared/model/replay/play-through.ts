/** Replays recordings to their end, one after another, where the worlds in between are not needed. */
import { createWorld, goOn } from "../consort.ts";
import { hashWorld } from "../hash.ts";
import { step } from "../step.ts";
import type { Sent } from "../inbox.ts";
import type { World } from "../world.ts";
import { HASH_TICKS, MODEL_VERSION, type Recording } from "./recording.ts";
import { ReplayError } from "./replayer.ts";

/** Ticks between two yields to the event loop. */
const PAUSE_TICKS = 200;

/**
 * The world at the end. `before`: the world of the movement before, which is consumed. A generator that yields now
 * and then, so that the event loop is not blocked. Throws ReplayError.
 */
export function* playThrough(
  recording: Recording,
  before: World | null,
): Generator<void, World, void> {
  const { modelVersion, continues, setup, commands, hashes, ticks } = recording;
  if (modelVersion !== MODEL_VERSION) throw new ReplayError("otherModel", 0);
  if (continues !== (before === null ? null : hashWorld(before)))
    throw new ReplayError("otherBefore", 0);
  // A copied world would be slower, and slow down all others of the process.
  const world = before === null ? createWorld(setup) : goOn(before, setup);
  let next = 0;
  while (world.tick < ticks) {
    const inbox: Sent[] = [];
    for (let sent = commands[next]; sent?.tick === world.tick; sent = commands[next]) {
      inbox.push(sent);
      next += 1;
    }
    step(world, inbox);
    const recorded = world.tick % HASH_TICKS === 0 && hashes[world.tick / HASH_TICKS - 1];
    if (typeof recorded === "string" && recorded !== hashWorld(world))
      throw new ReplayError("diverged", world.tick);
    if (world.tick % PAUSE_TICKS === 0) yield;
  }
  return world;
}
