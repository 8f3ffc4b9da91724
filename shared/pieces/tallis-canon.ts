import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * Cantus and tenor are a canon at the octave, one bar apart. The first and last verses follow the
 * four parts of 1567; in the second altus and bassus break into quavers, in the third the canon does.
 * Eight more verses with other divisions follow; their marks are those of the first four, bar by bar.
 */
export const tallisCanon: Piece = {
  id: "tallis-canon",
  composer: "Thomas Tallis",
  mood: "calm",
  beatTicks: 12,
  beatsPerBar: 4,
  bars: 99,
  whole: 33,
  closes: [9, 17, 25, 33, 42, 50, 58, 66, 75, 83, 91, 99],
  dissonantBars: [2, 10, 18, 26, 35, 43, 51, 59, 68, 76, 84, 92],
  solos: [],
  hardBars: [
    { from: 10, to: 15 },
    { from: 26, to: 31 },
    { from: 43, to: 48 },
    { from: 59, to: 64 },
    { from: 76, to: 81 },
    { from: 92, to: 97 },
  ],
  desks: FOUR_PARTS,
};
