import { type Interval, proportion } from "../interval.ts";
import type { Row } from "../row.ts";

/**
 * One family of rows of EVIDENCE's table: independent trials, each of its own seed, and what they say
 * together. A trial is plain figures, so that it can be done anywhere.
 */
export interface Experiment {
  /** Trials for the full table, and for the short form that the tests run. */
  readonly trials: number;
  readonly short: number;
  trial(seed: number): readonly number[] | Promise<readonly number[]>;
  rows(trials: readonly (readonly number[])[]): readonly Row[];
}

/** The k-th figure of every trial. */
export const column = (trials: readonly (readonly number[])[], k: number): number[] =>
  trials.map((figures) => figures[k] ?? NaN);

/** Of seeds: what counts as most. */
export const MOST = 0.5;

/** Share of the trials in which a figure is so. */
export const share = (figures: readonly number[], so: (figure: number) => boolean): Interval =>
  proportion(figures.filter(so).length, figures.length);
