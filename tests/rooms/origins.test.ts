/** [H1] [H2] [H3] A page of another origin can read nothing here, open nothing and join nobody. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTrustedProxy } from "../../server/http/client-address.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";
import { rawRequest } from "./raw-request.ts";

let server: TestServer;
let own: string;
let room: string;
beforeAll(async () => {
  server = await openTestServer();
  own = `http://127.0.0.1:${server.app.port}`;
  const ada = await server.visit({ enter: "friends" }, "Ada");
  room = server.room(ada).roomId;
});
afterAll(() => server.close());

const ask = (start: string, headers: Readonly<Record<string, string>>, body?: string) =>
  rawRequest(server.app.port, start, headers, body);
const upgrade = (headers: Readonly<Record<string, string>>) =>
  ask(`GET /abcdefghi/${room}?sessionId=none`, {
    ...headers,
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Version": "13",
  });
const JOIN = JSON.stringify({ version: PROTOCOL_VERSION, name: "Eve" });

const FOREIGN: readonly Readonly<Record<string, string>>[] = [
  { Origin: "https://evil.example.org" },
  { Origin: "null" },
  { Origin: "http://127.0.0.1:1" },
  { Origin: "http://localhost" },
  { Origin: "https://evil.example.org", "X-Forwarded-Host": "evil.example.org" },
  { "Sec-Fetch-Site": "cross-site" },
  { "Sec-Fetch-Site": "same-site" },
];

test.for(FOREIGN)("[H1] %o may not open, join, look up, ask or connect", async (headers) => {
  const answers = [
    await ask("POST /api/consorts", headers, '{"alone":true}'),
    await ask(`POST /matchmake/joinById/${room}`, headers, JOIN),
    await ask("GET /api/consorts/AFH234", headers),
    await ask("GET /api/addresses", headers),
    await ask("OPTIONS /api/consorts", headers),
    await upgrade(headers),
  ];
  for (const { status, body } of answers) {
    expect(status).toBe(403);
    expect(body).toContain("foreignOrigin");
  }
  expect(server.openRooms()).toBe(1);
});

test("[H1] its own pages, and what is no page at all, may", async () => {
  const { port } = server.app;
  for (const headers of [
    {},
    { Origin: own },
    { Origin: own, "Sec-Fetch-Site": "same-origin" },
    { Origin: "https://consort.example.org", Host: "consort.example.org:443" },
    { Origin: `http://localhost:${port}`, Host: `localhost:${port}` },
  ]) {
    expect((await ask("GET /api/consorts/AFH234", headers)).status).toBe(404);
    expect((await upgrade(headers)).status).toBe(101);
  }
});

test("[H1] no answer lets another origin read it", async () => {
  const answers = [
    await ask("GET /", { Origin: "https://evil.example.org" }),
    await ask("GET /api/health", {}),
    await ask("OPTIONS /matchmake/joinById/x", { Origin: own }),
    await ask(`POST /matchmake/joinById/${room}`, { Origin: own }, "{}"),
    await ask("POST /matchmake/joinById/x", { Origin: own }, JOIN),
    await ask("GET /__healthcheck", {}),
    await ask("DELETE /", {}),
  ];
  for (const { headers } of answers)
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test("[H2] every answer says what a browser must not do with it", async () => {
  const answers = [
    await ask("GET /", {}),
    await ask("GET /assets/page-1a2b3c.js", {}),
    await ask("GET /missing.js", {}),
    await ask("GET /api/health", {}),
    await ask("POST /matchmake/joinById/x", {}, JOIN),
    await ask("POST /api/consorts", { Origin: "https://evil.example.org" }, "{}"),
  ];
  for (const { headers } of answers) {
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${server.app.port} `);
  }
});

test("[H2] a made-up host adds nothing to the policy", async () => {
  const { headers } = await ask("GET /", { Host: "a.example.org;script-src" });
  expect(headers.get("content-security-policy")).toMatch(/connect-src 'self'$/);
});

test.for([
  [{}, 200],
  [{ Referer: "http://localhost:2567/" }, 200],
  [{ Referer: "https://consort.example.org/" }, 404],
  [{ Host: "consort.example.org" }, 404],
  [{ "X-Forwarded-For": "127.0.0.1" }, 404],
  [{ "X-Real-IP": "127.0.0.1" }, 404],
  [{ Forwarded: "for=127.0.0.1" }, 404],
  [{ Via: "1.1 proxy" }, 404],
] as const)("[H3] with %o the machine's addresses are answered with %i", async ([headers, is]) => {
  expect((await ask("GET /api/addresses", headers)).status).toBe(is);
});

test("[H1] [H3] a trusted proxy is believed about the host and about who asks", async () => {
  const trustedProxy = readTrustedProxy("127.0.0.1");
  if (trustedProxy === null) throw new Error("not read");
  const behind = await openTestServer({ trustedProxy });
  const through = (start: string, headers: Readonly<Record<string, string>>) =>
    rawRequest(behind.app.port, start, headers);
  const asks = (from: string, host = "localhost") =>
    through("GET /api/addresses", { "X-Forwarded-For": from, Host: host });
  expect((await asks("127.0.0.1")).status).toBe(200);
  expect((await asks("203.0.113.9")).status).toBe(404);
  expect((await asks("127.0.0.1, 203.0.113.9")).status).toBe(404);
  expect((await asks("127.0.0.1", "consort.example.org")).status).toBe(404);
  const looks = (host: string) =>
    through("GET /api/consorts/AFH234", {
      Origin: "https://consort.example.org",
      "X-Forwarded-Host": host,
    });
  expect((await looks("consort.example.org")).status).toBe(404);
  expect((await looks("other.example.org")).status).toBe(403);
  await behind.close();
});
