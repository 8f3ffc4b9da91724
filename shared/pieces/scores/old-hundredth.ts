export const abc = `X:1
T:Old Hundredth
C:Loys Bourgeois
S:Pseaumes octante trois, Geneva, 1551: the tune; parts and verses arranged for this game
M:4/4
L:1/4
Q:1/4=100
K:G
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the psalm as it is sung
[V:cantus] G2 G F | E D G2 | A2 B2 | B2 B B | A G c2 | B2 A2 | G2 A B | A G E2 | F2 G2 | d2 B G | A c B2 | A2 G2 |
[V:altus] B, B, B, A, | C B, B, B, | D D D D | D D E D | D B, E E | D D F F | D D F D | D B, C C | D D D D | D D E E | F E G G | F F D D |
[V:tenor] D, D, D, D, | G, G, G, E, | F, F, G, G, | G, G, G, G, | F, G, G, G, | G, G, A, A, | B, B, A, G, | F, G, G, G, | A, A, B, B, | B, B, G, B, | D C D D | D D B, B, |
[V:bassus] G,, G,, G,, D,, | C,, G,, E,, E,, | D,, D,, G,, G,, | G,, G,, E,, G,, | D, E, C, C, | G,, G,, D,, D,, | G,, G,, D,, G,, | D, E, C, C, | D,, D,, G,, G,, | G,, G,, E, E, | D, A,, G,, G,, | D,, D,, G,, G,, |
% again, altus and bassus in quavers
[V:cantus] G2 G F | E D G2 | A2 B2 | B2 B B | A G c2 | B2 A2 | G2 A B | A G E2 | F2 G2 | d2 B G | A c B2 | A2 G2 |
[V:altus] B,/ A,/ B,/ D/ B,/ G,/ A,/ B,/ | C B,/ A,/ B,/ C/ B,/ G,/ | D/ E/ D/ C/ D D | D D/ B,/ E D/ G/ | D B, E/ D/ E/ C/ | D/ E/ D F F | D/ E/ D F D/ G/ | D B,/ G,/ C/ B,/ C/ B,/ | D/ C/ D D/ E/ D | D/ E/ D E/ F/ E/ D/ | F E/ F/ G G/ B/ | F/ E/ F/ E/ D2 |
[V:tenor] D,2 D,2 | G,2 G, E, | F,2 G,2 | G,2 G,2- | G,/ F,/ G, G,2 | G,2 A,2 | B,2 A, G,- | G,/ F,/ G, G,2 | A,2 B,2 | B,2 G, B, | D C D2 | D2 B,2 |
[V:bassus] G,,/ B,,/ G,,/ A,,/ G,, D,,/ F,,/ | C,,/ E,,/ G,, E,, E,,/ G,,/ | D,,/ C,,/ D,,/ A,,/ G,,/ D,,/ G,,/ B,,/ | G,, G,, E,,/ F,,/ G,,/ B,,/ | D,/ C,/ E,/ D,/ C, C, | G,, G,, D,,/ E,,/ D,,/ F,,/ | G,,/ B,,/ G,, D,, G,,/ B,,/ | D, E, C,/ G,,/ C, | D,, D,, G,,/ D,,/ G,, | G,, G,,/ B,,/ E,/ D,/ E,/ G,/ | D,/ C,/ A,, G,, G,, | D,,/ C,,/ D,, G,,2 |
% the tune in the tenor
[V:cantus] D2 D2 | G B B2 | d2 d2 | d2 e d | d B G2 | G2 A2 | B2 d2 | d B c2 | A2 B2 | B2 B2 | d c d2 | d2 B2 |
[V:altus] B,2 B, A, | C D E2 | F2 G2 | G2 G2 | F E E2 | D2 F2 | G2 F G | F E E2 | D2 D2 | G2 G E | F E G2 | F2 D2 |
[V:tenor] G,2 G, F, | E, D, G,2 | A,2 B,2 | B,2 B, B, | A, G, C2 | B,2 A,2 | G,2 A, B, | A, G, E,2 | F,2 G,2 | D2 B, G, | A, C B,2 | A,2 G,2 |
[V:bassus] G,,2 G,, D, | C, G,, E,,2 | D,,2 G,,2 | G,,2 E,, G,, | D,, E,, C,2 | G,,2 D,,2 | G,,2 D,, G,, | D, E, C,2 | D,2 G,,2 | G,,2 E,2 | D, A,, G,,2 | D,,2 G,,2 |
% the tune itself in quavers
[V:cantus] G/ F/ G G F/ A/ | E/ G/ D G/ A/ G/ E/ | A/ F/ A/ F/ B/ A/ B/ d/ | B B B/ A/ B/ d/ | A/ B/ G/ B/ c/ B/ c/ e/ | B B A/ B/ A | G/ F/ G/ F/ A/ F/ B/ d/ | A/ B/ G/ F/ E E/ G/ | F/ E/ F/ A/ G G/ B/ | d/ e/ d/ c/ B G/ E/ | A c/ e/ B/ c/ B/ c/ | A/ B/ A/ B/ G2 |
[V:altus] B,2 B, A, | C B, B,2 | D2 D2 | D2 E D | D B, E2 | D2 F2 | D2 F D | D B, C2 | D2 D2 | D2 E2 | F E G2 | F2 D2 |
[V:tenor] D,/ C,/ D,/ G,/ D, D,/ F,/ | G, G, G, E,/ G,/ | F, F,/ A,/ G,/ F,/ G, | G, G, G, G, | F, G, G, G,/ E,/ | G, G, A, A, | B,/ A,/ B,/ G,/ A, G,/ B,/ | F, G,/ A,/ G,/ E,/ G, | A, A,/ F,/ B, B,/ G,/ | B, B,/ A,/ G,/ A,/ B, | D C/ A,/ D/ C/ D | D D/ C/ B,2 |
[V:bassus] G,,2 G,, D,, | C,, G,, E,,2 | D,,2 G,,2 | G,,2 E,, G,, | D, E, C,2 | G,,2 D,,2 | G,,2 D,, G,, | D, E, C,2 | D,,2 G,,2 | G,,2 E,2 | D, A,, G,,2 | D,,2 G,,2 |
% the tenor again, all moving
[V:cantus] D/ E/ D/ G/ D D | G/ A/ B/ c/ B B/ c/ | d d/ e/ d/ g/ d | d/ e/ d e/ g/ d/ e/ | d/ c/ B/ A/ G/ F/ G/ A/ | G G/ F/ A A | B B/ c/ d/ f/ d/ e/ | d B c/ B/ c/ e/ | A/ B/ A B/ A/ B/ d/ | B B B B/ c/ | d c d/ e/ d/ B/ | d/ c/ d/ c/ B2 |
[V:altus] B, B, B,/ D/ A, | C D E/ D/ E/ D/ | F F G/ B/ G/ F/ | G/ F/ G/ D/ G/ A/ G/ B/ | F E/ F/ E E | D D F/ E/ F | G G/ A/ F G | F E E E/ G/ | D/ A,/ D D D | G G/ F/ G E | F E G G/ B/ | F F/ A/ D2 |
[V:tenor] G,2 G, F, | E, D, G,2 | A,2 B,2 | B,2 B, B, | A, G, C2 | B,2 A,2 | G,2 A, B, | A, G, E,2 | F,2 G,2 | D2 B, G, | A, C B,2 | A,2 G,2 |
[V:bassus] G,, G,, G,,/ B,,/ D,/ F,/ | C, G,,/ F,,/ E,, E,,/ G,,/ | D,,/ C,,/ D,, G,,/ D,,/ G,,/ B,,/ | G,,/ B,,/ G,,/ F,,/ E,,/ F,,/ G,, | D,, E,,/ B,,/ C, C, | G,, G,, D,, D,,/ E,,/ | G,, G,, D,, G,,/ B,,/ | D, E,/ D,/ C, C,/ B,,/ | D,/ C,/ D,/ A,,/ G,,/ A,,/ G,, | G,, G,,/ D,/ E, E,/ G,/ | D,/ C,/ A,,/ C,/ G,,/ B,,/ G,, | D,,/ E,,/ D,, G,,2 |
`;
