import type { RuptureType } from "../../../shared/model/perception.ts";

/**
 * How a type of rupture marks the string, in shares 0 … 1 unless said otherwise. Each type has one
 * entry in `RUPTURE_LOOKS`; the drawing knows only these marks.
 */
export interface RuptureLook {
  /** Where the string tears, 0 at the own peg … 1 at their bridge. */
  readonly at: number;
  /** Length of the gap against the usual one. */
  readonly gap: number;
  /** Direction in which fibres bend: 0 all around, 1 all one way, as after a blow. */
  readonly combed: number;
  /** Their strand jumps sideways there and runs on beside its line. */
  readonly kink: number;
  /** Their end thins and fades towards them. */
  readonly fade: number;
  /** A cut struck across both strands. */
  readonly gash: number;
  /** The string keeps ringing: pale copies swing out from the place. */
  readonly ringing: number;
  /** Both swing out and in again, against each other, in two wide eyes. */
  readonly sway: number;
  /** A clean gap between two bars; up to them both lie still. */
  readonly limit: number;
  /** Ties across the string lean over, further and further, until they have fallen. */
  readonly slip: number;
  /** Their strand is dragged taut and straight over the own one. */
  readonly drag: number;
  /** Both are jagged and catch on thorns. */
  readonly thorns: number;
}

const BARE: RuptureLook = {
  at: 0.5,
  gap: 1,
  combed: 0,
  kink: 0,
  fade: 0,
  gash: 0,
  ringing: 0,
  sway: 0,
  limit: 0,
  slip: 0,
  drag: 0,
  thorns: 0,
};

export const RUPTURE_LOOKS: Readonly<Record<RuptureType, RuptureLook>> = {
  // [R2] A misread answer: still whole, but shifted sideways.
  benign: { ...BARE, at: 0.47, gap: 0.6, kink: 1 },
  // [R1] One reaches out, the other draws back, again and again.
  oscillating: { ...BARE, gap: 0.5, sway: 1 },
  // [R4] What was agreed is out of step, and slips further.
  contractual: { ...BARE, at: 0.53, gap: 0.55, slip: 1 },
  // [R3] A limit: both stop, and the gap is clean.
  limitSetting: { ...BARE, gap: 1.1, limit: 1 },
  // [R5] An unanswered bid: their end fades.
  dismissive: { ...BARE, at: 0.58, gap: 1.15, fade: 1 },
  // [R7] The stronger pulls everything straight and forward.
  powerAssertive: { ...BARE, at: 0.36, gap: 0.5, combed: 1, drag: 1 },
  // [R6] A blow and nobody there: the cut stays and rings.
  hitAndRun: { ...BARE, at: 0.42, gap: 0.85, combed: 1, gash: 1, ringing: 1 },
  // [R8] Nothing runs smoothly and everything catches.
  toxic: { ...BARE, at: 0.45, gap: 0.7, thorns: 1 },
};

/** Those marks that grow with the rupture. */
export const RUPTURE_MARKS = [
  "kink",
  "fade",
  "gash",
  "ringing",
  "sway",
  "limit",
  "slip",
  "drag",
  "thorns",
] as const satisfies readonly (keyof RuptureLook)[];

/** The look at a share of its strength: the marks are smaller, but the same. */
export const atStrength = (look: RuptureLook, share: number): RuptureLook => ({
  ...look,
  ...Object.fromEntries(RUPTURE_MARKS.map((mark) => [mark, look[mark] * share])),
});
