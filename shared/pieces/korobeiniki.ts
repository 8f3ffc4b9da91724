import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * The pedlars' song, a dance that gets wilder. Parts and verses were made for this game.
 */
export const korobeiniki: Piece = {
  id: "korobeiniki",
  composer: { from: "russia" },
  mood: "fiery",
  beatTicks: 10,
  beatsPerBar: 4,
  bars: 64,
  closes: [8, 16, 24, 32, 40, 48, 56, 64],
  dissonantBars: [0, 2, 6, 8, 10, 14, 17, 21, 24, 26, 30, 34, 38, 41, 45, 48, 50, 54, 56, 58, 62],
  solos: [{ part: "cantus", from: 32, to: 34 }],
  hardBars: [
    { from: 5, to: 11 },
    { from: 26, to: 32 },
    { from: 47, to: 53 },
  ],
  desks: FOUR_PARTS,
};
