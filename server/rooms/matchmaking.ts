/** The only way into a room: by its id, which the client got from a code or from a stored seat. */
import { ErrorCode, ServerError, matchMaker } from "@colyseus/core";
import { CHECK_ROOM_NAME } from "../../shared/protocol/check.ts";
import { LIVE_ROOM_NAME } from "../../shared/protocol/live.ts";
import { lookerShape } from "../../shared/protocol/live-incoming.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import { RATE_LIMIT_KEY_HEADER } from "../http/rate-limit-key.ts";
import type { RoomServices } from "./room-services.ts";
import { RateLimiter } from "../http/rate-limiter.ts";
import { refusal } from "./assign-seat.ts";
import type { Entrance } from "./assign-seat.ts";
import type { ConsortOptions } from "./consort-creation.ts";
import type { ConsortRoom } from "./consort-room.ts";
import type { LiveRoom } from "./live-room.ts";
import type { ListedRoom } from "./processes.ts";

/** When a school's network drops, a whole class reconnects at once. */
const JOINS = 600;
const JOINS_PER_SECOND = 20;
/** Admission may have to open a room in a third process; less than a page waits for an answer. */
const ADMIT_MS = 6000;

type InvokeMethod = typeof matchMaker.controller.invokeMethod;

/** Replaces Colyseus' matchmaking: clients can neither list, find nor create rooms. */
export function joinByIdOnly({
  clock,
  capacity,
  faults,
  hibernation,
  hibernationPlaces,
  keptRooms,
  processes,
  refusals,
}: RoomServices): InvokeMethod {
  const joins = new RateLimiter(JOINS, JOINS_PER_SECOND);
  /** [H9] Wakes what sleeps under that id, in whichever process. */
  const wake = async (roomId: string): Promise<ListedRoom | null> => {
    if (hibernation.find(roomId) === null) {
      const on = await hibernationPlaces.elsewhere(roomId);
      if (on !== null) await wakeElsewhere(roomId, on);
      await keptRooms.wake(roomId).catch(() => {
        // The store does not answer.
        throw refusal("tooManyAtOnce");
      });
    }
    if (hibernation.find(roomId) !== null && capacity.full) throw refusal("tooManyConsorts");
    await hibernation.wake(roomId, () => matchMaker.createRoom(ROOM_NAME, { wake: roomId }));
    return processes.find(roomId);
  };
  const wakeElsewhere = async (roomId: string, on: string): Promise<void> => {
    const options: ConsortOptions = { wake: roomId, on };
    try {
      await matchMaker.createRoom(ROOM_NAME, options);
    } catch {
      // Somebody else has woken it meanwhile, or that process is gone, and with it what it held.
    }
  };
  const join = async (
    ...[method, roomId, asked, auth]: Parameters<InvokeMethod>
  ): Promise<unknown> => {
    if (method !== "joinById") throw refusal("badRequest");
    const named = auth?.headers.get(RATE_LIMIT_KEY_HEADER) ?? "";
    const caller = named === "" ? null : named;
    if (!joins.take(caller, clock.now())) throw refusal("tooManyAtOnce");
    if (roomId === CHECK_ROOM_NAME) return matchMaker.joinOrCreate(CHECK_ROOM_NAME, {});
    const room = (await processes.find(roomId)) ?? (await wake(roomId));
    if (room?.name === LIVE_ROOM_NAME) return joinLive(roomId, asked, caller);
    if (room?.name !== ROOM_NAME) throw refusal("noSuchConsort");
    try {
      const reservation = await matchMaker.remoteRoomCall<ConsortRoom, "reserve">(
        roomId,
        "reserve",
        [caller],
      );
      const entrance: Entrance = { asked, caller, reservation };
      return await matchMaker.joinById(roomId, entrance);
    } catch (error) {
      throw refusalOf(error);
    }
  };
  return async (...asked) => {
    try {
      return await join(...asked);
    } catch (error) {
      if (!(error instanceof ServerError)) faults.tell(error);
      // [H13] What failed here is nothing for strangers, and may be over when they ask again.
      const refused = error instanceof ServerError ? error : refusal("tooManyAtOnce");
      refusals.add("join", refused.message);
      throw refused;
    }
  };
}

/** A process that did not answer in time may do so when it is asked again. */
function refusalOf(error: unknown): ServerError {
  if (!(error instanceof ServerError)) return refusal("noSuchConsort");
  return error.code === ErrorCode.MATCHMAKE_UNHANDLED ? refusal("tooManyAtOnce") : error;
}

/** [Y1] Consoles and stages connect to the live session, everybody else to the consort of their seat. */
async function joinLive(live: string, asked: unknown, caller: string | null) {
  try {
    if (lookerShape.safeParse(asked).success) return await matchMaker.joinById(live, asked);
    const admission = await matchMaker.remoteRoomCall<LiveRoom, "admit">(
      live,
      "admit",
      [asked],
      ADMIT_MS,
    );
    if ("refused" in admission) throw refusal(admission.refused);
    const entrance: Entrance = {
      asked: { ...(asked as object), seat: admission.secret },
      caller,
      reservation: null,
    };
    return await matchMaker.joinById(admission.consort, entrance);
  } catch (error) {
    throw refusalOf(error);
  }
}
