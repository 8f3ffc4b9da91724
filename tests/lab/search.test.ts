/** [X4] Short form of `lab search`. */
import { describe, expect, test } from "vitest";
import { seedRng, uniform } from "../../shared/model/rng.ts";
import { warmPool } from "./warm-pool.ts";
import { searchFor } from "./search/evolve.ts";
import { playScript } from "./search/script.ts";
import { search } from "./search/search.ts";
import { playRulePolicy } from "./search/rule-policy.ts";

// Workers run the present code, and faster than it runs here.
const pool = warmPool();

describe("[X4] no trick wins", () => {
  test("a few scripts and tricks, found by chance and by descent, and those with a name", async () => {
    const plan = { seed: 1, seeds: 4, chairs: 4, seconds: 120 };
    const { rows, best } = await search(pool, plan, 6);
    expect(rows.map(({ id }) => id)).toEqual(
      Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => `X4${letter}`),
    );
    const scripts = rows.slice(0, 2);
    expect(scripts.filter(({ pass }) => !pass)).toEqual([]);
    // A line for each arena, and one for each chair that plays by a script.
    expect(best.script).toHaveLength(4 + 4 + 4 + 1 + 1);
    for (const { claim, low, published } of rows.slice(2, 20)) {
      expect(low, claim).toBeLessThan(Number(String(published).slice(2)));
    }
    // Beside three who read, a minute or two hardly show what one player does: it can only be no
    // better than reading.
    for (const { claim, low } of rows.slice(20)) expect(low, claim).toBeLessThan(1);
  });

  test("in one chair beside attuned ones, nobody plays but the one who has a part", () => {
    const script = [{ period: 40, deeds: [] }];
    const task = { script, seeds: [1], seconds: 60, pace: "beginner", chairs: 4 } as const;
    const quiet = { rules: [], roam: 0, over: null };
    const [one] = playScript(task);
    expect(playRulePolicy({ ...task, trick: quiet, tricksters: 1 })).toEqual([one]);
    expect(playRulePolicy({ ...task, trick: quiet, tricksters: 4 })[0]).toBeLessThan(one ?? 0);
  });

  test("descent climbs where there is something to climb", async () => {
    const breed = {
      some: uniform,
      child: (one: number, other: number, rng: Parameters<typeof uniform>[0]) =>
        (one + other) / 2 + 0.2 * (uniform(rng) - 0.5),
      judge: async (many: readonly number[]) => many.map((one) => -Math.abs(one - 3)),
    };
    const { random, evolved } = await searchFor(breed, 300, seedRng(1));
    expect(random[0]?.one).toBeLessThan(1);
    expect(evolved[0]?.one).toBeGreaterThan(1.2);
  });
});
