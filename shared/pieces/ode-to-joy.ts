import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * The tune of the last movement. Parts and verses were made for this game; as in the symphony, one begins alone.
 */
export const odeToJoy: Piece = {
  id: "ode-to-joy",
  composer: "Ludwig van Beethoven",
  mood: "joyful",
  beatTicks: 10,
  beatsPerBar: 4,
  bars: 80,
  closes: [16, 32, 48, 64, 80],
  dissonantBars: [],
  solos: [{ part: "cantus", from: 0, to: 4 }],
  hardBars: [
    { from: 13, to: 19 },
    { from: 33, to: 39 },
    { from: 53, to: 59 },
    { from: 73, to: 79 },
  ],
  desks: FOUR_PARTS,
};
