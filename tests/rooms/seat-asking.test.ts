/** [L2] A seat is asked for over a WebSocket where requests hang. */
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { RawData } from "ws";
import type { Consort } from "../../client/session/consort.ts";
import { openLive as openSessionOf, openLiveLine } from "../../client/session/open-live.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { SEATS_PATH } from "../../shared/protocol/seat-asking.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { openLinesAsBrowsersDo } from "../rehearsal/browser-lines.ts";
import { openRelay } from "./relay.ts";
import { rawRequest } from "./raw-request.ts";
import { environmentOf, newTab, openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
let ada: Consort;
let asBefore: () => void;
beforeAll(async () => {
  asBefore = await openLinesAsBrowsersDo();
  server = await openTestServer();
  ada = await server.visit({ enter: "friends" }, "Ada");
});
afterAll(async () => {
  ada.leave();
  await server.close();
  asBefore();
});

const openLive = () => openSessionOf(environmentOf(server));

/** From the word on: the first request, the socket beside it a second later, and what it takes to be seated. */
const BACK_TICKS = (200 + 1000 + 500) / TICK_MS;

test("[L2] a player whose requests hang is back within the next second, in the same chair", async () => {
  const relay = await openRelay(server.origin);
  const through = { ...newTab(), origin: relay.origin };
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo", through);
  const { value: chair } = bo.me;
  relay.freeze();
  relay.muteRequests();
  relay.thaw();
  await server.until(() => bo.link.value === "reconnecting", "it is said");
  await server.until(() => bo.link.value === "open", "back", BACK_TICKS);
  expect(bo.me.value).toBe(chair);
  bo.leave();
  await relay.close();
});

test("[L2] [Y1] so is a console, and it leads on", async () => {
  const relay = await openRelay(server.origin);
  const { live, console: secret } = await openLive();
  const line = openLiveLine({ ...environmentOf(server), origin: relay.origin }, "console", {
    live,
    secret,
  });
  await server.until(() => line.link.value === "open", "open");
  relay.freeze();
  relay.muteRequests();
  relay.thaw();
  await server.until(() => line.link.value === "reconnecting", "it is said");
  await server.until(() => line.link.value === "open", "back", BACK_TICKS);
  expect(await line.lead({ do: "size", size: 4 })).toBeNull();
  line.leave();
  await relay.close();
});

const open = async (): Promise<WebSocket> => {
  const socket = new WebSocket(`${server.origin.replace("http", "ws")}${SEATS_PATH}`);
  await once(socket, "open");
  return socket;
};

/** What comes for that question, and the close code after it. */
async function ask(...messages: readonly (string | Buffer)[]): Promise<unknown[]> {
  const socket = await open();
  const heard: unknown[] = [];
  socket.on("message", (data: RawData) => heard.push(JSON.parse((data as Buffer).toString())));
  for (const message of messages) socket.send(message);
  const [code] = (await once(socket, "close")) as [number];
  return [...heard, code];
}

/** The same as a request: what is answered. */
async function requestSeat(room: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${server.origin}/matchmake/joinById/${room}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(join),
  });
  return { status: response.status, body: await response.json() };
}

const join = { version: PROTOCOL_VERSION, name: "Cy" };
const refused = (why: string, code: number) => [{ refused: why, code }, 1000];

test.each([
  ["no JSON", "hello"],
  ["bytes", Buffer.from([10, 0, 255])],
  ["nothing", ""],
  ["a list", "[]"],
  ["no room", JSON.stringify({ join })],
  ["no options", JSON.stringify({ room: "x".repeat(22), join: null })],
  ["more than it asks for", JSON.stringify({ room: "x".repeat(22), join, as: "host" })],
])("[L2] %s is refused by name, and changes nothing", async (_what, message) => {
  const before = server.room(ada).clients.length;
  expect(await ask(message)).toEqual(refused("badRequest", 400));
  expect(server.room(ada).clients.length).toBe(before);
});

test("[L2] what a request would be refused is refused, with the same name", async () => {
  const { live } = await openLive();
  const asked = (room: string, of: object) => ask(JSON.stringify({ room, join: of }));
  expect(await asked("x".repeat(22), join)).toEqual(refused("noSuchConsort", 404));
  expect(await asked("__proto__", join)).toEqual(refused("noSuchConsort", 404));
  expect(await asked(live, { ...join, version: 1 })).toEqual(refused("oldPage", 410));
  expect(await asked(live, { ...join, name: 7 })).toEqual(refused("badRequest", 400));
});

test("[L2] [H13] what fails inside is told to the log alone, and is refused by name, as a request is; then it goes on", async () => {
  const { live } = await openLive();
  const { faults, processes } = server.app.rooms;
  const told: unknown[] = [];
  const failed = new Error("no answer from 10.0.0.7");
  Object.assign(faults, { tell: (error: unknown) => void told.push(error) });
  Object.assign(processes, { find: () => Promise.reject(failed) });
  const message = JSON.stringify({ room: live, join });
  const answers = [await ask(message), await requestSeat(live)];
  Reflect.deleteProperty(faults, "tell");
  Reflect.deleteProperty(processes, "find");
  expect(answers[0]).toEqual(refused("tooManyAtOnce", 429));
  expect(answers[1]).toEqual({ status: 429, body: { code: 429, error: "tooManyAtOnce" } });
  expect(told).toEqual([failed, failed]);
  expect(await ask(message)).toEqual([{ seat: expect.anything() as unknown }, 1000]);
});

test("[L2] one question is answered, and the connection closed, whatever else was sent", async () => {
  const message = JSON.stringify({ room: "x".repeat(22), join });
  expect(await ask(message, "hello", message)).toEqual(refused("noSuchConsort", 404));
});

test("[L2] [H11] a question that is too long is cut off unread, and one who asks nothing is let go after 5 s", async () => {
  expect(await ask(JSON.stringify({ room: "x".repeat(2000), join }))).toEqual([1009]);
  const socket = await open();
  const closed = once(socket, "close");
  await server.pass(4900);
  expect(socket.readyState).toBe(WebSocket.OPEN);
  await server.pass(200);
  expect((await closed)[0]).toBe(1000);
});

test("[L2] [H1] no page of another origin asks", async () => {
  const { status } = await rawRequest(server.app.port, `GET ${SEATS_PATH}`, {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    Origin: "https://elsewhere.example.org",
  });
  expect(status).toBe(403);
});
