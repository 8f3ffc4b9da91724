export const meanOf = (x: readonly number[]): number =>
  x.reduce((sum, value) => sum + value, 0) / (x.length || 1);

/** Standard deviation. */
export function spreadOf(x: readonly number[]): number {
  const middle = meanOf(x);
  return Math.sqrt(meanOf(x.map((value) => (value - middle) ** 2)));
}

/** NaN of nothing. */
export const quantile = (x: readonly number[], share: number): number =>
  x.toSorted((a, b) => a - b)[Math.round(share * (x.length - 1))] ?? Number.NaN;
