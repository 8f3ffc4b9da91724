/** Names of bots. */
import { PERSONA_NAMES, SEATING } from "../pieces/cast.ts";
import { distinctName } from "./name.ts";

/** [L1] Name of the bot in a chair: that of its figure, numbered if a person at the table has that name. */
export function botName(chair: number, people: Iterable<string>): string {
  const cast = SEATING[chair];
  return cast === undefined ? "" : distinctName(PERSONA_NAMES[cast.persona], people);
}
