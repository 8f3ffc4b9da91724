import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * A shanty in the dorian mode. Parts and verses were made for this game.
 */
export const drunkenSailor: Piece = {
  id: "drunken-sailor",
  composer: { from: "sea" },
  mood: "lively",
  beatTicks: 10,
  beatsPerBar: 4,
  bars: 64,
  closes: [8, 16, 24, 32, 40, 48, 56, 64],
  dissonantBars: [],
  solos: [{ part: "cantus", from: 16, to: 18 }],
  hardBars: [
    { from: 4, to: 10 },
    { from: 25, to: 31 },
    { from: 46, to: 52 },
  ],
  desks: FOUR_PARTS,
};
