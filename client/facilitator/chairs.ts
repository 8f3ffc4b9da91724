/** Name and colour of a chair's player. */
import type { ConsoleView, PersonView } from "../../shared/live/views.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { SEATING } from "../../shared/pieces/cast.ts";
import { botName } from "../../shared/session/bot-name.ts";
import { PEOPLE } from "../drawing/figure/people.ts";
import { css } from "../drawing/palette.ts";

export const personAt = (
  { people }: Pick<ConsoleView, "people">,
  consort: number,
  chair: ChairId,
): PersonView | null =>
  people.find(({ seat }) => seat?.consort === consort && seat.chair === chair) ?? null;

const personaOf = (chair: ChairId) => SEATING[chair]?.persona ?? "tomo";

/** The person's name, or that of the bot. */
export function chairName(
  session: Pick<ConsoleView, "people">,
  consort: number,
  chair: ChairId,
): string {
  const person = personAt(session, consort, chair);
  if (person !== null) return person.name;
  const table = session.people.filter(({ seat }) => seat?.consort === consort);
  return botName(
    chair,
    table.map(({ name }) => name),
  );
}

/** The colour of the figure's clothes, which identifies a chair everywhere. */
export const chairColour = (chair: number): string =>
  css(PEOPLE[personaOf(chair as ChairId)].cloth.main);
