/** A quartet without a server: world, four attuned bots, and what they perceive. */
import { marksFor } from "../../shared/pieces/index.ts";
import { createWorld } from "../../shared/model/consort.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { perceive } from "../../shared/model/perceive.ts";
import type { Setup } from "../../shared/model/setup.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";
import type { World } from "../../shared/model/world.ts";
import { createBot } from "../../shared/bots/bot.ts";

const CHAIRS = 4;
const score = marksFor("tallis-canon", CHAIRS, 4);

export const quartet = (seed: number): Setup => ({ seed, chairs: CHAIRS, pace: "expert", score });

/**
 * Plays a movement to its end, or to `until`. `heard` is called with each tick's commands before
 * the step that takes them.
 */
export function playQuartet(
  seed: number,
  until = Infinity,
  heard: (world: World, inbox: readonly Sent[]) => void = () => {},
): World {
  const world = createWorld(quartet(seed));
  const chairs = Array.from({ length: CHAIRS }, (_, i) => chairId(i));
  const bots = chairs.map((chair) => createBot("attuned", seed * 31 + chair, chair));
  const views = chairs.map((chair) => perceive(world, chair));
  const inbox: Sent[] = [];
  while (world.playing && world.tick < until) {
    inbox.length = 0;
    bots.forEach((bot, i) => {
      if (!bot.thinksAt(world.tick)) return;
      const chair = chairId(i);
      const command = bot.act(perceive(world, chair, views[i]));
      if (command) inbox.push({ chair, command });
    });
    heard(world, inbox);
    step(world, inbox);
  }
  return world;
}
