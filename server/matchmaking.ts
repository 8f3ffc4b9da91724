/** The only way into a room: by its id, which a code or a memory of one's chair gave. */
import { ServerError, matchMaker } from "@colyseus/core";
import { ROOM_NAME } from "../shared/protocol/messages.ts";
import { CALLER_HEADER } from "./http/caller.ts";
import type { HouseRooms } from "./house.ts";
import { RateLimiter } from "./rate-limiter.ts";
import { refusal } from "./rooms/entrance.ts";
import type { Entrance } from "./rooms/entrance.ts";
import { ConsortRoom } from "./rooms/ConsortRoom.ts";

/** A school whose lines all drop comes back at once. */
const JOINS = 600;
const JOINS_PER_SECOND = 20;

type InvokeMethod = typeof matchMaker.controller.invokeMethod;

/** In place of the framework's: rooms are neither listed, nor found, nor made by clients. */
export function joinByIdOnly({ clock, capacity, hibernation }: HouseRooms): InvokeMethod {
  const joins = new RateLimiter(JOINS, JOINS_PER_SECOND);
  return async (method, roomId, asked, auth) => {
    if (method !== "joinById") throw refusal("badRequest");
    const named = auth?.headers.get(CALLER_HEADER) ?? "";
    const caller = named === "" ? null : named;
    if (caller !== null) {
      if (joins.waitMs(caller, clock.now()) > 0) throw refusal("tooManyAtOnce");
      joins.spend(caller, clock.now());
    }
    // [H9] It goes on where it stood.
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
