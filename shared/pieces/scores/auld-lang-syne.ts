export const abc = `X:1
T:Auld Lang Syne
C:Anonymous, Scotland
S:Thomson's Select Collection, Edinburgh, 1799: the tune; parts and verses arranged for this game
M:4/4
L:1/4
Q:1/4=100
K:F
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the verse
[V:cantus] F3/2 E/ F A | G3/2 F/ G A | F3/2 F/ A c | d3 d | c3/2 A/ A F | G3/2 F/ G A | F3/2 D/ D C | F3 d |
[V:altus] C2 C2 | E2 E2 | C2 F2 | F2 F2 | F2 F2 | E2 E2 | D2 B, G, | A, C C D |
[V:tenor] A,2 A, F, | G,2 G,2 | A,2 C A, | B,2 B,2 | A,2 C A, | C2 C2 | A,2 G, E, | F, A, A, B, |
[V:bassus] F,,2 F,,2 | C,2 C,2 | F,2 F,2 | B,,2 B,,2 | F,,2 F,,2 | C,2 C,2 | D,2 G,, C, | F,,2 F,, B,, |
% the chorus
[V:cantus] c3/2 A/ A F | G3/2 F/ G d | c3/2 A/ A c | d3 d | c3/2 A/ A F | G3/2 F/ G A | F3/2 D/ D C | F3 C |
[V:altus] C2 C2 | E2 E D | F2 F2 | F2 F2 | F2 F D | D2 E C | B,2 B, G, | A,2 A,2 |
[V:tenor] A,2 F, A, | G,2 G,2 | A,2 C A, | B,2 B,2 | A,2 A,2 | B,2 G, F, | D,2 D, E, | C,2 C,2 |
[V:bassus] F,,2 F,,2 | C,2 C, B,, | F,,2 F,,2 | B,,2 B,,2 | F,,2 D,,2 | G,,2 C, F,, | B,,2 G,, C, | F,,2 F,,2 |
% the verse, one begins alone
[V:cantus] F3/2 E/ F A | G3/2 F/ G A | F3/2 F/ A c | d3 d | c3/2 A/ A F | G3/2 F/ G A | F3/2 D/ D C | F3 d |
[V:altus] z4 | z4 | C2 F2 | F2 F2 | F2 F2 | E2 E2 | D2 B, G, | A, C C D |
[V:tenor] z4 | z4 | A,2 C A, | B,2 B,2 | A,2 C A, | C2 C2 | A,2 G, E, | F, A, A, B, |
[V:bassus] z4 | z4 | F,/ G,/ F,/ G,/ F, F, | B,,/ C,/ B,,/ F,,/ B,, B,, | F,,/ A,,/ F,,/ C,,/ F,,/ G,,/ F,,/ G,,/ | C, C,/ D,/ C,/ B,,/ C, | D, D,/ C,/ G,, C,/ G,,/ | F,, F,,/ G,,/ F,,/ C,/ B,, |
% the chorus, inner parts moving
[V:cantus] c3/2 A/ A F | G3/2 F/ G d | c3/2 A/ A c | d3 d | c3/2 A/ A F | G3/2 F/ G A | F3/2 D/ D C | F3 C |
[V:altus] C C/ D/ C C/ D/ | E/ C/ E/ D/ E D | F F/ E/ F F/ G/ | F F/ G/ F/ B/ F/ D/ | F F/ E/ F/ E/ D | D/ C/ D/ B,/ E C | B,/ A,/ B, B,/ A,/ G, | A,/ G,/ A,/ B,/ A,2 |
[V:tenor] A,/ G,/ A, F, A,/ C/ | G,/ A,/ G,/ A,/ G,/ F,/ G, | A,/ G,/ A, C A, | B, B, B, B,/ D/ | A, A, A, A, | B,/ A,/ B, G,/ E,/ F, | D, D,/ C,/ D, E,/ D,/ | C,/ D,/ C,/ D,/ C,2 |
[V:bassus] F,,2 F,,2 | C,2 C, B,, | F,,2 F,,2 | B,,2 B,,2 | F,,2 D,,2 | G,,2 C, F,, | B,,2 G,, C, | F,,2 F,,2 |
% the verse in the tenor
[V:cantus] A A A F | G/ A/ G G G | A A/ B/ c/ B/ A/ c/ | B B B/ A/ B/ d/ | A A/ B/ c c/ d/ | c c c c/ B/ | A/ G/ A G G/ E/ | A A A/ c/ B |
[V:altus] C2 C2 | E2 E2 | F2 F2 | F2 F2 | F2 F2 | E2 E2 | D2 B, C | C2 F2 |
[V:tenor] F,3/2 E,/ F, A, | G,3/2 F,/ G, A, | F,3/2 F,/ A, C | D3 D | C3/2 A,/ A, F, | G,3/2 F,/ G, A, | F,3/2 D,/ D, C, | F,3 D |
[V:bassus] F,,2 F,,2 | C,2 C,2 | F,,2 F,,2 | B,,2 B,,2 | F,,2 F,, A,, | C,2 C,2 | D,2 G,, E,, | F,,2 F,, B,, |
% the chorus in the tenor
[V:cantus] A/ G/ A/ B/ c/ B/ A | G/ c/ G G G/ F/ | A/ G/ A c/ B/ A | B/ A/ B B/ A/ B/ d/ | A/ G/ A/ G/ A A/ F/ | B B G/ A/ F | F F/ E/ G/ B/ G | A A/ G/ A2 |
[V:altus] F2 F2 | E2 E D | F2 F2 | F2 F2 | F2 F D | D2 E C | D2 B, C | C2 C2 |
[V:tenor] C3/2 A,/ A, F, | G,3/2 F,/ G, D | C3/2 A,/ A, C | D3 D | C3/2 A,/ A, F, | G,3/2 F,/ G, A, | F,3/2 D,/ D, C, | F,3 C, |
[V:bassus] F,, F,, F,,/ G,,/ F,,/ A,,/ | C,/ B,,/ C,/ D,/ C, B,, | F,, F,,/ C,,/ F,,/ G,,/ F,, | B,, B,, B,, B,,/ A,,/ | F,, F,,/ E,,/ D,, D,,/ A,,/ | G,, G,,/ D,/ C, F, | B,,/ A,,/ B,, G,,/ F,,/ E,, | F,,/ C,,/ F,, F,,2 |
% the verse in quavers
[V:cantus] F3/2 E/ F/ G/ A/ c/ | G3/2 F/ G/ E/ A/ G/ | F3/2 F/ A c/ A/ | d/ c/ d/ f/ d/ e/ d | c3/2 A/ A/ G/ F/ A/ | G3/2 F/ G/ E/ A/ G/ | F3/2 D/ D C | F/ E/ F/ A/ F d |
[V:altus] C C/ D/ C C/ D/ | E/ C/ E E/ D/ E | C C/ D/ F F/ C/ | F F F F/ E/ | F/ G/ F F F | E E E/ D/ E/ F/ | D D B,/ A,/ G, | A,/ B,/ C/ D/ C D |
[V:tenor] A,2 A, F, | G,2 G,2 | A,2 C A, | B,2 B,2 | A,2 C A, | C2 C2 | A,2 G, E, | F, A, A, B, |
[V:bassus] F,,2 F,,2 | C,2 C,2 | F,2 F,2 | B,,2 B,,2 | F,,2 F,,2 | C,2 C,2 | D,2 G,, C, | F,,2 F,, B,, |
% the last chorus
[V:cantus] c3/2 A/ A/ G/ F | G3/2 F/ G/ c/ d/ B/ | c3/2 A/ A c | d/ B/ d/ c/ d/ f/ d/ B/ | c3/2 A/ A/ G/ F | G3/2 F/ G/ E/ A/ c/ | F3/2 D/ D C/ E/ | F/ A/ F F/ E/ C |
[V:altus] C C/ D/ C C/ D/ | E/ D/ E/ D/ E D/ E/ | F F F F | F F F/ E/ F | F F/ C/ F/ E/ D | D D E C | B,/ A,/ B, B, G, | A,/ C/ A, A,2 |
[V:tenor] A,2 F, A, | G,2 G,2 | A,2 C A, | B,2 B,2 | A,2 A,2 | B,2 G, F, | D,2 D, E, | C,2 C,2 |
[V:bassus] F,,/ E,,/ F,,/ C,,/ F,,/ E,,/ F,,/ A,,/ | C,/ B,,/ C,/ D,/ C, B,, | F,, F,,/ A,,/ F,,/ G,,/ F,,/ C,/ | B,,/ F,,/ B,, B,,/ C,/ B,, | F,, F,,/ E,,/ D,, D,,/ A,,/ | G,, G,,/ D,/ C,/ B,,/ F,,/ A,,/ | B,,/ F,,/ B,,/ A,,/ G,,/ B,,/ C, | F,,/ E,,/ F,, F,,2 |
`;
