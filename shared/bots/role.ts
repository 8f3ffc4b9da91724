/** [Q2] Bots play the same role cards as people: a pattern and a reflex over a skill. */
import type { Pattern, Role } from "../model/role.ts";
import type { BotProfile, Skill } from "./profile.ts";

/** [Q1] What a pattern does to reading and waiting; leaking and bidding belong to the model. */
const PATTERN_SKILLS: Readonly<Record<Pattern, (skill: Skill) => Skill>> = {
  secure: (skill) => skill,
  /** Looks around less, and takes longer to notice that something is needed. */
  dismissive: (skill) => ({ ...skill, lookGap: 1.5 * skill.lookGap, read: 1.3 * skill.read }),
  /** Does not wait to be sure. */
  preoccupied: (skill) => ({ ...skill, read: 0.7 * skill.read, sure: 0.6 * skill.sure }),
  /** Reads one need and answers another. */
  disorganised: (skill) => ({ ...skill, slip: skill.slip + 0.12 }),
};

/**
 * Profile of a player with this role and at least the skill of `base`; follows its reflex unless it
 * mends.
 */
export function profileFor(role: Role, base: BotProfile): BotProfile {
  const obeys = role.reflex !== null && !base.behaviours.mends;
  return {
    pattern: role.pattern,
    reflex: obeys ? (role.reflex ?? "none") : "none",
    behaviours: base.behaviours,
    skill: PATTERN_SKILLS[role.pattern](base.skill),
  };
}
