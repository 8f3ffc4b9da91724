/**
 * Connections whose other end never reads: their backlog is bounded, and they are closed with a
 * named reason.
 */
import type { ServerNotice } from "../../shared/protocol/messages.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findRoom } from "../../client/session/find-room.ts";
import { MAX_BACKLOG_BYTES } from "../../server/transport/inbound-throttle.ts";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import { RawLine } from "../bench/raw-line.ts";
import { openTestServer } from "../rooms/test-server.ts";
import type { TestServer } from "../rooms/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const ROOMS = 5;
const LINES_EACH = 10;
/** Enough bytes to fill a connection soon, whatever they say. */
const LONG = "x".repeat(60_000);
const WORD = { server: LONG as ServerNotice };
/** The two systems buffer some megabytes themselves before anything waits here. */
const MAX_WORDS = 400;
const OPEN = 1;

/** The parts of the socket that are looked at. */
interface Below {
  readonly readyState: number;
  readonly _socket: { readonly writableLength: number };
}

test(`[H12] ${ROOMS * LINES_EACH} lines that do not read are cut, none with more than its share waiting; who reads plays on`, async () => {
  let waiting = 0;
  for (let i = 0; i < ROOMS; i += 1) {
    const { room } = await findRoom(server.origin, { enter: "friends" });
    const lines: RawLine[] = [];
    for (let j = 0; j < LINES_EACH; j += 1) {
      const line = await RawLine.join(server.app.port, room, `Eve ${j}`);
      line.socket.pause();
      lines.push(line);
    }
    let heard = 0;
    await RawLine.join(server.app.port, room, "Ada", () => (heard += 1));
    const { clients } = server.roomById(room);
    await server.settle(() => clients.length === LINES_EACH + 1 && heard > 1, "all sit");
    const deaf = [...clients].slice(0, LINES_EACH);
    for (const client of deaf) {
      const below = client.ref as unknown as Below;
      let words = 0;
      for (; words < MAX_WORDS && below.readyState === OPEN; words += 1)
        client.send("notice", WORD);
      expect(words).toBeLessThan(MAX_WORDS);
      expect(below._socket.writableLength).toBeLessThan(MAX_BACKLOG_BYTES + 2 * LONG.length);
      waiting += below._socket.writableLength;
      // Nothing more is queued for a closed connection.
      const before = below._socket.writableLength;
      client.send("notice", WORD);
      expect(below._socket.writableLength).toBe(before);
    }
    await server.until(() => clients.length === 1, "they are gone", 40);
    const before = heard;
    clients[0]?.send("notice", { server: "closing" });
    await server.settle(() => heard > before, "Ada hears");
    for (const line of lines) line.socket.destroy();
  }
  expect(waiting).toBeLessThan(ROOMS * LINES_EACH * (MAX_BACKLOG_BYTES + 2 * LONG.length));
});

test("[H12] who takes a chair and never says to be there is cut, and nothing is kept for it", async () => {
  const { room } = await findRoom(server.origin, { enter: "friends" });
  const mute = await RawLine.join(server.app.port, room, "Eve", () => {}, { saysSo: false });
  const { clients } = server.roomById(room);
  await server.settle(() => clients.length === 1, "Eve sits");
  await server.until(() => mute.closeCode !== null, "Eve is cut", 210);
  mute.socket.destroy();
  expect(mute.closeCode).toBe(CLOSE_CODES.notReading);
  await server.settle(() => clients.length === 0, "Eve is gone");
});
