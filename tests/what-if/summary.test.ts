/** [F8] Statistics of many runs. */
import { expect, test } from "vitest";
import { chairId } from "../../shared/model/units.ts";
import type { Change } from "../../shared/what-if/change.ts";
import type { BondEnd, Run } from "../../shared/what-if/run.ts";
import { summaryOf, verdictOf } from "../../shared/what-if/summary.ts";

const CHANGE: Change = { chair: chairId(2), to: chairId(0), act: "nod" };

const run = (end: BondEnd, strand: readonly number[] = [0, 0], harmony = 0.5): Run => ({
  seed: 1,
  commands: [],
  harmony,
  bonds: [
    { a: chairId(0), b: chairId(1), end: "torn", mendedAfter: null, strand: [9, 9] },
    {
      a: chairId(0),
      b: chairId(2),
      end,
      mendedAfter: end === "mended" ? 10 - (strand[1] ?? 0) : null,
      strand,
    },
  ],
});
const runs = (ends: string): readonly Run[] =>
  ends
    .split("")
    .map((end) => run(({ w: "whole", m: "mended", s: "strained" } as const)[end] ?? "torn"));

test("[F8] how many ended how, between those two alone", () => {
  const { ends, together, runs: of } = summaryOf(runs("wmmstt"), CHANGE);
  expect(ends).toEqual({ whole: 1, mended: 2, strained: 1, torn: 2 });
  expect([together, of]).toEqual([3, 6]);
});

test("[F8] the middle, and what one in ten lies below and above", () => {
  const eleven = Array.from({ length: 11 }, (_, k) => run("mended", [0.5, k / 10], k / 10));
  const { middle, low, high, mended, harmony } = summaryOf(eleven, CHANGE);
  expect(middle).toEqual([0.5, 0.5]);
  expect(low[1]).toBeCloseTo(0.1);
  expect(high[1]).toBeCloseTo(0.9);
  expect(harmony).toBe(0.5);
  expect(mended[0]).toBe(9);
  expect(mended).toEqual(mended.toSorted((a, b) => a - b));
});

test("[F8] before anything has been played on there is nothing to tell", () => {
  const { middle, together, harmony } = summaryOf([], CHANGE);
  expect([middle, together, harmony]).toEqual([[], 0, null]);
});

test.for([
  ["wwwwwwwwww", "wwwwwwwwww", "unclear"],
  // p for five of five pairs is 1/16, and for six of six 1/32.
  ["wwwwwmmmmm", "tttttmmmmm", "unclear"],
  ["wwwwwwmmmm", "ttttttmmmm", "helps"],
  ["ttttttmmmm", "wwwwwwmmmm", "hinders"],
  ["wwwwwwwttt", "tttttttwww", "unclear"],
  ["ssssssssss", "tttttttttt", "unclear"],
] as const)("[F8] with it %s, without it %s: %s", ([changed, unchanged, verdict]) => {
  expect(verdictOf(runs(changed), runs(unchanged), CHANGE)).toBe(verdict);
});
