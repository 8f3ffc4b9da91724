import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * The round for four, two bars apart; one passing note keeps its first and third phrases from parallels.
 * Between the rounds are verses that were made for this game, and a round in the minor.
 */
export const frereJacques: Piece = {
  id: "frere-jacques",
  composer: { from: "france" },
  mood: "bright",
  beatTicks: 10,
  beatsPerBar: 4,
  bars: 64,
  closes: [8, 16, 24, 32, 40, 48, 56, 64],
  dissonantBars: [8, 9, 10, 11, 60, 61, 62, 63],
  solos: [
    { part: "cantus", from: 0, to: 2 },
    { part: "bassus", from: 24, to: 26 },
  ],
  hardBars: [
    { from: 5, to: 11 },
    { from: 26, to: 32 },
    { from: 47, to: 53 },
  ],
  desks: FOUR_PARTS,
};
