/** How many passed, and the name of each that did not; all parts of `npm test` add up to one. */
export interface Results {
  readonly passed: number;
  readonly failures: readonly string[];
  /** Failed at first and passed when run alone; reported, since each points to a flaky test. */
  readonly unsteady?: readonly string[];
}

export const nothing: Results = { passed: 0, failures: [] };
export const pass: Results = { passed: 1, failures: [] };
export const failure = (name: string): Results => ({ passed: 0, failures: [name] });

export function sum(tallies: readonly Results[]): Results {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failures: tallies.flatMap((tally) => tally.failures),
    unsteady: tallies.flatMap((tally) => tally.unsteady ?? []),
  };
}

/**
 * The end of a run: each failure, because the end of a long log is read first, then one line of
 * totals. Machines read that line too, so its form is fixed.
 */
export const closing = ({ passed, failures, unsteady = [] }: Results): string =>
  [
    ...unsteady.map((name) => `~ passed only when run again: ${name}`),
    ...failures.map((name) => `✗ ${name}`),
    `${passed} passed, ${failures.length} failed`,
  ].join("\n");

/** A run that tested nothing has not succeeded. */
export const exitCode = ({ passed, failures }: Results): 0 | 1 =>
  failures.length === 0 && passed > 0 ? 0 : 1;
