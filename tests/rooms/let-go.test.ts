/** [H29] [F1] Of an evening only the latest movement stays in memory; the earlier ones are read when somebody looks at them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { matchMaker } from "@colyseus/core";
import { Film } from "../../client/replay/film.ts";
import { unpack } from "../../client/replay/unpack.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { MemoryBackend } from "../../server/store/memory-backend.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import { startPostgresql } from "../store/postgresql.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

const folder = mkdtempSync(join(tmpdir(), "consort-let-go-"));
const stores = {
  "that keeps nothing for later": () => Promise.resolve({}),
  "with a file": () => Promise.resolve({ store: { keepDays: 90, folder, databaseUrl: null } }),
  "with PostgreSQL": async () => {
    const postgresql = await startPostgresql();
    endings.push(() => postgresql.close());
    const databaseUrl = await postgresql.database("let_go");
    return { store: { keepDays: 90, folder, databaseUrl } };
  },
};

let server: TestServer;
let endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  await server.close();
  for (const end of endings) await end();
  endings = [];
  rmSync(folder, { recursive: true, force: true });
});

const TICKS = [240, 160, 40];

for (const [name, settings] of Object.entries(stores))
  test(`[H29] a store ${name}: alone, the whole evening is given, though the first movement is in memory no more`, async () => {
    server = await openTestServer(await settings());
    const ada = await server.visit({ enter: "alone", movement: { minutes: 1 } }, "Ada");
    const room = server.room(ada);
    const { session, simulation } = room;
    const ends: (number | undefined)[] = [];
    for (const ticks of TICKS) {
      if (ends.length > 0) ada.start();
      await server.until(() => simulation.playing && simulation.tickCount >= ticks, "some bars");
      session.endNow();
      room.broadcastPatch();
      ends.push(simulation.tickCount);
      await server.settle(() => ada.phase.value === "ended", "the page knows that it has ended");
      await server.app.rooms.store.flush();
    }
    const isLetGo = (nth: number) => simulation.played.at(nth) === null;
    await server.settle(() => isLetGo(0) && isLetGo(1), "two of three are let go");
    expect(simulation.played.last?.ticks).toBe(simulation.tickCount);
    expect(simulation.played.ticks).toEqual(ends);

    ada.recall();
    await server.settle(() => ada.recorded.value !== null, "it comes");
    const recordings = await unpack(ada.recorded.value ?? new Uint8Array());
    expect(recordings.map(({ ticks }) => ticks)).toEqual(simulation.played.ticks);
    // Each continues the world of the one before: without the first it could not be replayed.
    expect(new Film(recordings).ticks).toBe(simulation.tickCount);
  });

test("[U8] [G11] a console is given every movement, and an earlier one is looked at again by all", async () => {
  server = await openTestServer();
  const live = await openLive(environmentOf(server));
  const look = (role: "console" | "stage") =>
    openLiveLine(environmentOf(server), role, { live: live.live, secret: live[role] });
  const [line, stage] = [look("console"), look("stage")];
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const ada = await server.visit({ enter: "code", code: live.code }, "Ada");
  await server.visit({ enter: "code", code: live.code }, "Bo");
  const rooms = await matchMaker.query({ name: ROOM_NAME });
  const { simulation } = server.roomById(rooms.at(-1)?.roomId ?? "");
  await line.lead({ do: "go", step: 2 });
  for (const movement of [0, 1]) {
    await line.lead({ do: "begin", which: "all" });
    await server.until(() => simulation.played.count === movement + 1, "it begins");
    await server.pass(10_000 - 4000 * movement);
    await line.lead({ do: "end", which: "all" });
    await server.until(() => ada.phase.value === "ended", "it has ended");
  }
  await line.lead({ do: "go", step: 3 });
  await server.app.rooms.store.flush();
  await server.settle(() => simulation.played.at(0) === null, "the first is let go");
  const [first = 0, second = 0] = simulation.played.ticks;
  expect(first).toBeGreaterThan(second);

  const film = await line.film(0);
  const sent = inflateSync(film?.recordings ?? new Uint8Array()).toString();
  const recordings = JSON.parse(sent) as readonly Recording[];
  expect(recordings.map(({ ticks }) => ticks)).toEqual([first, second]);

  const at = Math.ceil(second / 20) + 1;
  const what = { act: "again", consort: 0, movement: 0, at, runs: false } as const;
  expect(await line.lead({ do: "debrief", what })).toBeNull();
  const shownTick = () => stage.stage.value?.consorts[0]?.shown?.tick ?? 0;
  await server.until(
    () => shownTick() === at * 20,
    "the stage shows a time that only the first has",
  );
  expect(ada.live.value?.again).toMatchObject({ movement: 0, at });
});

test("[F1] while anything may be missing in the store, a recording stays in memory", async () => {
  server = await openTestServer();
  const { apply } = MemoryBackend.prototype;
  const ada = await server.visit({ enter: "alone", movement: { minutes: 1 } }, "Ada");
  const { session, simulation } = server.room(ada);
  const { store } = server.app.rooms;
  await server.until(() => simulation.tickCount >= 100, "some bars");
  // One of its lines is refused, and lost.
  MemoryBackend.prototype.apply = function refusing(batch) {
    const isLine = batch.changes.some((change) => "add" in change && change.add === "lines");
    return isLine ? Promise.reject(new Error("refused")) : apply.call(this, batch);
  };
  try {
    await store.flush();
  } finally {
    MemoryBackend.prototype.apply = apply;
  }
  expect(store.health.lost).toBeGreaterThan(0);
  session.endNow();
  await server.pass(1000);
  ada.start();
  await server.until(() => simulation.played.count === 2, "a second one plays");
  await store.flush();
  expect(simulation.played.at(0)).not.toBeNull();
  ada.leave();
});
