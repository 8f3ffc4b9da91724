import type { Count } from "./count.ts";

/** The own part in small figures, for its person to read ([G4]): counts, and nothing that ranks them. */
export interface OwnTally {
  /** Calls turned to it; those read, in time and before any word; those answered late, told or found by trying. */
  readonly calls: { readonly asked: number; readonly read: number; readonly answered: number };
  /** [M1] Its tears, and those mended. */
  readonly mends: Count;
  /** [T4] 0 … 1: beats in tune and together, over the pairs of this chair; null before the first. */
  readonly harmony: number | null;
  /** [A4] Ways it was shown, and those it followed; others it saw out of tune or time, and those it showed. */
  readonly heeded: Count;
  readonly showed: Count;
  /** [A3] Times it was stirred, and those it breathed. */
  readonly calmed: Count;
  /** [N4] Returns to it from space, and those it greeted. */
  readonly greeted: Count;
}
