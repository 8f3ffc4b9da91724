import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * The carol, at a walking pace. Parts and verses were made for this game.
 */
export const esIstEinRos: Piece = {
  id: "es-ist-ein-ros",
  composer: { from: "germany" },
  mood: "tender",
  beatTicks: 15,
  beatsPerBar: 4,
  bars: 68,
  closes: [10, 17, 27, 34, 44, 51, 61, 68],
  dissonantBars: [19, 24, 27, 28, 31],
  solos: [{ part: "cantus", from: 51, to: 53 }],
  hardBars: [
    { from: 0, to: 4 },
    { from: 13, to: 17 },
    { from: 27, to: 31 },
    { from: 40, to: 44 },
    { from: 54, to: 58 },
  ],
  desks: FOUR_PARTS,
};
