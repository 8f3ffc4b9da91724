/**
 * Building blocks of the rows of reading: a column of figures by seed, and differences and ratios
 * of two.
 */
import type { Pace } from "../../../shared/model/numbers.ts";
import { difference, type Interval, mean, variance } from "../interval.ts";
import type { ReadingFigures } from "./play.ts";

export { told } from "../row.ts";

export const PACE_LETTERS: Readonly<Record<Pace, string>> = {
  beginner: "1",
  normal: "2",
  expert: "3",
};
export const PACE_NAMES: Readonly<Record<Pace, string>> = {
  beginner: "gentle",
  normal: "steady",
  expert: "quick",
};

type What = "harmony" | "outcome" | "own";
/** Without anything asked of the first chair there is no own part. */
export const column = (played: readonly ReadingFigures[], what: What): number[] =>
  played.map((figures) => figures[what]);

/** How much lower `of` is than `from`, seed by seed. */
export const lower = (
  of: readonly ReadingFigures[],
  from: readonly ReadingFigures[],
  what: What,
): Interval => difference(column(from, what), column(of, what));

/**
 * Difference of two means in standard deviations of the two (Cohen's d), with the interval of Hedges and
 * Olkin (1985) for large samples.
 */
export function steps(to: readonly number[], from: readonly number[]): Interval {
  const spread = Math.sqrt((variance(to) + variance(from)) / 2);
  const measured = (mean(to).measured - mean(from).measured) / spread;
  const n = to.length;
  const half = 1.959964 * Math.sqrt(2 / n + measured ** 2 / (4 * n));
  return { measured, low: measured - half, high: measured + half };
}
