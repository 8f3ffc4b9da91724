/** The short form of `lab balance`: few seeds, so only what shows at once. */
import { beforeAll, describe, expect, test } from "vitest";
import { balance, type PolicyRow } from "./balance/balance.ts";
import { SPOILERS } from "./balance/policies.ts";
import { playTask, PLAIN } from "./movement.ts";
import { openPool } from "./pool.ts";
import type { Row } from "./row.ts";

let rows: ReadonlyMap<string, Row>;
let policies: ReadonlyMap<string, PolicyRow>;

beforeAll(async () => {
  const pool = openPool(2, () => {});
  try {
    const found = await balance(pool, { seed: 1, seeds: 12, chairs: 4, seconds: 240 });
    rows = new Map(found.rows.map((row) => [row.id, row]));
    policies = new Map(found.policies.map((row) => [row.id, row]));
  } finally {
    await pool.close();
  }
}, 180_000);

const row = (id: string): Row | undefined => rows.get(id);
const HOLDS = { pass: true };

describe("what must be true of the whole", () => {
  test("[X2] attuned harmony is high, bids are met, ruptures mended, little is left over", () => {
    expect(row("X2a")).toMatchObject(HOLDS);
    const figures = policies.get("attuned")?.figures;
    expect(figures?.connection.measured).toBeGreaterThan(0.75);
    expect(figures?.repair.measured).toBeGreaterThan(0.85);
    expect(figures?.residue.measured).toBeLessThan(0.03);
  });
  test.each(SPOILERS.map((name, k) => [name, `X2${"bcdefg"[k]}`] as const))(
    "[X2] %s harmony is low",
    (_, id) => expect(row(id)).toMatchObject(HOLDS),
  );
  test("[X2] making nice looks as good at first, and ends with the most residue", () => {
    expect(row("X2h")?.measured).toBeGreaterThan(-0.1);
    for (const { id, figures } of policies.values()) {
      if (id === "makingNice") continue;
      const most = policies.get("makingNice")?.figures.residue.measured;
      expect(most, id).toBeGreaterThan(figures.residue.measured);
    }
  });
  test("[X2] making nice falls away", () => expect(row("X2j")?.measured).toBeLessThan(-0.1));
  test.each([
    ["reading", "X3a"],
    ["waiting", "X3b"],
    ["asking", "X3c"],
    ["showing the way", "X3e"],
    ["repair", "X3f"],
  ])("[X3] without %s the outcome is lower", (_, id) => expect(row(id)).toMatchObject(HOLDS));
  test("[X5] ruptures mended soon leave more trust than none", () =>
    expect(row("X5a")).toMatchObject(HOLDS));
  test("[X6] dissonant bars and solos cost nothing", () => expect(row("X6a")).toMatchObject(HOLDS));
});

test("a row for every consort, with figures of its own", () => {
  expect(policies.size).toBe(19);
  const attuned = policies.get("attuned");
  expect(attuned?.figures.harmony.measured).toBe(attuned?.measured);
  expect(attuned?.low).toBeLessThan(attuned?.high ?? 0);
});

test("[X5] ruptures are brought about by commands, one in 40 s", () => {
  const task = {
    ...PLAIN,
    players: Array.from({ length: 4 }, () => "attuned" as const),
    seed: 3,
    seconds: 240,
  };
  const torn = playTask({ ...task, tearEvery: 40 });
  expect(torn.madeTears).toBe(5);
  expect(torn.growth).toBeGreaterThanOrEqual(torn.madeTearsMended);
  expect(playTask(task).madeTears).toBe(0);
});
