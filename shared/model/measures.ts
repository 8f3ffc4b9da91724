/** [G1] What the whole consort did together. No chair is named, nobody is ranked. */
export interface GroupMeasures {
  /** [T4] Share of beats and pairs in tune and together, 0 … 1. */
  readonly harmony: number;
  /** Share of bids met in time (late ones half), 0 … 1. */
  readonly connection: number;
  /** Share of ruptures mended, 0 … 1; 1 when there were none. */
  readonly repair: number;
  /** Median seconds from tear to mend; null when nothing was mended. */
  readonly repairSeconds: number | null;
  /** Seams in all bonds. */
  readonly growth: number;
  /** [M3] Mean residue left, 0 … 1 (honesty is what is missing to 1). */
  readonly residue: number;
  readonly bids: number;
  readonly met: number;
  readonly ruptures: number;
  readonly mended: number;
  /** Harmony by sixteenths of the movement, 0 … 1 each: the line on the result page. */
  readonly course: readonly number[];
}
