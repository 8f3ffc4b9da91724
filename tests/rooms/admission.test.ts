/** Joining the server: files, codes, and what it says when it closes. */
import { keyOf } from "../fixtures/reader.ts";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { lanAddresses } from "../../server/http/lan-addresses.ts";
import { PROTOCOL_VERSION, ROOM_NAME } from "../../shared/protocol/messages.ts";
import { LoadClient } from "../bench/load-client.ts";
import { rawRequest } from "./raw-request.ts";
import { newTab, openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const get = (path: string, init?: RequestInit) => fetch(`${server.origin}${path}`, init);
const post = (path: string, body: string) =>
  get(path, { method: "POST", headers: { "content-type": "application/json" }, body });

test("any address of one segment without an extension is the page, asked for again each time", async () => {
  for (const path of ["/", "/check", "/anything?x=1"]) {
    const page = await get(path);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("<title>");
    expect(page.headers.get("cache-control")).toBe("no-cache");
  }
  const page = await get("/");
  const tag = page.headers.get("etag") ?? "";
  expect((await get("/", { headers: { "if-none-match": tag } })).status).toBe(304);
});

test.for([
  ["/check/", "../check"],
  ["/check/?lang=de", "../check?lang=de"],
  ["/c/AFH234", "../#AFH234"],
  ["/a/b/c?x=1", "../../?x=1"],
  ["//evil.example.org/b", "../../"],
])("[Y20] %s is too long for a page, and leads to %s", async ([path, to]) => {
  const answer = await rawRequest(server.app.port, `GET ${path}`, {});
  expect([answer.status, answer.headers.get("location")]).toEqual([302, to]);
});

test("hashed files are kept for ever", async () => {
  const file = await get("/assets/page-1a2b3c.js");
  expect(file.status).toBe(200);
  expect(file.headers.get("cache-control")).toContain("immutable");
  expect(file.headers.get("content-type")).toContain("javascript");
});

test.for([
  "/missing.js",
  "/../package.json",
  "/%2e%2e/%2e%2e/etc/passwd.txt",
  "/%00.js",
  "/%E0%A4%A.js",
])("%s is nothing", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("the server tells how it is", async () => {
  const health = (await (await get("/api/health")).json()) as Record<string, unknown>;
  expect(health).toMatchObject({ ok: true, people: 0 });
});

test("[H3] a page opened on the server's machine is told where friends find it, and nobody else is", async () => {
  expect(await (await get("/api/addresses")).json()).toEqual({ addresses: lanAddresses() });
  const named = (host: string) => raw(`GET /api/addresses HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  expect(await named("localhost:2567")).toContain("200");
  expect(await named("consort.example.org")).toContain("404");
  // Without a network there is nobody else.
  for (const address of lanAddresses()) {
    const answer = await fetch(`http://${address}:${server.app.port}/api/addresses`);
    expect(answer.status).toBe(404);
  }
});

test("friends come in by the machine's address on the network", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const [address = "127.0.0.1"] = lanAddresses();
  const origin = `http://${address}:${server.app.port}`;
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo", {
    ...newTab(),
    origin,
  });
  expect([ada.me.value, bo.me.value]).toEqual([0, 1]);
  ada.leave();
  bo.leave();
});

test.for(["", "{", "[]", '{"alone":1}', '{"alone":true,"extra":1}', `"${"x".repeat(5000)}"`])(
  "a request to open that reads %s is refused by name",
  async (body) => {
    const response = await post("/api/consorts", body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ refusal: "badRequest" });
  },
);

test("a name of ten thousand letters, or more, is refused by name, and takes no chair", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  for (const letters of [201, 10_000, 1_000_000])
    await expect(
      server.visit({ enter: "code", code: ada.code.value }, "x".repeat(letters)),
    ).rejects.toMatchObject({ why: "badRequest" });
  expect(ada.seats.value.filter(({ player }) => player !== "bot")).toHaveLength(1);
  ada.leave();
});

/** The answer to raw bytes; half a request waits for its other half. */
async function raw(request: string): Promise<string> {
  const socket = connect(server.app.port, "127.0.0.1");
  const { promise, resolve } = Promise.withResolvers<string>();
  socket.once("data", (chunk) => resolve(chunk.toString("latin1").split("\r\n", 1)[0] ?? ""));
  socket.on("error", () => resolve("nothing"));
  socket.write(request);
  const answer = await promise;
  socket.destroy();
  return answer;
}
const JOIN = "POST /matchmake/joinById/x HTTP/1.1\r\n";
const JSON_TYPE = "Content-Type: application/json\r\n";

test.for([
  ["an address that is none", `${JOIN}Host: [\r\n${JSON_TYPE}Content-Length: 2\r\n\r\n{}`, "400"],
  [
    "a body without end",
    `${JOIN}Host: x\r\n${JSON_TYPE}Content-Length: 9999999999\r\n\r\n{`,
    "413",
  ],
  ["pieces", `${JOIN}Host: x\r\n${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\n2\r\n{}`, "413"],
  [
    "a form",
    `${JOIN}Host: x\r\nContent-Type: multipart/form-data\r\nContent-Length: 2\r\n\r\n{}`,
    "415",
  ],
  [
    "a made-up protocol",
    `${JOIN}Host: x\r\nX-Forwarded-Proto: ::\r\n${JSON_TYPE}Content-Length: 2\r\n\r\n{}`,
    "404",
  ],
] as const)(
  "a request with %s is answered at once, and nothing of it is kept",
  async ([, request, status]) => {
    expect(await raw(request)).toContain(`HTTP/1.1 ${status} `);
  },
);

test("rooms cannot be listed, found or made past the door", async () => {
  for (const how of ["create", "joinOrCreate", "join", "reconnect"]) {
    const response = await post(`/matchmake/${how}/consort`, "{}");
    expect(response.ok).toBe(false);
  }
});

test("[H6] consorts that wait to be entered are few: a caller is told to ask again a moment later", async () => {
  const openOne = () => post("/api/consorts", '{"alone":false}');
  const answers = await Promise.all(Array.from({ length: 30 }, openOne));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(10);
  expect(await refused[0]?.json()).toEqual({ refusal: "tooManyAtOnce", retryAfterMs: 1000 });
  // Players of a consort already have a place.
  const rooms = await Promise.all(
    answers.filter(({ ok }) => ok).map(async (answer) => (await answer.json()) as { room: string }),
  );
  const line = await LoadClient.join(server.app.port, rooms[0]?.room ?? "", "Ada");
  expect((await openOne()).status).toBe(200);
  line.cut();
  server.clock.advance(30_000);
  await server.settle(() => server.openRooms() === 1, "the others close");
});

test("[W5] whoever opens a consort has a seat with the same answer", async () => {
  const join = { version: PROTOCOL_VERSION, name: "Ada" };
  const response = await post("/api/consorts", JSON.stringify({ alone: true, join }));
  expect(await response.json()).toMatchObject({ seat: { name: ROOM_NAME } });

  const asked = vi.spyOn(globalThis, "fetch");
  const ada = await server.visit({ enter: "alone" }, "Ada");
  // Other calls may be left from what ran before in this process.
  const own = asked.mock.calls.filter(
    ([url]) => typeof url === "string" && url.startsWith(server.origin),
  );
  asked.mockRestore();
  expect(own).toHaveLength(1);
  expect(ada.me.value).toBe(0);
  ada.leave();
});

test("[W5] a consort whose opener gets no seat with it is joined as any other", async () => {
  const busy = vi
    .spyOn(server.app.rooms.processes, "find")
    .mockRejectedValueOnce(new Error("the other processes do not answer"));
  const join = { version: PROTOCOL_VERSION, name: "Ada" };
  const response = await post("/api/consorts", JSON.stringify({ alone: false, join }));
  const opened = (await response.json()) as { readonly room: string };
  expect(busy).toHaveBeenCalledTimes(1);
  busy.mockRestore();
  expect(Object.keys(opened)).toEqual(["room"]);
  const joined = await post(`/matchmake/joinById/${opened.room}`, JSON.stringify(join));
  expect(await joined.json()).toMatchObject({ roomId: opened.room });
});

test("a line that falls silent is given up, without waiting for its goodbye", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const { roomId } = server.room(ada);
  const silent = await LoadClient.join(server.app.port, roomId, "Bo");
  silent.deaf = true;
  // How soon is shown with the manual clock and the pings themselves.
  await expect(silent.end).resolves.toBeUndefined();
  await server.settle(() => ada.seats.value[1]?.player === "keptFor", "the chair is kept");
  ada.leave();
});

test("closing the server says a word to the players and ends their lines", async () => {
  const ada = await server.visit({ enter: "alone" }, "Ada");
  const said: string[] = [];
  ada.onNotice((notice) => said.push(keyOf(notice)));
  await server.app.close();
  await server.settle(() => ada.link.value === "lost", "the line ends");
  expect(said).toEqual(["closing"]);
  expect(ada.disconnectReason.value).toBe("closed");
});
