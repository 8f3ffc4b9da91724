/**
 * Connections are limited to what a person can send: whole frames, in order, within a budget, and
 * never an honest one.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BOW_INTERVAL_MS } from "../../client/input/bow.ts";
import {
  MIN_SAMPLES,
  FAST_INTERVAL_MS,
  FAST_SAMPLES,
  SLOW_INTERVAL_MS,
} from "../../client/session/server-clock.ts";
import { PING_MS } from "../../server/transport/heartbeat.ts";
import { InboundThrottle } from "../../server/transport/inbound-throttle.ts";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import { OPCODE, clientFrame } from "../bench/raw-line.ts";
import { ManualClock } from "./manual-clock.ts";

const MAX_PAYLOAD = 1024;
const OPEN: number = 1;
const CLOSING = 2;

/** A connection whose reader keeps what it gets. */
function metered() {
  const clock = new ManualClock();
  const read: Buffer[] = [];
  const queue: Buffer[] = [];
  const seen = { pauses: 0, closes: [] as number[], ended: false };
  const line = {
    readyState: OPEN,
    pingCount: 0,
    _receiver: {
      // Writes one chunk at a time, as Node's streams do.
      write: (chunk: Buffer): boolean => {
        if (queue.push(chunk) === 1) next();
        return queue.length === 0;
      },
      _write(frame: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void) {
        read.push(Buffer.from(frame));
        done();
      },
    },
    pause: () => (seen.pauses += 1),
    resume: () => {},
    close(code: number) {
      seen.closes.push(code);
      line.readyState = CLOSING;
    },
    terminate: () => (seen.ended = true),
  };
  const next = (): void => {
    const [chunk] = queue;
    if (chunk === undefined) return;
    line._receiver._write(chunk, "binary", () => {
      queue.shift();
      next();
    });
  };
  const socket = { destroyed: false, writableLength: 0, end: () => {} };
  const meter = new InboundThrottle(line, socket, clock, MAX_PAYLOAD);
  const send = (bytes: Buffer) => line._receiver.write(bytes);
  return { clock, read, seen, line, socket, meter, send };
}
const frame = (bytes: number) => clientFrame(OPCODE.binary, Buffer.alloc(bytes, 7));

test("however they are cut up on their way, frames are read whole and in order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 15 }),
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 }),
      (payloads, cuts) => {
        const { read, send } = metered();
        const frames = payloads.map(frame);
        let rest = Buffer.concat(frames);
        for (let i = 0; rest.length > 0; i += 1) {
          const cut = cuts[i % cuts.length] ?? 1;
          if (i > 60) {
            send(rest);
            break;
          }
          send(rest.subarray(0, cut));
          rest = rest.subarray(cut);
        }
        expect(Buffer.concat(read)).toEqual(Buffer.concat(frames));
        expect(read.map(({ length }) => length)).toEqual(frames.map(({ length }) => length));
      },
    ),
    { numRuns: 200 },
  );
});

/** When a real page sends, at its busiest, in ms of ten minutes. */
function busiestPage(): number[] {
  const times: number[] = [0];
  for (let i = 0; i < MIN_SAMPLES; i += 1) times.push(0);
  for (let i = 0; i < FAST_SAMPLES; i += 1) times.push(i * FAST_INTERVAL_MS);
  const minutes = 10 * 60_000;
  for (let at = 0; at < minutes; at += BOW_INTERVAL_MS) times.push(at);
  for (let at = 0; at < minutes; at += SLOW_INTERVAL_MS) times.push(at);
  for (let at = 0; at < minutes; at += PING_MS) times.push(at);
  // Looks and cues, as fast as two hands can.
  for (let at = 0; at < minutes; at += 150) times.push(at);
  return times.sort((a, b) => a - b);
}

test("[H11] the busiest page there is never waits, nor a phone that sends all of two seconds at once", () => {
  for (const heldBackMs of [0, 2000]) {
    const { clock, read, seen, send } = metered();
    const times = busiestPage();
    for (const at of times) {
      const arrives = heldBackMs === 0 ? at : Math.ceil(at / heldBackMs) * heldBackMs;
      if (arrives > clock.now()) clock.advance(arrives - clock.now());
      send(frame(70));
    }
    expect(seen.pauses).toBe(0);
    expect(read).toHaveLength(times.length);
  }
});

test("who sends too much at once is held, heard to the end, and not taken for silent meanwhile", () => {
  const { clock, read, seen, line, send } = metered();
  send(Buffer.concat(Array.from({ length: 200 }, () => frame(10))));
  expect(read).toHaveLength(120);
  // Any number of ping rounds.
  line.pingCount += 50;
  expect(line.pingCount).toBeLessThan(2);
  clock.advance(2500);
  expect(read).toHaveLength(200);
  expect(line.pingCount).toBe(0);
  expect(seen.closes).toEqual([]);
});

test.for([
  ["frames", frame(0), 120 + 4 * 40],
  ["bytes", frame(1000), (16_384 + 4 * 8192) / 1000],
  ["pings", clientFrame(OPCODE.ping, Buffer.alloc(0)), 120 + 4 * 40],
] as const)(
  "a flood of %s is read at the pace of a person, then cut by name, then not at all",
  ([, unit, most]) => {
    const { clock, read, seen, line, send } = metered();
    send(Buffer.concat(Array.from({ length: 5000 }, () => unit)));
    clock.advance(10_000);
    expect(seen.closes).toEqual([CLOSE_CODES.tooFast]);
    expect(read.length).toBeLessThanOrEqual(most);
    expect(seen.ended).toBe(true);
    const before = read.length;
    send(unit);
    clock.advance(10_000);
    expect(read).toHaveLength(before);
    expect(line.readyState).toBe(CLOSING);
  },
);

const pong = clientFrame(OPCODE.pong, Buffer.alloc(0));

test("the answer to a ping is taken without reading it, and shows that somebody is there", () => {
  const { read, line, send } = metered();
  line.pingCount = 1;
  send(pong);
  expect(line.pingCount).toBe(0);
  expect(read).toEqual([]);
});

test("between the halves of another frame, or with anything else, an answer to a ping is read in its turn", () => {
  const { read, send } = metered();
  const [first, second] = [frame(30).subarray(0, 9), frame(30).subarray(9)];
  send(first);
  send(Buffer.concat([second, pong]));
  send(Buffer.concat([pong, frame(5)]));
  expect(read).toEqual([frame(30), pong, pong, frame(5)]);
});

test("[H11] a flood of answers to pings is cut by name like any other", () => {
  const { clock, seen, line, send } = metered();
  for (let i = 0; i < 120; i += 1) send(pong);
  expect(seen.pauses).toBe(0);
  // From then on its bytes are buffered by the operating system.
  send(pong);
  send(Buffer.concat(Array.from({ length: 1000 }, () => pong)));
  clock.advance(10_000);
  expect(seen.closes).toEqual([CLOSE_CODES.tooFast]);
  expect(line.readyState).toBe(CLOSING);
});

test("after a goodbye from here only the goodbye from there is read", () => {
  const { read, line, send } = metered();
  line.readyState = CLOSING;
  const goodbye = clientFrame(OPCODE.close, Buffer.from([0x03, 0xe8]));
  send(Buffer.concat([frame(5), frame(6), goodbye, frame(7)]));
  expect(read).toEqual([goodbye]);
});

test("bytes one by one cost as much as frames", () => {
  const { clock, seen, send } = metered();
  for (const byte of frame(600)) send(Buffer.from([byte]));
  clock.advance(10_000);
  expect(seen.pauses).toBeGreaterThan(0);
});

test("what is longer than it may be is handed on at once, to be refused by name", () => {
  const { read, send } = metered();
  const head = clientFrame(OPCODE.binary, Buffer.alloc(5000)).subarray(0, 20);
  send(head);
  expect(read).toEqual([head]);
});

test("more waiting for the other side than half a minute of music: cut by name", () => {
  const { seen, socket, meter } = metered();
  meter.checkBacklog();
  socket.writableLength = 256 * 1024 + 1;
  meter.checkBacklog();
  meter.checkBacklog();
  expect(seen.closes).toEqual([CLOSE_CODES.notReading]);
});
