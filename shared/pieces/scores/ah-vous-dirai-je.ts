export const abc = `X:1
T:Ah ! vous dirai-je, maman
C:Anonymous, France
S:Paris, 1761: the tune; variations arranged for this game
M:4/4
L:1/4
Q:1/4=120
K:F
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the tune
[V:cantus] F F c c | d d c2 | B B A A | G G F2 | c c B B | A A G2 | c c B B | A A G2 | F F c c | d d c2 | B B A A | G G F2 |
[V:altus] C2 F2 | F2 F2 | E2 F2 | E2 C2 | C2 E2 | F2 E2 | F2 D2 | F2 E2 | C2 E2 | D F F2 | D2 F2 | E2 C2 |
[V:tenor] A,2 A,2 | B,2 A,2 | G,2 F,2 | G,2 A,2 | A,2 G,2 | F,2 G,2 | A,2 G,2 | C2 C2 | A,2 A,2 | F,2 A,2 | G,2 C2 | B,2 A,2 |
[V:bassus] F,,2 F,,2 | B,,2 F,,2 | C,2 F,,2 | C,2 F,2 | F,2 C,2 | F,,2 C,2 | F,,2 G,,2 | F,,2 C,2 | F,2 A,,2 | B,,2 F,,2 | G,,2 F,,2 | C,2 F,2 |
% the tune in quavers
[V:cantus] F/ E/ F/ A/ c/ d/ c/ A/ | d/ e/ d/ B/ c/ d/ c/ A/ | B/ c/ B/ c/ A/ B/ A/ c/ | G/ A/ G/ A/ F/ E/ F/ A/ | c/ d/ c/ A/ B/ c/ B/ c/ | A/ B/ A/ c/ G/ A/ G/ A/ | c/ d/ c/ A/ B/ G/ B/ d/ | A/ G/ A/ c/ G/ A/ G/ A/ | F/ E/ F/ A/ c/ e/ c/ A/ | d/ e/ d/ B/ c/ d/ c/ A/ | B/ G/ B/ d/ A/ G/ A/ c/ | G/ A/ G/ A/ F2 |
[V:altus] C2 F2 | F2 F2 | E2 F2 | E2 C2 | C2 E2 | F2 E2 | F2 D2 | F2 E2 | C2 E2 | D F F2 | D2 F2 | E2 C2 |
[V:tenor] A,2 A,2 | B,2 A,2 | G,2 F,2 | G,2 A,2 | A,2 G,2 | F,2 G,2 | A,2 G,2 | C2 C2 | A,2 A,2 | F,2 A,2 | G,2 C2 | B,2 A,2 |
[V:bassus] F,,2 F,,2 | B,,2 F,,2 | C,2 F,,2 | C,2 F,2 | F,2 C,2 | F,,2 C,2 | F,,2 G,,2 | F,,2 C,2 | F,2 A,,2 | B,,2 F,,2 | G,,2 F,,2 | C,2 F,2 |
% the bass in quavers
[V:cantus] F F c c | d d c2 | B B A A | G G F2 | c c B B | A A G2 | c c B B | A A G2 | F F c c | d d c2 | B B A A | G G F2 |
[V:altus] C2 F2 | F2 F2 | E2 F2 | E2 C2 | C2 E2 | F2 E2 | F2 D2 | F2 E2 | C2 E2 | D F F2 | D2 F2 | E2 C2 |
[V:tenor] A,2 A,2 | B,2 A,2 | G,2 F,2 | G,2 A,2 | A,2 G,2 | F,2 G,2 | A,2 G,2 | C2 C2 | A,2 A,2 | F,2 A,2 | G,2 C2 | B,2 A,2 |
[V:bassus] F,,/ G,,/ F,,/ A,,/ F,,/ G,,/ F,,/ C,/ | B,,/ D,/ B,, F,,/ C,,/ F,,/ A,,/ | C,/ B,,/ C,/ B,,/ F,,/ C,,/ F,,/ A,,/ | C,/ G,,/ C,/ E,/ F,/ G,/ F,/ C,/ | F,/ E,/ F,/ E,/ C,/ B,,/ C,/ B,,/ | F,,/ A,,/ F,,/ A,,/ C,/ B,,/ C,/ G,,/ | F,,/ A,,/ F,, G,,/ F,,/ G,,/ B,,/ | F,,/ A,,/ F,,/ A,,/ C,/ B,,/ C,/ E,/ | F,/ G,/ F,/ C,/ A,,/ G,,/ A,,/ C,/ | B,,/ A,,/ B,,/ A,,/ F,,/ G,,/ F,, | G,,/ B,,/ G,,/ B,,/ F,,/ G,,/ F,,/ A,,/ | C,/ B,,/ C,/ E,/ F,2 |
% the tune in the tenor
[V:cantus] A/ B/ A/ G/ A A | B B/ d/ A A/ c/ | G/ A/ G/ A/ F/ E/ F | G G A/ B/ A | A/ B/ A G/ A/ G/ A/ | F/ E/ F/ E/ G G/ E/ | A/ B/ A G/ A/ G | c/ d/ c/ A/ c c | A/ G/ A A/ G/ A | B/ A/ B/ d/ A/ B/ A | G G c/ d/ c | B/ G/ B A2 |
[V:altus] F2 F2 | F2 F2 | E2 C2 | E2 F2 | F2 E2 | C2 E2 | F2 D2 | F2 E2 | F2 E2 | F2 F2 | D2 F2 | E2 C2 |
[V:tenor] F, F, C C | D D C2 | B, B, A, A, | G, G, F,2 | C C B, B, | A, A, G,2 | C C B, B, | A, A, G,2 | F, F, C C | D D C2 | B, B, A, A, | G, G, F,2 |
[V:bassus] F,,2 F,,2 | B,,2 F,,2 | C,2 F,2 | C,2 F,,2 | F,,2 C,2 | F,2 C,2 | F,,2 G,,2 | F,,2 C,2 | F,,2 A,, C, | B,,2 F,,2 | G,,2 F,,2 | C,2 F,,2 |
% inner parts in quavers
[V:cantus] F F c c | d d c2 | B B A A | G G F2 | c c B B | A A G2 | c c B B | A A G2 | F F c c | d d c2 | B B A A | G G F2 |
[V:altus] C C F/ E/ F | F/ G/ F F/ E/ F | E E/ D/ F/ E/ F/ A/ | E/ D/ E/ D/ C/ B,/ C/ D/ | C C/ D/ E/ F/ E/ C/ | F/ E/ F/ A/ E E/ D/ | F/ E/ F/ A/ D/ C/ D/ E/ | F/ G/ F/ A/ E/ D/ E/ D/ | C/ D/ C/ D/ E/ F/ E/ F/ | D/ E/ F/ D/ F/ E/ F/ A/ | D/ E/ D/ E/ F/ E/ F/ A/ | E E/ D/ C2 |
[V:tenor] A,/ G,/ A,/ F,/ A,/ G,/ A,/ C/ | B,/ A,/ B,/ D/ A,/ G,/ A, | G,/ F,/ G,/ B,/ F,/ G,/ F,/ E,/ | G,/ A,/ G,/ F,/ A,/ G,/ A,/ B,/ | A,/ G,/ A,/ B,/ G,/ F,/ G,/ E,/ | F, F,/ E,/ G,/ F,/ G,/ E,/ | A,/ C/ A,/ C/ G,/ A,/ G,/ B,/ | C/ D/ C/ B,/ C/ B,/ C/ B,/ | A,/ G,/ A,/ B,/ A,/ G,/ A,/ G,/ | F,/ G,/ F,/ G,/ A, A,/ C/ | G,/ F,/ G,/ B,/ C/ D/ C/ A,/ | B, B, A,2 |
[V:bassus] F,,2 F,,2 | B,,2 F,,2 | C,2 F,,2 | C,2 F,2 | F,2 C,2 | F,,2 C,2 | F,,2 G,,2 | F,,2 C,2 | F,2 A,,2 | B,,2 F,,2 | G,,2 F,,2 | C,2 F,2 |
% all in quavers
[V:cantus] F/ E/ F/ A/ c/ d/ c/ A/ | d/ e/ d/ B/ c/ d/ c/ A/ | B/ c/ B/ c/ A/ B/ A/ c/ | G/ A/ G/ A/ F F/ A/ | c c/ A/ B/ c/ B/ c/ | A/ B/ A/ c/ G G/ A/ | c/ d/ c/ A/ B B/ d/ | A/ G/ A/ c/ G G/ A/ | F/ E/ F/ A/ c/ d/ c/ A/ | d/ e/ d/ B/ c/ d/ c/ A/ | B/ c/ B/ d/ A/ G/ A/ c/ | G/ A/ G/ A/ F2 |
[V:altus] C C F F/ G/ | F/ E/ F F F/ G/ | E/ D/ E/ C/ F/ E/ F | E E C/ B,/ C | C C E E | F F E E | F/ E/ F/ A/ D D | F F/ G/ E/ D/ E/ D/ | C C E E | D F/ D/ F/ E/ F | D D F/ E/ F | E/ F/ E/ D/ C2 |
[V:tenor] A,2 A,2 | B,2 A,2 | G,2 F,2 | G,2 A,2 | A,2 G,2 | F,2 G,2 | A,2 G,2 | C2 C2 | A,2 A,2 | F,2 A,2 | G,2 C2 | B,2 A,2 |
[V:bassus] F,,/ A,,/ F,,/ E,,/ F,,/ A,,/ F,, | B,,/ F,,/ B,, F,, F,,/ A,,/ | C,/ B,,/ C,/ B,,/ F,,/ G,,/ F,,/ A,,/ | C,/ B,,/ C,/ E,/ F,/ G,/ F,/ E,/ | F,/ E,/ F,/ E,/ C,/ G,,/ C,/ B,,/ | F,,/ G,,/ F,,/ A,,/ C,/ B,,/ C,/ G,,/ | F,,/ A,,/ F,, G,,/ F,,/ G,,/ B,,/ | F,,/ C,,/ F,,/ A,,/ C,/ E,/ C,/ E,/ | F,/ C,/ F, A,,/ G,,/ A,,/ C,/ | B,, B,, F,,/ A,,/ F,, | G,,/ F,,/ G,, F,,/ G,,/ F,,/ A,,/ | C, C, F,2 |
`;
