import { deflate } from "node:zlib";
import type { ConsortSession } from "../../shared/session/consort-session.ts";
import { recall } from "../../shared/session/recall.ts";
import type { SessionError } from "../../shared/session/session-errors.ts";
import type { Player } from "./message-router.ts";

/** [F7] Sends what was played, packed off the main thread. Returns why not. */
export function sendRecordings(
  session: ConsortSession,
  line: Player | undefined,
  fault: (error: unknown) => void,
): SessionError | null {
  const recordings = recall(session);
  if (typeof recordings === "string") return recordings;
  deflate(JSON.stringify(recordings), (error, packed) => {
    if (error === null) line?.send("recorded", packed);
    else fault(error);
  });
  return null;
}
