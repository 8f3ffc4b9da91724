export const abc = `X:1
T:La Folia
C:Anonymous, after Arcangelo Corelli
S:The ground of Spain and Portugal, as in Corelli's sonata op. 5 no. 12, Rome, 1700; variations arranged for this game
M:3/4
L:1/4
Q:1/4=92
K:Dm
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the theme
[V:cantus] d d3/2 d/ | ^c2 c | d d3/2 d/ | e2 e | f f3/2 f/ | e2 e | d d3/2 d/ | ^c3 | d d3/2 d/ | ^c2 c | d d3/2 d/ | e2 e | f f3/2 f/ | e2 e | d ^c3/2 d/ | d3 |
[V:altus] F3 | E3 | F3 | G3 | A3 | G3 | F3 | E3 | F3 | E3 | F3 | G3 | A3 | G3 | F E2 | F3 |
[V:tenor] A,3 | A,3 | A,3 | C3 | C3 | C3 | A,3 | A,3 | A,3 | A,3 | A,3 | C3 | C3 | C3 | A,3 | A,3 |
[V:bassus] D,3 | A,,3 | D,3 | C,3 | F,3 | C,3 | D,3 | A,,3 | D,3 | A,,3 | D,3 | C,3 | F,3 | C,3 | D, A,,2 | D,3 |
% the bass divides
[V:cantus] d d3/2 d/ | ^c2 c | d d3/2 d/ | e2 e | f f3/2 f/ | e2 e | d d3/2 d/ | ^c3 | d d3/2 d/ | ^c2 c | d d3/2 d/ | e2 e | f f3/2 f/ | e2 e | d ^c3/2 d/ | d3 |
[V:altus] F3 | E3 | F3 | G3 | A3 | G3 | F3 | E3 | F3 | E3 | F3 | G3 | A3 | G3 | F E2 | F3 |
[V:tenor] A,3 | A,3 | A,3 | C3 | C3 | C3 | A,3 | A,3 | A,3 | A,3 | A,3 | C3 | C3 | C3 | A,3 | A,3 |
[V:bassus] D,/ C,/ D,/ A,,/ D,/ C,/ | A,,/ E,,/ A,,/ B,,/ A,,/ E,/ | D,/ C,/ D,/ A,,/ D,/ F,/ | C,/ B,,/ C,/ G,,/ C,/ G,/ | F,/ C,/ F,/ E,/ F, | C,/ B,,/ C,/ E,/ C,/ B,,/ | D,/ C,/ D,/ A,,/ D,/ C,/ | A,,/ E,,/ A,,/ G,,/ A,,/ E,/ | D,/ C,/ D,/ A,,/ D,/ C,/ | A,,/ B,,/ A,,/ E,,/ A,,/ E,/ | D,/ C,/ D,/ C,/ D,/ F,/ | C,/ B,,/ C,/ E,/ C,/ G,/ | F,/ A,/ F,/ C,/ F, | C,/ B,,/ C,/ D,/ C,/ B,,/ | D,/ C,/ A,,/ B,,/ A,,/ E,/ | D,3 |
% a second tune above, alone at first
[V:cantus] f3/2 e/ d | e3/2 d/ ^c | f3/2 e/ d | g3/2 f/ e | a3/2 g/ f | g3/2 f/ e | f3/2 e/ d | e3 | f3/2 e/ d | e3/2 d/ ^c | f3/2 e/ d | g3/2 f/ e | a3/2 g/ f | g3/2 f/ e | f/ e/ e3/2 d/ | d3 |
[V:altus] z3 | z3 | A3 | c3 | c2 A | G3 | F3 | A3 | A3 | A3 | A3 | c3 | c2 A | G3 | F E2 | F3 |
[V:tenor] z3 | z3 | D2 F | E2 G | F3 | E2 C | A,3 | ^C3 | D2 F | ^C2 E | D2 F | E2 G | F3 | E2 C | A, ^C2 | A,3 |
[V:bassus] z3 | z3 | D,3 | C,3 | F,3 | C,3 | D,3 | A,,3 | D,3 | A,,3 | D,3 | C,3 | F,3 | C,3 | D, A,,2 | D,3 |
% the theme in the tenor
[V:cantus] A/ G/ A/ G/ A | A A A/ G/ | A/ B/ A/ G/ A/ B/ | c/ e/ c c | c c c/ d/ | c/ B/ c/ d/ c/ B/ | A/ G/ A/ B/ A/ G/ | A/ G/ A/ ^c/ A | A/ B/ A A/ B/ | A A A | A/ G/ A A/ B/ | c c c/ e/ | c/ d/ c/ f/ c/ d/ | c/ e/ c/ B/ c | A A/ G/ A/ ^c/ | A3 |
[V:altus] F3 | E3 | F3 | G3 | A3 | G3 | F3 | E3 | F3 | E3 | F3 | G3 | A3 | G3 | F E2 | F3 |
[V:tenor] D D3/2 D/ | ^C2 C | D D3/2 D/ | E2 E | F F3/2 F/ | E2 E | D D3/2 D/ | ^C3 | D D3/2 D/ | ^C2 C | D D3/2 D/ | E2 E | F F3/2 F/ | E2 E | D ^C3/2 D/ | D3 |
[V:bassus] D,3 | A,,3 | D,3 | C,3 | F,3 | C,3 | D,3 | A,,3 | D,3 | A,,3 | D,3 | C,3 | F,3 | C,3 | D, A,,2 | D,3 |
% the second tune, inner parts moving
[V:cantus] f3/2 e/ d | e3/2 d/ ^c | f3/2 e/ d | g3/2 f/ e | a3/2 g/ f | g3/2 f/ e | f3/2 e/ d | e3 | f3/2 e/ d | e3/2 d/ ^c | f3/2 e/ d | g3/2 f/ e | a3/2 g/ f | g3/2 f/ e | f/ e/ e3/2 d/ | d3 |
[V:altus] A A/ G/ A/ B/ | A/ ^c/ A/ B/ A/ G/ | A A/ G/ A/ B/ | c/ G/ c/ d/ c | c/ B/ c A/ B/ | G/ A/ G/ c/ G | F/ D/ F F | A A/ G/ A/ ^c/ | A A A/ B/ | A/ E/ A A/ G/ | A A A/ B/ | c/ G/ c/ d/ c/ B/ | c/ d/ c/ B/ A/ B/ | G/ A/ G G/ A/ | F/ G/ E/ F/ E | F3 |
[V:tenor] D D/ E/ F/ D/ | ^C/ E/ C/ D/ E- | E/ D3/2 F- | F/ E3/2 G- | G/ F2- F/- | F/ E3/2 C/ B,/ | A,/ G,/ A,/ B,/ A,/ F,/ | ^C/ D/ C/ E/ C/ E/ | D/ C/ D F/ D/ | ^C/ A,/ C E- | E/ D3/2 F- | F/ E3/2 G- | G/ F2- F/- | F/ E3/2 C/ B,/ | A,/ F,/ ^C/ D/ C | A,3 |
[V:bassus] D,3 | A,,3 | D,3 | C,3 | F,3 | C,3 | D,3 | A,,3 | D,3 | A,,3 | D,3 | C,3 | F,3 | C,3 | D, A,,2 | D,3 |
% all divide
[V:cantus] d/ e/ d3/2 d/ | ^c/ e/ c/ d/ c/ e/ | d/ c/ d3/2 d/ | e e/ f/ e/ g/ | f/ e/ f3/2 f/ | e e e/ g/ | d/ e/ d3/2 d/ | ^c/ A/ c/ e/ c/ e/ | d/ c/ d3/2 d/ | ^c/ A/ c c/ e/ | d d3/2 d/ | e/ f/ e/ g/ e | f/ e/ f3/2 f/ | e e/ g/ e/ g/ | d ^c3/2 d/ | d3 |
[V:altus] F F/ E/ F/ A/ | E/ F/ E/ D/ E/ ^C/ | F F F/ D/ | G G/ F/ G | A A/ F/ A | G/ A/ G G/ E/ | F/ A/ F F/ A/ | E/ D/ E/ F/ E/ ^C/ | F F/ G/ F/ A/ | E E/ D/ E/ ^C/ | F F F | G G G | A/ G/ A/ B/ A | G/ A/ G G/ E/ | F E/ D/ E | F3 |
[V:tenor] A,3 | A,3 | A,3 | C3 | C3 | C3 | A,3 | A,3 | A,3 | A,3 | A,3 | C3 | C3 | C3 | A,3 | A,3 |
[V:bassus] D,/ C,/ D,/ C,/ D,/ C,/ | A,,/ G,,/ A,,/ B,,/ A,,/ ^C,/ | D,/ F,/ D, D,/ F,/ | C,/ B,,/ C,/ D,/ C,/ E,/ | F, F,/ A,/ F, | C,/ B,,/ C,/ D,/ C,/ E,/ | D,/ C,/ D,/ C,/ D,/ C,/ | A,, A,,/ G,,/ A,,/ ^C,/ | D,/ F,/ D,/ C,/ D,/ C,/ | A,,/ G,,/ A,,/ E,,/ A,,/ ^C,/ | D,/ C,/ D,/ A,,/ D,/ F,/ | C, C,/ B,,/ C,/ G,/ | F,/ C,/ F,/ G,/ F, | C,/ B,,/ C,/ G,,/ C,/ E,/ | D, A,,/ E,,/ A,,/ E,/ | D,3 |
`;
