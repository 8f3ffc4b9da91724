import type { PieceId } from "../../pieces/piece.ts";

/** Titles of the pieces; composers are called the same in every language, but for the unknown. */
export const pieces = {
  "tallis-canon": "Tallis's Canon",
  lachrimae: "Lachrimae",
  "old-hundredth": "The Old Hundredth",
  greensleeves: "Greensleeves",
  folia: "La Folia",
  "es-ist-ein-ros": "Lo, How a Rose",
  "belle-qui-tiens-ma-vie": "Belle qui tiens ma vie, a Pavane",
  "pachelbel-canon": "Canon over a Ground",
  "didos-ground": "Dido's Ground",
  "frere-jacques": "Frère Jacques",
  "ah-vous-dirai-je": "Twinkle, Twinkle, with Variations",
  "ode-to-joy": "Ode to Joy",
  "auld-lang-syne": "Auld Lang Syne",
  "drunken-sailor": "The Drunken Sailor",
  korobeiniki: "Korobeiniki, the Pedlars",
  wiegenlied: "Lullaby",
} satisfies Record<PieceId, string>;
