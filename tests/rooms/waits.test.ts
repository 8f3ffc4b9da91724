/** [L3] Servers and networks that never answer: given up in time, and told apart. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { joinRoom } from "../../client/session/matchmaking.ts";
import { ANSWER_MS, findRoom } from "../../client/session/find-room.ts";
import type { WaitOptions, JoinStep } from "../../client/session/find-room.ts";
import { ManualClock } from "./manual-clock.ts";

let server: Server;
const sockets = new Set<Socket>();
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  server.close();
  await once(server, "close");
});

/** A server of which only the named parts work; `upgrade` gets requests for a live connection. */
async function stub(
  answer: RequestListener,
  upgrade: (socket: Socket) => void = () => {},
): Promise<string> {
  server = createServer(answer).listen(0, "127.0.0.1");
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  server.on("upgrade", (_req, socket) => upgrade(socket as Socket));
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const gives: RequestListener = (_req, res) =>
  res
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ name: "consort", roomId: "r", sessionId: "s", processId: "p" }));
const mute: RequestListener = () => {};
/** The head and half a body. */
const stuck: RequestListener = (_req, res) =>
  void res.writeHead(200, { "content-type": "application/json", "content-length": 90 }).write("{");

interface Waiter extends WaitOptions {
  readonly clock: ManualClock;
  readonly steps: JoinStep[];
  readonly calledOff: AbortController;
}
function waiter(): Waiter {
  const clock = new ManualClock();
  const steps: JoinStep[] = [];
  const calledOff = new AbortController();
  return {
    clock,
    steps,
    calledOff,
    signal: calledOff.signal,
    random: () => 0.5,
    onStep: (step) => steps.push(step),
    after: (ms, call) => clock.after(ms, call),
  };
}

/** Advances no time until something has reached the server. */
async function reached(event: "request" | "upgrade"): Promise<void> {
  await once(server, event);
}

const JOIN = { name: "Ada", device: "0".repeat(32) };

for (const [what, answer] of [
  ["never answers", mute],
  ["stops in the middle of its answer", stuck],
] as const) {
  test(`[L3] a server that ${what} is given up in time, and not a moment sooner`, async () => {
    const origin = await stub(answer);
    for (const ask of [
      (who: Waiter) => findRoom(origin, { enter: "code", code: "AFH234" }, who),
      (who: Waiter) => findRoom(origin, { enter: "alone" }, who),
      (who: Waiter) => joinRoom(origin, { room: "r" }, JOIN, who),
    ]) {
      const who = waiter();
      const state = { settled: false };
      const came = reached("request");
      const asked = ask(who);
      asked.catch(() => (state.settled = true));
      await came;
      who.clock.advance(ANSWER_MS - 1);
      await new Promise(setImmediate);
      expect(state.settled).toBe(false);
      who.clock.advance(1);
      await expect(asked).rejects.toMatchObject({ why: "unreachable" });
      expect(who.steps).toEqual(["answer"]);
    }
  });
}

test("[L3] whoever goes back waits no longer", async () => {
  const origin = await stub(mute);
  const who = waiter();
  const came = reached("request");
  const asked = findRoom(origin, { enter: "alone" }, who);
  asked.catch(() => {});
  await came;
  who.calledOff.abort();
  await expect(asked).rejects.toMatchObject({ why: "unreachable" });
});

test("[L3] requests pass and a live connection never opens: the network blocks it", async () => {
  const origin = await stub(gives);
  const who = waiter();
  const came = reached("upgrade");
  const asked = joinRoom(origin, { room: "r" }, JOIN, who);
  asked.catch(() => {});
  await came;
  expect(who.steps).toEqual(["answer", "connection"]);
  who.clock.advance(ANSWER_MS);
  await expect(asked).rejects.toMatchObject({ why: "blocked" });
});

test("[L3] requests pass and a live connection is cut, or answered by a page of the network's", async () => {
  for (const upgrade of [
    (socket: Socket) => socket.destroy(),
    (socket: Socket) => socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n"),
  ]) {
    const origin = await stub(gives, upgrade);
    await expect(joinRoom(origin, { room: "r" }, JOIN, waiter())).rejects.toMatchObject({
      why: "blocked",
    });
    server.close();
  }
});

test("[L3] no server at all is no blocked connection", async () => {
  const origin = await stub(mute);
  const port = Number(new URL(origin).port);
  server.close();
  await once(server, "close");
  await expect(
    joinRoom(`http://127.0.0.1:${port}`, { room: "r" }, JOIN, waiter()),
  ).rejects.toMatchObject({
    why: "unreachable",
  });
  server = createServer().listen(0);
});
