/** How much of something passed, and the name of each thing that did not; all parts of `npm test` count into one. */
export interface Results {
  readonly passed: number;
  readonly failures: readonly string[];
}

export const pass: Results = { passed: 1, failures: [] };
export const failure = (name: string): Results => ({ passed: 0, failures: [name] });

export function sum(tallies: readonly Results[]): Results {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failures: tallies.flatMap((tally) => tally.failures),
  };
}

/**
 * What a run ends with: each failure, because the end of a long log is what is read first, then one line
 * of totals. Machines read that one too, so its form is fixed.
 */
export const closing = ({ passed, failures }: Results): string =>
  [...failures.map((name) => `✗ ${name}`), `${passed} passed, ${failures.length} failed`].join(
    "\n",
  );

/** A run that tested nothing has not succeeded. */
export const exitCode = ({ passed, failures }: Results): 0 | 1 =>
  failures.length === 0 && passed > 0 ? 0 : 1;
