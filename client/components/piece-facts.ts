import { minutesOf, type Piece } from "../../shared/pieces/index.ts";
import { texts } from "../language/texts.ts";

/** What a list says of a piece beside its title: who wrote it, how long it takes, how it feels. */
export function pieceFacts(piece: Piece): readonly string[] {
  const { from, minutes, mood } = texts.value.pieceFacts;
  const { composer } = piece;
  return [
    typeof composer === "string" ? composer : from[composer.from],
    minutes(Math.max(1, Math.round(minutesOf(piece)))),
    mood[piece.mood],
  ];
}
