import { promisify } from "node:util";
import { deflate } from "node:zlib";
import type { Recording } from "../../shared/model/replay/recording.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { ConsortSession } from "../../shared/session/consort-session.ts";
import { lookBack } from "../../shared/session/look-back.ts";
import { recallRefused, recordingsForPage, withoutKeyframes } from "../../shared/session/recall.ts";
import type { SessionError } from "../../shared/session/session-errors.ts";
import type { ConsortRecord } from "../store/consort-record.ts";
import type { ConsortReplay } from "./consort-replay.ts";
import type { Player } from "./message-router.ts";

const toDeflated = promisify<string, Buffer>(deflate);

/** [F7] Sends the recordings, compressed off the main thread. Returns the reason of a refusal, or null. */
export function sendRecordings(
  session: ConsortSession,
  record: Pick<ConsortRecord, "recording">,
  line: Player | undefined,
  fault: (error: unknown) => void,
): SessionError | null {
  const why = recallRefused(session);
  if (why !== null) return why;
  forPage(session, record, session.simulation.played.count)
    .then(packedOf)
    .then((sent) => line?.send("recorded", sent))
    .catch(fault);
  return null;
}

/**
 * [G11] Recordings for a console, which may see everything ([F5]). Text, as remote calls carry it; null: nothing was
 * played. Rejects with StoreError.
 */
export async function packedFor(
  session: ConsortSession,
  record: Pick<ConsortRecord, "recording">,
): Promise<PackedFilm | null> {
  const done = session.simulation.played.count - (session.playing ? 1 : 0);
  if (done === 0) return null;
  const sent = await forPage(session, record, done);
  return { base64: (await packedOf(sent)).toString("base64"), first: done - sent.length };
}

/** The first `count` movements. While the store is away the last alone, which can be shown from its keyframes. */
async function forPage(
  { simulation }: ConsortSession,
  record: Pick<ConsortRecord, "recording">,
  count: number,
): Promise<readonly Recording[]> {
  try {
    const all: Recording[] = [];
    // One after the other: with the keyframes of all of them they would be large.
    for (let number = 0; number < count; number += 1) {
      const recording = await record.recording(number);
      if (recording === null) throw new Error("a movement is not stored");
      all.push(number === count - 1 ? recording : withoutKeyframes(recording));
    }
    return recordingsForPage(all);
  } catch (error) {
    const last = simulation.played.at(count - 1) ?? null;
    if (last === null) throw error;
    return [last];
  }
}

const packedOf = (sent: readonly Recording[]): Promise<Buffer> => toDeflated(JSON.stringify(sent));

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
  replay: ConsortReplay | null,
  chair: ChairId,
  line: Player | undefined,
  fault: (error: unknown) => void,
): SessionError | null {
  const track = replay?.ownTrack(chair) ?? null;
  if (track === null) return "notNow";
  track.then((packed) => line?.send("ownTrack", packed), fault);
  return null;
}
