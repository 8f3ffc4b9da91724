/** [F8] Statistics of many runs: counts of outcomes, medians and spread. */
import type { ChairId } from "../model/units.ts";
import type { Change } from "./change.ts";
import type { BondCourse, BondEnd, Run } from "./run.ts";

export interface Summary {
  readonly runs: number;
  readonly ends: Readonly<Record<BondEnd, number>>;
  /** Runs that end with the two together: never torn, or mended. */
  readonly together: number;
  /** By half second: the median strand of the runs, and its 10th and 90th percentiles. */
  readonly middle: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Time from the fork to the mend, s, of each run that mended, sorted. */
  readonly mended: readonly number[];
  /** [T4] Median harmony of the consort over the runs; null where no beat fell. */
  readonly harmony: number | null;
}

/** Whether the difference is statistically significant. */
export type Verdict = "helps" | "hinders" | "unclear";

/** The course of the bond between those two in that run. */
export function courseOf({ bonds }: Run, one: ChairId, other: ChairId): BondCourse {
  const found = bonds.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));
  if (found === undefined) throw new RangeError(`no bond ${one}–${other}`);
  return found;
}

const isTogether = ({ end }: BondCourse): boolean => end === "whole" || end === "mended";

export function summaryOf(runs: readonly Run[], { chair, to }: Change): Summary {
  const courses = runs.map((run) => courseOf(run, chair, to));
  const count = (end: BondEnd): number => courses.filter((one) => one.end === end).length;
  const points = Math.min(...courses.map(({ strand }) => strand.length));
  const across = (share: number): number[] =>
    Array.from({ length: courses.length === 0 ? 0 : points }, (_, k) =>
      quantile(
        courses.map(({ strand }) => strand[k] ?? 0),
        share,
      ),
    );
  const harmonies = runs.flatMap(({ harmony }) => (harmony === null ? [] : [harmony]));
  return {
    runs: runs.length,
    ends: {
      whole: count("whole"),
      mended: count("mended"),
      strained: count("strained"),
      torn: count("torn"),
    },
    together: courses.filter(isTogether).length,
    middle: across(0.5),
    low: across(0.1),
    high: across(0.9),
    mended: courses
      .flatMap(({ mendedAfter }) => (mendedAfter === null ? [] : [mendedAfter]))
      .toSorted((a, b) => a - b),
    harmony: harmonies.length === 0 ? null : quantile(harmonies, 0.5),
  };
}

/** Significance level. */
const BY_CHANCE = 0.05;

/**
 * Compares runs in pairs that share their random numbers: an exact two-sided sign test over the pairs that ended
 * differently.
 */
export function verdictOf(
  changed: readonly Run[],
  unchanged: readonly Run[],
  { chair, to }: Change,
): Verdict {
  let better = 0;
  let worse = 0;
  for (const [k, run] of changed.entries()) {
    const beside = unchanged[k];
    if (beside === undefined) continue;
    const here = isTogether(courseOf(run, chair, to));
    const there = isTogether(courseOf(beside, chair, to));
    if (here && !there) better += 1;
    if (there && !here) worse += 1;
  }
  if (signTest(better, worse) > BY_CHANCE) return "unclear";
  return better > worse ? "helps" : "hinders";
}

/** p value: probability of a split at least this uneven when both outcomes are equally likely. */
function signTest(one: number, other: number): number {
  const n = one + other;
  let term = 0.5 ** n;
  let tail = 0;
  for (let k = 0; k <= Math.min(one, other); k += 1) {
    tail += term;
    term *= (n - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}

/** Quantile, interpolated linearly. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place % 1);
}
