/** Who a chair's player is called, and where it is drawn. */
import type { ConsoleView, PersonView } from "../../shared/live/views.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { PERSONA_NAMES, SEATING } from "../../shared/pieces/cast.ts";
import { PEOPLE } from "../drawing/figure/people.ts";
import { css } from "../drawing/palette.ts";
import type { Spot } from "./string-picture.tsx";

export const personAt = (
  { people }: Pick<ConsoleView, "people">,
  consort: number,
  chair: ChairId,
): PersonView | null =>
  people.find(({ seat }) => seat?.consort === consort && seat.chair === chair) ?? null;

const personaOf = (chair: ChairId) => SEATING[chair]?.persona ?? "tomo";

/** The person's name, or that of the figure a bot plays. */
export const chairName = (
  session: Pick<ConsoleView, "people">,
  consort: number,
  chair: ChairId,
): string => personAt(session, consort, chair)?.name ?? PERSONA_NAMES[personaOf(chair)];

/** The colour of the figure's cloth, by which a chair is known everywhere. */
export const chairColour = (chair: number): string =>
  css(PEOPLE[personaOf(chair as ChairId)].cloth.main);

/** Places in a half circle open to the audience, from its left end to its right. */
export function halfCircle(
  chairs: number,
  { x, y, rx, ry }: Spot & { readonly rx: number; readonly ry: number },
): readonly Spot[] {
  if (chairs === 1) return [{ x, y: y - ry }];
  // Two sit beside each other, not at the ends of the floor.
  const spread = chairs === 2 ? 0.3 : 0;
  return Array.from({ length: chairs }, (_, i) => {
    const turn = Math.PI * (1 - spread - (i / (chairs - 1)) * (1 - 2 * spread));
    return { x: x + Math.cos(turn) * rx, y: y - Math.sin(turn) * ry };
  });
}
