import { expect, test } from "vitest";
import { acceptable } from "./acceptable.ts";

const row = (published: number | string, tolerance: number | string) => ({
  id: "E1",
  claim: "a figure",
  published,
  tolerance,
  measured: 0,
  low: 0,
  high: 0,
  pass: true,
});

test.each([
  [0.3, "± 0.07", 0.23, 0.37],
  [312.5, "± 3 %", 303.125, 321.875],
  ["1", "± .005", 0.995, 1.005],
  ["25 … 30", "inside", 25, 30],
  ["> 0", "interval above", 0, Infinity],
  ["> 1", "> 1.02", 1.02, Infinity],
  ["≥ 0.08", "mean", 0.08, Infinity],
  ["< 0.844", "intervals apart", -Infinity, 0.844],
  ["≤ -0.5", "mean", -Infinity, -0.5],
  [0, "interval within ± 0.02", -0.02, 0.02],
])("%s with %s is accepted from %s to %s", (published, tolerance, low, high) => {
  const range = acceptable(row(published, tolerance));
  expect(range?.low).toBeCloseTo(low, 9);
  expect(range?.high).toBeCloseTo(high, 9);
});

test.each([
  ["–", "–"],
  ["not 0.23 … 0.37", "mean"],
  [1, "all clauses hold"],
])("%s with %s is no range", (published, tolerance) =>
  expect(acceptable(row(published, tolerance))).toBeNull(),
);
