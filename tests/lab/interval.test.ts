import { expect, test } from "vitest";
import {
  apart,
  correlation,
  exactly,
  mean,
  proportion,
  ratio,
  student,
  valuesToTell,
} from "./interval.ts";
import { leastSquares } from "./regression.ts";

test("Student's t is the table's", () => {
  expect(student(5)).toBeCloseTo(2.571, 2);
  expect(student(19)).toBeCloseTo(2.093, 3);
  expect(student(199)).toBeCloseTo(1.972, 3);
});

test("a mean carries its interval", () => {
  const { measured, low, high } = mean([1, 2, 3, 4, 5]);
  expect(measured).toBe(3);
  // 3 ± 2.776·√(2.5/5)
  expect(low).toBeCloseTo(1.037, 2);
  expect(high).toBeCloseTo(4.963, 2);
});

test("a correlation carries Fisher's interval", () => {
  const xs = Array.from({ length: 28 }, (_, k) => k);
  const ys = xs.map((x) => x + 12 * ((x * 7) % 5) - 24);
  const { measured, low, high } = correlation(xs, ys);
  expect(Math.atanh(high) - Math.atanh(measured)).toBeCloseTo(1.959964 / 5, 9);
  expect(low).toBeLessThan(measured);
  expect(correlation([1, 2, 3, 4, 6], [-2, -4, -6, -8, -11]).measured).toBeLessThan(-0.99);
});

test("a share carries Wilson's interval, and keeps within 0 … 1", () => {
  const half = proportion(5, 10);
  expect([half.low, half.high].map((end) => Number(end.toFixed(3)))).toEqual([0.237, 0.763]);
  const all = proportion(24, 24);
  expect(all.measured).toBe(1);
  expect(all.low).toBeCloseTo(0.862, 3);
  expect(all.high).toBeCloseTo(1, 9);
});

test("intervals that overlap tell how many values would part them", () => {
  const lower = { measured: 0.78, low: 0.76, high: 0.8 };
  const upper = { measured: 0.81, low: 0.79, high: 0.83 };
  expect(valuesToTell(lower, upper, 60)).toBe(107);
  expect(valuesToTell(upper, lower, 60)).toBe(Infinity);
});

test("intervals are apart when one ends before the other begins", () => {
  const narrow = { measured: 1, low: 0.9, high: 1.1 };
  expect(apart(narrow, exactly(1.2))).toBe(true);
  expect(apart(narrow, exactly(1.1))).toBe(false);
  expect(apart(exactly(1.2), narrow)).toBe(false);
});

test("a ratio of means widens with either", () => {
  const found = ratio([2, 2.2, 1.8], [1, 1, 1]);
  expect(found.measured).toBeCloseTo(2, 9);
  expect(found.high - 2).toBeCloseTo(mean([2, 2.2, 1.8]).high - 2, 9);
});

test("least squares gives back the plane it was made from", () => {
  const rows = Array.from({ length: 40 }, (_, k) => [1, k % 7, (k * k) % 11]);
  const found = leastSquares(
    rows,
    rows.map(([, x = 0, y = 0]) => 3 - 2 * x + 0.5 * y),
    3,
  );
  expect(found[0]).toBeCloseTo(3, 9);
  expect(found[1]).toBeCloseTo(-2, 9);
  expect(found[2]).toBeCloseTo(0.5, 9);
});
