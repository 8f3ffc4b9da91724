export const abc = `X:1
T:Tallis's Canon
C:Thomas Tallis, 1567
S:The eighth tune of Parker's Psalter, 1567; divisions added for this consort
M:4/4
L:1/4
Q:1/4=100
K:G
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the note is given, and the first verse
[V:cantus] G3 G | G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B |
[V:altus] D3 D | D D B, D | E D D G | E F G G | E D D G | E F G G | E D D D | C C B, D |
[V:tenor] B,3 B, | B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, |
[V:bassus] G,,3 G, | B,, D, E, B,, | C, D, G,, B,, | A,, A,, G,, G, | A, F, G, B,, | C, D, G,, G, | A, F, G, G,, | C, A,, E, B,, |
% second verse: altus and bassus in quavers
[V:cantus] A A G G | G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B |
[V:altus] C A, B, D | D D/C/ B,/C/ D | E D D G | E F G/F/ G | E D D/E/ F/G/ | E/G/ F G/F/ G | E D/E/ D/C/ B, | C/D/ C B,/C/ D |
[V:tenor] E, F, G, B, | B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, |
[V:bassus] C, D, G,, G,/D,/ | B,, D, E,/D,/ B,, | C, D, G,,/A,,/ B,, | A,, A,, G,,/D,/ G, | A, F,/D,/ G,/D,/ B,, | C,/A,,/ D, G,,/D,/ G, | A,/G,/ F,/D,/ G,/D,/ G,, | C,/B,,/ A,, E,/D,/ B,, |
% third verse: the canon in quavers
[V:cantus] A A G G | G F G/F/ G | A A B/A/ G | c/B/ c B/c/ B | A A G d | c A B/c/ B | A/G/ A G/E/ D | E F G/A/ B |
[V:altus] C A, B, D | D D B, D | E D D G | E F G G | E D D G | E F G G | E D D D | C C B, D |
[V:tenor] E, F, G, B, | B, A, G, G, | G, F, G,/F,/ G, | A, A, B,/A,/ G, | C/B,/ C B,/C/ B, | A, A, G, D | C A, B,/C/ B, | A,/G,/ A, G,/E,/ D, |
[V:bassus] C, D, G,, G, | B,, D, E, B,, | C, D, G,, B,, | A,, A,, G,, G, | A, F, G, B,, | C, D, G,, G, | A, F, G, G,, | C, A,, E, B,, |
% last verse, as the first
[V:cantus] A A G G | G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B | A A G2 |
[V:altus] C A, B, D | D D B, D | E D D G | E F G G | E D D G | E F G G | E D D D | C C B, D | C A, B,2 |
[V:tenor] E, F, G, B, | B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, | E, F, G,2 |
[V:bassus] C, D, G,, G, | B,, D, E, B,, | C, D, G,, B,, | A,, A,, G,, G, | A, F, G, B,, | C, D, G,, G, | A, F, G, G,, | C, A,, E, B,, | C, D, G,,2 |
% once more, the bassus moving
[V:cantus] G3 G | G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B | A A G G |
[V:altus] D3 D | D D B, D | E D D G | E F G G | E D D G | E F G G | E D D D | C C B, D | C A, B, D |
[V:tenor] B,3 B, | B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, | E, F, G, B, |
[V:bassus] G,, G,,/ D,,/ G,,/ B,,/ G,/ D,/ | B,,/ C,/ D, E,/ D,/ B,,/ G,,/ | C, D,/ A,,/ G,,/ A,,/ B,, | A,, A,,/ C,/ G,, G, | A, F, G,/ D,/ B,,/ G,,/ | C,/ A,,/ D, G,, G, | A,/ G,/ F,/ D,/ G, G,, | C, A,, E,/ D,/ B,,/ A,,/ | C,/ A,,/ D,/ C,/ G,,/ B,,/ G,/ D,/ |
% the altus alone moves
[V:cantus] G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B | A A G2 |
[V:altus] D D/ C/ B,/ C/ D | E/ F/ D/ E/ D/ E/ G | E F G/ F/ G/ F/ | E/ F/ D/ E/ D/ E/ G/ B/ | E/ C/ F/ D/ G/ F/ G/ F/ | E/ F/ D/ C/ D/ E/ D/ B,/ | C/ D/ C/ D/ B,/ C/ D/ E/ | C A,/ F,/ B,2 |
[V:tenor] B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, | E, F, G,2 |
[V:bassus] B,, D, E, B,, | C, D, G,, B,, | A,, A,, G,, G, | A, F, G, B,, | C, D, G,, G, | A, F, G, G,, | C, A,, E, B,, | C, D, G,,2 |
% altus and bassus by turns
[V:cantus] G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B | A A G2 |
[V:altus] D/ E/ D B,/ C/ D | E D/ A,/ D/ E/ G | E/ C/ F G/ F/ G/ F/ | E/ F/ D D G | E F G G/ F/ | E/ F/ D D/ E/ D | C C/ D/ B,/ C/ D/ E/ | C/ B,/ A, B,2 |
[V:tenor] B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, | E, F, G,2 |
[V:bassus] B,,/ C,/ D, E, B,,/ G,,/ | C, D, G,, B,, | A,, A,, G,,/ B,,/ G, | A,/ G,/ F, G,/ D,/ B,,/ G,,/ | C,/ A,,/ D,/ C,/ G,,/ B,,/ G, | A, F, G,/ D,/ G,, | C, A,, E, B,, | C, D,/ C,/ G,,2 |
% the bassus runs
[V:cantus] G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B | A A G2 |
[V:altus] D D B, D | E D D G | E F G G | E D D G | E F G G | E D D D | C C B, D | C A, B,2 |
[V:tenor] B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, | E, F, G,2 |
[V:bassus] B,,/ C,/ D,/ F,/ E,/ D,/ B,,/ G,,/ | C,/ B,,/ D,/ A,,/ G,,/ A,,/ B,, | A,,/ G,,/ A,,/ C,/ G,,/ B,,/ G, | A,/ G,/ F,/ E,/ G,/ D,/ B,,/ G,,/ | C,/ A,,/ D,/ C,/ G,,/ B,,/ G, | A,/ G,/ F,/ D,/ G,/ D,/ G,,/ B,,/ | C,/ E,/ A,,/ C,/ E,/ D,/ B,,/ A,,/ | C,/ A,,/ D,/ C,/ G,,2 |
% the altus moves
[V:cantus] G3 G | G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B | A A G G |
[V:altus] D/ E/ D/ E/ D D | D/ E/ D/ C/ B, D/ B,/ | E/ G/ D/ C/ D G | E F/ E/ G/ F/ G/ F/ | E/ F/ D/ E/ D G/ B/ | E/ C/ F G/ F/ G/ F/ | E D D D/ B,/ | C C B, D | C A, B,/ C/ D |
[V:tenor] B,3 B, | B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, | E, F, G, B, |
[V:bassus] G,,3 G, | B,, D, E, B,, | C, D, G,, B,, | A,, A,, G,, G, | A, F, G, B,, | C, D, G,, G, | A, F, G, G,, | C, A,, E, B,, | C, D, G,, G,/ D,/ |
% both run
[V:cantus] G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B | A A G2 |
[V:altus] D/ E/ D/ C/ B,/ C/ D/ B,/ | E/ F/ D/ E/ D/ E/ G | E/ C/ F/ E/ G/ F/ G/ F/ | E/ F/ D/ E/ D/ E/ G/ B/ | E/ C/ F/ D/ G/ F/ G/ F/ | E/ F/ D/ C/ D/ E/ D/ B,/ | C/ D/ C/ D/ B,/ C/ D/ E/ | C/ B,/ A,/ F,/ B,2 |
[V:tenor] B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, | E, F, G,2 |
[V:bassus] B,,/ C,/ D,/ F,/ E,/ D,/ B,,/ G,,/ | C,/ A,,/ D,/ C,/ G,, B,, | A,,/ G,,/ A,,/ C,/ G,,/ B,,/ G, | A,/ G,/ F,/ E,/ G,/ D,/ B,,/ G,,/ | C,/ A,,/ D,/ C,/ G,,/ B,,/ G, | A,/ G,/ F,/ E,/ G,/ D,/ G,,/ D,/ | C,/ B,,/ A,,/ B,,/ E,/ D,/ B,,/ A,,/ | C,/ A,,/ D,/ C,/ G,,2 |
% canon in quavers over a moving bassus
[V:cantus] G F G/ F/ G | A A B/ A/ G | c/ B/ c B/ c/ B | A A G d | c A B/ c/ B | A/ G/ A G/ E/ D | E F G/ A/ B | A A G G |
[V:altus] D D B, D | E D D G | E F G G | E D D G | E F G G | E D D D | C C B, D | C A, B,2 |
[V:tenor] B, A, G, G, | G, F, G,/ F,/ G, | A, A, B,/ A,/ G, | C/ B,/ C B,/ C/ B, | A, A, G, D | C A, B,/ C/ B, | A,/ G,/ A, G,/ E,/ D, | E, F, G, B, |
[V:bassus] B,,/ C,/ D,/ F,/ E,/ D,/ B,,/ G,,/ | C,/ A,,/ D,/ A,,/ G,,/ A,,/ B,, | A,,/ G,,/ A,,/ C,/ G,,/ A,,/ G, | A,/ G,/ F,/ E,/ G, B,, | C,/ A,,/ D,/ C,/ G,,/ A,,/ G, | A, F,/ D,/ G,/ F,/ G,,/ B,,/ | C, A,, E,/ D,/ B,,/ A,,/ | C,/ A,,/ D,/ C,/ G,,2 |
% home
[V:cantus] G F G G | A A B G | c c B B | A A G d | c A B B | A A G D | E F G B | A A G2 |
[V:altus] D D/ C/ B, D | E D D G | E/ C/ F G/ F/ G | E D D G/ B/ | E F/ D/ G G/ F/ | E/ F/ D/ C/ D/ E/ D | C C/ D/ B,/ C/ D | C A, B,2 |
[V:tenor] B, A, G, G, | G, F, G, G, | A, A, B, G, | C C B, B, | A, A, G, D | C A, B, B, | A, A, G, D, | E, F, G,2 |
[V:bassus] B,, D, E,/ D,/ B,, | C,/ A,,/ D, G,, B,, | A,, A,,/ C,/ G,, G, | A, F, G, B,, | C, D, G,, G, | A,/ G,/ F, G, G,,/ B,,/ | C, A,, E, B,,/ A,,/ | C, D, G,,2 |
`;
