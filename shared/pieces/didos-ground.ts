import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * The ground that falls by semitones, and one call of Dido's. The parts above were made for this game: they hold
 * their notes over into the next chord, so that most bars clash.
 */
export const didosGround: Piece = {
  id: "didos-ground",
  composer: "Henry Purcell",
  mood: "sorrowful",
  beatTicks: 13,
  beatsPerBar: 3,
  bars: 70,
  closes: [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70],
  dissonantBars: [
    7, 8, 11, 12, 13, 18, 19, 21, 23, 26, 27, 28, 31, 36, 37, 38, 41, 43, 46, 47, 48, 52, 53, 56,
    61, 62, 63, 67, 68,
  ],
  solos: [{ part: "bassus", from: 0, to: 5 }],
  hardBars: [
    { from: 9, to: 15 },
    { from: 32, to: 38 },
    { from: 55, to: 61 },
  ],
  desks: FOUR_PARTS,
};
