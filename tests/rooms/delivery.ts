/**
 * Waits until what was written to sockets of this process has been read at their other ends, which
 * are in this process too. Counting turns of the event loop would say nothing on a busy machine.
 */
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

const sockets = new Set<Socket>();
/** Each with its other end, as long as no socket comes or goes. */
let pairs: readonly (readonly [Socket, Socket])[] | null = null;
const keep = (message: unknown): void => {
  const { socket } = message as { socket: Socket };
  sockets.add(socket);
  pairs = null;
  socket.once("close", () => {
    sockets.delete(socket);
    pairs = null;
  });
};
subscribe("net.client.socket", keep);
subscribe("net.server.socket", keep);

/** Idle turns of the event loop that are needed: what has been read may trigger an answer. */
const QUIET_TURNS = 6;
/** A guard against data that is never read. */
const MAX_TURNS = 20_000;

/**
 * Resolves once nothing is in flight between any two sockets of this process, and what was read has
 * been handled.
 */
export async function delivered(): Promise<void> {
  let quiet = 0;
  for (let turns = 0; turns < MAX_TURNS && quiet < QUIET_TURNS; turns += 1) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    quiet = underWay() ? 0 : quiet + 1;
  }
}

function underWay(): boolean {
  if (pairs === null) {
    for (const socket of sockets) if (socket.connecting) return true;
    pairs = pairsOf(sockets);
  }
  return pairs.some(
    ([socket, peer]) =>
      // Closed, or stopped by a test: nothing more is read there.
      !peer.isPaused() && !peer.destroyed && socket.bytesWritten > peer.bytesRead,
  );
}

function pairsOf(all: ReadonlySet<Socket>): readonly (readonly [Socket, Socket])[] {
  const byEnds = new Map(
    [...all].map((socket) => [`${socket.localPort} ${socket.remotePort}`, socket]),
  );
  return [...all].flatMap((socket) => {
    const peer = byEnds.get(`${socket.remotePort} ${socket.localPort}`);
    return peer === undefined ? [] : [[socket, peer] as const];
  });
}
