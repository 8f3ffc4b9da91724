/** Whom a movement can be played by, and what comes of it. */
import type { Count } from "../../../shared/model/own-part/count.ts";

export const EYES = ["pictures", "captions", "shut"] as const;
export type Eyes = (typeof EYES)[number];

/** As the page at the end tells them. */
export interface Outcome {
  readonly harmony: number;
  /** Of the consort's tears. */
  readonly mended: Count;
  /** One's own part: calls read in time, own tears mended, harmony of one's own pairs. */
  readonly read: Count;
  readonly ownMended: Count;
  readonly pairs: number;
  /** The own part as one figure, which no page tells. */
  readonly own: number | null;
  /** Needs answered. */
  readonly named: number;
  /** Others whose face it has seen, or read of. */
  readonly faces: number;
}
