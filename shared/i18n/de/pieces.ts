import type { PieceId } from "../../pieces/piece.ts";

/** Titles of the pieces; composers are called the same in every language, but for the unknown. */
export const pieces = {
  "tallis-canon": "Kanon von Tallis",
  lachrimae: "Lachrimae",
  "old-hundredth": "Der hundertste Psalm",
  greensleeves: "Greensleeves",
  folia: "Die Folia",
  "es-ist-ein-ros": "Es ist ein Ros entsprungen",
  "belle-qui-tiens-ma-vie": "Belle qui tiens ma vie, Pavane",
  "pachelbel-canon": "Kanon über einem Bass",
  "didos-ground": "Didos Klage",
  "frere-jacques": "Bruder Jakob",
  "ah-vous-dirai-je": "Morgen kommt der Weihnachtsmann, mit Variationen",
  "ode-to-joy": "Ode an die Freude",
  "auld-lang-syne": "Nehmt Abschied, Brüder",
  "drunken-sailor": "Der betrunkene Matrose",
  korobeiniki: "Korobeiniki, die Hausierer",
  wiegenlied: "Guten Abend, gut’ Nacht",
} satisfies Record<PieceId, string>;
