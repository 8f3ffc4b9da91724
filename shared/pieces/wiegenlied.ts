import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * The lullaby. Parts below the tune and the later verses were made for this game.
 */
export const wiegenlied: Piece = {
  id: "wiegenlied",
  composer: "Johannes Brahms",
  mood: "gentle",
  beatTicks: 13,
  beatsPerBar: 3,
  bars: 80,
  whole: 32,
  closes: [16, 32, 48, 64, 80],
  dissonantBars: [3, 4, 5, 10, 19, 20, 21, 26, 35, 36, 37, 42, 51, 52, 53, 58, 67, 68, 69, 74],
  solos: [{ part: "cantus", from: 48, to: 50 }],
  hardBars: [
    { from: 16, to: 22 },
    { from: 42, to: 48 },
    { from: 69, to: 75 },
  ],
  desks: FOUR_PARTS,
};
