import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * The tune of Psalm 134, which England knows as the Old Hundredth. The parts below it and the later verses
 * were made for this game: divisions, and the tune in the tenor, as psalms were sung.
 */
export const oldHundredth: Piece = {
  id: "old-hundredth",
  composer: "Loys Bourgeois",
  mood: "solemn",
  beatTicks: 12,
  beatsPerBar: 4,
  bars: 60,
  whole: 24,
  closes: [12, 24, 36, 48, 60],
  dissonantBars: [16, 19],
  solos: [],
  hardBars: [
    { from: 10, to: 15 },
    { from: 30, to: 35 },
    { from: 50, to: 55 },
  ],
  desks: FOUR_PARTS,
};
