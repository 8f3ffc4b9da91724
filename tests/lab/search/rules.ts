/** Shorthands for writing tricks. */
import type { DeedName } from "./deed.ts";
import type { FeatureName } from "./feature.ts";
import type { Rule, RulePolicy } from "./rule-policy.ts";

export const over = (feature: FeatureName, than = 0.5) => ({ feature, is: "over", than }) as const;
export const under = (feature: FeatureName, than = 0.5) =>
  ({ feature, is: "under", than }) as const;
export const rule = (act: DeedName, every: number, ...when: Rule["when"]): Rule => ({
  when,
  act,
  every,
});
/** Looks on every 2 s, or as the player does. */
export const trick = (card: RulePolicy["over"], ...rules: Rule[]): RulePolicy => ({
  rules,
  roam: 2,
  over: card,
});
