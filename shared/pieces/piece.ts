/** A voice of the written score, named as in its ABC `V:` fields. */
export type PartId = "cantus" | "altus" | "tenor" | "quintus" | "bassus";

/** The pieces; titles are in the catalogue. */
export type PieceId = "tallis-canon" | "lachrimae";

/** What one chair plays: a part, at pitch or an octave away. */
export interface Desk {
  readonly part: PartId;
  readonly octave: -1 | 0 | 1;
}

/** Bars counted from 0, half open. */
export interface BarRange {
  readonly from: number;
  readonly to: number;
}

/** A piece: its score in ABC notation, and what the rules need to know without reading notes. */
export interface Piece {
  readonly id: PieceId;
  readonly composer: string;
  readonly source: string;
  /** ABC 2.1: one line per voice and section, a crotchet is a beat. */
  readonly abc: string;
  /** Ticks a beat lasts (12 = 600 ms). */
  readonly beatTicks: number;
  readonly beatsPerBar: number;
  /** Bars once through. */
  readonly bars: number;
  /** Bars after which a movement may close, ascending; the last is `bars`. */
  readonly closes: readonly number[];
  /** [D2] Bars whose strong beats are dissonant on purpose. */
  readonly dissonantBars: readonly number[];
  /** [D2] Bars a part plays alone or ahead of the others. */
  readonly solos: readonly (BarRange & { readonly part: PartId })[];
  /** [T6] Hard passages: about 12 s in 45. */
  readonly hardBars: readonly BarRange[];
  /** The parts for two, three, and four or more chairs. */
  readonly desks: {
    readonly duo: readonly Desk[];
    readonly trio: readonly Desk[];
    readonly tutti: readonly Desk[];
  };
}

export const desk = (part: PartId, octave: Desk["octave"] = 0): Desk => ({ part, octave });
