/** A bad mobile network: everything is late by up to 200 ms, and one piece of data in twenty is lost and sent again. */
import type { Clock } from "../../server/scheduling/clock.ts";
import type { Lateness } from "./relay.ts";

export const JITTER_MS = 200;
const STALL_IN = 20;
/** Until TCP sends again what was lost; all that follows waits for it. */
export const STALL_MS = 400;

/** `below`: a whole number from 0 to less than that. */
export const roughNetwork = (clock: Clock, below: (many: number) => number): Lateness => ({
  clock,
  next: () => below(JITTER_MS + 1) + (below(STALL_IN) === 0 ? STALL_MS : 0),
});
