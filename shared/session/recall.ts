import type { Recording } from "../model/replay/recording.ts";
import type { ConsortSession } from "./consort-session.ts";
import { isPresent } from "./past.ts";
import type { SessionError } from "./session-errors.ts";

/**
 * [F7] All recordings, the latest last: each continues the world of the one before. Only for a person who plays alone
 * with bots.
 */
export function recall(session: ConsortSession): readonly Recording[] | SessionError {
  if (!session.alone) return "notAlone";
  return session.playing ? "notNow" : session.simulation.recordings;
}

/** [F21] Recordings that the page can replay, without keyframes; or the last one alone, if older rules played it. */
export function recordingsForPage(recordings: readonly Recording[]): readonly object[] {
  const last = recordings.at(-1);
  if (last !== undefined && !isPresent(last)) return [last];
  const from = recordings.findLastIndex((recording) => !isPresent(recording)) + 1;
  return recordings
    .slice(from)
    .map((recording) => ({ ...recording, keyframes: undefined, keyframeFields: undefined }));
}
