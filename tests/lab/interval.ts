/** 95 % intervals by the textbook: Student's t for means, Fisher's z for correlations. */

export interface Interval {
  readonly measured: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % point of the normal distribution. */
const Z = 1.959964;

/** The same of Student's t: Cornish–Fisher expansion (Abramowitz & Stegun 26.7.5), good from 3 degrees on. */
export function student(freedom: number): number {
  const z3 = Z ** 3;
  const z5 = Z ** 5;
  const z7 = Z ** 7;
  return (
    Z +
    (z3 + Z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * Z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * freedom ** 3)
  );
}

/** Mean of independent values, with Student's interval; of a single value, the value itself. */
export function mean(values: readonly number[]): Interval {
  const n = values.length;
  const measured = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return exactly(measured);
  const squares = values.reduce((sum, value) => sum + (value - measured) ** 2, 0);
  const half = student(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { measured, low: measured - half, high: measured + half };
}

/** Mean difference of values paired by index (the same seed): paired Student's interval. */
export function difference(of: readonly number[], from: readonly number[]): Interval {
  return mean(of.map((value, k) => value - (from[k] ?? NaN)));
}

/** A ratio of two means, with Fieller's interval reduced to the first order (delta method). */
export function ratio(of: readonly number[], to: readonly number[]): Interval {
  const above = mean(of);
  const below = mean(to);
  const measured = above.measured / below.measured;
  const spread = (part: Interval): number => (part.high - part.measured) / part.measured;
  const half = Math.abs(measured) * Math.hypot(spread(above), spread(below));
  return { measured, low: measured - half, high: measured + half };
}

/** Pearson's correlation, with Fisher's z interval. */
export function correlation(xs: readonly number[], ys: readonly number[]): Interval {
  const x = mean(xs).measured;
  const y = mean(ys).measured;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (const [k, value] of xs.entries()) {
    const across = value - x;
    const up = (ys[k] ?? NaN) - y;
    xy += across * up;
    xx += across * across;
    yy += up * up;
  }
  const measured = xy / Math.sqrt(xx * yy);
  const half = Z / Math.sqrt(xs.length - 3);
  const z = Math.atanh(measured);
  return { measured, low: Math.tanh(z - half), high: Math.tanh(z + half) };
}

/** A share of independent successes, with Wilson's interval: it stays within 0 … 1. */
export function proportion(yes: number, of: number): Interval {
  const measured = yes / of;
  const weight = Z ** 2 / of;
  const middle = (measured + weight / 2) / (1 + weight);
  const half = (Z / (1 + weight)) * Math.sqrt((measured * (1 - measured) + weight / 4) / of);
  return { measured, low: middle - half, high: middle + half };
}

/** A figure without randomness. */
export const exactly = (measured: number): Interval => ({
  measured,
  low: measured,
  high: measured,
});

/** Whether one interval ends before the other begins. */
export const apart = (lower: Interval, upper: Interval): boolean => lower.high < upper.low;

/**
 * Number of values that each of two means needs for their intervals to be apart, given the result with `had` values:
 * half widths shrink with the square root of the number. Infinity when the lower mean is not lower.
 */
export function valuesToTell(lower: Interval, upper: Interval, had: number): number {
  const between = upper.measured - lower.measured;
  if (between <= 0) return Infinity;
  const halves = lower.high - lower.measured + (upper.measured - upper.low);
  return Math.ceil(had * (halves / between) ** 2);
}

export function variance(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

/** Lag-1 autocorrelation about the mean. */
export function autocorrelation(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  let along = 0;
  let whole = 0;
  for (const [k, value] of values.entries()) {
    whole += (value - middle) ** 2;
    const next = values[k + 1];
    if (next !== undefined) along += (value - middle) * (next - middle);
  }
  return along / whole;
}
