import { FOUR_PARTS, type Piece } from "./piece.ts";

/**
 * Three parts in canon at two bars over a ground of eight notes. The first four variations are Pachelbel's; the
 * others were made for this game, and so are the rests on the chord after every eighth ground.
 */
export const pachelbelCanon: Piece = {
  id: "pachelbel-canon",
  composer: "Johann Pachelbel",
  mood: "serene",
  beatTicks: 12,
  beatsPerBar: 4,
  bars: 68,
  closes: [17, 34, 51, 68],
  dissonantBars: [],
  solos: [{ part: "bassus", from: 0, to: 2 }],
  hardBars: [
    { from: 8, to: 13 },
    { from: 25, to: 30 },
    { from: 42, to: 47 },
    { from: 59, to: 64 },
  ],
  desks: FOUR_PARTS,
};
