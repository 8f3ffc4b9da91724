/** [Z1] Seats of a led consort: the facilitator sends the complete seating each time. */
import type { Kept } from "../model/kept.ts";
import type { ChairId } from "../model/units.ts";
import { chairId } from "../model/units.ts";
import type { ConsortSession } from "./consort-session.ts";
import type { AssignedSeat } from "./occupant.ts";
import { areSeats } from "./seating.ts";
import type { SessionError } from "./session-errors.ts";

/**
 * Applies a complete seating. People who stay keep their chair unchanged; new people are expected; anybody not listed
 * loses the chair, with their card. `least`: minimum number of chairs, during a movement for the next one. `kept`:
 * bonds that people bring along. Returns the chairs with another person than before, or the reason of a refusal,
 * after which nothing has changed.
 */
export function seatAll(
  session: ConsortSession,
  seats: readonly AssignedSeat[],
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
    // A new person, who has not connected yet.
    simulation.setController(chair, "newcomer");
    simulation.setController(chair, "keptFor");
  }
  for (const chair of seating.chairs.keys())
    simulation.setDown(chairId(chair), seating.setDown.includes(chairId(chair)));
  session.reseated();
  return changed;
}
