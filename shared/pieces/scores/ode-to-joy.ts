export const abc = `X:1
T:Ode to Joy
C:Ludwig van Beethoven
S:Ninth symphony, 1824: the tune; parts and verses arranged for this game
M:4/4
L:1/4
Q:1/4=120
K:G
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the tune, one begins alone
[V:cantus] B B c d | d c B A | G G A B | B3/2 A/ A2 | B B c d | d c B A | G G A B | A3/2 G/ G2 | A A B G | A B/ c/ B G | A B/ c/ B A | G A D B- | B B c d | d c B A | G G A B | A3/2 G/ G2 |
[V:altus] z4 | z4 | z4 | z4 | D2 E D | D E D2 | B,2 D2 | F2 D2 | F2 D2 | F2 D2 | F2 D2 | B, ^C D2 | D2 E D | D E D2 | B,2 D2 | F2 D2 |
[V:tenor] z4 | z4 | z4 | z4 | G,2 G, B, | B, G, G, F, | E,2 F, G, | A,2 B,2 | A,2 G, B, | A,2 G, B, | A,2 G, F, | E,2 F, G, | G,2 G, B, | B, G, G, F, | E,2 F, G, | A,2 B,2 |
[V:bassus] z4 | z4 | z4 | z4 | G,,2 C, G,, | G,, C, G,, D,, | E,,2 D,, G,, | D,,2 G,,2 | D,,2 G,,2 | D,,2 G,,2 | D,,2 G,, D,, | E,, A,, D, G,, | G,,2 C, G,, | G,, C, G,, D,, | E,,2 D,, G,, | D,,2 G,,2 |
% again, the bass moving
[V:cantus] B B c d | d c B A | G G A B | B3/2 A/ A2 | B B c d | d c B A | G G A B | A3/2 G/ G2 | A A B G | A B/ c/ B G | A B/ c/ B A | G A D B- | B B c d | d c B A | G G A B | A3/2 G/ G2 |
[V:altus] D2 E D | D E D2 | B,2 D2 | D2 D2 | D2 E D | D E D2 | B,2 D2 | F2 D2 | F2 D2 | F2 D2 | F2 D2 | B, ^C D2 | D2 E D | D E D2 | B,2 D2 | F2 D2 |
[V:tenor] G,2 G, B, | B, G, G, F, | E,2 F, G, | G, F, F,2 | G,2 G, B, | B, G, G, F, | E,2 F, G, | A,2 B,2 | A,2 G, B, | A,2 G, B, | A,2 G, F, | E,2 F, G, | G,2 G, B, | B, G, G, F, | E,2 F, G, | A,2 B,2 |
[V:bassus] G,,/ B,,/ G,,/ D,/ C, G,,/ F,,/ | G,,/ B,,/ C, G,, D,,/ C,,/ | E,,/ D,,/ E,,/ G,,/ D,,/ A,,/ G,,/ B,,/ | G,,/ B,,/ D,/ C,/ D,/ A,,/ D,/ A,,/ | G,, G,,/ D,/ C, G,,/ F,,/ | G,,/ B,,/ C, G,, D,,/ C,,/ | E,,/ D,,/ E,,/ G,,/ D,,/ A,,/ G,, | D,,/ C,,/ D,,/ A,,/ G,,/ D,,/ G,, | D,,/ E,,/ D,,/ F,,/ G,,/ D,,/ G,, | D,,/ C,,/ D,,/ E,,/ G,,/ D,,/ G,, | D,,/ C,,/ D,,/ F,,/ G,, D,, | E,,/ B,,/ A,,/ E,/ D, G,, | G,,/ D,,/ G,,/ D,/ C, G,,/ F,,/ | G,,/ B,,/ C, G,, D,,/ C,,/ | E,,/ D,,/ E,,/ G,,/ D,,/ A,,/ G,, | D,,/ E,,/ D,,/ E,,/ G,,2 |
% the tune in the tenor
[V:cantus] d/ e/ d e d/ e/ | d e/ c/ d/ e/ d/ c/ | B/ A/ B/ c/ d/ f/ d/ e/ | d d d d | d/ e/ d/ B/ e/ f/ d | d/ B/ e/ c/ d/ e/ d/ c/ | B/ A/ B/ c/ d d/ e/ | d/ A/ d/ c/ B/ c/ B/ c/ | A A/ B/ G B | A/ B/ A/ B/ G B/ c/ | A/ B/ A G F/ A/ | E/ F/ E F/ A/ G/ F/ | G/ A/ G G B | B G/ A/ G/ B/ F/ A/ | E E F/ A/ G | A A/ F/ B2 |
[V:altus] G2 G B | B G G F | E2 F G | G F F2 | G2 G B | B G G F | E2 F G | F2 G2 | F2 D2 | F2 D2 | F2 D2 | B, ^C D2 | D2 E G | G E D2 | B,2 D2 | F2 D2 |
[V:tenor] B, B, C D | D C B, A, | G, G, A, B, | B,3/2 A,/ A,2 | B, B, C D | D C B, A, | G, G, A, B, | A,3/2 G,/ G,2 | A, A, B, G, | A, B,/ C/ B, G, | A, B,/ C/ B, A, | G, A, D, B,- | B, B, C D | D C B, A, | G, G, A, B, | A,3/2 G,/ G,2 |
[V:bassus] G,,2 C, G,, | G,, C, G,, D, | E,2 D, G, | G, D, D,2 | G,,2 C, G,, | G,, C, G,, D, | E,2 D, G, | D,2 G,,2 | D,,2 G,,2 | D,,2 G,,2 | D,,2 G,, D,, | E,, A,, D, G,, | G,,2 C, G,, | G,, C, G,, D, | E,2 D, G, | D,2 G,,2 |
% inner parts in quavers
[V:cantus] B B c d | d c B A | G G A B | B3/2 A/ A2 | B B c d | d c B A | G G A B | A3/2 G/ G2 | A A B G | A B/ c/ B G | A B/ c/ B A | G A D B- | B B c d | d c B A | G G A B | A3/2 G/ G2 |
[V:altus] D/ C/ D/ B,/ E/ F/ D/ E/ | D/ B,/ E D D/ C/ | B,/ A,/ B,/ G,/ D/ C/ D | D/ C/ D D/ F/ D/ C/ | D/ E/ D/ B,/ E/ F/ D | D/ B,/ E D/ C/ D/ C/ | B, B,/ G,/ D/ C/ D/ E/ | F/ D/ F/ E/ D/ E/ D/ E/ | F F D/ C/ D | F F D/ C/ D/ E/ | F/ D/ F/ A/ D/ C/ D/ C/ | B,/ G,/ ^C D/ =C/ D/ E/ | D/ C/ D/ B,/ E D/ E/ | D/ B,/ E/ C/ D D/ C/ | B,/ A,/ B,/ G,/ D/ C/ D/ E/ | F/ G/ F/ E/ D2 |
[V:tenor] G, G, G,/ A,/ B,/ C/ | B, G,/ F,/ G,/ B,/ F,/ A,/ | E,/ F,/ E,/ D,/ F, G,/ F,/ | G, F,/ E,/ F,/ G,/ F,/ A,/ | G,/ F,/ G, G, B,/ A,/ | B,/ A,/ G,/ E,/ G,/ A,/ F, | E,/ D,/ E,/ D,/ F, G,/ F,/ | A,/ B,/ A, B,/ C/ B,/ C/ | A,/ B,/ A,/ F,/ G,/ A,/ B,/ C/ | A,/ G,/ A, G,/ A,/ B,/ C/ | A,/ G,/ A,/ F,/ G, F,/ A,/ | E,/ D,/ E,/ ^C,/ F,/ A,/ G,/ F,/ | G,/ A,/ G, G, B,/ A,/ | B,/ A,/ G, G,/ B,/ F, | E,/ F,/ E, F,/ A,/ G,/ F,/ | A,/ G,/ A, B,2 |
[V:bassus] G,,2 C, G,, | G,, C, G,, D,, | E,,2 D,, G,, | G,, D, D,2 | G,,2 C, G,, | G,, C, G,, D,, | E,,2 D,, G,, | D,,2 G,,2 | D,,2 G,,2 | D,,2 G,,2 | D,,2 G,, D,, | E,, A,, D, G,, | G,,2 C, G,, | G,, C, G,, D,, | E,,2 D,, G,, | D,,2 G,,2 |
% all in quavers
[V:cantus] B/ A/ B/ d/ c d/ g/ | d/ B/ c/ e/ B/ G/ A/ B/ | G/ A/ G/ E/ A/ F/ B/ c/ | B3/2 A/ A A/ F/ | B/ A/ B/ d/ c/ B/ d/ e/ | d/ B/ c B A/ B/ | G/ A/ G A/ F/ B/ c/ | A3/2 G/ G/ F/ G/ F/ | A/ B/ A B G/ F/ | A/ F/ B/ c/ B/ A/ G/ F/ | A/ F/ B/ c/ B A/ B/ | G A/ E/ D/ F/ B/ G/ | B/ A/ B/ d/ c/ B/ d/ e/ | d c B/ G/ A/ F/ | G/ B/ G/ E/ A/ F/ B/ c/ | A3/2 G/ G2 |
[V:altus] D2 E D | D E D2 | B,2 D2 | D2 D2 | D2 E D | D E D2 | B,2 D2 | F2 D2 | F2 D2 | F2 D2 | F2 D2 | B, ^C D2 | D2 E D | D E D2 | B,2 D2 | F2 D2 |
[V:tenor] G, G, G,/ A,/ B, | B, G, G, F, | E,/ F,/ E, F,/ D,/ G,/ F,/ | G, F,/ E,/ F,/ G,/ F, | G,/ F,/ G, G,/ A,/ B,/ A,/ | B, G, G, F, | E, E, F,/ D,/ G, | A,/ B,/ A, B,/ A,/ B, | A,/ F,/ A, G,/ A,/ B, | A, A, G,/ A,/ B,/ G,/ | A, A, G, F, | E, E,/ D,/ F,/ D,/ G,/ A,/ | G, G, G,/ A,/ B, | B, G,/ E,/ G,/ B,/ F,/ A,/ | E, E,/ D,/ F,/ D,/ G,/ F,/ | A,/ G,/ A, B,2 |
[V:bassus] G,,/ A,,/ G,,/ B,,/ C, G,,/ B,,/ | G,,/ D,/ C,/ B,,/ G,, D,,/ C,,/ | E,,/ D,,/ E,,/ G,,/ D,,/ A,,/ G,, | G,,/ B,,/ D,/ C,/ D,/ A,,/ D,/ A,,/ | G,, G,,/ B,,/ C, G,,/ F,,/ | G,,/ D,/ C, G,, D,,/ C,,/ | E,,/ D,,/ E,,/ G,,/ D,,/ A,,/ G,, | D,,/ C,,/ D,,/ E,,/ G,,/ D,,/ G,, | D,,/ F,,/ D,,/ F,,/ G,,/ D,,/ G,, | D,,/ C,,/ D,,/ F,,/ G,,/ D,,/ G,, | D,,/ C,,/ D,,/ E,,/ G,, D,,/ C,,/ | E,,/ B,,/ A,,/ B,,/ D,/ A,,/ G,,/ B,,/ | G,,/ D,,/ G,,/ B,,/ C, G,,/ F,,/ | G,,/ B,,/ C, G,, D,,/ C,,/ | E,,/ D,,/ E,,/ G,,/ D,,/ A,,/ G,, | D,,/ E,,/ D,,/ A,,/ G,,2 |
`;
