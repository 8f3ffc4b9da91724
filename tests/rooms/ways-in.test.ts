/**
 * [H23] Every way in, by every role that is too weak for it, and from another origin. The tables are typed by the routes
 * and messages that there are: a new one without an expectation does not compile, or fails.
 */
import { WebSocket } from "ws";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getDefaultRouter } from "@colyseus/core/router/default_routes";
import { Client } from "colyseus.js";
import type { Room } from "colyseus.js";
import type { LiveLine } from "../../client/session/live-line.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { joinRoom } from "../../client/session/matchmaking.ts";
import { API_ROUTES, type ApiRoute } from "../../server/http/api.ts";
import { COURSE_PATH } from "../../shared/protocol/course.ts";
import { CHAIR_PATH } from "../../shared/protocol/chair.ts";
import { INCOMING, type Incoming } from "../../shared/protocol/incoming.ts";
import { FORGET_PATH, KEPT_PATH } from "../../shared/protocol/kept.ts";
import {
  LIVE_COMMAND,
  LIVE_PART,
  LIVE_PATH,
  LIVE_REQUESTS,
  type LiveOpened,
  type LiveRequest,
  SCENE_PATH,
} from "../../shared/protocol/live.ts";
import {
  CLOCK_REQUEST,
  PROTOCOL_VERSION,
  type RequestError,
} from "../../shared/protocol/messages.ts";
import { COMMAND_SAMPLES, sampleFor } from "../fixtures/command-samples.ts";
import { rawRequest } from "./raw-request.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

const WEAKER = [
  "stranger",
  "join code",
  "player",
  "class link",
  "stage",
  "console of another session",
] as const;
type Weaker = (typeof WEAKER)[number];

let server: TestServer;
let live: LiveOpened;
let leader: LiveLine;
/** What each has to show. */
let keys: Readonly<Record<Weaker, string>>;
/** Their connections; a stranger has none. */
let lines: Readonly<Record<"player" | "class link" | "watcher" | "stage", Room>>;
/** What came over each of them, by kind. */
const heard = new Map<Room, [kind: string, word: unknown][]>();

const listen = (room: Room): Room => {
  room.reconnection.enabled = false;
  const words: [string, unknown][] = [];
  heard.set(room, words);
  room.onMessage("*", (kind, word: unknown) => void words.push([String(kind), word]));
  return room;
};
const look = async (role: string, secret: string, more: object = {}): Promise<Room> =>
  listen(
    await new Client(server.origin).joinById(live.live, {
      version: PROTOCOL_VERSION,
      role,
      secret,
      ...more,
    }),
  );
const play = async (name: string, seat?: string): Promise<Room> =>
  listen(
    await joinRoom(
      server.origin,
      { room: live.live },
      { name, ...(seat !== undefined && { seat }) },
    ),
  );
const wordOf = (room: Room, kind: string): unknown =>
  heard.get(room)?.findLast(([one]) => one === kind)?.[1];

beforeAll(async () => {
  server = await openTestServer();
  const environment = environmentOf(server);
  live = await openLive(environment);
  leader = openLiveLine(environment, "console", { live: live.live, secret: live.console });
  await server.settle(() => leader.session.value !== null, "the console sees the session");
  await leader.lead({ do: "expect", names: ["Nele"] });
  const key = (await leader.links())?.links[0]?.key ?? "";
  const player = await play("Ada");
  lines = {
    player,
    "class link": await play("", key),
    watcher: await look("watch", live.code, { name: "Wim" }),
    stage: await look("stage", live.stage),
  };
  await server.settle(() => wordOf(player, "seated") !== undefined, "Ada sits");
  keys = {
    stranger: "",
    "join code": live.code,
    player: (wordOf(player, "seated") as { seat: string }).seat,
    "class link": key,
    stage: live.stage,
    "console of another session": (await openLive(environment)).console,
  };
  await server.until(() => leader.session.value?.people.length === 3, "all are there", 40);
});
afterAll(async () => {
  for (const room of Object.values(lines)) void room.leave();
  leader.leave();
  await server.close();
});

// ---- HTTP ----

interface Way {
  /** After the path. */
  readonly more?: () => string;
  body?(key: string): object;
  /** Status, and what the body says that counts; the same for all, or for each. */
  readonly says: readonly [number, string] | Readonly<Record<Weaker, readonly [number, string]>>;
}
const all = (status: number, body: string) => [status, body] as const;
const NO_FACILITATOR = all(200, '{"why":"notFacilitator"}');
const NONE = all(200, '{"kept":false}');
const asked = (more: object) => (secret: string) => ({ live: live.live, secret, ...more });

const WAYS: Readonly<Record<ApiRoute, Way>> = {
  // Open to everybody, and told to nobody in particular.
  "GET /api/health": { says: all(200, '"ok":true') },
  "GET /api/addresses": { says: all(404, "badRequest") },
  "POST /api/consorts": { body: () => ({ alone: true }), says: all(200, '"room":') },
  [`POST ${LIVE_PATH}`]: { body: () => ({}), says: all(200, '"console":') },
  // Whoever has the code finds the session, and nobody by anything else.
  "GET /api/consorts/": { more: () => "AFHJKM", says: all(404, "noSuchConsort") },
  [`POST ${CHAIR_PATH}`]: {
    body: (seat) => ({ room: live.live, seat }),
    says: {
      stranger: NONE,
      "join code": NONE,
      player: all(200, '{"kept":true,"name":"Ada"}'),
      "class link": all(200, '{"kept":true,"name":"Nele"}'),
      stage: NONE,
      "console of another session": NONE,
    },
  },
  [`POST ${SCENE_PATH}`]: { body: asked({ file: {} }), says: NO_FACILITATOR },
  [`POST ${KEPT_PATH}`]: { body: asked({ as: "whole" }), says: NO_FACILITATOR },
  [`POST ${FORGET_PATH}`]: { body: asked({}), says: NO_FACILITATOR },
  [`POST ${COURSE_PATH}`]: { body: (key) => ({ do: "read", key }), says: all(200, '{"why":"') },
  "GET /api/metrics": { says: all(404, "badRequest") },
};

/** As that key would be shown: in the body where there is one, and as a bearer. */
function request(route: ApiRoute, key: string, headers: Readonly<Record<string, string>> = {}) {
  const { more, body } = WAYS[route];
  // Not a page on the server's own machine, which is told its addresses ([H3]).
  const by = { "X-Forwarded-For": "203.0.113.9", Authorization: `Bearer ${key}` };
  const text = body === undefined ? "" : JSON.stringify(body(key));
  return rawRequest(server.app.port, `${route}${more?.() ?? ""}`, { ...by, ...headers }, text);
}

test.for(API_ROUTES)("[H23] %s, asked with each weaker key", async (route) => {
  const { says } = WAYS[route];
  for (const who of WEAKER) {
    const [status, body] = Array.isArray(says)
      ? (says as readonly [number, string])
      : (says as Readonly<Record<Weaker, readonly [number, string]>>)[who];
    const answer = await request(route, keys[who]);
    expect([who, answer.status, answer.body.includes(body) ? body : answer.body]).toEqual([
      who,
      status,
      body,
    ]);
    // No answer tells a key that was not shown.
    for (const key of [live.console, live.stage, keys.player, keys["class link"]])
      expect([who, answer.body.includes(key)]).toEqual([who, false]);
  }
});

test.for(API_ROUTES)(
  "[H1] [H23] %s from another origin, also with the right key",
  async (route) => {
    for (const headers of [
      { Origin: "https://evil.example.org" },
      { Origin: "null" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
    ])
      for (const key of [live.console, keys.player]) {
        const { status, body } = await request(route, key, headers);
        expect([status, body.includes("foreignOrigin")]).toEqual([403, true]);
      }
  },
);

test("[H23] of the framework's own routes there is one, which joins by id alone, and by the right key alone", async () => {
  const routes = Object.values(getDefaultRouter().endpoints).map(({ path }) => path);
  expect(routes).toEqual(["/matchmake/:method/:roomName"]);
  const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    rawRequest(server.app.port, `POST /matchmake/${path}`, headers, JSON.stringify(body));
  const as = (role: string, secret: string) => ({ version: PROTOCOL_VERSION, role, secret });
  for (const method of ["create", "join", "joinOrCreate", "reconnect", "constructor"])
    for (const room of ["consort", "live", "check", live.live]) {
      const { status, body } = await post(`${method}/${room}`, as("console", live.console));
      expect([method, room, status, body.includes("badRequest")]).toEqual([
        method,
        room,
        400,
        true,
      ]);
    }
  for (const origin of ["https://evil.example.org", "null"]) {
    const { status } = await post(`joinById/${live.live}`, as("console", live.console), {
      Origin: origin,
    });
    expect(status).toBe(403);
  }
  for (const who of WEAKER) {
    for (const role of ["console", "stage"].filter((one) => one !== who))
      await expect(look(role, keys[who]), `${who} as a ${role}`).rejects.toThrow("wrongLink");
    if (who !== "join code")
      await expect(look("watch", keys[who]), `${who} as a watcher`).rejects.toThrow("wrongLink");
    if (who === "player" || who === "class link") continue;
    if (keys[who] !== "")
      await expect(play("Eve", keys[who]), `${who} as a player`).rejects.toThrow("wrongLink");
  }
});

test("[H23] a stranger's socket without a seat is closed before anything is heard, whatever room it names", async () => {
  const before = leader.session.value;
  const rooms = [live.live, lines.player.roomId];
  const closed: number[] = [];
  for (const room of rooms) {
    const socket = new WebSocket(
      `${server.origin.replace("http", "ws")}/abcdefghi/${room}?sessionId=guessed`,
    );
    socket.on("error", () => {});
    socket.on("open", () => {
      for (const kind of [...Object.keys(INCOMING), ...LIVE_REQUESTS])
        socket.send(JSON.stringify([kind, null]));
    });
    socket.on("close", (code) => closed.push(code));
  }
  await server.settle(() => closed.length === rooms.length, "all are closed");
  expect(leader.session.value).toEqual(before);
});

// ---- messages ----

/** A chair of a led consort: what it may, and why it may not. */
type Outcome = RequestError | "may";
const OF_A_CHAIR: Readonly<Record<Incoming, Outcome | readonly [first: Outcome, then: Outcome]>> = {
  // Its own: hands, eyes, name, page, card, edges, hand, texts.
  command: "may",
  rename: "may",
  here: "may",
  role: "may",
  noneAtMe: "may",
  swapPart: "noOtherPart",
  // Nothing was played yet.
  lookBack: "notNow",
  lookAgain: "notNow",
  hand: "may",
  shows: "may",
  briefed: "may",
  debrief: "may",
  // Suggested to the others, agreed by nobody alone.
  agree: "may",
  nod: ["may", "nothingSuggested"],
  // A host's, and here the facilitator's.
  choose: "led",
  free: "led",
  share: "led",
  start: "led",
  // Only of who plays alone.
  recall: "notAlone",
};

/** What a stage, a watcher, and a chair get for what only consoles ask; null: an empty answer. */
const OF_CONSOLES: Readonly<Record<LiveRequest, "notFacilitator" | null>> = {
  lead: "notFacilitator",
  leadPart: "notFacilitator",
  links: null,
  story: null,
  groups: null,
  film: null,
  stageKey: null,
};
const part = { nth: 0, of: 1, bytes: new Uint8Array([123, 125]) };
const contentOf = (kind: LiveRequest): unknown =>
  ({
    [LIVE_COMMAND]: { do: "shuffle" },
    [LIVE_PART]: part,
    film: { consort: 0 },
    stageKey: { known: live.stage },
  })[kind as string] ?? null;

/** Sends it, and returns why it was declined; null: it was not. */
async function declined(room: Room, kind: string, content: unknown): Promise<unknown> {
  const words = heard.get(room) ?? [];
  const before = words.length;
  room.send(kind, content);
  // Answered in turn: what is said to the message has come by then.
  expect(await room.request(CLOCK_REQUEST)).toBeTypeOf("number");
  const found = words.slice(before).findLast(([one]) => one === "declined");
  return (found?.[1] as { why: unknown } | undefined)?.why ?? null;
}
/** What the console sees, when all has been processed and no limit of speed is near. */
async function seen(): Promise<unknown> {
  await server.pass(2000);
  return leader.session.value;
}

test.for(Object.keys(INCOMING) as Incoming[])(
  "[H23] message %s: a player and a class link may do it or are refused by name, a stage and a watcher get nothing",
  async (kind) => {
    const content = sampleFor(INCOMING[kind]);
    const expected = [OF_A_CHAIR[kind]].flat();
    for (const [i, who] of (["player", "class link"] as const).entries()) {
      const before = await seen();
      const why = (await declined(lines[who], kind, content)) ?? "may";
      expect([who, why]).toEqual([who, expected[i] ?? expected[0]]);
      if (why !== "may") expect(await seen()).toEqual(before);
    }
    const before = await seen();
    for (const who of ["watcher", "stage"] as const)
      expect(await declined(lines[who], kind, content)).toBeNull();
    expect(await seen()).toEqual(before);
  },
);

test.for(LIVE_REQUESTS)("[H23] message %s: nobody but a console is answered", async (kind) => {
  const before = await seen();
  for (const who of ["watcher", "stage"] as const)
    expect([who, await lines[who].request(kind, contentOf(kind))]).toEqual([
      who,
      OF_CONSOLES[kind],
    ]);
  for (const who of ["player", "class link"] as const)
    expect([who, await declined(lines[who], kind, contentOf(kind))]).toEqual([
      who,
      "unknownMessage",
    ]);
  expect(await seen()).toEqual(before);
});

test("[H23] every command, by every connection that is no console's", async () => {
  const before = await seen();
  for (const sample of COMMAND_SAMPLES) {
    for (const room of Object.values(lines))
      expect([sample.do, await room.request(LIVE_COMMAND, sample)]).toEqual([
        sample.do,
        "notFacilitator",
      ]);
    await server.pass(500);
  }
  expect(await seen()).toEqual(before);
});

test("[F6] [H23] a leaked stage link shows what a stage shows, and a watcher's besides who watches: no other word, and no key", () => {
  const kinds = (room: Room) => new Set(heard.get(room)?.map(([kind]) => kind));
  expect(kinds(lines.stage)).toEqual(new Set(["role", "stage"]));
  expect(kinds(lines.watcher)).toEqual(new Set(["role", "watching", "stage"]));
  const told = JSON.stringify(heard.get(lines.stage));
  for (const key of [live.console, live.stage, keys.player, keys["class link"]])
    expect(told.includes(key)).toBe(false);
});

test("[H23] [Y9] a leaked player's key, or class link, is that one seat: on another device too, and no other", async () => {
  const people = leader.session.value?.people.length;
  const names = [
    ["player", "P"],
    ["class link", "Nele"],
  ] as const;
  for (const [who] of names) {
    const mine = (wordOf(lines[who], "seated") as { chair: number }).chair;
    const thief = await play("Eve", keys[who]);
    await server.settle(() => wordOf(thief, "seated") !== undefined, "it is told its seat");
    const { chair } = wordOf(thief, "seated") as { chair: number };
    expect([thief.roomId, chair]).toEqual([lines[who].roomId, mine]);
    void thief.leave();
  }
  await server.pass(1000);
  expect(leader.session.value?.people.length).toBe(people);
});
