/** [F16] [F17] Stored data of a live session over HTTP: only for its facilitator; and deletion. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { readWhole } from "../../server/export/whole.ts";
import { StoreError } from "../../server/store/backend.ts";
import { SealedBackend } from "../../server/store/sealed-backend.ts";
import { OF_SESSION } from "../../server/store/tables.ts";
import { FORGET_PATH, KEPT_PATH } from "../../shared/protocol/kept.ts";
import { environmentOf, openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
let folder = "";
const data = (): string => join(folder, "data");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "consort-kept-live-"));
  server = await openTestServer({ store: { keepDays: 30, folder: data(), databaseUrl: null } });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const post = (path: string, body: object): Promise<Response> =>
  fetch(`${server.origin}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const why = async (response: Promise<Response>): Promise<unknown> => (await response).json();

/** A session with a played movement. */
async function played() {
  const live = await openLive(environmentOf(server));
  const line = openLiveLine(environmentOf(server), "console", {
    live: live.live,
    secret: live.console,
  });
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const ada = await server.visit({ enter: "code", code: live.code }, "Ada");
  await server.visit({ enter: "code", code: live.code }, "Bo");
  const areHere = (): boolean => line.session.value?.people.filter(({ here }) => here).length === 2;
  await server.until(areHere, "both are here");
  // Rows use the wall clock, but the test's music is faster: seats must be written before it.
  await server.app.rooms.store.flush();
  await line.lead({ do: "begin", which: "all" });
  await server.until(() => (ada.perception.value?.tick ?? 0) > 60, "it plays");
  return { live, line, ada, lead: { live: live.live, secret: live.console } };
}

test("[F16] its facilitator gets tables, names and the whole; nobody else gets anything", async () => {
  const { live, line, lead } = await played();
  const tables = await post(KEPT_PATH, { ...lead, as: "tables" });
  expect(tables.headers.get("content-type")).toBe("application/zip");
  expect(tables.headers.get("cache-control")).toBe("no-store");
  expect(tables.headers.get("content-disposition")).toMatch(
    /filename="broken-consort_session-\S+\.zip"/,
  );
  const files = unzipSync(new Uint8Array(await tables.arrayBuffer()));
  expect(Object.keys(files).some((name) => name.endsWith("events_data.csv"))).toBe(true);
  const table = (name: string): readonly string[] => {
    const [, bytes] = Object.entries(files).find(([file]) => file.endsWith(name)) ?? [];
    return Buffer.from(bytes ?? [])
      .toString()
      .split("\r\n")
      .slice(1, -1);
  };
  const people = table("participants_data.csv").map((cells) => cells.split(",", 1)[0]);
  expect(people).toHaveLength(2);
  const events = table("events_data.csv").map((cells) => cells.split(","));
  for (const [chair, person] of people.entries())
    expect(events.some((cells) => cells[3] === person && cells[8] === String(chair))).toBe(true);
  expect(table("seats_data.csv").length).toBeGreaterThanOrEqual(2);
  const all = Object.values(files).map((bytes) => Buffer.from(bytes).toString());
  expect(all.join("\n")).not.toMatch(/\b(?:Ada|Bo)\b/u);
  const whole = await post(KEPT_PATH, { ...lead, as: "whole" });
  expect(readWhole(await whole.text()).session.id).toBe(live.live);
  const names = await post(KEPT_PATH, { ...lead, as: "names" });
  expect(names.headers.get("content-type")).toContain("text/csv");
  const key = await names.text();
  for (const [i, name] of ["Ada", "Bo"].entries()) expect(key).toContain(`${people[i]},${name}`);

  for (const secret of [live.stage, live.code, live.live, ""])
    for (const path of [KEPT_PATH, FORGET_PATH]) {
      const asked = path === KEPT_PATH ? { as: "tables" } : {};
      expect(await why(post(path, { ...lead, secret, ...asked }))).toEqual({
        why: "notFacilitator",
      });
    }
  expect(await why(post(KEPT_PATH, { ...lead, live: "nowhere", as: "tables" }))).toEqual({
    why: "notFacilitator",
  });
  expect(await why(post(KEPT_PATH, { ...lead, as: "everything" }))).toEqual({ why: "badShape" });
  expect((await fetch(`${server.origin}${KEPT_PATH}?secret=${live.console}`)).status).toBe(404);
  line.leave();
});

test("[F16] a password counts as at the console, and two exports at once are one too many", async () => {
  const { line, lead } = await played();
  await line.lead({ do: "password", password: "abc" });
  expect(await why(post(KEPT_PATH, { ...lead, as: "tables" }))).toEqual({ why: "passwordNeeded" });
  expect(await why(post(FORGET_PATH, { ...lead, password: "abd" }))).toEqual({
    why: "wrongPassword",
  });
  const asked = { ...lead, password: "abc", as: "tables" };
  const both = await Promise.all([post(KEPT_PATH, asked), post(KEPT_PATH, asked)]);
  const types = both.map(({ headers }) => headers.get("content-type") ?? "").sort();
  expect(types).toEqual(["application/json", "application/zip"]);
  const refused = both.find(({ headers }) => headers.get("content-type") === "application/json");
  expect(await refused?.json()).toEqual({ why: "busy" });
  line.leave();
});

test("[F16] one caller asks for so much, and no more", async () => {
  const asked = { live: "nowhere", secret: "", as: "tables" };
  const answers = await Promise.all(Array.from({ length: 22 }, () => why(post(KEPT_PATH, asked))));
  expect(answers.filter((one) => (one as { why: string }).why === "tooFast")).toHaveLength(2);
});

test("[F17] deleted, the session is over, and nothing of it is kept, whatever still comes", async () => {
  const { live, line, ada, lead } = await played();
  const { store } = server.app.rooms;
  await store.flush();
  expect(await store.rows("recordings", live.live)).toHaveLength(1);
  expect(await why(post(FORGET_PATH, lead))).toEqual({ why: null });
  await server.until(() => line.lost.value === "closed", "the console is told");
  await server.until(() => ada.disconnectReason.value !== null, "so are phones");
  await server.until(() => server.openRooms() === 0, "its rooms close");
  await store.flush();
  for (const table of ["sessions", ...OF_SESSION] as const)
    expect(await store.rows(table, live.live), table).toEqual([]);
  expect(await why(post(KEPT_PATH, { ...lead, as: "tables" }))).toEqual({ why: "notFacilitator" });
});

test("[F18] trouble of the store is told to consoles, and that it is over", async () => {
  rmSync(data(), { recursive: true, force: true });
  writeFileSync(data(), "a file where the folder should be");
  const { line, lead } = await played();
  const { store } = server.app.rooms;
  await server.settle(() => store.health.state === "unreachable", "it is noticed");
  await server.until(() => line.session.value?.keeping.state === "unreachable", "it is told");
  expect(line.session.value?.keeping).toEqual({ state: "unreachable", lost: false, days: 30 });
  expect(await why(post(KEPT_PATH, { ...lead, as: "tables" }))).toEqual({ why: "storeAway" });
  rmSync(data());
  await server.settle(() => store.health.state === "ok", "it is written again");
  await server.until(() => line.session.value?.keeping.state === "ok", "it is told");
  line.leave();
});

test("[F18] a disk that is read-only, full or slow is named on the console, in the health and in the log; all is written later", async () => {
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { line, ada } = await played();
  const { store } = server.app.rooms;
  const told = () => log.mock.calls.map(([text]) => String(text)).join(" ");
  const health = async (): Promise<unknown> => (await fetch(`${server.origin}/api/health`)).json();
  const apply = vi.spyOn(SealedBackend.prototype, "apply");
  for (const state of ["readOnly", "full", "slow"] as const) {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    if (state === "slow")
      apply.mockImplementationOnce(async function (this: SealedBackend, batch) {
        await held;
        await this.apply(batch);
      });
    else apply.mockRejectedValue(new StoreError(state, "told to"));
    const { tick = 0 } = ada.perception.value ?? {};
    // So that there is something to be written.
    await server.pass(200);
    await server.settle(() => store.health.state === state, `${state} is noticed`);
    await server.until(() => line.session.value?.keeping.state === state, `${state} is told`);
    expect(await health()).toMatchObject({ ok: true, store: { state, lost: 0 } });
    expect(told()).toContain(`has trouble (${state})`);
    await server.until(() => (ada.perception.value?.tick ?? 0) > tick, "play goes on");
    release();
    if (state !== "slow") apply.mockReset();
    await server.settle(() => store.health.state === "ok", "it is written again");
    await server.until(() => line.session.value?.keeping.state === "ok", "that is told");
  }
  expect(told().match(/writes again/g)).toHaveLength(3);
  await store.flush();
  expect(store.health).toMatchObject({ waiting: 0, lost: 0 });
  vi.restoreAllMocks();
  line.leave();
});
