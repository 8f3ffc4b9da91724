import { expect, test } from "vitest";
import { PLAIN, seedsFrom } from "./movement.ts";
import { alone, openPool, type Pool } from "./pool.ts";

const tasks = seedsFrom(5, 7).map((seed) => ({
  ...PLAIN,
  players: ["attuned", "fair", "fighting", "random"] as const,
  seed,
  seconds: 20,
}));

async function playedBy(pool: Pool) {
  try {
    return await pool.map("movement", tasks);
  } finally {
    await pool.close();
  }
}

test("[X1] what the lab finds does not depend on how many work at it", async () => {
  const told: number[] = [];
  const here = await playedBy(alone);
  expect(new Set(here.map(({ harmony }) => harmony)).size).toBeGreaterThan(1);
  expect(await playedBy(openPool(1, (done) => told.push(done)))).toEqual(here);
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await playedBy(openPool(3, () => {}))).toEqual(here);
});

test("a task that goes wrong fails the whole, with its reason", async () => {
  const pool = openPool(1, () => {});
  const alone13 = Array.from({ length: 13 }, () => "attuned" as const);
  await expect(
    pool.map("movement", [{ ...PLAIN, players: alone13, seed: 1, seconds: 5 }]),
  ).rejects.toThrow("13 is not 2");
  await pool.close();
});
