/** [H23] What a browser may do is tried from another origin, and with each weaker secret; and where secrets travel. */
import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { linkToLive, personalLink } from "../../client/session/live-address.ts";
import { chairOfTab } from "../../client/session/seat-storage.ts";
import { METRICS_PATH } from "../../server/http/metrics-api.ts";
import { isDigestOf, isSameSecret, digestOf } from "../../server/http/secret-digest.ts";
import { isSameText } from "../../shared/live/same-text.ts";
import { ADDRESSES_PATH } from "../../shared/protocol/addresses.ts";
import { CHAIR_PATH } from "../../shared/protocol/chair.ts";
import { COURSE_PATH } from "../../shared/protocol/course.ts";
import { FORGET_PATH, KEPT_PATH } from "../../shared/protocol/kept.ts";
import { LIVE_PATH, SCENE_PATH } from "../../shared/protocol/live.ts";
import type { LiveOpened } from "../../shared/protocol/live.ts";
import { rawRequest } from "./raw-request.ts";
import { environmentOf, newTab, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
let live: LiveOpened;
let leader: LiveLine;
/** A secret of each weaker role, and what is none. */
let weaker: Readonly<Record<string, string>>;
const tab = newTab();

beforeAll(async () => {
  server = await openTestServer();
  live = await openLive(environmentOf(server));
  const at = { live: live.live, secret: live.console };
  leader = openLiveLine(environmentOf(server), "console", at);
  await server.settle(() => leader.session.value !== null, "the console sees the session");
  await leader.lead({ do: "expect", names: ["Nele"] });
  const key = (await leader.links())?.links[0]?.key ?? "";
  await server.visit({ enter: "code", code: live.code }, "Ada", tab);
  const seat = chairOfTab(tab)?.seat ?? "";
  weaker = {
    "a stage": live.stage,
    "a player": seat,
    "a personal link": key,
    "the join code": live.code,
    "the id of the session": live.live,
    nothing: "",
  };
});
afterAll(() => server.close());

const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  rawRequest(server.app.port, `POST ${path}`, headers, JSON.stringify(body));

/** Everything of a facilitator that is asked by HTTP. */
const LEADS: readonly (readonly [path: string, more: object])[] = [
  [KEPT_PATH, { as: "whole" }],
  [FORGET_PATH, {}],
  [SCENE_PATH, { file: {} }],
];

test("[H23] exports, deleting and saving take the console's secret, and no other", async () => {
  expect(new Set(Object.values(weaker)).size).toBe(6);
  const before = leader.session.value?.people.length;
  for (const [path, more] of LEADS)
    for (const [who, secret] of Object.entries(weaker)) {
      const { body } = await post(path, { live: live.live, secret, ...more });
      expect([path, who, body]).toEqual([path, who, '{"why":"notFacilitator"}']);
    }
  expect(leader.session.value?.people.length).toBe(before);
  // With the right one the answer is another: the test can fail.
  const { body } = await post(SCENE_PATH, { live: live.live, secret: live.console, file: {} });
  expect(body).toBe('{"why":"badScene"}');
});

test("[H1] [H23] another origin is refused all of it, also with the right secret", async () => {
  const right = { live: live.live, secret: live.console };
  const asked: readonly (readonly [string, object])[] = [
    ...LEADS.map(([path, more]) => [path, { ...right, ...more }] as const),
    [LIVE_PATH, {}],
    [CHAIR_PATH, { room: live.live, seat: weaker["a player"] }],
    [COURSE_PATH, { do: "read", key: "A".repeat(22) }],
    ["/api/consorts", { alone: true }],
    [`/matchmake/joinById/${live.live}`, { version: 1, role: "console", secret: live.console }],
  ];
  for (const origin of ["https://evil.example.org", "null", "http://localhost:1"])
    for (const [path, body] of asked)
      expect([path, (await post(path, body, { Origin: origin })).status]).toEqual([path, 403]);
  for (const path of ["/api/health", METRICS_PATH, ADDRESSES_PATH, `/api/consorts/${live.code}`]) {
    const { status } = await rawRequest(server.app.port, `GET ${path}`, {
      "Sec-Fetch-Site": "cross-site",
    });
    expect([path, status]).toEqual([path, 403]);
  }
  expect(leader.link.value).toBe("open");
});

test("[H23] no secret is in the address of a request or a socket, nor in the part of a link that a browser sends", async () => {
  const addresses: string[] = [];
  const relay = createServer((visitor) => {
    const onward = connect(server.app.port, "127.0.0.1");
    for (const socket of [visitor, onward]) socket.on("error", () => socket.destroy());
    visitor.on("data", (bytes: Buffer) => {
      addresses.push(...(bytes.toString("latin1").match(/^[A-Z]+ \S+(?= HTTP\/1\.1)/gmu) ?? []));
    });
    visitor.pipe(onward).pipe(visitor);
  }).listen(0, "127.0.0.1");
  await once(relay, "listening");
  const origin = `http://127.0.0.1:${(relay.address() as AddressInfo).port}`;
  const again = openLiveLine(environmentOf({ origin, clock: server.clock }), "console", {
    live: live.live,
    secret: live.console,
  });
  await server.settle(() => again.session.value !== null, "another console");
  const own = { live: live.live, key: weaker["a personal link"] ?? "" };
  const nele = await server.visit({ enter: "own", own }, "", { ...newTab(), origin });
  const back = await server.visit({ enter: "back" }, "", { ...tab, origin });
  await again.saveScene({} as never);
  relay.close();
  expect(addresses.filter((each) => each.startsWith("GET"))).toHaveLength(3);
  expect(addresses.filter((each) => each.startsWith("POST")).length).toBeGreaterThan(3);
  const secrets = [live.console, live.stage, weaker["a player"] ?? "?", own.key];
  for (const address of addresses)
    expect(secrets.filter((secret) => address.includes(secret))).toEqual([]);
  for (const link of [
    linkToLive("http://localhost", { role: "console", live: live.live, secret: live.console }),
    personalLink("http://localhost", own),
  ]) {
    const { pathname, search } = new URL(link);
    expect(secrets.filter((secret) => (pathname + search).includes(secret))).toEqual([]);
  }
  for (const one of [again, nele, back]) one.leave();
});

test("[H23] secrets are compared in full, whatever differs", () => {
  for (const [one, other] of [
    ["", ""],
    ["a", "a"],
    ["a", "b"],
    ["abc", "abd"],
    ["abc", "ab"],
    ["", "a"],
    ["\u{1F3BB}", "\u{1F3BA}"],
  ] as const) {
    expect(isSameSecret(one, other)).toBe(one === other);
    expect(isDigestOf(one, digestOf(other))).toBe(one === other);
    expect(isSameText(one, other)).toBe(one === other);
  }
  expect(isDigestOf("a", "a")).toBe(false);
});
