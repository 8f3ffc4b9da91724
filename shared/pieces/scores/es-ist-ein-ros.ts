export const abc = `X:1
T:Es ist ein Ros entsprungen
C:Anonymous, after Michael Praetorius
S:Cologne, 1599; Musae Sioniae VI, 1609: the tune; parts and verses arranged for this game
M:4/4
L:1/4
Q:1/4=80
K:F
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the carol
[V:cantus] c2 c c | d c c2 | A2 B2 | A G2 F- | F E F2 | c2 c c | d c c2 | A2 B2 | A G2 F- | F E F2 | A2 G E | F D C2 | c2 c c | d c c2 | A2 B2 | A G2 F- | F E F2 |
[V:altus] F F F E | F F E E | F F D D | F E E D | D C C C | C C C E | F F E E | F F D D | F E E D | D C C C | C C C C | A, B, A, A, | C C C E | F F E E | F F D D | F E E D | D C C C |
[V:tenor] A, A, A, G, | B, A, A, A, | A, A, G, G, | C C C A, | B, G, A, A, | A, A, A, G, | B, A, A, A, | A, A, G, G, | C C C A, | B, G, A, A, | F, F, E, G, | F, F, F, F, | A, A, A, G, | B, A, A, A, | A, A, G, G, | C C C A, | B, G, A, A, |
[V:bassus] F, F, F, C, | B,, F,, A,, A,, | D, D, G,, G,, | F,, C, C, D, | B,, C, F, F, | F, F, F, C, | B,, F,, A,, A,, | D, D, G,, G,, | F,, C, C, D, | B,, C, F,, F,, | F,, F,, C, C, | D, B,, F,, F,, | F,, F,, F,, C, | B,, F,, A,, A,, | D, D, G,, G,, | F,, C, C, D, | B,, C, F, F, |
% again, the lower parts moving
[V:cantus] c2 c c | d c c2 | A2 B2 | A G2 F- | F E F2 | c2 c c | d c c2 | A2 B2 | A G2 F- | F E F2 | A2 G E | F D C2 | c2 c c | d c c2 | A2 B2 | A G2 F- | F E F2 |
[V:altus] F2 F E | F2 E2 | F2 D2 | F E E D | D C C2 | C2 C E | F2 E2 | F2 D2 | F E E D | D C C2 | C2 C2 | A, B,3/2 A,3/2 | C2 C E | F2 E2 | F2 D2 | F E E D | D C C2 |
[V:tenor] A, A,/ B,/ A,/ B,/ G, | B,/ D/ A,/ C/ A,/ G,/ A, | A,2- A,/ G,3/2 | C/ B,/ C C A, | B,/ A,/ G,/ E,/ A, A,/ B,/ | A,/ G,/ A,/ G,/ A,/ C/ G,/ E,/ | B,/ D/ A,/ G,/ A,/ C/ A, | A,2- A,/ G,3/2 | C/ B,/ C/ D/ C A, | B,/ A,/ G, A,/ G,/ A,/ G,/ | F,2- F,/ E,/ G,/ A,/ | F, F,/ D,/ F, F,/ G,/ | A, A,/ G,/ A,/ F,/ G, | B,/ D/ A,/ C/ A,/ G,/ A,/ G,/ | A,2- A,/ G,3/2 | C C C A,/ F,/ | B,/ A,/ G,/ E,/ A,2 |
[V:bassus] F, F,/ G,/ F, C,/ E,/ | B,, F,,/ G,,/ A,,/ E,,/ A,, | D, D,/ A,,/ G,, G,,/ B,,/ | F,, C,/ D,/ C,/ B,,/ D, | B,, C, F,/ C,/ F,/ G,/ | F, F,/ E,/ F,/ E,/ C, | B,, F,, A,,/ G,,/ A,, | D, D, G,,/ F,,/ G,,/ B,,/ | F,, C,/ E,/ C,/ B,,/ D,/ C,/ | B,, C,/ G,,/ F,,/ C,,/ F,, | F,, F,, C,/ B,,/ C, | D, B,, F,,/ G,,/ F,,/ A,,/ | F,,/ E,,/ F,,/ C,,/ F,, C, | B,, F,,/ G,,/ A,,/ C,/ A,, | D, D, G,,/ F,,/ G,,/ B,,/ | F,,/ A,,/ C,/ B,,/ C,/ B,,/ D,/ C,/ | B,, C, F,2 |
% the tune in the tenor
[V:cantus] A A A/ B/ G | B A A A | A/ d/ A G/ A/ G/ B/ | c c/ B/ c A/ F/ | B G A A | A A A G | B A A A | A/ G/ A G G/ B/ | c c c/ B/ A/ F/ | B/ d/ G/ E/ A/ G/ A | F F E G/ A/ | F F/ G/ A A | A/ B/ A A G/ A/ | B A A A/ G/ | A A/ F/ G/ A/ G | c c c A/ F/ | B G A2 |
[V:altus] F2 F E | F2 E2 | F2 D2 | F E E D | D C C2 | F2 F E | F2 E2 | F2 D2 | F E E D | D C C2 | C2 C2 | A, B, C2 | F2 F E | F2 E2 | F2 D2 | F E E D | D C C2 |
[V:tenor] C2 C C | D C C2 | A,2 B,2 | A, G,2 F,- | F, E, F,2 | C2 C C | D C C2 | A,2 B,2 | A, G,2 F,- | F, E, F,2 | A,2 G, E, | F, D, C,2 | C2 C C | D C C2 | A,2 B,2 | A, G,2 F,- | F, E, F,2 |
[V:bassus] F,2 F, C, | B,, F,, A,,2 | D,2 G,2 | F, C, C, D, | B,, C, F,,2 | F,,2 F,, C, | B,, F,, A,,2 | D,2 G,2 | F, C, C, D, | B,, C, F,,2 | F,,2 C,2 | D, B,, F,,2 | F,,2 F,, C, | B,, F,, A,,2 | D,2 G,2 | F, C, C, D, | B,, C, F,,2 |
% the tune alone at first, then with divisions
[V:cantus] c c c c | d/ B/ c/ d/ c c/ e/ | A/ G/ A/ F/ B/ A/ B/ G/ | A/ c/ G G/ A/ F | F E F F | c/ d/ c/ A/ c c/ e/ | d c c/ d/ c/ e/ | A A B/ c/ B | A/ c/ G/ A/ G F | F E/ C/ F F | A A/ c/ G E | F/ E/ D C C/ F/ | c c c c/ e/ | d c c/ d/ c | A A/ F/ B B/ G/ | A G/ A/ G F | F/ G/ E F2 |
[V:altus] z4 | z4 | F/ E/ F D/ C/ D/ E/ | F E/ D/ E/ G/ D/ C/ | D C/ B,/ C/ D/ C/ B,/ | C C/ D/ C/ D/ E/ C/ | F/ D/ F/ A/ E/ F/ E/ C/ | F F D/ C/ D | F/ A/ E/ D/ E D | D C/ B,/ C/ D/ C/ D/ | C/ B,/ C C/ G,/ C | A,/ F,/ B, A, A,/ B,/ | C C/ D/ C E | F F/ A/ E/ F/ E/ C/ | F/ E/ F D D/ E/ | F E E D/ C/ | D/ F/ C/ B,/ C2 |
[V:tenor] z4 | z4 | A,2 G,2 | C2 C A, | B, G, A,2 | A,2 A, G, | B, A, A,2 | A,2 G,2 | C2 C A, | B, G, A,2 | F,2 E, G, | F,2 F,2 | A,2 A, G, | B, A, A,2 | A,2 G,2 | C2 C A, | B, G, A,2 |
[V:bassus] z4 | z4 | D,2 G,,2 | F,, C, C, D, | B,, C, F,2 | F,2 F, C, | B,, F,, A,,2 | D,2 G,,2 | F,, C, C, D, | B,, C, F,,2 | F,,2 C,2 | D, B,, F,,2 | F,,2 F,, C, | B,, F,, A,,2 | D,2 G,,2 | F,, C, C, D, | B,, C, F,2 |
`;
