/** First process of the bench: a real house, with rooms opened past the door's allowance. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchMaker } from "@colyseus/core";
import { openHouse } from "../../server/house.ts";
import { processBusy } from "../../server/rooms/thrift.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import type { OpenOptions } from "../../shared/protocol/messages.ts";

export interface HouseReading {
  readonly port: number;
  readonly rooms: readonly string[];
  /** 99th percentile of how late ticks begin, ms. */
  readonly late: number;
  /** Ticks from patch to patch: more when the house is pressed. */
  readonly patchTicks: number;
  readonly heapBytes: number;
  /** Processor seconds used so far. */
  readonly cpu: number;
}

const dist = mkdtempSync(join(tmpdir(), "consort-bench-"));
writeFileSync(join(dist, "index.html"), "<!doctype html>");
const house = await openHouse({ port: 0, dist, reach: "network" }, processBusy());
const open: OpenOptions = { alone: false, movement: { minutes: 8, pace: "normal" } };

/** Opens rooms, or begins to measure anew, or says how it stands (after clearing up, for memory). */
export type Ask = { readonly open: number } | { readonly do: "begin" | "read" | "weigh" };

async function answer(ask: Ask): Promise<void> {
  const rooms: string[] = [];
  if ("open" in ask) {
    for (let i = 0; i < ask.open; i += 1)
      rooms.push((await matchMaker.createRoom(ROOM_NAME, { open })).roomId);
  } else if (ask.do === "begin") house.rooms.lateness.forget();
  else if (ask.do === "weigh") globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const reading: HouseReading = {
    port: house.port,
    rooms,
    late: house.rooms.lateness.p99(),
    patchTicks: house.rooms.thrift.patchTicks,
    heapBytes: heapUsed + external,
    cpu: (user + system) / 1e6,
  };
  process.send?.({ reading });
}

process.on("message", (ask: Ask) => void answer(ask));
await answer({ do: "weigh" });
