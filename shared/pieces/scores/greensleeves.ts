export const abc = `X:1
T:Greensleeves
C:Anonymous, England
S:Registered in London, 1580; A Handefull of Pleasant Delites, 1584: the tune; parts and verses arranged for this game
M:3/4
L:1/4
Q:1/4=120
K:Am
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the tune
[V:cantus] c2 d | e3/2 f/ e | d2 B | G3/2 A/ B | c2 A | A3/2 ^G/ A | B2 ^G | E2 A | c2 d | e3/2 f/ e | d2 B | G3/2 A/ B | c3/2 B/ A | ^G3/2 ^F/ G | A3 | A3 |
[V:altus] E3 | E3 | G2 D | D3 | C3 | C3 | B,3 | B,2 C | E3 | E3 | G2 D | D3 | C E2 | E3 | E3 | E3 |
[V:tenor] A,2 C | C3 | D B, G, | B,2 G, | E,3 | E,3 | ^G,3 | ^G,2 A, | A,2 C | C3 | D B, G, | B,3 | A,2 C | B,3 | C3 | C3 |
[V:bassus] A,,3 | A,,3 | B,, G,,2 | G,,3 | A,,3 | A,,3 | E,3 | E,2 A,, | A,,3 | A,,3 | B,, G,,2 | G,,3 | A,,3 | E,,3 | A,,3 | A,,3 |
% the burden
[V:cantus] g3 | g3/2 f/ e | d2 B | G3/2 A/ B | c2 A | A3/2 ^G/ A | B2 ^G | E3 | g3 | g3/2 f/ e | d2 B | G3/2 A/ B | c3/2 B/ A | ^G3/2 ^F/ G | A3 | A3 |
[V:altus] G3 | G3 | G2 D | D3 | C3 | C3 | B,3 | B,3 | E G2 | G3 | G2 D | D3 | C E2 | E3 | E3 | E3 |
[V:tenor] E3 | E2 C | B,2 G, | B,2 G, | E,3 | E,3 | ^G,3 | ^G,3 | C E2 | E2 C | B,2 G, | B,3 | A,2 C | B,3 | C3 | C3 |
[V:bassus] C,3 | C,3 | G,,3 | G,,3 | A,,3 | A,,3 | E,3 | E,3 | C,3 | C,3 | G,,3 | G,,3 | A,,3 | E,,3 | A,,3 | A,,3 |
% the tune alone at first, then with a moving bass
[V:cantus] c2 d | e3/2 f/ e | d2 B | G3/2 A/ B | c2 A | A3/2 ^G/ A | B2 ^G | E2 A | c2 d | e3/2 f/ e | d2 B | G3/2 A/ B | c3/2 B/ A | ^G3/2 ^F/ G | A3 | A3 |
[V:altus] z3 | z3 | z3 | z3 | C3 | C3 | B,3 | B,2 C | E3 | E3 | G2 D | D3 | C E2 | E3 | E3 | E3 |
[V:tenor] z3 | z3 | z3 | z3 | E,3 | E,3 | ^G,3 | ^G,2 A, | A,2 C | C3 | D B, G, | B,3 | A,2 C | B,3 | C3 | C3 |
[V:bassus] z3 | z3 | z3 | z3 | A,,/ G,,/ A,,/ G,,/ A,,/ G,,/ | A,,/ G,,/ A,,/ E,,/ A,, | E,/ D,/ E,/ B,,/ E,/ D,/ | E,/ F,/ E,/ B,,/ A,, | A,, A,,/ G,,/ A,,/ B,,/ | A,,/ G,,/ A,, A,,/ C,/ | B,,/ A,,/ G,,/ F,,/ G,,/ A,,/ | G,,/ F,,/ G,,/ F,,/ G,,/ F,,/ | A,,/ G,,/ A,, A,,/ G,,/ | E,,/ D,,/ E,, E,, | A,,/ G,,/ A,,/ C,/ A,,/ G,,/ | A,,3 |
% the burden, inner parts moving
[V:cantus] g3 | g3/2 f/ e | d2 B | G3/2 A/ B | c2 A | A3/2 ^G/ A | B2 ^G | E3 | g3 | g3/2 f/ e | d2 B | G3/2 A/ B | c3/2 B/ A | ^G3/2 ^F/ G | A3 | A3 |
[V:altus] G/ A/ G/ c/ G | G/ c/ G G/ F/ | G G/ F/ D/ C/ | D/ E/ D/ E/ D | C/ D/ C/ A,/ C/ B,/ | C/ A,/ C/ D/ C/ E/ | B, B, B,/ C/ | B,/ A,/ B,/ C/ B,/ C/ | E/ F/ G G/ A/ | G G/ A/ G | G/ D/ G D | D D/ E/ D/ E/ | C/ D/ E/ F/ E/ D/ | E E/ D/ E/ D/ | E/ F/ E E/ F/ | E3 |
[V:tenor] E E E/ D/ | E/ G/ E C- | C/ B,3/2 G, | B, B, G, | E,/ D,/ E,/ F,/ E, | E,/ D,/ E, E, | ^G,/ A,/ G,/ A,/ G,/ A,/ | ^G, G,/ A,/ G, | C E E/ D/ | E/ F/ E C- | C/ B,3/2 G,/ A,/ | B,3- | B,/ A,3/2 C | B, B,/ A,/ B,/ A,/ | C/ D/ C C/ D/ | C3 |
[V:bassus] C,3 | C,3 | G,,3 | G,,3 | A,,3 | A,,3 | E,3 | E,3 | C,3 | C,3 | G,,3 | G,,3 | A,,3 | E,,3 | A,,3 | A,,3 |
% the tune in the tenor
[V:cantus] e/ d/ e/ d/ c | c/ e/ c c/ B/ | d B d/ c/ | B B d/ e/ | c/ B/ c c/ A/ | c c/ d/ c/ A/ | ^G/ B/ G B/ A/ | ^G B c/ B/ | A A/ B/ c | c c/ e/ c | d B/ c/ d | B B d | c/ B/ c/ d/ c | B B B | c/ B/ c c | c3 |
[V:altus] A3 | A3 | G3 | G3 | E3 | E3 | E3 | E3 | E2 A | A3 | G3 | G3 | E3 | E3 | E3 | E3 |
[V:tenor] C2 D | E3/2 F/ E | D2 B, | G,3/2 A,/ B, | C2 A, | A,3/2 ^G,/ A, | B,2 ^G, | E,2 A, | C2 D | E3/2 F/ E | D2 B, | G,3/2 A,/ B, | C3/2 B,/ A, | ^G,3/2 ^F,/ G, | A,3 | A,3 |
[V:bassus] A,,3 | A,,3 | B,, G,,2 | G,,3 | A,,3 | A,,3 | E,,3 | E,, ^G,, A,, | A,,3 | A,,3 | B,, G,,2 | G,,3 | A,,3 | E,,3 | A,,3 | A,,3 |
% the burden in the tenor, all moving
[V:cantus] e e/ d/ e/ f/ | e e c/ e/ | B B d/ c/ | B/ A/ B d/ e/ | c c/ B/ c/ d/ | c/ B/ c/ B/ c | ^G G B/ A/ | ^G G/ A/ B/ c/ | e e/ f/ e/ d/ | e e c/ e/ | B B/ c/ d | B B d | c/ B/ c/ e/ c/ e/ | B B/ c/ B/ ^G/ | c/ A/ c c/ e/ | c3 |
[V:altus] c3 | c2 G | G3 | G3 | E3 | E3 | E3 | E2 ^G | c3 | c2 G | G3 | G3 | E3 | E3 | E3 | E3 |
[V:tenor] G3 | G3/2 F/ E | D2 B, | G,3/2 A,/ B, | C2 A, | A,3/2 ^G,/ A, | B,2 ^G, | E,3 | G3 | G3/2 F/ E | D2 B, | G,3/2 A,/ B, | C3/2 B,/ A, | ^G,3/2 ^F,/ G, | A,3 | A,3 |
[V:bassus] C,/ D,/ C,/ G,,/ C, | C, C,/ D,/ C, | G,, G,,/ F,,/ G,, | G,,/ D,,/ G,,/ F,,/ G,,/ B,,/ | A,,/ G,,/ A,,/ E,,/ A,,/ G,,/ | A,,/ C,/ A,,/ E,,/ A,, | E,,/ D,,/ E,,/ F,,/ E,, | E,, E,,/ F,,/ E,, | C,/ G,,/ C, C,/ E,/ | C, C,/ D,/ C, | G,, G,,/ B,,/ G,,/ F,,/ | G,,/ D,,/ G,, G,,/ B,,/ | A,,/ G,,/ A,, A,,/ G,,/ | E,,/ D,,/ E,,/ D,,/ E,,/ B,,/ | A,, A,,/ G,,/ A,,/ E,,/ | A,,3 |
`;
