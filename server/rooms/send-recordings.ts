import { deflate } from "node:zlib";
import type { ChairId } from "../../shared/model/units.ts";
import type { ConsortSession } from "../../shared/session/consort-session.ts";
import { lookBack } from "../../shared/session/look-back.ts";
import { recall, recordingsForPage } from "../../shared/session/recall.ts";
import type { SessionError } from "../../shared/session/session-errors.ts";
import type { ConsortReplay } from "./consort-replay.ts";
import type { Player } from "./message-router.ts";

/** [F7] Sends the recordings, compressed off the main thread. Returns the reason of a refusal, or null. */
export function sendRecordings(
  session: ConsortSession,
  line: Player | undefined,
  fault: (error: unknown) => void,
): SessionError | null {
  const recordings = recall(session);
  if (typeof recordings === "string") return recordings;
  deflate(JSON.stringify(recordingsForPage(recordings)), (error, packed) => {
    if (error === null) line?.send("recorded", packed);
    else fault(error);
  });
  return null;
}

/** [G11] Recordings for a console, which may see everything ([F5]). Text, as remote calls carry it; null: nothing was played. */
export function packedFor({ simulation, phase }: ConsortSession): Promise<PackedFilm | null> {
  const { recordings } = simulation;
  const done = phase === "playing" ? recordings.slice(0, -1) : recordings;
  if (done.length === 0) return Promise.resolve(null);
  const sent = recordingsForPage(done);
  return new Promise((resolve, reject) => {
    deflate(JSON.stringify(sent), (error, packed) => {
      if (error === null)
        resolve({ base64: packed.toString("base64"), first: done.length - sent.length });
      else reject(error);
    });
  });
}

export interface PackedFilm {
  readonly base64: string;
  readonly first: number;
}

/** [G10] Sends a player's own page of the last movement to that player only. Returns the reason of a refusal, or null. */
export function sendOwnPage(
  session: ConsortSession,
  chair: ChairId,
  line: Player | undefined,
): SessionError | null {
  const page = lookBack(session, chair);
  if (typeof page === "string") return page;
  line?.send("ownPage", page);
  return null;
}

/** [U8] Sends what the player's own chair perceived in the movement that is looked at again. */
export function sendOwnTrack(
  led: { readonly replay: ConsortReplay } | null,
  chair: ChairId,
  line: Player | undefined,
  fault: (error: unknown) => void,
): SessionError | null {
  const track = led?.replay.ownTrack(chair) ?? null;
  if (track === null) return "notNow";
  track.then((packed) => line?.send("ownTrack", packed), fault);
  return null;
}
