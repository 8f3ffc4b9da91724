/** The real server, with rooms opened without the rate limit. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchMaker } from "@colyseus/core";
import { startServer } from "../../server/app/app.ts";
import { processBusy } from "../../server/scheduling/adaptive-patch-rate.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import type { OpenOptions } from "../../shared/protocol/incoming.ts";
import { serve } from "./served.ts";

const dist = mkdtempSync(join(tmpdir(), "consort-bench-"));
writeFileSync(join(dist, "index.html"), "<!doctype html>");
const { port, rooms } = await startServer({ port: 0, dist, bind: "network" }, processBusy());
const open: OpenOptions = { alone: false, movement: { minutes: 8, pace: "normal" } };

await serve({
  port,
  open: async () => (await matchMaker.createRoom(ROOM_NAME, { open })).roomId,
  begin: () => rooms.tickLag.reset(),
  more: () => ({ late: rooms.tickLag.p99(), patchTicks: rooms.patchRate.patchTicks }),
});
