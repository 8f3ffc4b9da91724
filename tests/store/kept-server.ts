/** A server in its own process, to be killed: friends play at once. Prints the number of commands it has accepted. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchMaker } from "@colyseus/core";
import { startServer } from "../../server/app/app.ts";
import { ConsortRoom } from "../../server/rooms/consort-room.ts";
import { chairId } from "../../shared/model/units.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";

export interface Accepted {
  /** Number of commands so far. */
  readonly count: number;
}

const dist = mkdtempSync(join(tmpdir(), "consort-kept-"));
writeFileSync(join(dist, "index.html"), "<!doctype html>");
const store = { keepDays: 90, folder: process.argv[2] ?? "", databaseUrl: null };
const { rooms } = await startServer({ port: 0, dist, bind: "machine", store }, () => 0);
const { roomId } = await matchMaker.createRoom(ROOM_NAME, { open: { alone: false } });
const room = matchMaker.getLocalRoomById(roomId);
if (!(room instanceof ConsortRoom)) throw new Error("no room");
const { session } = room;
session.join({ name: "Ada", device: null, caller: null }, 0);
session.begin();

let count = 0;
setInterval(() => {
  // How long a disk takes is the machine's matter: nothing is accepted meanwhile.
  if (rooms.store.health.waiting > 0) return;
  count += 1;
  const volume = (count % 100) / 100;
  session.command(chairId(0), { do: "bow", pitch: 0, tempo: 0, volume });
  session.tick(2);
  process.send?.({ count } satisfies Accepted);
}, 50);
