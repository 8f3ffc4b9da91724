/** [H20] Figures for Prometheus: who may read them, what they say, and what they never say. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSettings } from "../../server/app/config.ts";
import { METRICS_PATH } from "../../server/http/metrics-api.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { chairOfTab } from "../../client/session/seat-storage.ts";
import { rawRequest } from "./raw-request.ts";
import { environmentOf, newTab, openTestServer, type TestServer } from "./test-server.ts";

const KEY = "a-key-that-only-Prometheus-has";
const BEARER = { Authorization: `Bearer ${KEY}` };

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ metrics: { machine: false, key: KEY } });
});
afterAll(() => server.close());

const ask = (headers: Readonly<Record<string, string>> = {}, port = server.app.port) =>
  rawRequest(port, `GET ${METRICS_PATH}`, headers);

/** Value of the line that begins with that name and these labels. */
function figure(text: string, name: string): number {
  const line = text.split("\n").find((each) => each.startsWith(`broken_consort_${name} `));
  return Number(line?.split(" ").at(-1) ?? Number.NaN);
}

test("[H20] they count what is played, refused and stored, and hold no name, code, link or secret", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "friends" }, "Adelheid", tab);
  const code = ada.code.value;
  const bo = await server.visit({ enter: "code", code }, "Bonifaz");
  ada.start();
  await server.until(() => (bo.perception.value?.tick ?? 0) > 40, "it plays");
  const environment = environmentOf(server);
  const live = await openLive(environment);
  const at = { live: live.live, secret: live.console };
  const leader = openLiveLine(environment, "console", at);
  await server.settle(() => leader.session.value !== null, "the console sees the session");
  expect(await leader.lead({ do: "begin", which: "all" })).toBe("nobodySeated");
  await expect(server.visit({ enter: "code", code: "AFH234" }, "Eve")).rejects.toThrow(
    "noSuchConsort",
  );

  const { status, headers, body } = await ask(BEARER);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toMatch(/^text\/plain/u);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(figure(body, "consorts")).toBe(1);
  expect(figure(body, "people")).toBe(3);
  expect(figure(body, "processes")).toBe(1);
  expect(figure(body, "patches_per_second")).toBe(10);
  expect(figure(body, 'tick_lateness_seconds_bucket{le="+Inf"}')).toBeGreaterThan(40);
  expect(figure(body, 'store_state{state="ok"}')).toBe(1);
  expect(figure(body, "store_lost_changes")).toBe(0);
  expect(figure(body, 'refused_total{at="console",why="nobodySeated"}')).toBe(1);
  expect(figure(body, 'refused_total{at="http",why="404"}')).toBe(1);
  expect(body).toContain("process_cpu_seconds_total");
  const chair = chairOfTab(tab);
  for (const secret of [
    "Adelheid",
    "Bonifaz",
    code,
    live.code,
    live.live,
    live.console,
    live.stage,
    chair?.room ?? "?",
    chair?.seat ?? "?",
    "127.0.0.1",
    KEY,
  ])
    expect(body).not.toContain(secret);
  for (const one of [ada, bo, leader]) one.leave();
});

test("[H20] who has no key is told that nothing is there", async () => {
  for (const headers of [
    {},
    { Authorization: "Bearer " },
    { Authorization: `Bearer ${KEY}x` },
    { Authorization: `Basic ${KEY}` },
    { "X-Forwarded-For": "127.0.0.1" },
  ] as Readonly<Record<string, string>>[])
    expect((await ask(headers)).status).toBe(404);
  const inAddress = await rawRequest(server.app.port, `GET ${METRICS_PATH}?key=${KEY}`, {});
  expect(inAddress.status).toBe(404);
  const elsewhere = await ask({ ...BEARER, Origin: "https://evil.example.org" });
  expect(elsewhere.status).toBe(403);
});

test("[H20] with METRICS=machine programs on this machine need no key, but nobody behind a proxy is one", async () => {
  const open = await openTestServer({ metrics: { machine: true, key: null } });
  const { port } = open.app;
  expect((await ask({}, port)).status).toBe(200);
  expect((await ask({ "X-Forwarded-For": "192.168.0.7" }, port)).status).toBe(404);
  expect((await ask({ Host: "play.example.org" }, port)).status).toBe(404);
  await open.close();
});

test("[H20] by the usual settings there are none", async () => {
  expect(readSettings({}).metrics).toBeUndefined();
  expect(readSettings({ METRICS: "off" }).metrics).toBeUndefined();
  expect(readSettings({ METRICS: "machine" }).metrics).toEqual({ machine: true, key: null });
  expect(readSettings({ METRICS_KEY: KEY }).metrics).toEqual({ machine: false, key: KEY });
  // The value is a secret, however short.
  expect(() => readSettings({ METRICS_KEY: "short" })).toThrow(
    "METRICS_KEY must have at least 24 letters and digits, as in a base64 text.",
  );
  expect(() => readSettings({ METRICS_KEY: `${KEY} and more` })).toThrow("METRICS_KEY must");
  const usual = await openTestServer();
  expect((await ask(BEARER, usual.app.port)).status).toBe(404);
  await usual.close();
});
