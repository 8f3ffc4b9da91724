import type { Recording } from "../model/replay/recording.ts";
import type { ConsortSession } from "./consort-session.ts";
import type { SessionError } from "./session-errors.ts";

/**
 * [F7] All recordings, the latest last: each continues the world of the one before. Only for a person who plays alone
 * with bots.
 */
export function recall(session: ConsortSession): readonly Recording[] | SessionError {
  if (!session.alone) return "notAlone";
  return session.playing ? "notNow" : session.simulation.recordings;
}
