/** [X4] Closed loop: up to five fixed rules (if this is seen then do that), alone or on top of a player. */
import { measures, outcome } from "../../../shared/model/measures.ts";
import type { Pace } from "../../../shared/model/numbers.ts";
import { below, type Rng, uniform } from "../../../shared/model/rng.ts";
import { chairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { type Bot, botOf, type BotPerception } from "../../../shared/bots/bot.ts";
import type { BotProfile } from "../../../shared/bots/profile.ts";
import { without } from "../lab-players.ts";
import { plainScore, playTick, seatOn } from "../play.ts";
import { commandFor, DEED_NAMES, type DeedName, STROKE } from "./deed.ts";
import { FEATURE_NAMES, FEATURES, type FeatureName } from "./feature.ts";

interface Condition {
  readonly feature: FeatureName;
  readonly is: "over" | "under";
  readonly than: number;
}

export interface Rule {
  /** All of them. */
  readonly when: readonly Condition[];
  readonly act: DeedName;
  /** s before the same rule acts again. */
  readonly every: number;
}

export interface RulePolicy {
  /** In order of priority; the first one with something to do acts. */
  readonly rules: readonly Rule[];
  /** s between looks from chair to chair while no rule acts; 0 never. */
  readonly roam: number;
  /** Who plays while no rule acts; null for nobody. */
  readonly over: BotProfile | null;
}

/** Ticks between two decisions, as an attuned bot's. */
const THINK = 4;

function holds({ feature, is, than }: Condition, view: BotPerception): boolean {
  const value = FEATURES[feature].of(view);
  return is === "over" ? value > than : value < than;
}

/** A player using that trick. */
export function rulePolicyBot(trick: RulePolicy, seed: number, chair: number): Bot {
  const under = trick.over === null ? null : botOf(trick.over, seed, chairId(chair));
  const readyAt = trick.rules.map(() => 0);
  let roamAt = 0;
  let strokeEnds = Infinity;
  let next = (chair * 3) % THINK;
  return {
    thinksAt: (tick) => tick >= next || tick >= strokeEnds || under?.thinksAt(tick) === true,
    act(view) {
      if (view.tick >= strokeEnds) {
        strokeEnds = Infinity;
        const { volume } = view.self.bow;
        return view.self.breathing ? null : { do: "bow", pitch: 0, tempo: 0, volume };
      }
      if (view.tick < next) return under?.act(view) ?? null;
      next = view.tick + THINK;
      for (const [k, rule] of trick.rules.entries()) {
        if (view.tick < (readyAt[k] ?? 0) || !rule.when.every((one) => holds(one, view))) continue;
        const command = commandFor(rule.act, view);
        if (command === null) continue;
        readyAt[k] = view.tick + rule.every * TICKS_PER_SECOND;
        if (command.do === "bow") strokeEnds = view.tick + STROKE * TICKS_PER_SECOND;
        return command;
      }
      if (under !== null) return under.act(view);
      if (trick.roam === 0 || view.tick < roamAt) return null;
      roamAt = view.tick + trick.roam * TICKS_PER_SECOND;
      return commandFor("lookNext", view);
    },
  };
}

export interface RulePolicyTask {
  readonly trick: RulePolicy;
  readonly seeds: readonly number[];
  readonly seconds: number;
  readonly chairs: number;
  /** Number of chairs with the trick, from the first; the others are attuned. */
  readonly tricksters: number;
  readonly pace: Pace;
}

/** Outcome by seed. */
export function playRulePolicy(task: RulePolicyTask): number[] {
  const { trick, seeds, seconds, chairs, tricksters, pace } = task;
  return seeds.map((seed) => {
    const bots = Array.from({ length: chairs }, (_, chair) =>
      chair < tricksters ? rulePolicyBot(trick, seed, chair) : "attuned",
    );
    const play = seatOn(plainScore(seconds), bots, seed, pace);
    while (play.world.playing) playTick(play);
    return outcome(measures(play.world));
  });
}

// ---- random tricks, and children of two -------------------------------------------------------

/** Players that a rule of thumb may be added to: with every skill but reading needs in faces. */
const UNREAD = without("reads");
const MAX_RULES = 5;
const OFTEN = [1, 2, 4, 8, 16] as const;

const oneOf = <T>(list: readonly T[], rng: Rng): T => list[below(rng, list.length)] as T;

function someCondition(rng: Rng): Condition {
  const feature = oneOf(FEATURE_NAMES, rng);
  const [least, most] = FEATURES[feature].range;
  const is = uniform(rng) < 0.7 ? "over" : "under";
  return { feature, is, than: least + (most - least) * uniform(rng) };
}

function someRule(rng: Rng): Rule {
  const when = Array.from({ length: 1 + below(rng, 2) }, () => someCondition(rng));
  return { when, act: oneOf(DEED_NAMES, rng), every: oneOf(OFTEN, rng) };
}

export const randomRulePolicy = (rng: Rng): RulePolicy => ({
  rules: Array.from({ length: 1 + below(rng, MAX_RULES) }, () => someRule(rng)),
  roam: oneOf([0, 1, 2, 4, 8], rng),
  over: uniform(rng) < 0.5 ? null : UNREAD,
});

/** A child of two tricks: rules of either, with one change. */
export function crossRulePolicies(one: RulePolicy, other: RulePolicy, rng: Rng): RulePolicy {
  const rules = one.rules.map((rule, k) => (uniform(rng) < 0.7 ? rule : (other.rules[k] ?? rule)));
  const which = below(rng, rules.length);
  const rule = rules[which] as Rule;
  const draw = uniform(rng);
  if (draw < 0.15) return { ...one, rules, roam: oneOf([0, 1, 2, 4, 8], rng) };
  if (draw < 0.35) return { ...one, rules: [...rules, someRule(rng)].slice(-MAX_RULES) };
  if (draw < 0.5) return { ...one, rules: rules.with(which, someRule(rng)) };
  if (draw < 0.6 && rules.length > 1) return { ...one, rules: rules.toSpliced(which, 1) };
  if (draw < 0.75)
    return { ...one, rules: rules.with(which, { ...rule, every: oneOf(OFTEN, rng) }) };
  if (draw < 0.85)
    return { ...one, rules: rules.with(which, { ...rule, act: oneOf(DEED_NAMES, rng) }) };
  const when = rule.when.with(below(rng, rule.when.length), someCondition(rng));
  return { ...one, rules: rules.with(which, { ...rule, when }) };
}

/** In words, one line per rule. */
export function describeRulePolicy({ rules, roam, over }: RulePolicy): string[] {
  return [
    ...(over === UNREAD ? ["attuned, but for reading faces"] : []),
    ...rules.map(({ when, act, every }) => {
      const ifs = when.map(({ feature, is, than }) => `${feature} ${is} ${than.toFixed(2)}`);
      return `if ${ifs.join(" and ")}: ${act}, at most every ${every} s`;
    }),
    roam === 0 ? "else stay" : `else look to the next chair every ${roam} s`,
  ];
}
