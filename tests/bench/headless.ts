/** A quartet without a server: world, four attuned bots, and what they perceive. */
import { marksFor } from "../../shared/pieces/index.ts";
import { createWorld } from "../../shared/model/consort.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { step } from "../../shared/model/step.ts";
import { TICK_MS, chairId } from "../../shared/model/units.ts";
import { createBot } from "../../shared/bots/bot.ts";
import { median } from "./median.ts";
import type { Plan } from "./plan.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";

const CHAIRS = 4;
const score = marksFor("tallis-canon", CHAIRS, 4);

/** Rounds of the loop that are one run of it. */
const ROUNDS = 2_000_000;

/** The model, and beside it arithmetic that is the same for ever, turn by turn. */
export function headlessRows({ headless: { pairs, ms } }: Plan): Row[] {
  const speeds: number[] = [];
  const ratios: number[] = [];
  let seed = 0;
  const play = (): number => movement((seed += 1)) * TICK_MS;
  for (let pair = 0; pair <= pairs; pair += 1) {
    const speed = perMs(play, ms);
    const loop = perMs(arithmetic, ms);
    // In the first pairing it is compiled.
    if (pair === 0) continue;
    speeds.push(speed);
    ratios.push((speed * 1000) / loop);
  }
  return [row("headless-vs-loop", median(ratios)), row("headless-quartet", median(speeds))];
}

/** What `run` gets done in a millisecond of this thread's own time on the processor. */
function perMs(run: () => number, ms: number): number {
  const began = threadMs();
  let [done, spent] = [0, 0];
  while (spent < ms) {
    done += run();
    spent = threadMs() - began;
  }
  return done / spent;
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Whole and broken numbers, each of which waits for the one before. Its result keeps it from being left out. */
function arithmetic(): number {
  let [whole, broken] = [1, 0.5];
  for (let i = 0; i < ROUNDS; i += 1) {
    whole = (Math.imul(whole, 1_664_525) + 1_013_904_223) | 0;
    broken = broken * 0.5 + (whole >>> 8) / 16_777_216;
  }
  return broken < 0 ? 0 : ROUNDS;
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
