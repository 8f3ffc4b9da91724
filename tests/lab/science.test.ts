/** [X7] Short form of `lab science`: every family of rows with few trials. */
import { describe, expect, test } from "vitest";
import { warmPool } from "./warm-pool.ts";
import { EVIDENCE_IDS } from "./science/all.ts";
import { science } from "./science/science.ts";

// Workers run plain code, without the test transform: many times faster.
const pool = warmPool();

describe("[X7] the published figures come out of the game's own model", () => {
  test.each(EVIDENCE_IDS)("%s", async (id) => {
    const rows = await science(pool, 1, { short: true, only: [id] });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ pass }) => !pass)).toEqual([]);
  });
});
