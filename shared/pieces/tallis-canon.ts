import { desk, type Piece } from "./piece.ts";

/**
 * Cantus and tenor are a canon at the octave, one bar apart. The first and last verses follow the
 * four parts of 1567; in the second altus and bassus break into quavers, in the third the canon does.
 */
export const tallisCanon: Piece = {
  id: "tallis-canon",
  composer: "Thomas Tallis",
  source: "The eighth tune of Parker's Psalter, 1567; divisions added for this consort",
  beatTicks: 12,
  beatsPerBar: 4,
  bars: 33,
  closes: [9, 17, 25, 33],
  dissonantBars: [2, 10, 18, 26],
  solos: [],
  hardBars: [
    { from: 10, to: 15 },
    { from: 26, to: 31 },
  ],
  desks: {
    duo: [desk("cantus"), desk("bassus")],
    trio: [desk("tenor"), desk("bassus"), desk("cantus")],
    tutti: [
      desk("tenor"),
      desk("bassus"),
      desk("cantus"),
      desk("altus"),
      desk("tenor"),
      desk("altus"),
      desk("cantus", 1),
      desk("cantus"),
      desk("bassus"),
      desk("cantus"),
      desk("bassus"),
      desk("altus", 1),
    ],
  },
  abc: `X:1
T:Tallis's Canon
C:Thomas Tallis, 1567
M:4/4
L:1/4
Q:1/4=100
K:G
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the note is given, and the first verse
[V:cantus] G3 G | G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B |
[V:altus] D3 D | D D B, D | E D D G | E F G G | E D D G | E F G G | E D D D | C C B, D |
[V:tenor] B,3 B, | B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, |
[V:bassus] G,,3 G, | B,, D, E, B,, | C, D, G,, B,, | A,, A,, G,, G, | A, F, G, B,, | C, D, G,, G, | A, F, G, G,, | C, A,, E, B,, |
% second verse: altus and bassus in quavers
[V:cantus] A A G G | G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B |
[V:altus] C A, B, D | D D/C/ B,/C/ D | E D D G | E F G/F/ G | E D D/E/ F/G/ | E/G/ F G/F/ G | E D/E/ D/C/ B, | C/D/ C B,/C/ D |
[V:tenor] E, F, G, B, | B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, |
[V:bassus] C, D, G,, G,/D,/ | B,, D, E,/D,/ B,, | C, D, G,,/A,,/ B,, | A,, A,, G,,/D,/ G, | A, F,/D,/ G,/D,/ B,, | C,/A,,/ D, G,,/D,/ G, | A,/G,/ F,/D,/ G,/D,/ G,, | C,/B,,/ A,, E,/D,/ B,, |
% third verse: the canon in quavers
[V:cantus] A A G G | G F G/F/ G | A A B/A/ G | c/B/ c B/c/ B | A A G d | c A B/c/ B | A/G/ A G/E/ D | E F G/A/ B |
[V:altus] C A, B, D | D D B, D | E D D G | E F G G | E D D G | E F G G | E D D D | C C B, D |
[V:tenor] E, F, G, B, | B, A, G, G, | G, F, G,/F,/ G, | A, A, B,/A,/ G, | C/B,/ C B,/C/ B, | A, A, G, D | C A, B,/C/ B, | A,/G,/ A, G,/E,/ D, |
[V:bassus] C, D, G,, G, | B,, D, E, B,, | C, D, G,, B,, | A,, A,, G,, G, | A, F, G, B,, | C, D, G,, G, | A, F, G, G,, | C, A,, E, B,, |
% last verse, as the first
[V:cantus] A A G G | G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B | A A G2 |
[V:altus] C A, B, D | D D B, D | E D D G | E F G G | E D D G | E F G G | E D D D | C C B, D | C A, B,2 |
[V:tenor] E, F, G, B, | B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, | E, F, G,2 |
[V:bassus] C, D, G,, G, | B,, D, E, B,, | C, D, G,, B,, | A,, A,, G,, G, | A, F, G, B,, | C, D, G,, G, | A, F, G, G,, | C, A,, E, B,, | C, D, G,,2 |
`,
};
