/** Short form of `lab balance`: few seeds, so effects that need many are tested for direction only. */
import { beforeAll, describe, expect, test } from "vitest";
import { balance, type PolicyRow } from "./balance/balance.ts";
import { SPOILERS } from "./balance/policies.ts";
import { playTask, PLAIN } from "./movement.ts";
import { warmPool } from "./warm-pool.ts";
import type { Row } from "./row.ts";
import { NAMED } from "./search/named.ts";

let rows: ReadonlyMap<string, Row>;
let policies: ReadonlyMap<string, PolicyRow>;

beforeAll(async () => {
  const pool = warmPool();
  const found = await balance(pool, { seed: 1, seeds: 28, chairs: 4, seconds: 240 });
  rows = new Map(found.rows.map((row) => [row.id, row]));
  policies = new Map(found.policies.map((row) => [row.id, row]));
});

const row = (id: string): Row | undefined => rows.get(id);
const HOLDS = { pass: true };
/** The figure to stay below, or above. */
const bound = (id: string): number => Number(String(row(id)?.published).slice(2));

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
  test("[X2] making nice looks as good at first, ends with the most residue, and falls away", () => {
    expect(Math.abs(row("X2h")?.measured ?? NaN)).toBeLessThan(0.1);
    expect(row("X2i")?.measured).toBeGreaterThan(bound("X2i"));
    expect(row("X2j")).toMatchObject(HOLDS);
  });
  test("[N5] over a session fewer needs have to be told in words", () =>
    expect(row("X2l")?.measured).toBeLessThan(0));
  test.each([
    ["reading", "X3a"],
    ["waiting", "X3b"],
    ["asking", "X3c"],
    ["self-calming", "X3d"],
    ["showing the way", "X3e"],
    ["repair", "X3f"],
  ])("[X3] without %s the outcome is lower", (_, id) =>
    expect(row(id)?.measured).toBeLessThan(bound(id)),
  );
  test.each(NAMED.map(({ claim }, k) => [claim, `X4${String.fromCharCode(100 + k)}`] as const))(
    "[X4] no better than attunement: %s",
    (_, id) => expect(row(id)?.measured).toBeLessThan(bound(id)),
  );
  test.each(["X5a", "X5b"])(
    "[X5] ruptures are mended soon, and leave more trust than none: %s",
    (id) => expect(row(id)).toMatchObject(HOLDS),
  );
  test.each(["X5c", "X5d"])(
    "[X5] where they were left, more come in the movement after: %s",
    (id) => expect(row(id)?.measured).toBeGreaterThan(bound(id)),
  );
  test("[X6] dissonant bars and solos cost nothing, and wishes that differ next to nothing", () => {
    expect(row("X6a")).toMatchObject(HOLDS);
    expect(Math.abs(row("X6b")?.measured ?? NaN)).toBeLessThanOrEqual(0.02);
  });
  test("[X8] from 2 to 12 chairs an attuned consort plays well", () => {
    for (let chairs = 2; chairs <= 12; chairs++)
      expect(row(`X8n${chairs}`)?.measured, String(chairs)).toBeGreaterThan(0.65);
  });
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
