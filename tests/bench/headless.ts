/** A quartet without a server: world, four attuned bots, and what they perceive. */
import { marksFor } from "../../shared/content/pieces/index.ts";
import { createWorld } from "../../shared/model/consort.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { step } from "../../shared/model/step.ts";
import { TICK_MS, chairId } from "../../shared/model/units.ts";
import { createBot } from "../../shared/players/bot.ts";

const CHAIRS = 4;
const score = marksFor("tallis-canon", CHAIRS, 4);

/** Plays whole movements for about `ms`; returns how many times faster than real time that went. */
export function headlessSpeed(ms: number): number {
  let ticks = 0;
  const began = performance.now();
  let spent = 0;
  for (let seed = 1; spent < ms; seed += 1) {
    ticks += movement(seed);
    spent = performance.now() - began;
  }
  return (ticks * TICK_MS) / spent;
}

function movement(seed: number): number {
  const world = createWorld({ seed, chairs: CHAIRS, pace: "expert", score });
  const chairs = Array.from({ length: CHAIRS }, (_, i) => chairId(i));
  const bots = chairs.map((chair) => createBot("attuned", seed * 31 + chair, chair));
  const views = chairs.map((chair) => perceive(world, chair));
  const inbox: Sent[] = [];
  while (world.playing) {
    inbox.length = 0;
    bots.forEach((bot, i) => {
      if (!bot.thinksAt(world.tick)) return;
      const chair = chairId(i);
      const command = bot.act(perceive(world, chair, views[i]));
      if (command) inbox.push({ chair, command });
    });
    step(world, inbox);
  }
  return world.tick;
}
