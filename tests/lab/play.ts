/** Plays whole movements with bots, headless: for tests and for the lab's tables. */
import { beginMovement, createWorld } from "../../shared/model/consort.ts";
import type { Pace } from "../../shared/model/numbers.ts";
import type { World } from "../../shared/model/world.ts";
import type { Event } from "../../shared/model/event.ts";
import { type GroupMeasures, measures } from "../../shared/model/measures.ts";
import { perceive } from "../../shared/model/perceive.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { ScoreMarks } from "../../shared/model/score.ts";
import { step } from "../../shared/model/step.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { chairId } from "../../shared/model/units.ts";
import type { Wish } from "../../shared/model/wish.ts";
import { type Bot, createBot, type PolicyName } from "../../shared/bots/bot.ts";

export { TICKS_PER_SECOND } from "../../shared/model/units.ts";

/** Half-second beats; a hard passage of 12 s in every 45 ([T6]). */
export function plainScore(seconds: number): ScoreMarks {
  const hard = [];
  for (let at = 33; at + 12 <= seconds; at += 45) hard.push({ from: at * 2, to: (at + 12) * 2 });
  return { beatTicks: 10, beatsPerBar: 4, beats: seconds * 2, hard, dissonant: [], solos: [] };
}

export interface Play {
  readonly world: World;
  readonly bots: (Bot | null)[];
  readonly views: Perception[];
}

export function seat(
  players: readonly (PolicyName | Bot | null)[],
  seed: number,
  pace: Pace,
  seconds: number,
): Play {
  return seatOn(plainScore(seconds), players, seed, pace);
}

/** The same before a given score. */
export function seatOn(
  score: ScoreMarks,
  players: readonly (PolicyName | Bot | null)[],
  seed: number,
  pace: Pace,
  wishes: readonly Wish[] = [],
): Play {
  const world = createWorld({ seed, chairs: players.length, pace, score, wishes });
  const bots = players.map((player, i) =>
    typeof player === "string" ? createBot(player, seed, chairId(i)) : player,
  );
  return { world, bots, views: players.map((_, i) => perceive(world, chairId(i))) };
}

const inbox: Sent[] = [];

/** One tick: every bot that is due perceives and acts. */
export function playTick(play: Play, also: readonly Sent[] = []): readonly Event[] {
  inbox.length = 0;
  for (const sent of also) inbox.push(sent);
  const { world, bots, views } = play;
  for (let i = 0; i < bots.length; i++) {
    const bot = bots[i];
    if (!bot || !bot.thinksAt(world.tick)) continue;
    const chair = chairId(i);
    const command = bot.act(perceive(world, chair, views[i]));
    if (command !== null) inbox.push({ chair, command });
  }
  return step(world, inbox).events;
}

export function playOut(play: Play, watch?: (event: Event) => void): GroupMeasures {
  const { world } = play;
  const last = world.score.beats * world.score.beatTicks;
  while (world.tick < last) {
    const events = playTick(play);
    if (watch !== undefined) for (const event of events) watch(event);
  }
  return measures(world);
}

interface Mode {
  readonly chairs?: number;
  readonly pace?: Pace;
  readonly seconds?: number;
}

/** A movement of one policy in every chair. */
export function playMovement(
  policy: PolicyName,
  seed: number,
  { chairs = 4, pace = "expert", seconds = 240 }: Mode = {},
): GroupMeasures {
  return playOut(
    seat(
      Array.from({ length: chairs }, () => policy),
      seed,
      pace,
      seconds,
    ),
  );
}

/** The same consort, one movement more. */
export function playOn(play: Play, seconds: number): GroupMeasures {
  beginMovement(play.world, plainScore(seconds));
  return playOut(play);
}
