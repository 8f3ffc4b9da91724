export const abc = `X:1
T:The Drunken Sailor
C:Anonymous, at sea
S:A shanty sung since the 1830s, printed in London, 1891: the tune; parts and verses arranged for this game
M:4/4
L:1/4
Q:1/4=120
K:Ddor
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the verse
[V:cantus] A A/ A/ A A/ A/ | A D F A | G G/ G/ G G/ G/ | G C E G | A A/ A/ A A/ A/ | A B c d | c A G E | D2 D2 |
[V:altus] A,2 A,2 | A,2 A,2 | C2 C2 | C2 C E | D2 D2 | D2 E D | F2 E C | A,2 A,2 |
[V:tenor] F,2 F,2 | F,2 F,2 | G, E, E,2 | E,2 G,2 | F,2 F,2 | F, G, G, B, | C2 G,2 | F,2 F,2 |
[V:bassus] D,2 D,2 | D,2 D,2 | E, C, C,2 | C,2 C,2 | F,, D,, D,,2 | D,, G,, C, G,, | A,, F,, C,2 | D,2 D,2 |
% the chorus
[V:cantus] d2 A2 | A D F A | c2 G2 | G C E G | d2 A2 | A B c d | c A G E | D2 D2 |
[V:altus] F2 F2 | D2 D2 | E2 E2 | C2 C E | D2 C2 | D2 E D | E C C2 | A,2 A,2 |
[V:tenor] A,2 A,2 | F,2 A, F, | G,2 G,2 | E,2 G,2 | F,2 F,2 | F, G, G,2 | E,2 E, G, | F,2 F,2 |
[V:bassus] D,2 D,2 | D,2 D,2 | C,2 C,2 | C,2 C,2 | D,2 F,,2 | D,, G,, C, B,, | A,,2 C,2 | D,2 D,2 |
% the verse, one begins alone
[V:cantus] A A/ A/ A A/ A/ | A D F A | G G/ G/ G G/ G/ | G C E G | A A/ A/ A A/ A/ | A B c d | c A G E | D2 D2 |
[V:altus] z4 | z4 | C2 C2 | C2 C E | D2 D2 | D2 E D | F2 E C | A,2 A,2 |
[V:tenor] z4 | z4 | G, E, E,2 | E,2 G,2 | F,2 F,2 | F, G, G, B, | C2 G,2 | F,2 F,2 |
[V:bassus] z4 | z4 | E,/ D,/ C,/ G,,/ C, C, | C,/ G,,/ C,/ G,,/ C, C,/ B,,/ | F,, D,,/ C,,/ D,,/ F,,/ D,,/ C,,/ | D,,/ A,,/ G,,/ D,/ C, G,,/ B,,/ | A,,/ G,,/ F,,/ A,,/ C,/ B,,/ C, | D,/ C,/ D,/ C,/ D,2 |
% the chorus, inner parts moving
[V:cantus] d2 A2 | A D F A | c2 G2 | G C E G | d2 A2 | A B c d | c A G E | D2 D2 |
[V:altus] F/ G/ F F/ G/ F/ E/ | D/ C/ D/ A,/ D/ C/ D/ F/ | E/ D/ E/ F/ E/ C/ E/ D/ | C/ B,/ C/ G,/ C/ D/ E/ G/ | D/ C/ D/ F/ C/ D/ C/ A,/ | D/ F/ D/ B,/ E/ G/ D/ B,/ | E/ D/ C/ E/ C/ B,/ C/ B,/ | A,/ G,/ A,/ B,/ A,2 |
[V:tenor] A,/ G,/ A,/ B,/ A,/ G,/ A, | F,/ E,/ F, A,/ G,/ F,/ D,/ | G, G,/ F,/ G, G, | E, E, G, G,/ E,/ | F, F, F, F, | F,/ A,/ G,/ F,/ G, G, | E,/ F,/ E,/ D,/ E, G,/ E,/ | F, F,/ G,/ F,2 |
[V:bassus] D,2 D,2 | D,2 D,2 | C,2 C,2 | C,2 C,2 | D,2 F,,2 | D,, G,, C, B,, | A,,2 C,2 | D,2 D,2 |
% the verse in the tenor
[V:cantus] F/ A/ F/ E/ F F | F F/ G/ A/ G/ F/ D/ | G/ F/ E E/ F/ E | E E/ F/ G G/ E/ | F F F F/ G/ | F G/ F/ G B/ G/ | c/ B/ c c G/ E/ | F/ G/ F F2 |
[V:altus] D2 D2 | D2 D2 | C2 C2 | C2 C2 | D2 D2 | D2 E G | F2 E C | A,2 A,2 |
[V:tenor] A, A,/ A,/ A, A,/ A,/ | A, D, F, A, | G, G,/ G,/ G, G,/ G,/ | G, C, E, G, | A, A,/ A,/ A, A,/ A,/ | A, B, C D | C A, G, E, | D,2 D,2 |
[V:bassus] D,2 D,2 | D,2 D,2 | E, C, C,2 | C,2 C, E, | D,2 D,2 | D, G,, C, G,, | A,, F,, C,,2 | D,,2 D,,2 |
% the chorus in the tenor
[V:cantus] A/ G/ A/ B/ A/ d/ A/ G/ | F/ E/ F A/ G/ F/ D/ | G G/ A/ G/ c/ G | E/ F/ E/ F/ G c/ B/ | A/ G/ A/ B/ c/ d/ c/ A/ | d/ e/ d/ B/ e/ c/ B | A/ B/ c G/ A/ G/ E/ | F F F2 |
[V:altus] F2 F2 | D2 D2 | E2 E2 | C2 C E | F2 F2 | F G G2 | E2 E C | A,2 A,2 |
[V:tenor] D2 A,2 | A, D, F, A, | C2 G,2 | G, C, E, G, | D2 A,2 | A, B, C D | C A, G, E, | D,2 D,2 |
[V:bassus] D, D, D,/ C,/ D,/ E,/ | D, D,/ C,/ D,/ E,/ D, | C, C, C,/ G,,/ C,/ B,,/ | C, C, C, C, | D, D,/ C,/ F,,/ A,,/ F,,/ E,,/ | D,, G,,/ D,/ C, G,, | A,,/ G,,/ A,,/ B,,/ C,/ G,,/ C,, | D,,/ C,,/ D,, D,,2 |
% the verse in quavers
[V:cantus] A/ d/ A/ A/ A/ F/ A/ A/ | A/ F/ D/ E/ F/ G/ A/ B/ | G/ A/ G/ G/ G/ A/ G/ G/ | G/ E/ C/ D/ E/ F/ G/ E/ | A/ G/ A/ A/ A/ G/ A/ A/ | A/ F/ B c/ B/ d/ e/ | c/ B/ A/ F/ G/ F/ E/ G/ | D D/ E/ D2 |
[V:altus] A, A,/ G,/ A,/ D/ A,/ B,/ | A,/ G,/ A, A,/ D/ A, | C/ B,/ C C C/ B,/ | C C/ B,/ C E | D/ E/ D/ C/ D D | D/ F/ D E D | F/ G/ F E C | A, A, A,2 |
[V:tenor] F,2 F,2 | F,2 F,2 | G, E, E,2 | E,2 G,2 | F,2 F,2 | F, G, G, B, | C2 G,2 | F,2 F,2 |
[V:bassus] D,2 D,2 | D,2 D,2 | E, C, C,2 | C,2 C,2 | F,, D,, D,,2 | D,, G,, C, G,, | A,, F,, C,2 | D,2 D,2 |
% the last chorus
[V:cantus] d/ e/ d/ c/ A A/ G/ | A/ F/ D/ E/ F A/ B/ | c/ e/ c/ B/ G/ A/ G/ A/ | G/ E/ C/ D/ E/ F/ G/ A/ | d/ c/ d/ c/ A/ B/ A/ F/ | A/ F/ B/ d/ c d/ B/ | c/ B/ A/ c/ G/ F/ E/ G/ | D D/ C/ D2 |
[V:altus] F2 F2 | D2 D2 | E2 E2 | C2 C E | D2 C2 | D2 E D | E C C2 | A,2 A,2 |
[V:tenor] A,2 A,2 | F,2 A, F, | G,2 G,2 | E,2 G,2 | F,2 F,2 | F, G, G,2 | E,2 E, G, | F,2 F,2 |
[V:bassus] D,/ C,/ D,/ A,,/ D,/ C,/ D,/ E,/ | D,/ C,/ D,/ C,/ D,/ F,/ D, | C,/ B,,/ C, C,/ B,,/ C,/ B,,/ | C,/ G,,/ C, C,/ D,/ C,/ B,,/ | D,/ A,,/ D, F,,/ C,,/ F,,/ A,,/ | D,,/ A,,/ G,, C,/ E,/ B,,/ D,/ | A,,/ G,,/ A,,/ B,,/ C,/ D,/ C,/ E,/ | D,/ C,/ D,/ A,,/ D,2 |
`;
