/** Everyone the lab can seat: the players' own cards, and the attuned one with one habit taken away ([X3]). */
import { type Bot, botOf, createBot } from "../../shared/bots/bot.ts";
import {
  BOT_POLICIES,
  type BotProfile,
  type Behaviours,
  type PolicyName,
} from "../../shared/bots/profile.ts";
import { BOT_PROFILES } from "../../shared/bots/profiles.ts";
import { chairId } from "../../shared/model/units.ts";

/** [X3] What is taken out, by the name of who is left. */
export const ABLATIONS = {
  noReading: "reads",
  noWaiting: "waits",
  noAsking: "asks",
  noCalming: "calms",
  noShowing: "showsWay",
  noRepair: "mends",
} as const satisfies Record<string, keyof Behaviours>;

/** [X9] The same for what reading is made of, several habits at once where a skill is made of them. */
export const READING_ABLATIONS = {
  /** Faces of listening ignored: obeys what is shown explicitly. */
  noListening: ["listens"],
  /** The same for time alone. */
  noTimeFaces: ["listensForTime"],
  /** Goes by faces alone: shows nobody the way, and obeys none. */
  facesOnly: ["heeds", "showsWay"],
  /** Neither ways nor faces move it. */
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

/** The attuned card without some habits. */
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
