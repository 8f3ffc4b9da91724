/** The only way into a room: by its id, which the client got from a code or from a stored seat. */
import { ServerError, matchMaker } from "@colyseus/core";
import { CHECK_ROOM_NAME } from "../../shared/protocol/check.ts";
import { LIVE_ROOM_NAME } from "../../shared/protocol/live.ts";
import { lookerShape } from "../../shared/protocol/live-incoming.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import { RATE_LIMIT_KEY_HEADER } from "../http/rate-limit-key.ts";
import type { RoomServices } from "./room-services.ts";
import { RateLimiter } from "../http/rate-limiter.ts";
import { refusal } from "./assign-seat.ts";
import type { Entrance } from "./assign-seat.ts";
import { ConsortRoom } from "./consort-room.ts";
import type { LiveRoom } from "./live-room.ts";

/** When a school's network drops, a whole class reconnects at once. */
const JOINS = 600;
const JOINS_PER_SECOND = 20;

type InvokeMethod = typeof matchMaker.controller.invokeMethod;

/** Replaces Colyseus' matchmaking: clients can neither list, find nor create rooms. */
export function joinByIdOnly({
  clock,
  capacity,
  hibernation,
  keptRooms,
}: RoomServices): InvokeMethod {
  const joins = new RateLimiter(JOINS, JOINS_PER_SECOND);
  return async (method, roomId, asked, auth) => {
    if (method !== "joinById") throw refusal("badRequest");
    const named = auth?.headers.get(RATE_LIMIT_KEY_HEADER) ?? "";
    const caller = named === "" ? null : named;
    if (caller !== null) {
      if (joins.waitMs(caller, clock.now()) > 0) throw refusal("tooManyAtOnce");
      joins.spend(caller, clock.now());
    }
    if (roomId === CHECK_ROOM_NAME) return matchMaker.joinOrCreate(CHECK_ROOM_NAME, {});
    let [listed] = await matchMaker.query({ roomId });
    if (listed === undefined && hibernation.find(roomId) === null) {
      await keptRooms.wake(roomId).catch(() => {
        // The store does not answer.
        throw refusal("tooManyAtOnce");
      });
      [listed] = await matchMaker.query({ roomId });
    }
    if (listed?.name === LIVE_ROOM_NAME) return joinLive(roomId, asked, caller);
    // [H9] A hibernating consort continues.
    if (hibernation.find(roomId) !== null && capacity.full) throw refusal("tooManyConsorts");
    await hibernation.wake(roomId, () => matchMaker.createRoom(ROOM_NAME, { wake: roomId }));
    const room = matchMaker.getLocalRoomById(roomId);
    if (!(room instanceof ConsortRoom)) throw refusal("noSuchConsort");
    const entrance: Entrance = { asked, caller, reservation: room.reserve(caller) };
    try {
      return await matchMaker.joinById(roomId, entrance);
    } catch (error) {
      throw error instanceof ServerError ? error : refusal("noSuchConsort");
    }
  };
}

/** [Y1] Consoles and stages connect to the live session, everybody else to the consort of their seat. */
async function joinLive(live: string, asked: unknown, caller: string | null) {
  try {
    if (lookerShape.safeParse(asked).success) return await matchMaker.joinById(live, asked);
    const admission = await matchMaker.remoteRoomCall<LiveRoom, "admit">(live, "admit", [asked]);
    if ("refused" in admission) throw refusal(admission.refused);
    const entrance: Entrance = {
      asked: { ...(asked as object), seat: admission.secret },
      caller,
      reservation: null,
    };
    return await matchMaker.joinById(admission.consort, entrance);
  } catch (error) {
    throw error instanceof ServerError ? error : refusal("noSuchConsort");
  }
}
