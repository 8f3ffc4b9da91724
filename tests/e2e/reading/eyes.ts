/** The ways a movement can be played, and its results. */
import type { Count } from "../../../shared/model/own-part/count.ts";

export const EYES = ["pictures", "captions", "shut"] as const;
export type Eyes = (typeof EYES)[number];

/** As shown on the page at the end. */
export interface Outcome {
  readonly harmony: number;
  /** Of the consort's tears. */
  readonly mended: Count;
  /** The own part: calls read in time, own tears mended, harmony of the own pairs. */
  readonly read: Count;
  readonly ownMended: Count;
  readonly pairs: number;
  /** The own part as one figure, which no page shows. */
  readonly own: number | null;
  /** Needs answered. */
  readonly named: number;
  /** Players whose face it has seen, or read about. */
  readonly faces: number;
}
