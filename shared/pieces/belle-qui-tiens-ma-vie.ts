import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * The pavane that Arbeau teaches, two strains. Parts below the tune and the later verses were made for this game.
 */
export const belleQuiTiensMaVie: Piece = {
  id: "belle-qui-tiens-ma-vie",
  composer: "Thoinot Arbeau",
  mood: "stately",
  beatTicks: 12,
  beatsPerBar: 4,
  bars: 64,
  closes: [8, 16, 24, 32, 40, 48, 56, 64],
  dissonantBars: [],
  solos: [{ part: "cantus", from: 48, to: 50 }],
  hardBars: [
    { from: 14, to: 19 },
    { from: 35, to: 40 },
    { from: 56, to: 61 },
  ],
  desks: FOUR_PARTS,
};
