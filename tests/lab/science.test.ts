/** [X7] The short form of `lab science`: every family of EVIDENCE's table on few trials. */
import { describe, expect, test } from "vitest";
import { alone } from "./pool.ts";
import type { EvidenceId } from "./science/all.ts";
import { science } from "./science/science.ts";

/** E7 takes 4,000 chairs, and so its own time. */
const SHORT: readonly EvidenceId[] = [
  ...(["E1", "E2", "E3", "E4", "E5", "E6", "E8", "E9"] as const),
  ...(["E10", "E11", "E12", "E13", "E14", "E15"] as const),
];

describe("[X7] the published figures come out of the game's own model", () => {
  test.each(SHORT)("%s", { timeout: 60_000 }, async (id) => {
    const rows = await science(alone, 1, { short: true, only: [id] });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ pass }) => !pass)).toEqual([]);
  });
});
