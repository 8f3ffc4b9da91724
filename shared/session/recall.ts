import type { Recording } from "../model/replay/recording.ts";
import type { ConsortSession } from "./consort-session.ts";
import type { SessionError } from "./session-errors.ts";

/**
 * [F7] Every recording so far, the last one at the end, since each goes on from the one before. Only for whoever plays
 * with bots alone.
 */
export function recall(session: ConsortSession): readonly Recording[] | SessionError {
  if (!session.alone) return "notAlone";
  return session.playing ? "notNow" : session.simulation.recordings;
}
