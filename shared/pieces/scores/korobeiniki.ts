export const abc = `X:1
T:Korobeiniki
C:Anonymous, Russia
S:A song of the pedlars on Nekrasov's poem of 1861: the tune; parts and verses arranged for this game
M:4/4
L:1/4
Q:1/4=120
K:Am
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:bassus clef=bass
% the song
[V:cantus] e B/ c/ d c/ B/ | A A/ c/ e d/ c/ | B3/2 c/ d e | c A A2 | z/ d f/ a g/ f/ | e3/2 c/ e d/ c/ | B B/ c/ d e | c A A2 |
[V:altus] ^G2 G2 | E2 E2 | D2 E2 | E2 E2 | F A A2 | c2 c G | ^G2 G2 | E2 E2 |
[V:tenor] B,2 B, D | C2 C2 | ^G,2 G,2 | A, C C2 | D F F2 | G2 G E | E2 D2 | C2 C2 |
[V:bassus] E,,2 E,,2 | A,,2 A,,2 | E,,2 E,,2 | A,,2 A,,2 | D,2 D,2 | C,2 C,2 | E,2 E,2 | A,,2 A,,2 |
% again, the bass dancing
[V:cantus] e B/ c/ d c/ B/ | A A/ c/ e d/ c/ | B3/2 c/ d e | c A A2 | z/ d f/ a g/ f/ | e3/2 c/ e d/ c/ | B B/ c/ d e | c A A2 |
[V:altus] ^G2 G2 | E2 E2 | D2 E2 | E2 E2 | F A A2 | c2 c G | ^G2 G2 | E2 E2 |
[V:tenor] B,2 B, D | C2 C2 | ^G,2 G,2 | A, C C2 | D F F2 | G2 G E | E2 D2 | C2 C2 |
[V:bassus] E,,/ D,,/ E,,/ ^G,,/ E,,/ D,,/ E,,/ G,,/ | A,,/ G,,/ A,,/ G,,/ A,,/ G,,/ A,,/ G,,/ | E,,/ D,,/ E,,/ ^G,,/ E,,/ F,,/ E,,/ B,,/ | A,,/ G,,/ A,,/ G,,/ A,,/ G,,/ A,,/ E,/ | D,/ C,/ D,/ A,,/ D,/ C,/ D,/ F,/ | C,/ G,,/ C,/ E,/ C,/ B,,/ C,/ D,/ | E,/ F,/ E,/ D,/ E,/ B,,/ E,/ D,/ | A,,/ G,,/ A,,/ G,,/ A,,2 |
% the slow tune
[V:cantus] e2 c2 | d2 B2 | c2 A2 | ^G2 B2 | e2 c2 | d2 B2 | c e a2 | ^g4 |
[V:altus] E2 E2 | E2 D2 | E2 E2 | E2 E2 | E2 E2 | ^G2 G2 | A c c2 | B2 B2 |
[V:tenor] C2 A,2 | ^G,2 G,2 | A,2 C2 | B,2 ^G,2 | C2 A,2 | B,2 D2 | E2 E2 | E2 E2 |
[V:bassus] A,,2 A,,2 | E,,2 E,,2 | A,,2 A,,2 | E,2 E,2 | A,,2 A,,2 | E,,2 E,,2 | A,,2 A,,2 | E,,2 E,,2 |
% the song in the tenor
[V:cantus] B/ c/ B/ e/ B/ c/ B/ ^G/ | c c/ B/ c/ d/ c | d/ e/ d B/ c/ B | A/ B/ c c c/ e/ | d/ e/ f f/ e/ f/ d/ | g/ a/ g g/ f/ e/ g/ | e e d d/ B/ | e/ d/ c/ e/ c2 |
[V:altus] ^G2 G2 | A2 A2 | ^G2 G2 | E2 E2 | F A A2 | c2 c2 | ^G2 G2 | E2 E2 |
[V:tenor] E B,/ C/ D C/ B,/ | A, A,/ C/ E D/ C/ | B,3/2 C/ D E | C A, A,2 | z/ D F/ A G/ F/ | E3/2 C/ E D/ C/ | B, B,/ C/ D E | C A, A,2 |
[V:bassus] E,,2 E,,2 | A,,2 A,,2 | E,,2 E,,2 | A,,2 A,,2 | D,2 D,2 | C,2 C,2 | E,2 E,2 | A,,2 A,,2 |
% the song, one begins alone
[V:cantus] e B/ c/ d c/ B/ | A A/ c/ e d/ c/ | B3/2 c/ d e | c A A2 | z/ d f/ a g/ f/ | e3/2 c/ e d/ c/ | B B/ c/ d e | c A A2 |
[V:altus] z4 | z4 | D/ C/ D/ C/ E/ B,/ E/ D/ | E/ F/ E/ D/ E/ F/ E/ D/ | F/ G/ A/ B/ A/ G/ A | c/ B/ c/ B/ c/ B/ G | ^G/ A/ G/ A/ G G | E/ D/ E/ F/ E2 |
[V:tenor] z4 | z4 | ^G, G,/ A,/ G,/ A,/ G, | A, C/ B,/ C/ D/ C/ B,/ | D/ E/ F/ D/ F F/ D/ | G/ F/ G/ E/ G/ F/ E | E/ D/ E D/ C/ D/ B,/ | C/ A,/ C/ D/ C2 |
[V:bassus] z4 | z4 | E,,2 E,,2 | A,,2 A,,2 | D,2 D,2 | C,2 C,2 | E,2 E,2 | A,,2 A,,2 |
% the slow tune, all moving below
[V:cantus] e2 c2 | d2 B2 | c2 A2 | ^G2 B2 | e2 c2 | d2 B2 | c e a2 | ^g4 |
[V:altus] E E E/ C/ E/ F/ | E/ D/ E/ ^G/ D D/ B,/ | E/ D/ E/ C/ E/ F/ E/ F/ | E E/ D/ E E | E/ F/ E/ F/ E E/ C/ | ^G G/ A/ G G/ E/ | A c/ B/ c c | B/ A/ B/ c/ B2 |
[V:tenor] C2 A,2 | ^G,2 G,2 | A,2 C2 | B,2 ^G,2 | C2 A,2 | B,2 D2 | E2 E2 | E2 E2 |
[V:bassus] A,,/ G,,/ A,,/ G,,/ A,,/ G,,/ A,,/ G,,/ | E,,/ F,,/ E,, E,,/ D,,/ E,,/ B,,/ | A,, A,,/ G,,/ A,, A,,/ C,/ | E,/ D,/ E,/ F,/ E,/ D,/ E, | A,,/ G,,/ A,,/ G,,/ A,,/ C,/ A,, | E,,/ D,,/ E,,/ F,,/ E,,/ D,,/ E,,/ B,,/ | A,,/ G,,/ A,,/ G,,/ A,,/ E,,/ A,,/ G,,/ | E,,/ F,,/ E,,/ ^G,,/ E,,2 |
% the tenor again, the others running
[V:cantus] B/ c/ B/ e/ B B/ ^G/ | c/ d/ c/ B/ c/ d/ c/ A/ | d/ e/ d/ c/ B/ c/ B/ c/ | A/ B/ c/ d/ c/ B/ c/ e/ | d/ e/ f/ g/ f/ e/ f/ d/ | g/ a/ g/ f/ g e/ f/ | e/ d/ e/ ^g/ d/ c/ d/ B/ | e/ d/ c/ B/ c2 |
[V:altus] ^G2 G2 | A2 A2 | ^G2 G2 | E2 E2 | F A A2 | c2 c2 | ^G2 G2 | E2 E2 |
[V:tenor] E B,/ C/ D C/ B,/ | A, A,/ C/ E D/ C/ | B,3/2 C/ D E | C A, A,2 | z/ D F/ A G/ F/ | E3/2 C/ E D/ C/ | B, B,/ C/ D E | C A, A,2 |
[V:bassus] E,,/ ^G,,/ E,,/ D,,/ E,,/ F,,/ E,,/ F,,/ | A,,/ G,,/ A,, A,,/ G,,/ A,, | E,,/ D,,/ E,,/ ^G,,/ E,, E,,/ G,,/ | A,,/ G,,/ A,,/ B,,/ A,,/ G,,/ A,,/ C,/ | D,/ F,/ D,/ C,/ D,/ E,/ D,/ F,/ | C,/ E,/ C,/ D,/ C,/ G,,/ C,/ D,/ | E,/ F,/ E,/ D,/ E,/ F,/ E,/ B,,/ | A,,/ E,,/ A,,/ G,,/ A,,2 |
% everybody runs
[V:cantus] e/ d/ B/ c/ d/ e/ c/ B/ | A/ c/ A/ c/ e/ c/ d/ c/ | B3/2 c/ d/ B/ e/ d/ | c A/ G/ A A | z/ d f/ a/ f/ g/ f/ | e3/2 c/ e/ f/ d/ c/ | B/ e/ B/ c/ d/ B/ e/ ^g/ | c/ B/ A/ G/ A2 |
[V:altus] ^G/ A/ G/ A/ G G/ B/ | E/ F/ E/ D/ E/ F/ E | D/ E/ D/ C/ E E | E/ F/ E/ D/ E E | F A/ B/ A/ B/ A | c/ B/ c/ B/ c/ B/ G | ^G/ A/ G G/ A/ G | E/ F/ E/ D/ E2 |
[V:tenor] B,2 B, D | C2 C2 | ^G,2 G,2 | A, C C2 | D F F2 | G2 G E | E2 D2 | C2 C2 |
[V:bassus] E,,/ F,,/ E,,/ D,,/ E,,/ F,,/ E,, | A,,/ G,,/ A,,/ E,,/ A,,/ G,,/ A,, | E,,/ D,,/ E,,/ ^G,,/ E,,/ F,,/ E,,/ B,,/ | A,,/ G,,/ A,,/ E,,/ A,, A,,/ E,/ | D,/ C,/ D,/ C,/ D,/ C,/ D,/ F,/ | C,/ E,/ C,/ D,/ C,/ D,/ C,/ D,/ | E,/ F,/ E,/ D,/ E,/ F,/ E,/ B,,/ | A,,/ G,,/ A,,/ E,,/ A,,2 |
`;
