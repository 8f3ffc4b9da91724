/**
 * A hundred thousand messages without sense: the room plays on, the world is whole, refusals have
 * names.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashWorld } from "../../shared/model/hash.ts";
import { REFUSALS } from "../../shared/model/refusal.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { CLOSE_CODES, REQUEST_ERRORS } from "../../shared/protocol/messages.ts";
import { openTestServer } from "../rooms/test-server.ts";
import type { TestServer } from "../rooms/test-server.ts";
import { captureFrames } from "../rooms/frame-capture.ts";
import type { FrameCapture } from "../rooms/frame-capture.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const MESSAGES = 100_000;
/** A frame that is too large, or not MessagePack, ends the connection with the protocol's own code. */
const TOO_BIG = 1009;
const UNREADABLE = 4002;

type Send = (line: FrameCapture) => void;
const says =
  (kind: string, message?: unknown): Send =>
  ({ room }) =>
    room.send(kind, message);
const bytes =
  (...frame: number[]): Send =>
  (line) =>
    line.raw(new Uint8Array(frame));

const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });

/** What anyone may send, and what is answered during a movement. */
const BAD: readonly (readonly [string, Send, string])[] = [
  ["a command without a verb", says("command", {}), "badShape"],
  ["a verb nobody knows", says("command", { do: "win" }), "badShape"],
  ["the server's own word", says("command", { do: "sitDown" }), "badShape"],
  ["a command that is a number", says("command", 7), "badShape"],
  ["a command that is nothing", says("command"), "badShape"],
  ["a command that is a list", says("command", [["do", "look"]]), "badShape"],
  ["a look at a half chair", says("command", { do: "look", at: 1.5 }), "badShape"],
  ["a look at chair −1", says("command", { do: "look", at: -1 }), "badShape"],
  ["a look at a word", says("command", { do: "look", at: "everyone" }), "badShape"],
  ["a bow of NaN", says("command", { do: "bow", pitch: NaN, tempo: 0, volume: 0 }), "badShape"],
  [
    "a bow of infinity",
    says("command", { do: "bow", pitch: 0, tempo: Infinity, volume: 0 }),
    "badShape",
  ],
  [
    "a bow beyond its pad",
    says("command", { do: "bow", pitch: 1.1, tempo: 0, volume: 0 }),
    "badShape",
  ],
  [
    "a bow with more to it",
    says("command", { do: "bow", pitch: 0, tempo: 0, volume: 0, chair: 3 }),
    "badShape",
  ],
  ["breath of a word", says("command", { do: "breathe", on: "yes" }), "badShape"],
  ["a cue nobody has", says("command", { do: "cue", cue: "__proto__" }), "badShape"],
  [
    "a command for somebody else",
    says("command", { do: "breathe", on: true, chair: 0 }),
    "badShape",
  ],
  ["a very deep command", says("command", deep(100)), "badShape"],
  ["a proposal of nothing", says("command", { do: "propose" }), "badShape"],
  [
    "a proposal of nobody's clause",
    says("command", { do: "propose", terms: { about: "constructor" } }),
    "badShape",
  ],
  [
    "a proposal of a loudness nobody has",
    says("command", { do: "propose", terms: { about: "loudness", loudness: "toString" } }),
    "badShape",
  ],
  [
    "a proposal to ask every NaN seconds",
    says("command", { do: "propose", terms: { about: "checkIn", seconds: NaN } }),
    "badShape",
  ],
  [
    "a proposal for a passage, while it plays",
    says("command", {
      do: "propose",
      terms: { about: "lead", passage: "opening", chair: 0 },
    }),
    "badShape",
  ],
  [
    "a proposal for a chair that is not there",
    says("command", { do: "propose", terms: { about: "conductor", chair: 11 } }),
    "outOfRange",
  ],
  [
    "a proposal of what is so",
    says("command", { do: "propose", terms: { about: "conductor", chair: null } }),
    "agreedAlready",
  ],
  ["a suggestion while it plays", says("agree", { about: "checkIn", seconds: 30 }), "notNow"],
  ["a suggestion of nonsense", says("agree", { about: "checkIn", seconds: Infinity }), "badShape"],
  [
    "a suggestion of a thirteenth chair",
    says("agree", { about: "conductor", chair: 12 }),
    "badShape",
  ],
  ["a nod to nothing said", says("nod"), "badShape"],
  ["a nod while it plays", says("nod", { about: "loudness", loudness: "soft" }), "notNow"],
  ["a card while it plays", says("role", null), "notNow"],
  ["a card nobody has", says("role", { pattern: "hasOwnProperty", reflex: null }), "badShape"],
  ["a card of half a kind", says("role", { pattern: "secure" }), "badShape"],
  [
    "a card of somebody else",
    says("role", { pattern: "secure", reflex: null, chair: 0 }),
    "badShape",
  ],
  [
    "a command that inherits its verb",
    says("command", JSON.parse('{"__proto__":{"do":"breathe","on":true}}')),
    "badShape",
  ],
  [
    "a command that would change all records",
    says("command", JSON.parse('{"do":"breathe","on":true,"__proto__":{"polluted":1}}')),
    "badShape",
  ],
  ["a choice of nonsense", says("choose", { minutes: 3 }), "badShape"],
  ["a choice out of turn", says("choose", { minutes: 1 }), "notHost"],
  ["a start out of turn", says("start"), "notHost"],
  ["a start with luggage", says("start", { now: true }), "badShape"],
  ["a message of no kind", says("tune me"), "unknownMessage"],
  ["a message called constructor", says("constructor", {}), "unknownMessage"],
  ["a message called __proto__", says("__proto__", { do: "look" }), "unknownMessage"],
  ["somebody else's words", says("seated", { chair: 0, seat: "x" }), "unknownMessage"],
  ["a chair that is not there", says("command", { do: "look", at: 11 }), "noSuchChair"],
  ["a look at oneself", says("command", { do: "look", at: 1 }), "thatIsYou"],
  ["an empty frame", (line) => line.raw(new Uint8Array(0)), "badShape"],
  ["a frame of zeros", bytes(0, 0, 0, 0), "badShape"],
  ["a frame of another protocol", bytes(31, 1, 2, 3), "badShape"],
  ["raw bytes of no kind", bytes(17, 0xa3, 0x61, 0x62, 0x63, 1, 2, 3), "unknownMessage"],
  ["a message whose name breaks off", bytes(13, 0xdb, 0xff, 0xff, 0xff, 0xff), "unknownMessage"],
];

/** What ends the connection at once. */
const FATAL: readonly (readonly [string, Send, number])[] = [
  ["a frame of two kilobytes", (line) => line.raw(new Uint8Array(2048).fill(13)), TOO_BIG],
  [
    "a message that cannot be unpacked",
    bytes(13, 0xa7, ...Buffer.from("command"), 0x81),
    UNREADABLE,
  ],
];

/** Ada plays with bots; Eve sits in chair 1 and attacks. */
async function stage(): Promise<{
  ada: FrameCapture;
  eve: FrameCapture;
  eveAgain: () => Promise<FrameCapture>;
}> {
  const ada = await captureFrames(
    server.origin,
    { enter: "friends", movement: { minutes: 8 } },
    { name: "Ada" },
  );
  const eve = await captureFrames(server.origin, { roomId: ada.roomId }, { name: "Eve" });
  await server.settle(() => eve.words.length > 0, "Eve sits");
  const [seated] = eve.words;
  const seat = String(Reflect.get(Object(seated?.word), "seat"));
  ada.room.send("start");
  await server.until(() => eve.room.state.phase === 1, "it plays");
  return {
    ada,
    eve,
    eveAgain: () => captureFrames(server.origin, { roomId: ada.roomId }, { name: "Eve", seat }),
  };
}

test("every bad message is answered by name, and the line stays", async () => {
  const { ada, eve } = await stage();
  for (const [what, send, answer] of BAD) {
    const before = eve.words.length;
    send(eve);
    await server.until(() => answers(eve).slice(answersBefore(eve, before)).length > 0, what, 40);
    expect([what, answers(eve).at(-1)]).toEqual([what, answer]);
  }
  expect(eve.closed).toBeNull();
  await ada.room.leave();
  await eve.room.leave();
});

test("what is too large or cannot be read ends the line with its own code, and the chair is kept", async () => {
  const { ada, eve, eveAgain } = await stage();
  let line = eve;
  for (const [what, send, code] of FATAL) {
    send(line);
    await server.settle(() => line.closed !== null, what);
    expect([what, line.closed]).toEqual([what, code]);
    line = await eveAgain();
  }
  await ada.room.leave();
  await line.room.leave();
});

test(`after ${MESSAGES.toLocaleString("en")} messages the room plays on and the world is what the log says`, async () => {
  const { ada, eve, eveAgain } = await stage();
  const next = chance(20_260_101);
  const sends = [...BAD.map(([, send]) => send), says("command", { do: "look", at: 0 })];
  const seen = { answers: new Set<string>(), closes: new Set<number>() };
  let line = eve;
  let sent = 0;
  while (sent < MESSAGES) {
    for (let i = 0; i < 500; i += 1) {
      const kind = Math.floor(next() * 1000);
      const fatal = FATAL[kind];
      (fatal ? fatal[1] : (sends[kind % sends.length] as Send))(line);
      sent += 1;
      if (fatal) break;
    }
    await turns(6);
    server.clock.advance(50);
    for (const answer of answers(line)) seen.answers.add(answer);
    if (line.closed !== null) {
      seen.closes.add(line.closed);
      line = await eveAgain();
    }
  }
  expect([...seen.answers].filter((answer) => !KNOWN.has(answer))).toEqual([]);
  expect(seen.answers.has("tooFast")).toBe(true);
  expect(
    [...seen.closes].filter(
      (code) => ![CLOSE_CODES.tooFast, TOO_BIG, UNREADABLE].includes(code as never),
    ),
  ).toEqual([]);
  expect(seen.closes.has(CLOSE_CODES.tooFast)).toBe(true);

  const { simulation: play, clients } = server.roomById(ada.roomId);
  expect(clients.length).toBeGreaterThanOrEqual(1);
  expect(ada.closed).toBeNull();
  const { tick } = ada.room.state;
  await server.until(() => ada.room.state.tick > tick + 20, "Ada plays on", 60);
  const { recordings, world } = play;
  const [movement] = recordings;
  if (!movement || !world) throw new Error("nothing was played");
  expect(hashWorld(replay(movement))).toBe(hashWorld(world));
  expect(movement.commands.every(({ chair }) => chair >= 0 && chair < 4)).toBe(true);
  for (const { activation, pitch, onset, shame } of world.chairs) {
    expect([activation, pitch, onset, shame].every(Number.isFinite)).toBe(true);
    expect(activation).toBeGreaterThanOrEqual(0);
    expect(activation).toBeLessThanOrEqual(1);
  }
});

const KNOWN: ReadonlySet<string> = new Set([...REQUEST_ERRORS, ...REFUSALS]);

/** Names of all refusals a connection got, oldest first. */
function answers({ words }: FrameCapture): string[] {
  return words.flatMap(({ kind, word }) =>
    kind === "declined"
      ? [(word as { why: string }).why]
      : kind === "refused"
        ? [(word as { refusal: string }).refusal]
        : [],
  );
}

const answersBefore = (line: FrameCapture, words: number): number =>
  answers({ ...line, words: line.words.slice(0, words) }).length;

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Seeded, even, 0 … 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}
