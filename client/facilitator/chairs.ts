/** Name and colour of a chair's player. */
import type { ConsoleView, PersonView } from "../../shared/live/views.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { PERSONA_NAMES, SEATING } from "../../shared/pieces/cast.ts";
import { PEOPLE } from "../drawing/figure/people.ts";
import { css } from "../drawing/palette.ts";

export const personAt = (
  { people }: Pick<ConsoleView, "people">,
  consort: number,
  chair: ChairId,
): PersonView | null =>
  people.find(({ seat }) => seat?.consort === consort && seat.chair === chair) ?? null;

const personaOf = (chair: ChairId) => SEATING[chair]?.persona ?? "tomo";

/** The person's name, or that of the bot's figure. */
export const chairName = (
  session: Pick<ConsoleView, "people">,
  consort: number,
  chair: ChairId,
): string => personAt(session, consort, chair)?.name ?? PERSONA_NAMES[personaOf(chair)];

/** The colour of the figure's clothes, which identifies a chair everywhere. */
export const chairColour = (chair: number): string =>
  css(PEOPLE[personaOf(chair as ChairId)].cloth.main);
