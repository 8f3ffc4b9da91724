/** The real server, with rooms opened without the rate limit. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchMaker } from "@colyseus/core";
import { startServer } from "../../server/app/app.ts";
import { processBusy } from "../../server/scheduling/adaptive-patch-rate.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import type { OpenOptions } from "../../shared/protocol/incoming.ts";
import { serve } from "./served.ts";

/** What it has beside itself; without any of them it stores nothing. */
export interface ServerSettings {
  /** Stores what is played: in SQLite, or in the database of that URL. */
  readonly stored?: { readonly databaseUrl: string | null };
  /** The Redis of its site, and the port at which pages reach this process. */
  readonly site?: { readonly redis: string; readonly port: number };
}

const { stored, site } = JSON.parse(process.argv[2] ?? "{}") as ServerSettings;
const dist = mkdtempSync(join(tmpdir(), "consort-bench-"));
// The bench ends its servers by a signal that nobody can catch, except where that is the end of their channel.
process.on("disconnect", () => process.exit());
process.on("exit", () => rmSync(dist, { recursive: true, force: true }));
writeFileSync(join(dist, "index.html"), "<!doctype html>");
const key = "the same in all processes of the site";
const { port, rooms } = await startServer(
  {
    port: site?.port ?? 0,
    dist,
    bind: "network",
    ...(stored && { store: { keepDays: 90, folder: dist, key, ...stored } }),
    ...(site && { cluster: { redis: site.redis, address: `127.0.0.1:${site.port}` } }),
  },
  processBusy(),
);
const open: OpenOptions = { alone: false, movement: { minutes: 8, pace: "normal" } };

await serve({
  port,
  open: async () => (await matchMaker.createRoom(ROOM_NAME, { open })).roomId,
  begin: () => rooms.tickLag.reset(),
  more: () => ({ late: rooms.tickLag.p99(), patchTicks: rooms.patchRate.patchTicks }),
});
