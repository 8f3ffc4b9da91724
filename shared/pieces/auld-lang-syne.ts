import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * The song of parting, verse and chorus. Parts and verses were made for this game.
 */
export const auldLangSyne: Piece = {
  id: "auld-lang-syne",
  composer: { from: "scotland" },
  mood: "warm",
  beatTicks: 12,
  beatsPerBar: 4,
  bars: 64,
  closes: [8, 16, 24, 32, 40, 48, 56, 64],
  dissonantBars: [],
  solos: [{ part: "cantus", from: 16, to: 18 }],
  hardBars: [
    { from: 4, to: 9 },
    { from: 25, to: 30 },
    { from: 46, to: 51 },
  ],
  desks: FOUR_PARTS,
};
