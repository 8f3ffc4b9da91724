import type { RuptureType } from "../../../shared/model/perception.ts";

/**
 * How a type of rupture marks the string, in shares 0 … 1 unless said otherwise. A new type is one
 * more line in `RUPTURE_LOOKS`; the drawing knows only these marks.
 */
export interface RuptureLook {
  /** Where the string gives, 0 at one's own peg … 1 at their bridge. */
  readonly at: number;
  /** Length of the gap against the usual one. */
  readonly gap: number;
  /** Their strand jumps sideways there and runs on beside its line. */
  readonly kink: number;
  /** Their end thins and fades towards them. */
  readonly fade: number;
  /** A cut struck across both strands. */
  readonly gash: number;
  /** The string goes on ringing: pale copies swing out from the place. */
  readonly ringing: number;
  /** Which way fibres bend: 0 all around, 1 all one way, as after a blow. */
  readonly combed: number;
}

export const RUPTURE_LOOKS: Readonly<Record<RuptureType, RuptureLook>> = {
  // A misread answer: still whole enough, but beside itself.
  benign: { at: 0.47, gap: 0.6, kink: 1, fade: 0, gash: 0, ringing: 0, combed: 0 },
  // A bid unanswered: their end is there less and less.
  dismissive: { at: 0.58, gap: 1.15, kink: 0, fade: 1, gash: 0, ringing: 0, combed: 0 },
  // A blow, and nobody there: the cut stays and rings.
  hitAndRun: { at: 0.42, gap: 0.85, kink: 0, fade: 0, gash: 1, ringing: 1, combed: 1 },
};
