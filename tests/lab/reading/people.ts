/** [X9] All players of the rows of reading, by name. */
import { type Bot, botOf } from "../../../shared/bots/bot.ts";
import type { Behaviours, BotProfile } from "../../../shared/bots/profile.ts";
import { BOT_PROFILES } from "../../../shared/bots/profiles.ts";
import { chairId } from "../../../shared/model/units.ts";
import { playerFor, type PlayerName, LAB_PLAYERS } from "../lab-players.ts";
import { type Rule, type RulePolicy, rulePolicyBot } from "../search/rule-policy.ts";
import { type ThumbName, THUMBS } from "./thumbs.ts";

/** People who do only part of it, at a newcomer's speed. */
const PARTS = {
  /** Looks from one to the next. */
  looksOnly: { card: only("looks"), rules: [] },
  /** Gives a random answer to a player who looks back. */
  answersAtRandom: {
    card: only("looks"),
    rules: [
      { when: [{ feature: "mutual", is: "over", than: 0.5 }], act: "answerAnyhow", every: 7 },
    ],
  },
  /** Does what it is shown and told, and what a mend asks of it. */
  obeysOnly: { card: only("looks", "heeds", "answers", "mends"), rules: [] },
} as const satisfies Record<string, { card: RulePolicy["over"]; rules: readonly Rule[] }>;

type PartName = keyof typeof PARTS;
/** Sits down and does nothing at all; a bot takes over ([K1]). */
export const ABSENT = "absent";
export type PersonName = PlayerName | ThumbName | PartName | typeof ABSENT;

export function personFor(name: PersonName, seed: number, chair: number): Bot {
  if (name === ABSENT) return playerFor("silent", seed, chair);
  if ((LAB_PLAYERS as readonly string[]).includes(name))
    return playerFor(name as PlayerName, seed, chair);
  if (name in PARTS) {
    const { card, rules } = PARTS[name as PartName];
    if (rules.length === 0) return botOf(card, seed, chairId(chair));
    return rulePolicyBot({ rules, roam: 0, over: card }, seed, chair);
  }
  return rulePolicyBot(THUMBS[name as ThumbName].trick, seed, chair);
}

function only(...names: readonly (keyof Behaviours)[]): BotProfile {
  const { novice, silent } = BOT_PROFILES;
  const some = { ...silent.behaviours };
  for (const name of names) some[name] = true;
  return { ...novice, behaviours: some };
}
