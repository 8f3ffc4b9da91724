import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * The tune in bars of three, over the chords of the romanesca that it was sung to. Parts and verses were made
 * for this game.
 */
export const greensleeves: Piece = {
  id: "greensleeves",
  composer: { from: "england" },
  mood: "wistful",
  beatTicks: 10,
  beatsPerBar: 3,
  bars: 96,
  closes: [16, 32, 48, 64, 80, 96],
  dissonantBars: [0, 8, 40, 50, 58, 60, 64, 72],
  solos: [{ part: "cantus", from: 32, to: 36 }],
  hardBars: [
    { from: 17, to: 25 },
    { from: 49, to: 57 },
    { from: 81, to: 89 },
  ],
  desks: FOUR_PARTS,
};
