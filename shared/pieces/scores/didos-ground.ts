export const abc = `X:1
T:Dido's Ground
C:Henry Purcell
S:Dido and Aeneas, 1689: the ground of Dido's lament; the parts above it made for this game
M:3/4
L:1/4
Q:1/4=92
K:Gm
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the ground alone
[V:cantus] z3 | z3 | z3 | z3 | z3 |
[V:altus] z3 | z3 | z3 | z3 | z3 |
[V:tenor] z3 | z3 | z3 | z3 | z3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% the parts above enter
[V:cantus] d3 | d2 c | c2 d | d c A | B G2 |
[V:altus] B2 A | A2 G | G2- G/ ^F/ | D E3/2 D/ | D B,2 |
[V:tenor] D3 | D2 =E | C2 A,- | A,/ G,2 ^F,/ | G,3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% held over
[V:cantus] g2 a | a2- a/ g/ | g2- g/ ^f/ | d e3/2 d/ | d3 |
[V:altus] B2 A | A2 c | c2 A- | A/ G2 ^F/ | G3 |
[V:tenor] D3 | D2 G | G2 D | D C A, | B,3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% rising
[V:cantus] B G/ F/ A/ ^F/ | A/ G/ A c/ d/ | c/ B/ c d | d c/ B/ A- | A/ G2- G/ |
[V:altus] D3 | D2 G | G2 D | D E3/2 D/ | B,3 |
[V:tenor] B,2 A, | A,2 G, | G,2 ^F, | G,2 ^F, | D,3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% remember me
[V:cantus] d d3/2 d/ | d2 d | g2 ^f | d c3/2 A/ | G3 |
[V:altus] B2 A | A F G | G2 A- | A/ G/ E3/2 D/ | D3 |
[V:tenor] D3 | D2- D/ C/ | C2 A, | B, G, ^F, | B,3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% three parts
[V:cantus] G2 A | A F G | G2- G/ ^F/ | G E3/2 D/ | D3 |
[V:altus] D3 | D2- D/ C/ | C2 D | D C A, | B,3 |
[V:tenor] z3 | z3 | z3 | z3 | z3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% inner parts moving
[V:cantus] d3 | d2- d/ c/ | c2 d | d c A | B3 |
[V:altus] B B A/ ^F/ | A A G/ A/ | G G/ F/ ^F/ D/ | G E/ G/ D/ ^F/ | D3 |
[V:tenor] D D D/ E/ | D D =E | C/ B,/ C A, | G,/ A,/ G,/ F,/ ^F,/ D,/ | G,3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% high
[V:cantus] B2 d | d2- d/ c/ | c2 d | d e3/2 d/ | d3 |
[V:altus] G2 A | A2 G | G2 A | G2 ^F | G3 |
[V:tenor] D3 | F2 G | G2- G/ ^F/ | D C A, | B,3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% remember me, the others moving
[V:cantus] d d3/2 d/ | d2 d | g2 ^f | d c3/2 A/ | G3 |
[V:altus] G/ F/ G/ F/ A/ ^F/ | A/ G/ A/ F/ G/ A/ | G/ F/ G/ C/ D | D/ B,/ E D/ C/ | B,3 |
[V:tenor] B,2 A, | A,2 C | C2 A,- | A,/ G,3/2 ^F, | D,3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% falling
[V:cantus] d d/ c/ d/ ^f/ | d2- d/ c/ | c/ d/ c d | d/ B/ e3/2 d/ | B3 |
[V:altus] B2 A | A2- A/ G/ | G2- G/ ^F/ | G2 D | D3 |
[V:tenor] D3 | D2 G | E C A, | B, G, ^F, | D,3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% closer
[V:cantus] d2 A | A2 c | c2 d | d e3/2 d/ | d3 |
[V:altus] D3 | D2 C | E G3/2 ^F/ | G2- G/ ^F/ | G3 |
[V:tenor] B, B,/ C/ A,/ B,/ | A,/ G,/ A, G, | G,/ F,/ G, A, | D/ E/ C/ B,/ A, | B,3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% all moving
[V:cantus] B/ c/ d/ e/ d | d2- d/ c/ | c c/ B/ d/ ^f/ | d c/ e/ A | B B/ A/ G |
[V:altus] G/ A/ G/ F/ D/ C/ | D D G/ A/ | G/ E/ G D/ A,/ | D E D/ ^F/ | D D/ C/ B, |
[V:tenor] D B,/ C/ A,/ B,/ | A,/ G,/ A, G, | G, G, ^F,/ A,/ | G,/ B,/ G, ^F,/ A,/ | G,3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% three parts again
[V:cantus] g2 a | a2- a/ g/ | g2 a- | a/ g2 ^f/ | d3 |
[V:altus] z3 | z3 | z3 | z3 | z3 |
[V:tenor] D3 | D2 G | G2- G/ ^F/ | D E3/2 D/ | D3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
% at rest
[V:cantus] d2 A | A2 c | c2 A- | A/ G/ E3/2 D/ | D3 |
[V:altus] D3 | D2 C | C2 D | D C A, | B,3 |
[V:tenor] B,2 A, | A,2 G, | G,2- G,/ ^F,/ | G,2- G,/ ^F,/ | G,3 |
[V:bassus] G,2 ^F, | F,2 =E, | E,2 D, | B,, C, D, | G,,3 |
`;
