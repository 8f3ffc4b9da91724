/**
 * A peer: plain sockets of the library `ws`. Each connection gets as many bytes as often as one of
 * the server, at the same points of the period, and nothing is computed.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";
import { offsetOf } from "../../server/scheduling/tick-stagger.ts";
import { serve } from "./served.ts";
import type { Traffic } from "./served.ts";

const rooms: Set<WebSocket>[] = [];
const http = createServer((_, res) => {
  // What Colyseus answers to a join, as far as it is read.
  res.end(JSON.stringify({ processId: "floor", sessionId: "floor" }));
});
const wss = new WebSocketServer({ server: http, perMessageDeflate: false });
wss.on("connection", (line, { url = "" }) => {
  const lines = rooms[Number(/\/floor\/(\d+)/u.exec(url)?.[1])];
  lines?.add(line);
  line.on("close", () => lines?.delete(line));
  line.on("message", () => {});
});

function beat(lines: ReadonlySet<WebSocket>, place: number, { bytes, everyMs }: Traffic): void {
  const frame = Buffer.alloc(bytes);
  setTimeout(() => {
    setInterval(() => {
      for (const line of lines) line.send(frame);
    }, everyMs);
  }, offsetOf(place));
}

await new Promise<void>((resolve) => {
  http.listen(0, resolve);
});
await serve({
  port: (http.address() as AddressInfo).port,
  open: () => String(rooms.push(new Set()) - 1),
  alike: (traffic) => rooms.forEach((lines, place) => beat(lines, place, traffic)),
});
