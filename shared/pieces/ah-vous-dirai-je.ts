import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * The tune on which Mozart wrote his variations; these were made for this game.
 */
export const ahVousDiraiJe: Piece = {
  id: "ah-vous-dirai-je",
  composer: { from: "france" },
  mood: "playful",
  beatTicks: 10,
  beatsPerBar: 4,
  bars: 72,
  closes: [12, 24, 36, 48, 60, 72],
  dissonantBars: [2, 4, 11, 14, 16, 23, 26, 28, 35, 38, 40, 47, 50, 52, 59, 62, 64, 71],
  solos: [],
  hardBars: [
    { from: 14, to: 20 },
    { from: 38, to: 44 },
    { from: 62, to: 68 },
  ],
  desks: FOUR_PARTS,
};
