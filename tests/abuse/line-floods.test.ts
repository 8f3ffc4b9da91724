/** Connections that send as much as they can: little of it is read, and the others play on. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { findRoom } from "../../client/session/find-room.ts";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import { LINE_FLOODS } from "../bench/flood-kinds.ts";
import { OPCODE, RawLine, clientFrame } from "../bench/raw-line.ts";
import { openTestServer } from "../rooms/test-server.ts";
import type { TestServer } from "../rooms/test-server.ts";
import { captureFrames } from "../rooms/frame-capture.ts";
import type { FrameCapture } from "../rooms/frame-capture.ts";

let server: TestServer;
let ada: FrameCapture;
beforeAll(async () => {
  server = await openTestServer();
  ada = await captureFrames(
    server.origin,
    { enter: "friends", movement: { minutes: 8 } },
    { name: "Ada" },
  );
  ada.room.send("start");
  await server.until(() => ada.room.state.phase === 1, "it plays");
});
afterAll(() => server.close());

/** Frames a flood has of each kind. */
const FRAMES = 20_000;
/** At once, and in the three seconds before a connection is closed. */
const MAX_READ = 120 + 40 * 4;
const UNREADABLE = 4002;

interface Reading {
  frames: number;
}

/** Eve plays in a consort of her own; counts each of her frames that Colyseus reads. */
async function eve(): Promise<{ line: RawLine; reading: Reading; gone: () => boolean }> {
  const { room } = await findRoom(server.origin, { enter: "friends" });
  const line = await RawLine.join(server.app.port, room, "Eve");
  const { clients } = server.roomById(room);
  await server.settle(() => clients.length === 1, "Eve sits");
  const reading: Reading = { frames: 0 };
  for (const event of ["message", "ping", "pong"])
    clients[0]?.ref.on(event, () => {
      reading.frames += 1;
    });
  return { line, reading, gone: () => clients.length === 0 };
}

test.for(Object.entries(LINE_FLOODS))(
  "[H11] %s: the line is cut by name, little of it is read, and Ada has every patch",
  async ([kind, unit]) => {
    const { line, reading, gone } = await eve();
    const ticks = ada.room.state.tick;
    const from = server.clock.now();
    line.socket.write(Buffer.concat(Array.from({ length: FRAMES }, () => unit)));
    await server.until(() => line.ended, "Eve is cut", 200);
    const atOnce = kind === "messages that cannot be unpacked";
    expect(line.closeCode).toBe(atOnce ? UNREADABLE : CLOSE_CODES.tooFast);
    // After the close nothing more is read: of these, at most the join and the first.
    expect(reading.frames).toBeLessThanOrEqual(atOnce ? 2 : MAX_READ);
    const passed = server.clock.now() - from;
    await server.until(() => ada.room.state.tick - ticks >= passed / 50 - 4, "Ada has it all", 4);
    await server.until(gone, "Eve is gone", 40);
    expect(ada.closed).toBeNull();
  },
);

test("every code of the framework, with every kind of body, is answered or passed over, and never throws", async () => {
  const bodies = [
    [],
    [0],
    [0xff],
    [1, 0xa3, 0x61, 0x62, 0x63],
    [0xdb, 0xff, 0xff, 0xff, 0xff],
    [0xc1],
  ];
  const faults: unknown[] = [];
  const note = (fault: unknown) => faults.push(fault);
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
  let { line } = await eve();
  const closes = new Set<number | null>();
  for (let code = 0; code < 256; code += 1)
    for (const body of bodies) {
      if (line.ended) {
        closes.add(line.closeCode);
        ({ line } = await eve());
      }
      line.socket.write(clientFrame(OPCODE.binary, Uint8Array.from([code, ...body])));
      server.clock.advance(50);
      for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setImmediate(done));
    }
  process.off("uncaughtException", note);
  process.off("unhandledRejection", note);
  expect(faults).toEqual([]);
  // Left by its own frame, or not decodable.
  expect([...closes].filter((code) => code !== 4000 && code !== UNREADABLE)).toEqual([]);
  expect(ada.closed).toBeNull();
  line.socket.destroy();
});
