import type { PieceId } from "../../pieces/piece.ts";

/** Titles of the pieces; composers are called the same in every language. */
export const pieces = {
  "tallis-canon": "Kanon von Tallis",
  lachrimae: "Lachrimae",
} satisfies Record<PieceId, string>;
