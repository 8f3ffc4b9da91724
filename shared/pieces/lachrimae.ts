import { desk, type Piece } from "./piece.ts";

/**
 * The first of the seven pavans, from the five parts printed in 1604, in bars of four crotchets.
 * Each strain is played twice; the second time one part goes ahead of the others.
 */
export const lachrimae: Piece = {
  id: "lachrimae",
  composer: "John Dowland",
  mood: "sorrowful",
  beatTicks: 12,
  beatsPerBar: 4,
  bars: 98,
  closes: [16, 32, 48, 64, 81, 98],
  dissonantBars: [
    2, 6, 7, 10, 12, 13, 18, 22, 23, 26, 28, 29, 34, 36, 37, 45, 50, 52, 53, 61, 66, 67, 69, 72, 73,
    74, 76, 77, 78, 83, 84, 86, 89, 90, 91, 93, 94, 95,
  ],
  solos: [
    { part: "cantus", from: 16, to: 18 },
    { part: "bassus", from: 48, to: 50 },
    { part: "cantus", from: 81, to: 83 },
  ],
  hardBars: [
    { from: 8, to: 13 },
    { from: 25, to: 30 },
    { from: 42, to: 47 },
    { from: 58, to: 63 },
    { from: 74, to: 79 },
    { from: 90, to: 95 },
  ],
  desks: {
    duo: [desk("cantus"), desk("bassus")],
    trio: [desk("altus"), desk("bassus"), desk("cantus")],
    tutti: [
      desk("tenor"),
      desk("bassus"),
      desk("cantus"),
      desk("altus"),
      desk("quintus"),
      desk("tenor"),
      desk("cantus", 1),
      desk("cantus"),
      desk("bassus"),
      desk("altus"),
      desk("bassus"),
      desk("altus", 1),
    ],
  },
};
