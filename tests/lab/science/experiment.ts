import { type Interval, proportion } from "../interval.ts";
import type { Row } from "../row.ts";

/**
 * One family of science rows: independent trials, each with its own seed, and what they show
 * together. A trial is plain figures, so that any worker can do it.
 */
export interface Experiment {
  /** Trials for the full table, and for the short form in the tests. */
  readonly trials: number;
  readonly short: number;
  trial(seed: number): readonly number[] | Promise<readonly number[]>;
  rows(trials: readonly (readonly number[])[]): readonly Row[];
}

/** The k-th figure of every trial. */
export const column = (trials: readonly (readonly number[])[], k: number): number[] =>
  trials.map((figures) => figures[k] ?? NaN);

/** Of the seeds: what most of them show. */
export const MOST = 0.5;

/** Share of the trials in which a condition on a figure holds. */
export const share = (figures: readonly number[], so: (figure: number) => boolean): Interval =>
  proportion(figures.filter(so).length, figures.length);
