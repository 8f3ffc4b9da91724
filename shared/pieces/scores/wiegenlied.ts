export const abc = `X:1
T:Wiegenlied
C:Johannes Brahms
S:Op. 49 no. 4, 1868: the tune; parts and verses arranged for this game
M:3/4
L:1/4
Q:1/4=92
K:F
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the song
[V:cantus] c3/2 A/ A | c2 A/ c/ | f e3/2 d/ | d c G/ A/ | B G G/ A/ | B2 G/ B/ | e/ d/ c e | f2 F | f2 d/ B/ | c2 A/ F/ | B c d | c2 F | f2 d/ B/ | c2 A/ F/ | B A G | F2 A |
[V:altus] F3 | F3 | A G2 | E3 | E3 | E3 | G E G | F3 | F3 | F3 | E F2 | F3 | F3 | F3 | D F E | C3 |
[V:tenor] A,2 C | A,2 C | C3 | B,3 | B,3 | G,3 | G,3 | A,3 | D2 B, | A,2 C | B, A, B, | A,3 | D2 B, | A,2 C | B, C2 | A,2 F, |
[V:bassus] F,3 | F,3 | F, C,2 | C,3 | C,3 | C,3 | C,3 | F,3 | B,,3 | F,,3 | C,, F,, B,, | F,3 | B,,3 | F,,3 | G,, F,, C,, | F,,3 |
% again, with moving parts below
[V:cantus] c3/2 A/ A | c2 A/ c/ | f e3/2 d/ | d c G/ A/ | B G G/ A/ | B2 G/ B/ | e/ d/ c e | f2 F | f2 d/ B/ | c2 A/ F/ | B c d | c2 F | f2 d/ B/ | c2 A/ F/ | B A G | F2 A |
[V:altus] F3 | F3 | A G2 | E3 | E3 | E3 | G E G | F3 | F3 | F3 | E F2 | F3 | F3 | F3 | D F E | C3 |
[V:tenor] A, A,/ B,/ C/ B,/ | A, A,/ B,/ C/ A,/ | C C C | B,/ A,/ B, B, | B, B,/ C/ B, | G, G, G, | G, G, G, | A,/ B,/ A,/ C/ A,/ C/ | D D/ C/ B, | A,/ B,/ A,/ B,/ C | B, A, B,/ C/ | A, A,/ B,/ A, | D D/ C/ B,/ D/ | A, A, C/ A,/ | B,/ G,/ C/ B,/ C | A,/ G,/ A, F, |
[V:bassus] F, F,/ G,/ F,/ C,/ | F,/ G,/ F,/ C,/ F, | F, C,/ B,,/ C,/ D,/ | C, C,/ B,,/ C,/ B,,/ | C, C,/ D,/ C,/ B,,/ | C,/ D,/ C,/ B,,/ C, | C,/ B,,/ C, C, | F, F, F,/ C,/ | B,, B,, B,, | F,,/ G,,/ F,, F,, | C,, F,,/ C,/ B,,/ D,/ | F,/ G,/ F, F,/ C,/ | B,, B,,/ A,,/ B,, | F,, F,, F,,/ A,,/ | G,,/ B,,/ F,, C,, | F,,3 |
% the tune in the tenor
[V:cantus] A A c/ B/ | A A c | c c c/ d/ | B B/ A/ B | B/ A/ B B/ c/ | B B B | c/ d/ e c | c c c | d d B | A A c | B A/ c/ B/ d/ | A A/ c/ A/ c/ | d d B/ d/ | A A c/ d/ | B/ G/ c c | A A c |
[V:altus] F3 | F3 | A G2 | E3 | E3 | E3 | G3 | A3 | B2 F | F3 | E F2 | F3 | F3 | F3 | D F E | C3 |
[V:tenor] C3/2 A,/ A, | C2 A,/ C/ | F E3/2 D/ | D C G,/ A,/ | B, G, G,/ A,/ | B,2 G,/ B,/ | E/ D/ C E | F2 F, | F2 D/ B,/ | C2 A,/ F,/ | B, C D | C2 F, | F2 D/ B,/ | C2 A,/ F,/ | B, A, G, | F,2 A, |
[V:bassus] F,3 | F,3 | F, C,2 | C,3 | C,3 | C,3 | C,3 | F,,3 | B,,3 | F,,3 | C,, F,, B,, | F,,3 | B,,3 | F,,3 | G,, F,, C,, | F,,3 |
% the tune alone at first, then with the altus moving
[V:cantus] c3/2 A/ A | c2 A/ c/ | f e3/2 d/ | d c G/ A/ | B G G/ A/ | B2 G/ B/ | e/ d/ c e | f2 F | f2 d/ B/ | c2 A/ F/ | B c d | c2 F | f2 d/ B/ | c2 A/ F/ | B A G | F2 A |
[V:altus] z3 | z3 | A/ F/ G/ A/ G/ F/ | E E/ F/ E/ D/ | E E/ D/ E/ F/ | E/ D/ E/ G/ E | G E/ F/ G/ A/ | F/ C/ F/ A/ F/ C/ | F/ G/ F/ B/ F | F/ E/ F/ E/ F | E/ G/ F/ A/ F/ B/ | F/ E/ F/ C/ F | F/ G/ F F/ G/ | F/ E/ F/ E/ F/ E/ | D F/ G/ E | C3 |
[V:tenor] z3 | z3 | C3 | B,3 | B,3 | G,3 | G,3 | A,3 | D2 B, | A,2 C | B, A, B, | A,3 | D2 B, | A,2 C | B, C2 | A,2 F, |
[V:bassus] z3 | z3 | F, C,2 | C,3 | C,3 | C,3 | C,3 | F,3 | B,,3 | F,,3 | C,, F,, B,, | F,3 | B,,3 | F,,3 | G,, F,, C,, | F,,3 |
% the tenor again, rocked by the bass
[V:cantus] A2 c | A2 c | c3 | B3 | B3 | B3 | c e c | c3 | d2 B | A2 c | B A B | A3 | d2 B | A2 c | B c2 | A2 c |
[V:altus] F F F/ E/ | F F F | A/ B/ G/ A/ G | E/ G/ E/ D/ E/ F/ | E/ D/ E/ F/ E | E/ F/ E/ D/ E | G G/ F/ G | A A A/ F/ | B/ A/ B F | F F/ E/ F | E F F | F F F/ E/ | F/ G/ F F | F/ E/ F F/ E/ | D F E | C3 |
[V:tenor] C3/2 A,/ A, | C2 A,/ C/ | F E3/2 D/ | D C G,/ A,/ | B, G, G,/ A,/ | B,2 G,/ B,/ | E/ D/ C E | F2 F, | F2 D/ B,/ | C2 A,/ F,/ | B, C D | C2 F, | F2 D/ B,/ | C2 A,/ F,/ | B, A, G, | F,2 A, |
[V:bassus] F, F, F,/ G,/ | F,/ A,/ F, F,/ A,/ | F, C, C, | C, C,/ G,,/ C,/ B,,/ | C, C,/ B,,/ C,/ B,,/ | C, C, C,/ G,,/ | C,/ B,,/ C, C,/ G,,/ | F,,/ A,,/ F,, F,,/ C,/ | B,, B,,/ F,,/ B,, | F,,/ G,,/ F,,/ C,,/ F,, | C,, F,,/ C,/ B,, | F,,/ A,,/ F,,/ G,,/ F,, | B,,/ A,,/ B,, B,, | F,, F,, F,, | G,,/ B,,/ F,, C,,/ E,,/ | F,,3 |
`;
