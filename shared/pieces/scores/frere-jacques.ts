export const abc = `X:1
T:Frère Jacques
C:Anonymous, France
S:A round known since the 1780s, printed in La Clé du Caveau, Paris, 1811; major and minor verses arranged for this game
M:4/4
L:1/4
Q:1/4=120
K:F
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% one after the other
[V:cantus] F G A/ G/ F | F G A/ G/ F | A B c2 | A B c2 | c/ d/ c/ B/ A F | c/ d/ c/ B/ A F | F C F2 | F C F2 |
[V:altus] z4 | z4 | F G A/ G/ F | F G A/ G/ F | A B c2 | A B c2 | c/ d/ c/ B/ A F | c/ d/ c/ B/ A F |
[V:tenor] z4 | z4 | z4 | z4 | F, G, A,/ G,/ F, | F, G, A,/ G,/ F, | A, B, C2 | A, B, C2 |
[V:bassus] z4 | z4 | z4 | z4 | z4 | z4 | F,, G,, A,,/ G,,/ F,, | F,, G,, A,,/ G,,/ F,, |
% all four
[V:cantus] F G A/ G/ F | F G A/ G/ F | A B c2 | A B c2 | c/ d/ c/ B/ A F | c/ d/ c/ B/ A F | F C F2 | F C F2 |
[V:altus] F C F2 | F C F2 | F G A/ G/ F | F G A/ G/ F | A B c2 | A B c2 | c/ d/ c/ B/ A F | c/ d/ c/ B/ A F |
[V:tenor] C/ D/ C/ B,/ A, F, | C/ D/ C/ B,/ A, F, | F, C, F,2 | F, C, F,2 | F, G, A,/ G,/ F, | F, G, A,/ G,/ F, | A, B, C2 | A, B, C2 |
[V:bassus] A,, B,, C,2 | A,, B,, C,2 | C,/ D,/ C,/ B,,/ A,, F,, | C,/ D,/ C,/ B,,/ A,, F,, | F,, C,, F,,2 | F,, C,, F,,2 | F,, G,, A,,/ G,,/ F,, | F,, G,, A,,/ G,,/ F,, |
% with a bass that moves
[V:cantus] F G A/ G/ F | F G A/ G/ F | A B c2 | A B c2 | c/ d/ c/ B/ A F | c/ d/ c/ B/ A F | F C F2 | F C F2 |
[V:altus] C E C2 | C E F2 | F D E2 | F E C2 | C2 C D | C2 C B, | A, G, A,2 | A, G, A,2 |
[V:tenor] A, G, F, A, | A, C C D | C B, G,2 | F, G, A,2 | A,2 F, A, | A,2 F, D, | C, E, C,2 | D, E, C,2 |
[V:bassus] F, C,/ B,,/ F,,/ C,,/ F,,/ A,,/ | F,, C,,/ G,,/ F,,/ E,,/ D,,/ E,,/ | F,,/ A,,/ G,,/ D,/ C,/ B,,/ C, | F,, C,,/ G,,/ F,,/ E,,/ F,,/ E,,/ | F,,/ E,,/ F,,/ E,,/ F,, D,,/ E,,/ | F,,/ A,,/ F,,/ E,,/ F,,/ A,,/ B,, | F,,/ A,,/ C,/ G,,/ F,,/ C,,/ F,,/ G,,/ | F,,/ A,,/ C,/ G,,/ F,,2 |
% in the minor, from the bass up
[V:cantus] z4 | z4 | z4 | z4 | z4 | z4 | D E F/ E/ D | D E F/ E/ D |
[V:altus] z4 | z4 | z4 | z4 | D E F/ E/ D | D E F/ E/ D | F G A2 | F G A2 |
[V:tenor] z4 | z4 | D, E, F,/ E,/ D, | D, E, F,/ E,/ D, | F, G, A,2 | F, G, A,2 | A,/ B,/ A,/ G,/ F, D, | A,/ B,/ A,/ G,/ F, D, |
[V:bassus] D, E, F,/ E,/ D, | D, E, F,/ E,/ D, | F, G, A,2 | F, G, A,2 | A,/ B,/ A,/ G,/ F, D, | A,/ B,/ A,/ G,/ F, D, | D, A, D,2 | D, A, D,2 |
% all four in the minor
[V:cantus] F G A2 | F G A2 | A/ B/ A/ G/ F D | A/ B/ A/ G/ F D | D A D2 | D A D2 | D E F/ E/ D | D E F/ E/ D |
[V:altus] A/ B/ A/ G/ F D | A/ B/ A/ G/ F D | D A D2 | D A D2 | D E F/ E/ D | D E F/ E/ D | F G A2 | F G A2 |
[V:tenor] D, A, D,2 | D, A, D,2 | D, E, F,/ E,/ D, | D, E, F,/ E,/ D, | F, G, A,2 | F, G, A,2 | A,/ B,/ A,/ G,/ F, D, | A,/ B,/ A,/ G,/ F, D, |
[V:bassus] D, E, F,/ E,/ D, | D, E, F,/ E,/ D, | F, G, A,2 | F, G, A,2 | A,/ B,/ A,/ G,/ F, D, | A,/ B,/ A,/ G,/ F, D, | D, A, D,2 | D, A, D,2 |
% the tune in the tenor
[V:cantus] A/ B/ G F A/ B/ | A/ B/ c/ B/ c/ A/ d/ f/ | c/ d/ B/ A/ G/ c/ G/ A/ | F G A/ B/ A | A/ B/ A c/ A/ d | c c/ d/ c B/ d/ | A G/ E/ A A/ F/ | A/ B/ c/ B/ A2 |
[V:altus] F E C2 | C E F2 | F D E2 | C E F2 | F2 F2 | A2 F D | C2 C2 | D C C2 |
[V:tenor] F, G, A,/ G,/ F, | F, G, A,/ G,/ F, | A, B, C2 | A, B, C2 | C/ D/ C/ B,/ A, F, | C/ D/ C/ B,/ A, F, | F, C, F,2 | F, C, F,2 |
[V:bassus] F,, C,, F,, F,,/ G,,/ | F,, C,, F,,/ E,,/ D,, | F,, G,, C, C, | F, C, F, F, | F, F, F, D,/ E,/ | F, F,/ E,/ F, B,, | F,, E,, F,, F,,/ A,,/ | D,,/ F,,/ E,, F,,2 |
% inner parts in quavers
[V:cantus] F G A/ G/ F | F G A/ G/ F | A B c2 | A B c2 | c/ d/ c/ B/ A F | c/ d/ c/ B/ A F | F C F2 | F C F2 |
[V:altus] C E C/ B,/ C | C/ D/ E/ D/ F/ E/ F/ E/ | F D E/ D/ E/ C/ | F/ A/ E/ D/ C/ F/ C/ D/ | C/ F/ C/ D/ C/ A,/ D/ F/ | C/ F/ C/ D/ C/ A,/ B,/ D/ | A,/ C/ G, A,/ B,/ A,/ F,/ | A,/ B,/ G, A,2 |
[V:tenor] A,/ B,/ G,/ E,/ F,/ G,/ A, | A,/ F,/ C C/ A,/ D | C B,/ A,/ G,/ F,/ G,/ A,/ | F,/ E,/ G,/ F,/ A,/ B,/ A,/ G,/ | A,/ B,/ A, F,/ G,/ A, | A,/ B,/ A, F,/ E,/ D, | C,/ D,/ E, C, C, | D,/ F,/ E,/ D,/ C,2 |
[V:bassus] F, C, F,,2 | F,, C,, F,, D,, | F,, G,, C,2 | F,, C,, F,,2 | F,,2 F,, D,, | F,,2 F,, B,, | F,, C, F,,2 | F,, C, F,,2 |
% all four again, in another order
[V:cantus] c/ d/ c/ B/ A F | c/ d/ c/ B/ A F | F C F2 | F C F2 | F G A/ G/ F | F G A/ G/ F | A B c2 | A B c2 |
[V:altus] F G A/ G/ F | F G A/ G/ F | A B c2 | A B c2 | c/ d/ c/ B/ A F | c/ d/ c/ B/ A F | F C F2 | F C F2 |
[V:tenor] A, B, C2 | A, B, C2 | C/ D/ C/ B,/ A, F, | C/ D/ C/ B,/ A, F, | F, C, F,2 | F, C, F,2 | F, G, A,/ G,/ F, | F, G, A,/ G,/ F, |
[V:bassus] F,, C,, F,,2 | F,, C,, F,,2 | F,, G,, A,,/ G,,/ F,, | F,, G,, A,,/ G,,/ F,, | A,, B,, C,2 | A,, B,, C,2 | C,/ D,/ C,/ B,,/ A,, F,, | C,/ D,/ C,/ B,,/ A,, F,, |
`;
