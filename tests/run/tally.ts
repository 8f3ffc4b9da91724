/** How much of something passed; every part of `npm test` counts into one. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const PASS: Tally = { passed: 1, failed: 0 };
export const FAIL: Tally = { passed: 0, failed: 1 };

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
  };
}

/** The last line of a run. Machines read it too, so its form is fixed. */
export const closingLine = (tally: Tally): string =>
  `${tally.passed} passed, ${tally.failed} failed`;

/** A run that tested nothing has not succeeded. */
export const exitCode = (tally: Tally): 0 | 1 => (tally.failed === 0 && tally.passed > 0 ? 0 : 1);
