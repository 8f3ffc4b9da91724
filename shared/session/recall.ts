import type { Recording } from "../model/replay/recording.ts";
import type { ConsortSession } from "./consort-session.ts";
import { isPresent } from "./past.ts";
import type { SessionError } from "./session-errors.ts";

/** [F7] All recordings, the latest last; or why they are not sent. */
export function recall(session: ConsortSession): readonly Recording[] | SessionError {
  return recallRefused(session) ?? session.simulation.recordings;
}

/** [F7] Why its recordings are not sent; null: they are. Only a person who plays alone with bots is given them. */
export function recallRefused(session: ConsortSession): SessionError | null {
  if (!session.alone) return "notAlone";
  return session.playing ? "notNow" : null;
}

/**
 * [F21] Recordings that the page can replay, without keyframes; or the last one alone, if older rules played it. `all`:
 * the latest last, each continues the world of the one before.
 */
export function recordingsForPage(all: readonly Recording[]): readonly Recording[] {
  const last = all.at(-1);
  if (last !== undefined && !isPresent(last)) return [last];
  const from = all.findLastIndex((recording) => !isPresent(recording)) + 1;
  return all.slice(from).map(withoutKeyframes);
}

export function withoutKeyframes(recording: Recording): Recording {
  const { keyframes: _, keyframeFields: __, ...rest } = recording;
  return rest;
}
