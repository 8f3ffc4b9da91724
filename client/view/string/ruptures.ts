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
  // One pulls, the other draws back: worn on both sides of a long weak place.
  oscillating: { at: 0.5, gap: 1.3, kink: 0.7, fade: 0.5, gash: 0, ringing: 0.3, combed: 0 },
  // Something agreed has slipped: it still lies straight, and no longer meets.
  contractual: { at: 0.53, gap: 0.7, kink: 0, fade: 0, gash: 0, ringing: 0, combed: 0.5 },
  // A clean cut where it had to be, and nothing beyond it.
  limitSetting: { at: 0.5, gap: 1.5, kink: 0, fade: 0.4, gash: 0.6, ringing: 0, combed: 0 },
  // A bid unanswered: their end is there less and less.
  dismissive: { at: 0.58, gap: 1.15, kink: 0, fade: 1, gash: 0, ringing: 0, combed: 0 },
  // Dragged over by the stronger: torn sideways, all one way.
  powerAssertive: { at: 0.36, gap: 0.9, kink: 1, fade: 0, gash: 0.6, ringing: 0, combed: 1 },
  // A blow, and nobody there: the cut stays and rings.
  hitAndRun: { at: 0.42, gap: 0.85, kink: 0, fade: 0, gash: 1, ringing: 1, combed: 1 },
  // Everything at once, and trembling.
  toxic: { at: 0.45, gap: 1.2, kink: 0.8, fade: 0.3, gash: 0.8, ringing: 0.7, combed: 0.3 },
};
