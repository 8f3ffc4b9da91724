/** What the room of a consort writes to the store. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashWorld } from "../../shared/model/hash.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { SessionTables } from "../../server/export/tables.ts";
import { sessionRows } from "../../server/export/session-rows.ts";
import { newTab, openTestServer } from "../rooms/test-server.ts";
import type { TestServer } from "../rooms/test-server.ts";

let folder: string;
let server: TestServer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "consort-rooms-"));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const kept = (inner = "data") => ({
  store: { keepDays: 90, folder: join(folder, inner), databaseUrl: null },
});
const health = async (): Promise<unknown> => (await fetch(`${server.origin}/api/health`)).json();

test("[F1] a movement is in the store while it is played, and packed when it has ended; without any name", async () => {
  server = await openTestServer(kept());
  const { store } = server.app.rooms;
  const ada = await server.visit({ enter: "friends" }, "Adelheid");
  const { simulation, session } = server.room(ada);
  ada.start();
  await server.until(() => simulation.tickCount >= 230, "some bars");
  await store.flush();
  const [row] = await store.rows("recordings");
  expect(row).toMatchObject({ number: 0, packed: null });
  const part = await store.recording(row?.id ?? "");
  expect(part).toEqual(JSON.parse(JSON.stringify({ ...simulation.recordings[0] })));

  session.endNow();
  await store.flush();
  const [packed] = await store.rows("recordings");
  expect(packed).toMatchObject({ head: "", packed: expect.any(Uint8Array) as unknown });
  expect(await store.rows("lines")).toEqual([]);
  const whole = await store.recording(row?.id ?? "");
  expect(whole && hashWorld(replay(whole))).toBe(simulation.world && hashWorld(simulation.world));
  const tables = ["sessions", "consorts", "recordings"] as const;
  const all = await Promise.all(tables.map((table) => store.rows(table)));
  expect(JSON.stringify([all, part, whole])).not.toContain("Adelheid");
  expect(all[0]).toEqual([expect.objectContaining({ kind: "friends", ended: null })]);
  expect(await health()).toMatchObject({ store: { kind: "sqlite", state: "ok", lost: 0 } });
});

test("[F22] who played among friends is stored without names, and is in the tables, also after a restart", async () => {
  const [one, other] = [newTab(), newTab()];
  server = await openTestServer(kept());
  const ada = await server.visit({ enter: "friends" }, "Adelheid", one);
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bodo", other);
  const { simulation, roomId } = server.room(ada);
  await server.app.rooms.store.flush();
  expect(await server.app.rooms.store.rows("people")).toEqual([]);
  ada.start();
  await server.until(() => simulation.tickCount >= 100, "it plays");
  await server.app.rooms.store.flush();
  bo.leave();
  await server.settle(() => ada.seats.value[1]?.player === "bot", "Bodo has left");
  await server.until(() => simulation.tickCount >= 150, "it plays on");
  await server.app.rooms.store.flush();
  await server.close();
  server = await openTestServer(kept());
  await server.visit({ enter: "back" }, "", one);
  const { store } = server.app.rooms;
  await server.until(() => server.openRooms() === 1, "it is back");
  await store.flush();

  const rows = await sessionRows(store, roomId);
  if (rows === null) throw new Error("nothing is stored");
  expect(JSON.stringify(rows)).not.toMatch(/Adelheid|Bodo/);
  const tables = new SessionTables(rows);
  for (const { events } of tables.play()) expect(events.length).toBeGreaterThan(0);
  const people = tables.participants.map(({ participant_id: id }) => id);
  expect(people).toEqual([expect.stringMatching(/-P01$/), expect.stringMatching(/-P02$/)]);
  expect(tables.movements).toMatchObject([{ replayed: "yes" }]);
  const held = tables.seats.filter(({ held_by: by }) => by === "person");
  expect(held.map(({ chair, participant_id: id, left_because: why }) => [chair, id, why])).toEqual([
    [0, people[0], "botPlaysOn"],
    [1, people[1], "botPlaysOn"],
    [0, people[0], null],
  ]);
});

test("[H9] a consort that is left goes on in the same recording when somebody returns", async () => {
  server = await openTestServer(kept());
  const { store } = server.app.rooms;
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const { simulation } = server.room(ada);
  ada.start();
  await server.until(() => simulation.tickCount >= 50, "it plays");
  server.cut(ada);
  await server.settle(() => ada.link.value === "reconnecting", "the cut is noticed");
  ada.leave();
  server.clock.advance(32_000);
  await server.settle(() => server.openRooms() === 0, "it hibernates");
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo");
  await server.until(() => simulation.tickCount >= 100, "it goes on");
  expect(server.room(bo).simulation).toBe(simulation);
  await store.flush();
  const rows = await store.rows("recordings");
  expect(rows).toHaveLength(1);
  expect((await store.recording(rows[0]?.id ?? ""))?.commands).toEqual(
    JSON.parse(JSON.stringify(simulation.recordings[0]?.commands)),
  );
});

test("where nothing can be written, play goes on, and health says so until it can", async () => {
  writeFileSync(join(folder, "data"), "a file where the folder should be");
  server = await openTestServer(kept());
  const { store } = server.app.rooms;
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const { simulation } = server.room(ada);
  ada.start();
  await server.until(() => simulation.tickCount >= 50, "it plays");
  await server.settle(() => store.health.state === "unreachable", "it is noticed");
  expect(await health()).toMatchObject({ ok: true, store: { state: "unreachable", lost: 0 } });
  rmSync(join(folder, "data"));
  await server.settle(() => store.health.state === "ok", "it is written");
  await store.flush();
  const [row] = await store.rows("recordings");
  const recording = await store.recording(row?.id ?? "");
  expect(recording && replay(recording).tick).toBe(simulation.tickCount);
});

test("with nothing kept, a consort's recordings are gone when it is over", async () => {
  server = await openTestServer();
  const { store } = server.app.rooms;
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const room = server.room(ada);
  ada.start();
  await server.until(() => room.simulation.tickCount >= 50, "it plays");
  await store.flush();
  expect(await store.rows("recordings")).toHaveLength(1);
  await room.disconnect();
  await store.flush();
  expect(await store.rows("recordings")).toEqual([]);
  expect(await health()).toMatchObject({ store: { kind: "memory" } });
});
