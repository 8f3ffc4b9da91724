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

/** Least squares of y by 1, x and x²; the three factors. */
export function parabola(points: readonly (readonly [number, number])[]): readonly number[] {
  const rows = [0, 1, 2].map((i) => [
    ...[0, 1, 2].map(
      (j) => points.reduce((sum, [x]) => sum + x ** (i + j), 0) + (i === j ? 1e-9 : 0),
    ),
    points.reduce((sum, [x, y]) => sum + y * x ** i, 0),
  ]);
  for (let i = 0; i < 3; i++) {
    const pivot = rows[i]![i]!;
    for (let k = 0; k < 3; k++) {
      if (k === i) continue;
      const share = rows[k]![i]! / pivot;
      for (let j = i; j < 4; j++) rows[k]![j]! -= share * rows[i]![j]!;
    }
  }
  return rows.map((row, i) => row[3]! / row[i]!);
}
