/** Anything that is not a request or an upgrade is answered or closed, and nothing throws. */
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LoadClient } from "../bench/load-client.ts";
import { openTestServer } from "../rooms/test-server.ts";
import type { TestServer } from "../rooms/test-server.ts";

let server: TestServer;
const faults: unknown[] = [];
const note = (fault: unknown) => faults.push(fault);
beforeAll(async () => {
  server = await openTestServer();
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
});
afterAll(async () => {
  process.off("uncaughtException", note);
  process.off("unhandledRejection", note);
  await server.close();
});

/** Sockets open at once. */
const ABREAST = 64;
const METHODS = ["GET", "POST", "HEAD", "OPTIONS", "CONNECT", "TRACE", "PRI", "get", "FOO", ""];
const TARGETS = [
  "/",
  "*",
  "*:99999",
  ":99999",
  "//",
  "//[",
  "/%",
  "/%00",
  "/%ff",
  "/\\",
  "/..",
  "/../../etc/passwd",
  "/a/b",
  "/a/b?sessionId",
  "/a/b?sessionId=%",
  "/a/b?sessionId=__proto__&reconnectionToken=x&skipHandshake",
  "/__proto__/constructor?sessionId=x",
  "/a/b?_authToken=%E0%A4%A",
  "?",
  "#",
  "/#",
  "@evil:99999",
  "http://[",
  "http://example.org:99999/",
  "ws://example.org/",
  "x:99999",
  "[::1",
  "/api/",
  "/api/health?%",
  "/api/consorts/%",
  "/api/consorts/__proto__",
  "/matchmake/joinById/%",
  "/matchmake/joinById/__proto__",
  "/matchmake//",
  "/matchmake/__proto__/consort",
  `/${"a".repeat(9000)}`,
  `/${"a/".repeat(4000)}`,
  `/a/b?${"x=1&".repeat(3000)}`,
  `/a/b?${"x".repeat(20_000)}`,
];
const VERSIONS = ["HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "http/1.1", ""];
const UPGRADE =
  "Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
const JSON_BODY = "Host: x\r\nContent-Type: application/json\r\n";
const HEADERS = [
  "",
  "Host: x\r\n",
  "Host:\r\n",
  "Host: [\r\n",
  "Host: x:99999\r\n",
  "Host: x/y?z#\r\n",
  "Host: %\r\n",
  "Host: a\r\nHost: b\r\n",
  `${UPGRADE}Host: [\r\n`,
  UPGRADE.replace("Host: x", "Host: ["),
  UPGRADE.replace("Host: x\r\n", ""),
  UPGRADE.replace("websocket", "h2c"),
  UPGRADE.replace("13", "99"),
  UPGRADE.replace("dGhlIHNhbXBsZSBub25jZQ==", "short"),
  UPGRADE.replace(/Sec-WebSocket-Key.*\r\n/u, ""),
  `${UPGRADE}Sec-WebSocket-Protocol: ,,\r\n`,
  `${UPGRADE}Sec-WebSocket-Extensions: permessage-deflate; x=\r\n`,
  `${UPGRADE}Authorization: Bearer \u00ff\r\n`,
  `${UPGRADE}X-Forwarded-For: ,,,\r\nX-Forwarded-Proto: ::\r\nX-Real-IP: \r\n`,
  `${UPGRADE}Content-Length: 10\r\n`,
  `${UPGRADE}Transfer-Encoding: chunked\r\n`,
  "Host: x\r\nExpect: 100-continue\r\n",
  "Host: x\r\nExpect: miracles\r\n",
  "Host: x\r\nConnection: keep-alive, close, upgrade\r\n",
  "Host: x\r\nCookie: a=\u0000\r\n",
  `Host: x\r\nX: ${"y".repeat(20_000)}\r\n`,
  `Host: x\r\n${"X: y\r\n".repeat(3000)}`,
  `${JSON_BODY}Content-Length: -1\r\n`,
  `${JSON_BODY}Content-Length: 1e3\r\n`,
  `${JSON_BODY}Content-Length: 1, 2\r\n`,
  `${JSON_BODY}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n`,
  `${JSON_BODY}Content-Type: text/plain\r\n`,
  "Host: x\r\nOrigin: null\r\nAccess-Control-Request-Method: \r\n",
  "Host: x\r\nRange: bytes=9-1\r\nIf-None-Match: ,\r\nIf-Modified-Since: never\r\n",
];

/** The answer up to `end`, its first line if not said; or "" when the connection closes without one. */
async function answerTo(request: string, end = "\r\n"): Promise<string> {
  const socket = connect(server.app.port, "127.0.0.1");
  const { promise, resolve } = Promise.withResolvers<string>();
  socket.once("data", (chunk) => resolve(chunk.toString("latin1").split(end, 1)[0] ?? ""));
  socket.once("error", () => resolve(""));
  socket.once("close", () => resolve(""));
  socket.end(request, "latin1");
  const answer = await promise;
  socket.destroy();
  return answer;
}

/** Sends all, some in parallel, and returns those that got an answer nobody should get. */
async function strangeAnswers(requests: readonly string[]): Promise<(readonly string[])[]> {
  const strange: (readonly string[])[] = [];
  const left = requests.values();
  const worker = async () => {
    for (const request of left) {
      const answer = await answerTo(request);
      if (!/^$|^HTTP\/1\.1 (?:10[01]|200|204|302|304|4\d\d|52\d) /u.test(answer))
        strange.push([request.slice(0, 200), answer]);
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
  return strange;
}

async function stillWell(): Promise<void> {
  expect(faults).toEqual([]);
  const health = await fetch(`${server.origin}/api/health`);
  expect(await health.json()).toMatchObject({ ok: true });
}

test("every kind of request line, asked plainly and as an upgrade", async () => {
  const lines = TARGETS.flatMap((target) => [
    ...METHODS.map((method) => `${method} ${target} HTTP/1.1`),
    ...VERSIONS.map((version) => `GET ${target} ${version}`),
  ]);
  const requests = lines.flatMap((line) =>
    ["Host: x\r\n", UPGRADE, `${JSON_BODY}Content-Length: 2\r\n`].map(
      (headers) => `${line}\r\n${headers}\r\n{}`,
    ),
  );
  expect(await strangeAnswers(requests)).toEqual([]);
  await stillWell();
});

test("[Y20] a long path leads back to a page of this site, whatever it holds", async () => {
  for (const path of ["//other/", "//other/a", "/a//other", "/c//other/", "/.//x?//y"]) {
    const head = await answerTo(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`, "\r\n\r\n");
    expect(head, path).toMatch(/^HTTP\/1\.1 302 /u);
    expect(head, path).toMatch(/^location: (?:\.\.\/)+(?!\/)/mu);
  }
});

test("every kind of header, for what is answered, entered and opened", async () => {
  const lines = [
    "GET /",
    "GET /a/b?sessionId=c",
    "POST /api/consorts",
    "POST /matchmake/joinById/x",
  ];
  const requests = lines.flatMap((line) =>
    HEADERS.map((headers) => `${line} HTTP/1.1\r\n${headers}\r\n{}`),
  );
  expect(await strangeAnswers(requests)).toEqual([]);
  await stillWell();
});

test("every byte, in method, target, version, name and value", async () => {
  const bytes = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  const requests = bytes.flatMap((byte) => [
    `G${byte}T / HTTP/1.1\r\n${UPGRADE}\r\n`,
    `GET ${byte}/a/b HTTP/1.1\r\n${UPGRADE}\r\n`,
    `GET /a/b${byte}?sessionId=${byte} HTTP/1.1\r\n${UPGRADE}\r\n`,
    `GET / HTTP/1${byte}1\r\n${UPGRADE}\r\n`,
    `GET /a/b HTTP/1.1\r\nX${byte}Y: 1\r\n${UPGRADE}\r\n`,
    `GET /a/b HTTP/1.1\r\nHost: x${byte}y\r\n${UPGRADE.replace("Host: x\r\n", "")}\r\n`,
  ]);
  expect(await strangeAnswers(requests)).toEqual([]);
  await stillWell();
});

test.for([
  ["a proxy's word", "*:99999", "400"],
  ["another server's address", "http://example.org:99999/", "400"],
  ["a page", "/index.html", "404"],
  ["no room at all", "/", "404"],
] as const)(
  "an upgrade of %s is turned away before anyone reads it",
  async ([, target, status]) => {
    expect(await answerTo(`GET ${target} HTTP/1.1\r\n${UPGRADE}\r\n`)).toContain(` ${status} `);
  },
);

test("lines that break off while an upgrade is refused leave nothing behind", async () => {
  for (let i = 0; i < 50; i += 1) {
    const socket = connect(server.app.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(`GET *:99999 HTTP/1.1\r\n${UPGRADE}\r\n`, () => socket.resetAndDestroy());
  }
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const bo = await LoadClient.join(server.app.port, server.room(ada).roomId, "Bo");
  expect(bo.closed).toBe(false);
  await stillWell();
  ada.leave();
});
