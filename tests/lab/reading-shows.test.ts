/** Short form of `lab reading`: few seeds, so it is tested for direction only. */
import { beforeAll, describe, expect, test } from "vitest";
import { warmPool } from "./warm-pool.ts";
import { reading } from "./reading/reading.ts";
import type { Row } from "./row.ts";

let rows: ReadonlyMap<string, Row>;

beforeAll(async () => {
  const pool = warmPool();
  const short = { seed: 1, seeds: 6, seconds: 200 } as const;
  const found = await Promise.all([
    reading(pool, { ...short, paces: ["beginner", "expert"] }, ["X9a", "X9b", "X9c", "X9d", "X9f"]),
    reading(pool, { ...short, paces: ["expert"] }, ["X9i"]),
    reading(pool, { ...short, paces: ["beginner"] }, ["X9g", "X9j"]),
    reading(pool, { ...short, paces: ["beginner", "expert"] }, ["X9h"]),
  ]);
  rows = new Map(found.flat().map((row) => [row.id, row]));
}, 120_000);

const measured = (id: string): number => rows.get(id)?.measured ?? NaN;
const HOLDS = { pass: true };

describe("[X9] reading carries the evening", () => {
  test.each(["1", "3"])(
    "without faces there is less of everything, in four chairs and in one: %s",
    (pace) => {
      expect(measured(`X9a${pace}o`)).toBeLessThan(0.9);
      expect(measured(`X9a${pace}h`)).toBeGreaterThan(0.05);
      expect(measured(`X9b${pace}`)).toBeLessThan(1);
    },
  );

  test.each(["1", "3"])("faces tune better than ways: %s", (pace) => {
    expect(measured(`X9c${pace}w`)).toBeGreaterThan(0.05);
    expect(measured(`X9c${pace}f`)).toBeGreaterThan(0);
  });

  test.each(["1", "3"])(
    "who reads and says nothing does better than who talks and reads nobody: %s",
    (pace) => expect(measured(`X9d${pace}r`)).toBeGreaterThan(0),
  );

  test("attuned harmony is high, higher where there is time", () => {
    expect(measured("X9f1")).toBeGreaterThan(0.8);
    expect(measured("X9f3")).toBeGreaterThan(0.65);
    expect(measured("X9f1")).toBeGreaterThan(measured("X9f3"));
  });

  test("[G4] in one's own part each rung is above the one below", () => {
    // Fair and novice are close to each other: few seeds separate them from attuned, but not from
    // one another.
    for (const rung of ["1", "2", "3", "4", "6"]) {
      expect(measured(`X9g${rung}`), rung).toBeGreaterThan(0);
    }
    expect(measured("X9g6p")).toBeGreaterThan(measured("X9g4p"));
  });

  test("a person sees at gentle pace what somebody needs, and mostly at quick pace", () => {
    expect(rows.get("X9h1")).toMatchObject(HOLDS);
    expect(rows.get("X9h3")).toMatchObject(HOLDS);
  });

  test("without its skills a consort achieves less", () => {
    const skills = Array.from("wacshm");
    const lost = skills.map((letter) => measured(`X9i3${letter}`));
    // Each alone is too small for few seeds; together they show.
    for (const [k, letter] of skills.entries()) expect(lost[k], letter).toBeGreaterThan(-0.05);
    const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);
    expect(sum(lost)).toBeGreaterThan(0.25);
  });

  test("four who are new to it still sound together at gentle pace, and practised ones well", () => {
    expect(measured("X9jh")).toBeGreaterThan(0.45);
    expect(measured("X9jm")).toBeGreaterThan(0.3);
    expect(measured("X9jf")).toBeGreaterThan(measured("X9jh"));
  });
});
