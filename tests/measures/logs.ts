/** Hand-written logs for tests of measures. */
import type { Event, Happening } from "../../shared/model/event.ts";
import type { CueFacts, MovementLog } from "../../shared/measures/log.ts";
import { type ChairId, chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";

/** An event at that second. */
export const at = (seconds: number, happening: Happening): Event => ({
  tick: seconds * TICKS_PER_SECOND,
  ...happening,
});

/** A log of two chairs; `seconds`: its length. */
export const logWith = (
  events: readonly Event[],
  seconds = 120,
  over: Partial<MovementLog> = {},
): MovementLog => ({
  chairs: 2,
  ticks: seconds * TICKS_PER_SECOND,
  events,
  commands: [],
  players: [],
  faint: new Set(),
  cues: new Map(),
  pairs: [],
  reflexes: [],
  ...over,
});

export const [ADA, BO] = [chairId(0), chairId(1)];

export const cue = (
  seconds: number,
  by: ChairId,
  what: (Event & { event: "cue" })["cue"],
  to: ChairId | null = by === ADA ? BO : ADA,
): Event => at(seconds, { event: "cue", by, to, cue: what });

export const facts = (over: Partial<CueFacts> = {}): CueFacts => ({
  activation: 0.1,
  seen: true,
  checkInAgreed: false,
  ...over,
});
