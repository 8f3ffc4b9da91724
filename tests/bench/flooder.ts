/**
 * A process of the bench: connections that send as fast as they can, and reconnect when they are
 * closed.
 */
import { createConnection } from "node:net";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { LINE_FLOODS, REQUEST_FLOODS } from "./flood-kinds.ts";
import { RawLine } from "./raw-line.ts";

/** Floods until asked for another kind, or none. */
export interface FloodAsk {
  readonly flood: string | null;
  readonly lines: number;
  readonly port: number;
  readonly room: string;
}
export interface FloodReading {
  /** Bytes sent since the last question. */
  readonly sent: number;
  /** Connections closed since then. */
  readonly cut: number;
}

const BLOCK_BYTES = 65_536;
/** Pause before a refused connection tries again. */
const AGAIN_MS = 50;

let sent = 0;
let cut = 0;
let current: object | null = null;
const sockets = new Set<Socket>();

function blockOf(unit: Buffer): Buffer {
  return Buffer.concat(
    Array.from({ length: Math.max(1, Math.floor(BLOCK_BYTES / unit.length)) }, () => unit),
  );
}

async function pour(socket: Socket, block: Buffer): Promise<void> {
  sockets.add(socket);
  const { promise, resolve } = Promise.withResolvers<void>();
  const write = (): void => {
    if (socket.destroyed) return;
    sent += block.length;
    if (socket.write(block)) setImmediate(write);
    else socket.once("drain", write);
  };
  socket.on("error", () => socket.destroy());
  socket.on("close", () => resolve());
  write();
  await promise;
  sockets.delete(socket);
}

async function flood(mine: object, { flood: kind, port, room }: FloodAsk): Promise<void> {
  const frames = LINE_FLOODS[kind ?? ""];
  const requests = REQUEST_FLOODS[kind ?? ""];
  for (;;) {
    if (current !== mine) return;
    try {
      if (frames) await pour((await RawLine.join(port, room, "Eve")).socket, blockOf(frames));
      else if (requests) {
        const socket = createConnection({ port, host: "127.0.0.1" });
        socket.resume();
        await pour(socket, blockOf(requests));
      }
      cut += 1;
    } catch {
      await pause(AGAIN_MS);
    }
  }
}

process.on("message", (ask: FloodAsk) => {
  const reading: FloodReading = { sent, cut };
  const mine = {};
  current = mine;
  sent = 0;
  cut = 0;
  for (const socket of sockets) socket.destroy();
  if (ask.flood !== null) for (let line = 0; line < ask.lines; line += 1) void flood(mine, ask);
  process.send?.({ reading });
});
