/** A voice of the written score, named as in its ABC `V:` fields. */
export type PartId = "cantus" | "altus" | "tenor" | "quintus" | "bassus";

/** The pieces; titles are in the catalogue. */
export type PieceId =
  | "tallis-canon"
  | "lachrimae"
  | "old-hundredth"
  | "greensleeves"
  | "folia"
  | "es-ist-ein-ros"
  | "belle-qui-tiens-ma-vie"
  | "pachelbel-canon"
  | "didos-ground"
  | "frere-jacques"
  | "ah-vous-dirai-je"
  | "ode-to-joy"
  | "auld-lang-syne"
  | "drunken-sailor"
  | "korobeiniki"
  | "wiegenlied";

/** How a piece feels; words are in the catalogue. */
export type Mood =
  | "calm"
  | "sorrowful"
  | "solemn"
  | "wistful"
  | "tender"
  | "stately"
  | "serene"
  | "bright"
  | "playful"
  | "joyful"
  | "warm"
  | "lively"
  | "fiery"
  | "gentle";

/** Where a piece comes from that nobody known has written. */
export type Origin = "england" | "france" | "germany" | "russia" | "scotland" | "sea" | "spain";

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

/** What lists and rules need to know of a piece; its notes are in `scores/`, in ABC 2.1: a crotchet is a beat. */
export interface Piece {
  readonly id: PieceId;
  readonly composer: string | { readonly from: Origin };
  readonly mood: Mood;
  /** Ticks a beat lasts (12 = 600 ms). */
  readonly beatTicks: number;
  readonly beatsPerBar: number;
  /** Bars once through. */
  readonly bars: number;
  /** Bars after which the piece has been heard whole and only variations follow; without it, `bars`. */
  readonly whole?: number;
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

/** Who plays what in most pieces of four parts. */
export const FOUR_PARTS: Piece["desks"] = {
  duo: [desk("cantus"), desk("bassus")],
  trio: [desk("tenor"), desk("bassus"), desk("cantus")],
  tutti: [
    desk("tenor"),
    desk("bassus"),
    desk("cantus"),
    desk("altus"),
    desk("tenor"),
    desk("altus"),
    desk("cantus", 1),
    desk("cantus"),
    desk("bassus"),
    desk("cantus"),
    desk("bassus"),
    desk("altus", 1),
  ],
};
