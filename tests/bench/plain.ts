/**
 * A peer: Colyseus as in its guide. Eight seats of 24 numbers that change on every tick, everybody
 * sees everything, and nothing is computed.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Room, Server, matchMaker } from "@colyseus/core";
import { schema, t } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { serve } from "./served.ts";

const SEATS = 8;
const NAMES = Array.from({ length: 24 }, (_, i) => `n${i}`);
const TICKS_PER_SECOND = 20;
const PATCH_MS = 100;

const Seat = schema(Object.fromEntries(NAMES.map((name) => [name, t.number()])), "Seat");
const Plain = schema({ seats: t.array(Seat) }, "Plain");

class PlainRoom extends Room {
  override maxClients = SEATS;
  override patchRate = PATCH_MS;

  override onCreate(): void {
    const state = new Plain();
    for (let i = 0; i < SEATS; i += 1) state.seats.push(new Seat());
    this.state = state;
    this.setFixedTimestep(() => {
      for (const seat of state.seats)
        for (const name of NAMES) (seat as unknown as Record<string, number>)[name] = Math.random();
    }, TICKS_PER_SECOND);
    this.onMessage("*", () => {});
  }
}

const http = createServer();
const server = new Server({
  greet: false,
  gracefullyShutdown: false,
  transport: new WebSocketTransport({ server: http }),
});
server.define("plain", PlainRoom);
await server.listen(0);

await serve({
  port: (http.address() as AddressInfo).port,
  open: async () => (await matchMaker.createRoom("plain", {})).roomId,
});
