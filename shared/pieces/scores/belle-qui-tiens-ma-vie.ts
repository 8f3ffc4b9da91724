export const abc = `X:1
T:Belle qui tiens ma vie
C:Thoinot Arbeau
S:Orchésographie, Langres, 1589: the pavane's tune; parts and verses arranged for this game
M:4/4
L:1/4
Q:1/4=100
K:Gdor
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% first strain
[V:cantus] G2 G ^F | G A B2 | B d c B | B A B2 | G2 G ^F | G A B2 | B d c B | B A B2 |
[V:altus] D D D D | D F F F | F F F D | D F F F | D D D D | D F F F | G F F D | D F F F |
[V:tenor] B, B, B, A, | B, C D D | D B, A, G, | B, C D D | B, B, B, A, | B, C D D | D B, A, B, | B, C D D |
[V:bassus] G,, G,, G,, D,, | G,, F,, B,, B,, | B,, B,, F,, G,, | G,, F,, B,, B,, | G, G, G, D, | G,, F,, B,, B,, | G,, B,, F,, B,, | G,, F,, B,, B,, |
% second strain
[V:cantus] B2 A A | G G ^F2 | D2 E/ F/ G | G ^F G2 | B2 A A | G G ^F2 | D2 E/ F/ G | G ^F G2 |
[V:altus] F F F F | D _E D D | B, B, C D | D D D D | D D D C | B, B, A, A, | B, B, G, B, | B, A, =B, B, |
[V:tenor] D D C C | B, C A, A, | F, F, G, B, | B, A, =B, B, | G, G, F, F, | D, D, D, D, | F, F, E, D, | D, D, D, D, |
[V:bassus] B,, B,, F,, F,, | G,, C,, D,, D,, | B,, D, C, G,, | G,, D,, G,, G,, | G,, G,, D,, F,, | G,, G,, D,, D,, | B,, B,, C, G,, | G,, D,, G,, G,, |
% first strain, the bass moving
[V:cantus] G2 G ^F | G A B2 | B d c B | B A B2 | G2 G ^F | G A B2 | B d c B | B A B2 |
[V:altus] D2 D2 | D F F2 | F2 F D | D F F2 | D2 D2 | D F F2 | G F F D | D F F2 |
[V:tenor] B,2 B, A, | B, C D2 | D B, A, G, | B, C D2 | B,2 B, A, | B, C D2 | D B, A, B, | B, C D2 |
[V:bassus] G,,/ F,,/ G,, G,,/ F,,/ D,,/ A,,/ | G,,/ B,,/ F,,/ C,/ B,,/ D,/ B,,/ C,/ | B,,/ F,,/ B,, F,, G,,/ F,,/ | G,,/ B,,/ F,,/ C,/ B,, B,, | G,/ F,/ G, G,/ F,/ D, | G,,/ B,,/ F,, B,, B,,/ A,,/ | G,,/ A,,/ B,, F,,/ G,,/ B,, | G,,/ B,,/ F,,/ C,/ B,,2 |
% second strain, inner parts moving
[V:cantus] B2 A A | G G ^F2 | D2 E/ F/ G | G ^F G2 | B2 A A | G G ^F2 | D2 E/ F/ G | G ^F G2 |
[V:altus] F F/ G/ F F/ E/ | D/ E/ _E/ =E/ D/ C/ D | B,/ A,/ B,/ A,/ C D/ C/ | D/ E/ D/ C/ D D/ E/ | D/ C/ D/ E/ D C/ A,/ | B,/ C/ B,/ G,/ A, A,/ ^F,/ | B, B,/ A,/ G,/ A,/ B, | B,/ C/ A, =B,2 |
[V:tenor] D/ B,/ D/ B,/ C C/ D/ | B,/ G,/ C A,/ G,/ A,/ G,/ | F,/ E,/ F,/ D,/ G, B, | B, A, =B, B, | G,/ A,/ G, F, F, | D,/ E,/ D, D,/ C,/ D,/ E,/ | F, F,/ G,/ E,/ C,/ D,/ E,/ | D, D, D,2 |
[V:bassus] B,,2 F,,2 | G,, C,, D,,2 | B,, D, C, G,, | G,, D,, G,,2 | G,,2 D,, F,, | G,,2 D,,2 | B,,2 C, G,, | G,, D,, G,,2 |
% first strain in the tenor
[V:cantus] B B B A | B/ G/ c d/ c/ d | d/ c/ B/ d/ A/ c/ G | G F/ A/ F F | G/ A/ B B/ G/ A | B c/ A/ d d | d B A/ G/ B/ A/ | B c d2 |
[V:altus] D2 D2 | D F F2 | F2 F D | D C D2 | D2 D2 | D F F2 | G F F D | D F F2 |
[V:tenor] G,2 G, ^F, | G, A, B,2 | B, D C B, | B, A, B,2 | G,2 G, ^F, | G, A, B,2 | B, D C B, | B, A, B,2 |
[V:bassus] G,,2 G,, D,, | G,, F,, B,,2 | B,,2 F,, G,, | B,, F,, B,,2 | B,, G,, G,, D,, | G,, F,, B,,2 | G,, B,, F,, B,, | G,, F,, B,,2 |
% second strain in the tenor
[V:cantus] d/ c/ d/ B/ c c/ A/ | B c/ _e/ A/ B/ A/ ^F/ | B/ A/ B G/ A/ G | B/ G/ A =B B | G/ A/ G/ B/ F/ G/ F | D/ C/ D/ C/ D/ ^F/ D | F/ B/ F E D/ C/ | D D D2 |
[V:altus] F2 F2 | D _E D2 | D2 C B, | D2 D2 | D2 D C | B,2 A,2 | B,2 G, B, | B, A, =B,2 |
[V:tenor] B,2 A, A, | G, G, ^F,2 | D,2 E,/ F,/ G, | G, ^F, G,2 | B,2 A, A, | G, G, ^F,2 | D,2 E,/ F,/ G, | G, ^F, G,2 |
[V:bassus] B,, B,, F,,/ G,,/ F,, | G,,/ D,/ C, D, D, | B,, B,, C, G,, | G,, D,, G,,/ F,,/ G,, | G,, G,, D,, F,, | G,, G,, D, D,/ C,/ | B,,/ F,,/ B,, C, G,, | G,, D,,/ A,,/ G,,2 |
% first strain, alone at first, then divided
[V:cantus] G/ B/ G/ F/ G/ B/ ^F/ A/ | G/ F/ A B/ A/ B/ c/ | B d/ B/ c/ A/ B/ c/ | B/ d/ A/ c/ B/ A/ B | G/ F/ G/ A/ G ^F/ A/ | G/ F/ A B/ A/ B/ c/ | B/ c/ d c B/ A/ | B/ d/ A/ c/ B2 |
[V:altus] z4 | z4 | F2 F D | D F F2 | D2 D2 | D F F2 | G F F D | D F F2 |
[V:tenor] z4 | z4 | D B, A, G, | B, C D2 | B,2 B, A, | B, C D2 | D B, A, B, | B, C D2 |
[V:bassus] z4 | z4 | B,, B,, F,, G,,/ F,,/ | G,,/ B,,/ F,, B,,/ F,,/ B,,/ F,/ | G, G, G, D, | G,,/ B,,/ F,, B,, B,, | G,,/ A,,/ B,, F,, B,, | G,,/ B,,/ F,, B,,2 |
% second strain divided
[V:cantus] B/ A/ B/ d/ A/ B/ A/ c/ | G/ A/ G/ F/ ^F/ G/ F/ E/ | D/ C/ D E/ F/ G/ B/ | G/ B/ ^F G/ =F/ G/ A/ | B/ c/ B A/ G/ A/ c/ | G/ F/ G/ B/ ^F/ E/ F/ E/ | D/ C/ D E/ F/ G/ A/ | G/ B/ ^F/ E/ G2 |
[V:altus] F2 F2 | D _E D2 | B,2 C D | D2 D2 | D2 D C | B,2 A,2 | B,2 G, B, | B, A, =B,2 |
[V:tenor] D/ C/ D/ B,/ C C | B,/ A,/ C A,/ B,/ A, | F, F,/ D,/ G, B,/ C/ | B, A,/ ^F,/ =B, B,/ A,/ | G,/ F,/ G, F, F,/ E,/ | D, D,/ E,/ D, D, | F, F, E,/ C,/ D, | D, D, D,2 |
[V:bassus] B,,/ C,/ B,, F,, F,,/ A,,/ | G,, C,, D,, D,, | B,, D, C,/ B,,/ G,,/ F,,/ | G,,/ F,,/ D,, G,, G,, | G,, G,,/ F,,/ D,, F,, | G,,/ B,,/ G,,/ F,,/ D,, D,, | B,,/ C,/ B,, C, G,,/ F,,/ | G,, D,,/ A,,/ G,,2 |
`;
