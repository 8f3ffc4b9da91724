/** A player who sees only how others are drawn, compared with one who does nothing; without a browser. */
import { expect, test } from "vitest";
import { simulate } from "../e2e/reading/simulated.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

test("[P4] by pictures alone one reads calls in time, and does more than somebody who sits there", () => {
  const all = SEEDS.map((seed) => {
    const how = { seed, pace: "beginner", seconds: 240 } as const;
    return { looks: simulate("pictures", how), sits: simulate("shut", how) };
  });
  const mean = (of: (one: (typeof all)[number]) => number): number =>
    all.reduce((sum, one) => sum + of(one), 0) / all.length;
  expect(mean(({ looks }) => looks.read.done)).toBeGreaterThan(1);
  expect(mean(({ looks, sits }) => (looks.own ?? 0) - (sits.own ?? 0))).toBeGreaterThan(0.1);
});
