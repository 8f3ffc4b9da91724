import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * Sixteen bars of harmony on which all Europe made variations; these were made for this game.
 */
export const folia: Piece = {
  id: "folia",
  composer: { from: "spain" },
  mood: "stately",
  beatTicks: 13,
  beatsPerBar: 3,
  bars: 96,
  closes: [16, 32, 48, 64, 80, 96],
  dissonantBars: [66, 67, 68, 69, 74, 75, 76, 77],
  solos: [{ part: "cantus", from: 32, to: 34 }],
  hardBars: [
    { from: 16, to: 22 },
    { from: 40, to: 46 },
    { from: 64, to: 70 },
    { from: 88, to: 94 },
  ],
  desks: FOUR_PARTS,
};
