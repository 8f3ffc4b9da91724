/** The median; of an even number of figures, the upper of the two middle ones. */
export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

/** Lower and upper quartile. */
export function middleHalf(figures: readonly number[]): readonly [number, number] {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return [at(0.25), at(0.75)];
}
