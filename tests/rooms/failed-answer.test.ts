/** [H13] Requests whose answer fails inside the server. */
import { once } from "node:events";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
let told: unknown[];
beforeEach(async () => {
  told = [];
  server = await openTestServer();
  Object.assign(server.app.rooms.faults, { tell: (error: unknown) => void told.push(error) });
});
afterEach(() => server.close());

/** Of Node: a server of this process has read the head of a request. */
const BEGINS = "http.server.request.start";

const find = () => fetch(`${server.origin}/api/consorts/ABCDEF`);

test("[H13] what fails is told to the log, cuts that request alone, and the next is answered", async () => {
  const { codes } = server.app.rooms;
  const failed = new Error("no answer from 10.0.0.7");
  Object.assign(codes, { find: () => Promise.reject(failed) });
  await expect(find()).rejects.toThrow("fetch failed");
  Reflect.deleteProperty(codes, "find");
  expect((await find()).status).toBe(404);
  expect(told).toEqual([failed]);
});

test("[H13] whoever leaves in the middle of a request is no fault", async () => {
  const begun = Promise.withResolvers<IncomingMessage>();
  const begins = (message: unknown): void =>
    begun.resolve((message as { request: IncomingMessage }).request);
  subscribe(BEGINS, begins);
  const socket = connect(server.app.port, "127.0.0.1");
  const head = [
    "POST /api/consorts HTTP/1.1",
    `Host: 127.0.0.1:${server.app.port}`,
    "Content-Type: application/json",
    "Content-Length: 100",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n{`);
  const request = await begun.promise;
  unsubscribe(BEGINS, begins);
  const ended = once(request, "error");
  socket.destroy();
  await ended;
  expect((await find()).status).toBe(404);
  expect(told).toEqual([]);
});
