export const abc = `X:1
T:Lachrimae Antiquae
C:John Dowland, 1604
S:Lachrimae, or Seaven Teares, 1604: the first pavan; repeats arranged for this consort
M:4/4
L:1/4
Q:1/4=100
K:Am
V:cantus clef=treble
V:altus clef=treble
V:tenor clef=treble-8
V:quintus clef=treble-8
V:bassus clef=bass
% first strain
[V:cantus] A3 G/ F/ | E2 c2- | c2 B A | ^G4 | A2 E2- | E E G G | F2 D2 | E2 B2 | c2 A2 | B2 G2 | A c3/2 B/ A | ^G2 c2 | B A A2- | A2 ^G2 | A4- | A4 |
[V:altus] C3 B, | C D E2- | E D/ C/ D2 | E2 E2- | E E A2 | G/ F/ E/ D/ C B,- | B, A, A,2- | A,2 ^G,2 | A,2 C2 | D2 E2- | E2 D2 | E2 G2 | F2 D2 | E3 D | ^C4- | ^C4 |
[V:tenor] A,4- | A,2 A,2 | A,4 | B,4 | C2 C2- | C C E2 | D C B, A, | B,4 | A,2 E2 | G G, B,2 | A,4 | B,2 E2 | D C B, A, | B,4 | A,4- | A,4 |
[V:quintus] E,4 | C3 B, | A,2 F,2 | ^G,2 E,2 | E,4 | E,3 E, | F,4 | G,2 E,2 | E, E3/2 D/ C | B,2 z E | C2 D2 | B, E,2 E, | F,2 A,2 | E2 E,2 | E,4- | E,4 |
[V:bassus] A,,4- | A,,4 | F,4 | E,4 | A,,3 A,, | C,4 | D,2 F,2 | E,4 | A,,3 A, | G,2 E,2 | F,4 | E,2 C,2 | D,2 F,2 | E,4 | A,,4- | A,,4 |
% again, the tear alone at first
[V:cantus] A3 G/ F/ | E2 c2- | c2 B A | ^G4 | A2 E2- | E E G G | F2 D2 | E2 B2 | c2 A2 | B2 G2 | A c3/2 B/ A | ^G2 c2 | B A A2- | A2 ^G2 | A4- | A4 |
[V:altus] z4 | z2 E2- | E D/ C/ D2 | E2 E2- | E E A2 | G/ F/ E/ D/ C B,- | B, A, A,2- | A,2 ^G,2 | A,2 C2 | D2 E2- | E2 D2 | E2 G2 | F2 D2 | E3 D | ^C4- | ^C4 |
[V:tenor] z4 | z4 | A,4 | B,4 | C2 C2- | C C E2 | D C B, A, | B,4 | A,2 E2 | G G, B,2 | A,4 | B,2 E2 | D C B, A, | B,4 | A,4- | A,4 |
[V:quintus] z4 | z4 | A,2 F,2 | ^G,2 E,2 | E,4 | E,3 E, | F,4 | G,2 E,2 | E, E3/2 D/ C | B,2 z E | C2 D2 | B, E,2 E, | F,2 A,2 | E2 E,2 | E,4- | E,4 |
[V:bassus] z4 | z4 | F,4 | E,4 | A,,3 A,, | C,4 | D,2 F,2 | E,4 | A,,3 A, | G,2 E,2 | F,4 | E,2 C,2 | D,2 F,2 | E,4 | A,,4- | A,,4 |
% second strain
[V:cantus] c3 B | A G c2- | c B/ A/ B2 | c2 G2 | z A2 ^G | A F E2 | z D F2 | z F A2 | z A c2 | z G B3/2 c/ | d2 z D | F3/2 G/ A2 | z c2 B | c3/2 B/ A/ ^G/ A | ^G4- | ^G4 |
[V:altus] G4 | E2 G2 | F4 | E4- | E2 z E | C A, A E | F2 z F | A2 z A | c2 z C | E3/2 F/ G2 | z D F3/2 G/ | A2 z F- | F E/ D/ E2 | C/ D/ E2 D | E4- | E4 |
[V:tenor] E4 | C4 | D4 | G, C B, G, | A, C B,2 | A,2 z A, | F, D, A,2 | z A, C2 | z C2 E- | E/ F/ G2 D- | D/ C/ B, A,2 | z A,2 C- | C/ D/ E C E- | E/ D/ C2 B,/ A,/ | B,4- | B,4 |
[V:quintus] z2 G,2 | A,2 G,2 | A,2 F,2 | G,2 E,2- | E,2 z E,- | E, D, E,2 | z A, F, D, | C,2 F,2 | E,2 A,2 | z G,2 B,- | B,/ C/ D2 D,- | D, F,3/2 G,/ A,- | A, A, E,2- | E, E, A,2 | E2 E,2 | E,4 |
[V:bassus] C,4- | C,2 E,2 | D,4 | C,2 z E, | C, A,, E,2 | A,, D,2 ^C, | D,2 z D,, | F,,2 z F,, | A,,2 z A,, | C,2 z G,, | B,,3/2 C,/ D,2 | z D,, F,,3/2 G,,/ | A,,3 ^G,, | A,,2 F,,2 | E,,4- | E,,4 |
% again, the bass going before
[V:cantus] z4 | z2 c2- | c B/ A/ B2 | c2 G2 | z A2 ^G | A F E2 | z D F2 | z F A2 | z A c2 | z G B3/2 c/ | d2 z D | F3/2 G/ A2 | z c2 B | c3/2 B/ A/ ^G/ A | ^G4- | ^G4 |
[V:altus] z4 | z4 | F4 | E4- | E2 z E | C A, A E | F2 z F | A2 z A | c2 z C | E3/2 F/ G2 | z D F3/2 G/ | A2 z F- | F E/ D/ E2 | C/ D/ E2 D | E4- | E4 |
[V:tenor] z4 | z4 | D4 | G, C B, G, | A, C B,2 | A,2 z A, | F, D, A,2 | z A, C2 | z C2 E- | E/ F/ G2 D- | D/ C/ B, A,2 | z A,2 C- | C/ D/ E C E- | E/ D/ C2 B,/ A,/ | B,4- | B,4 |
[V:quintus] z4 | z4 | A,2 F,2 | G,2 E,2- | E,2 z E,- | E, D, E,2 | z A, F, D, | C,2 F,2 | E,2 A,2 | z G,2 B,- | B,/ C/ D2 D,- | D, F,3/2 G,/ A,- | A, A, E,2- | E, E, A,2 | E2 E,2 | E,4 |
[V:bassus] C,3 B,, | A,, G,, C,2 | D,4 | C,2 z E, | C, A,, E,2 | A,, D,2 ^C, | D,2 z D,, | F,,2 z F,, | A,,2 z A,, | C,2 z G,, | B,,3/2 C,/ D,2 | z D,, F,,3/2 G,,/ | A,,3 ^G,, | A,,2 F,,2 | E,,4- | E,,4 |
% third strain
[V:cantus] ^G3 A | B2 c2 | B A A2- | A2 ^G2 | A3 c | B c A2 | ^G4 | z4 | z2 e2- | e B d2- | d A c2 | B2 A2 | ^G2 c2 | B A A2- | A2 ^G2 | A4- | A4 |
[V:altus] E4- | E2 E2 | G F E D | E3 B, | C3 B,/ A,/ | B, E2 D | E4- | E2 G2- | G C E2 | D3 E | F2 E2 | G2 C2 | z G2 E | F2 D2 | E3 D | ^C4- | ^C4 |
[V:tenor] z4 | ^G,3 A, | B,2 C2 | B,4 | A,/ B,/ C/ D/ E3/2 F/ | G G, A,2 | B, E2 B, | C2 B,2- | B, A, A,2- | A,2 ^G,2 | A,2 z E- | E B, C A, | B,2 E2 | D C B, A, | B,4 | A,4- | A,4 |
[V:quintus] B,4- | B,2 ^G,2- | ^G,2 A,2 | B,2 z E- | E A, C2 | D E C D | B,4 | E,4 | G,2 A,2 | B,4 | C2 A,2 | B,2 z A,- | A, E, G,2 | F,4 | G,2 E,2 | E,4- | E,4 |
[V:bassus] E,4- | E,4 | E,4- | E,4 | A,,2 A,2 | G, E, F,2 | E,4 | E,3 B,, | C,4 | B,,4 | A,,4 | G,,2 F,,2 | E,,2 C,2 | D,2 F,2 | E,4 | A,,4- | A,,4 |
% again, out of silence
[V:cantus] ^G3 A | B2 c2 | B A A2- | A2 ^G2 | A3 c | B c A2 | ^G4 | z4 | z2 e2- | e B d2- | d A c2 | B2 A2 | ^G2 c2 | B A A2- | A2 ^G2 | A4- | A4 |
[V:altus] z4 | z4 | G F E D | E3 B, | C3 B,/ A,/ | B, E2 D | E4- | E2 G2- | G C E2 | D3 E | F2 E2 | G2 C2 | z G2 E | F2 D2 | E3 D | ^C4- | ^C4 |
[V:tenor] z4 | z4 | B,2 C2 | B,4 | A,/ B,/ C/ D/ E3/2 F/ | G G, A,2 | B, E2 B, | C2 B,2- | B, A, A,2- | A,2 ^G,2 | A,2 z E- | E B, C A, | B,2 E2 | D C B, A, | B,4 | A,4- | A,4 |
[V:quintus] z4 | z4 | ^G,2 A,2 | B,2 z E- | E A, C2 | D E C D | B,4 | E,4 | G,2 A,2 | B,4 | C2 A,2 | B,2 z A,- | A, E, G,2 | F,4 | G,2 E,2 | E,4- | E,4 |
[V:bassus] z4 | z4 | E,4- | E,4 | A,,2 A,2 | G, E, F,2 | E,4 | E,3 B,, | C,4 | B,,4 | A,,4 | G,,2 F,,2 | E,,2 C,2 | D,2 F,2 | E,4 | A,,4- | A,,4 |
`;
