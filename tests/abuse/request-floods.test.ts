/** Requests over one connection: one after the other, rate limited; too many are cut off. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { paceRequests } from "../../server/http/request-pacing.ts";
import { ManualClock } from "../rooms/manual-clock.ts";

const GET = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

let http: Server;
let clock: ManualClock;
let asked: string[];
let answer: (req: IncomingMessage, res: ServerResponse) => void;
beforeEach(async () => {
  clock = new ManualClock();
  asked = [];
  answer = (_req, res) => res.end("ok");
  http = createServer((req, res) => {
    asked.push(req.url ?? "");
    answer(req, res);
  });
  paceRequests(http, clock);
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
});
afterEach(() => {
  http.closeAllConnections();
  http.close();
});

function open(): {
  socket: Socket;
  said: () => string;
  answers: () => number;
  ended: () => boolean;
} {
  const socket = connect((http.address() as AddressInfo).port, "127.0.0.1");
  let said = "";
  let ended = false;
  socket.on("data", (chunk) => (said += chunk.toString("latin1")));
  socket.on("error", () => socket.destroy());
  socket.on("close", () => (ended = true));
  return {
    socket,
    said: () => said,
    answers: () => said.split("HTTP/1.1 200").length - 1,
    ended: () => ended,
  };
}

async function until(happened: () => boolean): Promise<void> {
  for (let turns = 0; !happened(); turns += 1) {
    if (turns > 20_000) throw new Error("never happened");
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test("[H11] ten thousand requests without waiting for answers: a handful is read, the rest is cut, others are served", async () => {
  answer = () => {};
  const eve = open();
  eve.socket.write(GET.repeat(10_000));
  await until(() => asked.length > 0);
  answer = (_req, res) => res.end("ok");
  const ada = open();
  ada.socket.write(GET);
  await until(() => ada.answers() === 1);
  clock.advance(1000);
  await until(() => eve.ended());
  expect(asked).toHaveLength(2);
  ada.socket.write(GET);
  await until(() => ada.answers() === 2);
});

test("a few requests at once are answered one after the other, in order", async () => {
  const ready: ServerResponse[] = [];
  answer = (_req, res) => ready.push(res);
  const { socket, said } = open();
  socket.write([1, 2, 3].map((n) => `GET /${n} HTTP/1.1\r\nHost: x\r\n\r\n`).join(""));
  for (let n = 1; n <= 3; n += 1) {
    await until(() => ready.length === n);
    expect(asked).toHaveLength(n);
    ready[n - 1]?.end(`answer ${n}`);
  }
  await until(() => said().includes("answer 3"));
  expect(said().match(/answer \d/gu)).toEqual(["answer 1", "answer 2", "answer 3"]);
});

test("a connection that asks without end is answered a hundred times a second, after the first three hundred", async () => {
  const { socket, answers } = open();
  const ask = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      const before = answers();
      socket.write(GET);
      await until(() => answers() > before);
    }
  };
  await ask(300);
  socket.write(GET);
  await until(() => socket.bytesWritten >= 301 * GET.length);
  await new Promise((resolve) => setImmediate(resolve));
  expect(answers()).toBe(300);
  clock.advance(50);
  await until(() => answers() === 301);
});

test("a long body arrives whole, in however many pieces it is read", async () => {
  const body = "x".repeat(16_000);
  const read = Promise.withResolvers<string>();
  answer = (req, res) => {
    let text = "";
    req.on("data", (chunk: Buffer) => (text += chunk.toString("latin1")));
    req.on("end", () => {
      res.end("ok");
      read.resolve(text);
    });
  };
  const { socket } = open();
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
  expect(await read.promise).toBe(body);
});
