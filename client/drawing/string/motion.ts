/** What moves the string from frame to frame; its shape is separate. */
export interface StringMotion {
  /** Seconds, for slow swaying; the same number draws the same string. */
  readonly seconds: number;
  /** Phase of the beating in turns, wrapped: the integral of the shown rate. */
  readonly beating: number;
  /** How far a tear has opened: 0 just now … 1 open. */
  readonly torn: number;
  /** Seconds since it tore, for fibres that still swing; large when long ago. */
  readonly sinceTorn: number;
  /** The newest binding: 0 not begun … 1 wrapped nine times. */
  readonly wrapped: number;
  /** Light of the own part and of the other's onset, 0 … 1, decaying after each beat; null: none. */
  readonly onset: Onset | null;
}

interface Onset {
  readonly mine: number;
  readonly theirs: number;
}

export const STILL: StringMotion = {
  seconds: 0,
  beating: 0,
  torn: 1,
  sinceTorn: 60,
  wrapped: 1,
  onset: { mine: 0.4, theirs: 0.4 },
};
