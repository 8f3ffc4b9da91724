/** All players of the lab: the bots' own profiles, and the attuned one with one habit removed ([X3]). */
import { type Bot, botOf, createBot } from "../../shared/bots/bot.ts";
import {
  BOT_POLICIES,
  type BotProfile,
  type Behaviours,
  type PolicyName,
} from "../../shared/bots/profile.ts";
import { BOT_PROFILES } from "../../shared/bots/profiles.ts";
import { chairId } from "../../shared/model/units.ts";

/** [X3] What is removed, by the name of the resulting player. */
export const ABLATIONS = {
  noReading: "reads",
  noWaiting: "waits",
  noAsking: "asks",
  noCalming: "calms",
  noShowing: "showsWay",
  noRepair: "mends",
} as const satisfies Record<string, keyof Behaviours>;

/** [X9] The same for the parts of reading, several habits at once where a skill needs them. */
export const READING_ABLATIONS = {
  /** Ignores listening faces: follows only ways that are shown. */
  noListening: ["listens"],
  /** The same for timing alone. */
  noTimeFaces: ["listensForTime"],
  /** Uses faces only: shows nobody the way, and follows none. */
  facesOnly: ["heeds", "showsWay"],
  /** Follows neither ways nor faces. */
  noHeeding: ["heeds", "listens"],
} as const satisfies Record<string, readonly (keyof Behaviours)[]>;

export type AblationName = keyof typeof ABLATIONS;
export type ReadingAblationName = keyof typeof READING_ABLATIONS;
export type PlayerName = PolicyName | AblationName | ReadingAblationName;

export const LAB_PLAYERS: readonly PlayerName[] = [
  ...BOT_POLICIES,
  ...(Object.keys(ABLATIONS) as AblationName[]),
  ...(Object.keys(READING_ABLATIONS) as ReadingAblationName[]),
];

export const isPlayer = (name: string): name is PlayerName =>
  (LAB_PLAYERS as readonly string[]).includes(name);

/** The attuned profile without some habits. */
export function without(...habits: readonly (keyof Behaviours)[]): BotProfile {
  const { attuned } = BOT_PROFILES;
  const rest = { ...attuned.behaviours };
  for (const habit of habits) rest[habit] = false;
  return { ...attuned, behaviours: rest };
}

export function playerFor(name: PlayerName, seed: number, chair: number): Bot {
  if (name in ABLATIONS)
    return botOf(without(ABLATIONS[name as AblationName]), seed, chairId(chair));
  if (name in READING_ABLATIONS)
    return botOf(without(...READING_ABLATIONS[name as ReadingAblationName]), seed, chairId(chair));
  return createBot(name as PolicyName, seed, chairId(chair));
}
