/** [H4] [H5] A building is not a person, and a site is not a building. */
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANSWER_MS, findRoom } from "../../client/session/find-room.ts";
import { InvalidSetting, readSettings } from "../../server/app/config.ts";
import { RateLimitKeys } from "../../server/http/rate-limit-key.ts";
import { NO_PROXY, clientAddress, readTrustedProxy } from "../../server/http/client-address.ts";
import type { TrustedProxy } from "../../server/http/client-address.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";
import { rawRequest } from "./raw-request.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

function asked(remoteAddress: string, headers: IncomingMessage["headers"] = {}): IncomingMessage {
  const req = new IncomingMessage(
    Object.defineProperty(new Socket(), "remoteAddress", { value: remoteAddress }),
  );
  req.headers = headers;
  return req;
}

const trusting = (setting: string): TrustedProxy => readTrustedProxy(setting) ?? NO_PROXY;

test.for([
  ["", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["1", "10.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["1", "10.0.0.1", "192.0.2.66, 198.51.100.1", "198.51.100.1"],
  ["2", "10.0.0.1", "192.0.2.66, 198.51.100.1", "192.0.2.66"],
  ["2", "10.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["1", "10.0.0.1", undefined, "10.0.0.1"],
  ["1", "10.0.0.1", "unknown", "10.0.0.1"],
  ["10.0.0.0/8", "10.9.9.9", "192.0.2.66, 198.51.100.1, 10.1.1.1", "198.51.100.1"],
  ["10.0.0.0/8", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["127.0.0.1,::1", "::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["127.0.0.1,::1", "::1", "[2001:db8::7]:4711", "2001:db8::7"],
  ["127.0.0.1", "127.0.0.1", "198.51.100.1:4711", "198.51.100.1"],
] as const)(
  "[H4] trusting %o, a request from %s for %o comes from %s",
  ([setting, socket, forwarded, from]) => {
    const headers = { "x-forwarded-for": forwarded, "x-real-ip": "192.0.2.99" };
    expect(clientAddress(asked(socket, headers), trusting(setting))).toBe(from);
  },
);

test.for(["", "17", "1.5", "-1", "localhost", "10.0.0.0/33", "::/129", "10.0.0.1/8/8", "1,x"])(
  "[H4] TRUSTED_PROXY=%o cannot be used, and is told so",
  (setting) => {
    expect(() => readSettings({ TRUSTED_PROXY: setting })).toThrow(InvalidSetting);
  },
);

test("[H4] behind an unnamed proxy of this machine nobody is limited, and that is said once", () => {
  const said: string[] = [];
  const callers = new RateLimitKeys(NO_PROXY, (line) => said.push(line));
  for (let i = 0; i < 3; i += 1)
    expect(callers.of(asked("127.0.0.1", { "x-forwarded-for": `198.51.100.${i}` }))).toBeNull();
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("TRUSTED_PROXY");
  expect(callers.of(asked("203.0.113.9", { "x-forwarded-for": "198.51.100.1" }))).toBe(
    "203.0.113.9",
  );
});

const look = (code: string, headers = {}) =>
  rawRequest(server.app.port, `GET /api/consorts/${code}`, headers);

test("[H5] sixty phones of one address are in within ten seconds, four in ten mistyping, and again", async () => {
  for (let lesson = 0; lesson < 2; lesson += 1) {
    const hosts = await Promise.all(
      Array.from({ length: 5 }, (_, i) => server.visit({ enter: "friends" }, `teacher ${i}`)),
    );
    const phones = [];
    let mistyped = 0;
    for (let phone = 0; phone < 55; phone += 1) {
      const code = hosts[phone % hosts.length]?.code.value ?? "";
      if (phone % 5 < 2) {
        mistyped += 1;
        expect((await look(`${code.slice(0, 5)}O`)).status).toBe(404);
      }
      phones.push(await server.visit({ enter: "code", code }, `pupil ${phone}`));
      server.clock.advance(10_000 / 55);
    }
    expect(mistyped).toBe(22);
    for (const one of [...hosts, ...phones]) expect(one.link.value).toBe("open");
    for (const one of [...phones, ...hosts]) one.leave();
    await server.settle(() => server.openRooms() === 0, "they leave");
    server.clock.advance(60_000);
  }
});

test("[H5] after any number of wrong codes a right one works, by itself, within a moment", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const wrong = await Promise.all(Array.from({ length: 700 }, () => look("AAAAAA")));
  expect(wrong.filter(({ status }) => status === 404)).toHaveLength(600);
  const late = wrong.find(({ status }) => status === 429);
  expect(JSON.parse(late?.body ?? "")).toEqual({ refusal: "tooManyAtOnce", retryAfterMs: 200 });

  const said: string[] = [];
  const began = server.clock.now();
  const { room } = await findRoom(
    server.origin,
    { enter: "code", code: ada.code.value },
    {
      random: () => 0.5,
      onStep: (step) => said.push(step),
      // It waits for the server, which answers at once; only the pause between requests passes.
      after: (ms, call) => {
        if (ms === ANSWER_MS) return () => {};
        server.clock.advance(ms);
        call();
        return () => {};
      },
    },
  );
  expect(room).toBe(server.room(ada).roomId);
  expect(said).toEqual(["answer", "turn", "answer"]);
  expect(server.clock.now() - began).toBeLessThan(1000);
  ada.leave();
});

test("[H5] the wrong codes of one address are not another's", async () => {
  const trustedProxy = readTrustedProxy("1") ?? NO_PROXY;
  const site = await openTestServer({ trustedProxy });
  const from = (address: string) =>
    rawRequest(site.app.port, "GET /api/consorts/AAAAAA", { "X-Forwarded-For": address });
  for (let i = 0; i < 600; i += 1) await from("198.51.100.1");
  expect((await from("198.51.100.1")).status).toBe(429);
  // What the guest made up is further left, and is not believed.
  expect((await from("192.0.2.66, 198.51.100.1")).status).toBe(429);
  expect((await from("198.51.100.2")).status).toBe(404);
  await site.close();
});
