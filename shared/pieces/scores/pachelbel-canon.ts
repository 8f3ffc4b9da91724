export const abc = `X:1
T:Canon
C:Johann Pachelbel
S:Canon and gigue, about 1690: the ground and the first four variations; the canon continued for this game
M:4/4
L:1/4
Q:1/4=100
K:D
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the ground, and the canon enters
[V:cantus] z4 | z4 | f e d c | B A B c | d c B A | G F G E | D/ F/ A/ G/ F/ D/ F | D/ B,/ D/ A/ G/ B/ A/ G/ | F/ D/ E/ c/ d/ f/ a/ A/ | B/ G/ A/ F/ D/ d/ d/ c/ | A c B c | g f B c | d/ f/ a/ g/ f/ d/ f/ e/ | d/ e/ a g/ f/ e | f/ d/ e d/ e/ c/ A/ | B/ c/ f/ a/ d/ e/ c | d4 |
[V:altus] z4 | z4 | z4 | z4 | f e d c | B A B c | d c B A | G F G E | D/ F/ A/ G/ F/ D/ F | D/ B,/ D/ A/ G/ B/ A/ G/ | F/ D/ E/ c/ d/ f/ a/ A/ | B/ G/ A/ F/ D/ d/ d/ c/ | A c B c | g f B c | d/ f/ a/ g/ f/ d/ f/ e/ | d/ e/ a g/ f/ e | d4 |
[V:tenor] z4 | z4 | z4 | z4 | z4 | z4 | F E D C | B, A, B, C | D C B, A, | G, F, G, E, | D,/ F,/ A,/ G,/ F,/ D,/ F, | D,/ B,,/ D,/ A,/ G,/ B,/ A,/ G,/ | F,/ D,/ E,/ C/ D/ F/ A/ A,/ | B,/ G,/ A,/ F,/ D,/ D/ D/ C/ | A, C B, C | G F B, C | F4 |
[V:bassus] D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D,4 |
% the canon goes on
[V:cantus] A/ B/ c B A/ c/ | G d/ c/ B A | f a f a | g a g e | d/ f/ e/ c/ d/ B/ c/ A/ | B/ c/ d/ f/ B/ d/ c | A/ B/ c f/ d/ F/ E/ | D/ E/ F/ E/ D/ E/ A | F/ G/ A/ e/ d c | B A/ B/ G E | D a f a | g a g c | A/ B/ c/ A/ d/ e/ f/ e/ | B/ G/ F/ G/ B/ d/ A | F/ G/ E/ F/ B/ c/ A/ B/ | d/ e/ f/ e/ g/ f/ e | f4 |
[V:altus] f/ d/ e d/ e/ c/ A/ | B/ c/ f/ a/ d/ e/ c | A/ B/ c B A/ c/ | G d/ c/ B A | f a f a | g a g e | d/ f/ e/ c/ d/ B/ c/ A/ | B/ c/ d/ f/ B/ d/ c | A/ B/ c f/ d/ F/ E/ | D/ E/ F/ E/ D/ E/ A | F/ G/ A/ e/ d c | B A/ B/ G E | D a f a | g a g c | A/ B/ c/ A/ d/ e/ f/ e/ | B/ G/ F/ G/ B/ d/ A | A4 |
[V:tenor] D/ F/ A/ G/ F/ D/ F/ E/ | D/ E/ A G/ F/ E | F/ D/ E D/ E/ C/ A,/ | B,/ C/ F/ A/ D/ E/ C | A,/ B,/ C B, A,/ C/ | G, D/ C/ B, A, | F A F A | G A G E | D/ F/ E/ C/ D/ B,/ C/ A,/ | B,/ C/ D/ F/ B,/ D/ C | A,/ B,/ C F/ D/ F,/ E,/ | D,/ E,/ F,/ E,/ D,/ E,/ A, | F,/ G,/ A,/ E/ D C | B, A,/ B,/ G, E, | D, A F A | G A G C | D4 |
[V:bassus] D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D,4 |
% further
[V:cantus] A c/ B/ d c/ d/ | B/ c/ A/ F/ B/ A/ c | f a f a | g f d A | D/ C/ E/ F/ B/ A/ c/ A/ | B A G/ F/ E | d/ f/ c/ B/ d/ e/ f/ a/ | d/ e/ d/ c/ B/ d/ c | F A/ G/ F/ G/ A | G/ B/ F/ E/ G/ B/ E | f e d c | B d B A | A/ B/ c/ d/ B/ d/ A/ F/ | D/ E/ F/ A/ G E | D/ F/ A/ B/ f/ g/ a | g/ a/ f d/ e/ c | d4 |
[V:altus] F/ G/ E/ F/ B/ c/ A/ B/ | d/ e/ f/ e/ g/ f/ e | A c/ B/ d c/ d/ | B/ c/ A/ F/ B/ A/ c | f a f a | g f d A | D/ C/ E/ F/ B/ A/ c/ A/ | B A G/ F/ E | d/ f/ c/ B/ d/ e/ f/ a/ | d/ e/ d/ c/ B/ d/ c | F A/ G/ F/ G/ A | G/ B/ F/ E/ G/ B/ E | f e d c | B d B A | A/ B/ c/ d/ B/ d/ A/ F/ | D/ E/ F/ A/ G E | F4 |
[V:tenor] A,/ B,/ C/ A,/ D/ E/ F/ E/ | B,/ G,/ F,/ G,/ B,/ D/ A, | F,/ G,/ E,/ F,/ B,/ C/ A,/ B,/ | D/ E/ F/ E/ G/ F/ E | A, C/ B,/ D C/ D/ | B,/ C/ A,/ F,/ B,/ A,/ C | F A F A | G F D A, | D,/ C,/ E,/ F,/ B,/ A,/ C/ A,/ | B, A, G,/ F,/ E, | D/ F/ C/ B,/ D/ E/ F/ A/ | D/ E/ D/ C/ B,/ D/ C | F, A,/ G,/ F,/ G,/ A, | G,/ B,/ F,/ E,/ G,/ B,/ E, | F E D C | B, D B, A, | A,4 |
[V:bassus] D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D,4 |
% to the end
[V:cantus] f/ d/ e d/ B/ c | B A B/ c/ A | A c B f | d f g e | d/ f/ a/ g/ f/ g/ a | g/ f/ a/ f/ d/ e/ c | f/ d/ e d/ B/ c/ d/ | B/ c/ A B/ c/ A | A/ B/ c B/ d/ f/ a/ | d/ e/ f g/ f/ e | f a f a | g a d c | d/ f/ e/ c/ d/ B/ c/ d/ | B/ c/ d/ c/ B/ d/ A | A/ B/ c/ e/ B/ d/ f/ a/ | d/ e/ f/ a/ g/ f/ e | f4 |
[V:altus] D/ F/ A/ B/ f/ g/ a | g/ a/ f d/ e/ c | f/ d/ e d/ B/ c | B A B/ c/ A | A c B f | d f g e | d/ f/ a/ g/ f/ g/ a | g/ f/ a/ f/ d/ e/ c | f/ d/ e d/ B/ c/ d/ | B/ c/ A B/ c/ A | A/ B/ c B/ d/ f/ a/ | d/ e/ f g/ f/ e | f a f a | g a d c | d/ f/ e/ c/ d/ B/ c/ d/ | B/ c/ d/ c/ B/ d/ A | A4 |
[V:tenor] A,/ B,/ C/ D/ B,/ D/ A,/ F,/ | D,/ E,/ F,/ A,/ G, E, | D,/ F,/ A,/ B,/ F/ G/ A | G/ A/ F D/ E/ C | F/ D/ E D/ B,/ C | B, A, B,/ C/ A, | A, C B, F | D F G E | D/ F/ A/ G/ F/ G/ A | G/ F/ A/ F/ D/ E/ C | F/ D/ E D/ B,/ C/ D/ | B,/ C/ A, B,/ C/ A, | A,/ B,/ C B,/ D/ F/ A/ | D/ E/ F G/ F/ E | F A F A | G A D C | D4 |
[V:bassus] D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D, A,, B,, F,, | G,, D,, G,, A,, | D,4 |
`;
