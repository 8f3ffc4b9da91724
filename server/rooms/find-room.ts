/** Rooms as listed by Colyseus, over all processes. */
import { matchMaker } from "@colyseus/core";

export interface ListedRoom {
  /** Its room type. */
  readonly name: string;
  readonly roomId: string;
  readonly processId: string;
}

/**
 * The running room with that id, in this process or another; null when there is none. A process that was killed leaves
 * its rooms listed: one that does not answer within two seconds is taken off the list with all its rooms.
 */
export async function findRoom(roomId: string): Promise<ListedRoom | null> {
  // Typed as if it always found one.
  const listed: ListedRoom | undefined = await matchMaker.getRoomById(roomId);
  if (listed === undefined) return null;
  const isHere = listed.processId === matchMaker.processId;
  return isHere || (await matchMaker.healthCheckProcessId(listed.processId)) ? listed : null;
}
