/** [Z1] Seats of a consort that a facilitator leads: given all at once, as often as is wanted. */
import type { Kept } from "../model/kept.ts";
import type { ChairId } from "../model/units.ts";
import { chairId } from "../model/units.ts";
import type { ConsortSession } from "./consort-session.ts";
import type { LedSeat } from "./occupant.ts";
import { areSeats } from "./seating.ts";
import type { SessionError } from "./session-errors.ts";

/**
 * Who has which chair, all of them; `least`: chairs there shall be at the least, from the next movement on
 * where one plays. Who stays keeps the chair as it is; who is new is awaited; who is not named has none any
 * more. `kept`: what they know of each other. Cards go with who leaves them. Returns the chairs that are somebody
 * else's now, or why nothing has changed.
 */
export function seatAll(
  session: ConsortSession,
  seats: readonly LedSeat[],
  least: number,
  now: number,
  kept: Kept | null = null,
): readonly ChairId[] | SessionError {
  const { seating, simulation } = session;
  if (!areSeats(seats)) return "noSuchChair";
  if (session.phase === "playing" && seats.some(({ chair }) => chair >= seating.chairs.length))
    return "notNow";
  const changed = seating.settle(seats, least, now);
  const people = seating.chairs.map(
    (_, chair) => seats.find((seat) => seat.chair === chair)?.person ?? null,
  );
  seating.carried.give(people, kept, session.phase === "playing");
  for (const chair of changed) {
    session.givenUp(chair);
    if (seating.chairs[chair]?.kind !== "keptFor") continue;
    // Somebody new, who is not here yet.
    simulation.setController(chair, "newcomer");
    simulation.setController(chair, "keptFor");
  }
  for (const chair of seating.chairs.keys())
    simulation.setDown(chairId(chair), seating.setDown.includes(chairId(chair)));
  session.reseated();
  return changed;
}
