import type { Count } from "./count.ts";

/** The own part as counts, for its person to read ([G4]); nothing that ranks. */
export interface OwnTally {
  /**
   * Calls turned to it; how many it read, in time and before any word; how many it answered late,
   * told or by trying.
   */
  readonly calls: { readonly asked: number; readonly read: number; readonly answered: number };
  /** [M1] Its tears, and how many were mended. */
  readonly mends: Count;
  /** [T4] 0 … 1: beats in tune and together, over the pairs of this chair; null before the first. */
  readonly harmony: number | null;
  /**
   * [A4] Ways it was shown, and how many it followed; players it saw out of tune or time, and how
   * many it showed.
   */
  readonly heeded: Count;
  readonly showed: Count;
  /** [A3] Times it was stirred, and how often it breathed. */
  readonly calmed: Count;
  /** [N4] Returns to it from space, and how many it greeted. */
  readonly greeted: Count;
}
