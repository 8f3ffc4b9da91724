import type { OwnPage } from "../debrief/own-page.ts";
import { toldPageOf } from "../debrief/told-page.ts";
import type { ChairId } from "../model/units.ts";
import type { ConsortSession } from "./consort-session.ts";
import type { SessionError } from "./session-errors.ts";

/** [G10] The own page of that chair's person, once the movement has ended. Refused if they have not played in it. */
export function lookBack({ simulation }: ConsortSession, chair: ChairId): OwnPage | SessionError {
  const { log } = simulation;
  if (log === null || simulation.ownPartOf(chair) === null) return "notNow";
  return toldPageOf(log, chair);
}
