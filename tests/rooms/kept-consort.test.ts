/** [Y15] Consorts after a restart of the server: at the same bar, with all their state. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchMaker } from "@colyseus/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { MODEL_VERSION } from "../../shared/model/replay/recording.ts";
import { open } from "../../shared/model/world.ts";
import { SqliteBackend } from "../../server/store/sqlite-backend.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import { chairId, TICK_MS, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { environmentOf, newTab, openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let folder: string;
let server: TestServer;
const openServer = (): Promise<TestServer> =>
  openTestServer({ store: { keepDays: 90, folder, databaseUrl: null } });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "consort-kept-"));
  server = await openServer();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const startAnew = async (): Promise<void> => {
  await server.close();
  server = await openServer();
};
const worldOf = (consort: Consort): string => {
  const { world } = server.room(consort).simulation;
  if (world === null) throw new Error("nothing plays");
  return hashWorld(world);
};

test("[Y15] friends come back to their chairs; the music stands still, counts in, and goes on where it was", async () => {
  const [one, other] = [newTab(), newTab()];
  const ada = await server.visit({ enter: "friends" }, "Ada", one);
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo", other);
  const code = ada.code.value;
  ada.start();
  await server.until(() => server.room(bo).simulation.tickCount >= 230, "some bars");
  bo.command({ do: "look", at: chairId(0) });
  await server.until(() => server.room(bo).simulation.tickCount >= 260, "a look");
  server.room(ada).session.join({ name: "Cy", device: null, caller: "192.0.2.7" }, 0);
  const [before, tick] = [worldOf(ada), server.room(ada).simulation.tickCount];
  await startAnew();

  const again = await server.visit({ enter: "back" }, "", one);
  const room = server.room(again);
  expect([worldOf(again), room.simulation.tickCount]).toEqual([before, tick]);
  expect(again.seats.value.map(({ name, player }) => [name, player]).slice(0, 2)).toEqual([
    ["Ada", "person"],
    ["Bo", "keptFor"],
  ]);
  expect([again.phase.value, again.still.value, again.code.value]).toEqual(["playing", true, code]);
  expect(again.resumes.value - server.clock.now()).toBe(3000);
  await server.pass(2900);
  expect(room.simulation.tickCount).toBe(tick);
  await server.until(() => room.simulation.tickCount > tick, "it goes on");
  const boAgain = await server.visit({ enter: "back" }, "", other);
  expect(boAgain.me.value).toBe(1);
  // [F23] Who comes when the music plays again sees it at once.
  expect(boAgain.perception.value?.tick).toBe(room.simulation.tickCount);
  const worlds = new Map<number, string>();
  await server.until(() => {
    worlds.set(room.simulation.tickCount, worldOf(boAgain));
    return room.simulation.tickCount > tick + 2 * TICKS_PER_SECOND;
  }, "it goes on");
  expect([boAgain.still.value, boAgain.resumes.value]).toEqual([false, 0]);
  // A single movement is stored, as if nothing had happened.
  await server.app.rooms.store.flush();
  const rows = await server.app.rooms.store.rows("recordings");
  expect(rows).toHaveLength(1);
  const recording = await server.app.rooms.store.recording(rows[0]?.id ?? "");
  if (recording === null) throw new Error("no recording");
  // Without input, lines are written once a second.
  expect(recording.ticks).toBeGreaterThan(tick + TICKS_PER_SECOND);
  expect(hashWorld(replay(recording))).toBe(worlds.get(recording.ticks));
  // No secret is stored in plain text.
  const stored = JSON.stringify(await server.app.rooms.store.rows("rooms"));
  for (const tab of [one, other]) expect(stored).not.toContain(seatOf(tab));
  // [F1] And no address.
  expect(stored).toContain("Cy");
  expect(stored).not.toContain("192.0.2.7");
});

test("[Y15] a movement of older rules ends kindly with what is known, and what grew between people goes on", async () => {
  const [one, other] = [newTab(), newTab()];
  const ada = await server.visit({ enter: "friends" }, "Ada", one);
  await server.visit({ enter: "code", code: ada.code.value }, "Bo", other);
  ada.start();
  await server.until(() => server.room(ada).simulation.tickCount >= 230, "some bars");
  const { world } = server.room(ada).simulation;
  if (world === null) throw new Error("nothing plays");
  open(world).bonds.forEach((bond) => (bond.seams = 2));
  await server.until(() => server.room(ada).simulation.tickCount >= 250, "a second more");
  const [before] = server.room(ada).simulation.recordings;
  await server.close();
  await playedByOlderRules(folder);
  server = await openServer();

  const again = await server.visit({ enter: "back" }, "", one);
  expect(again.renewed.value).toBe(true);
  await server.until(() => again.result.value !== null, "how it ended");
  expect([again.phase.value, again.still.value, again.seats.value[1]?.name]).toEqual([
    "ended",
    false,
    "Bo",
  ]);
  // Two for each of six pairs, and what the bots have mended since.
  expect(again.result.value?.growth).toBeGreaterThanOrEqual(12);
  expect(again.result.value?.seamsBefore).toBe(0);
  const room = server.room(again);
  const [kept] = room.simulation.recordings;
  expect([kept?.modelVersion, kept?.ticks]).toEqual([MODEL_VERSION - 1, before?.ticks]);
  // The next one begins with the bonds as they were, and is stored after it.
  again.start();
  await server.until(() => room.simulation.tickCount >= 60, "it plays again");
  expect(again.renewed.value).toBe(false);
  const seams = room.simulation.world?.bonds.map((bond) => bond.seams) ?? [];
  expect([seams.length, seams.every((count) => count >= 2)]).toEqual([6, true]);
  expect([room.simulation.played.count, room.simulation.played.last?.modelVersion]).toEqual([
    2,
    MODEL_VERSION,
  ]);
  const [now, tick] = [worldOf(again), room.simulation.tickCount];
  await startAnew();
  const third = await server.visit({ enter: "back" }, "", one);
  expect([worldOf(third), server.room(third).simulation.tickCount]).toEqual([now, tick]);
  const rows = await server.app.rooms.store.rows("recordings");
  expect(rows.map(({ packed }) => packed === null)).toEqual([false, true]);
});

/** Rewrites the stored recording as one made by older rules. */
async function playedByOlderRules(at: string): Promise<void> {
  const store = new SqliteBackend({ file: join(at, "consort.sqlite") });
  const changes = (await store.rows("recordings")).map((row) => ({
    put: "recordings" as const,
    row: {
      ...row,
      head: JSON.stringify({
        ...(JSON.parse(row.head) as object),
        modelVersion: MODEL_VERSION - 1,
      }),
    },
  }));
  await store.apply({ writer: "older", number: 1, changes });
  await store.close();
}

test("[Y15] a lobby, an end, and practice alone come back as they were", async () => {
  const [lobby, alone, ended] = [newTab(), newTab(), newTab()];
  const ada = await server.visit({ enter: "friends" }, "Ada", lobby);
  ada.choose({ minutes: 2, pace: "expert" });
  ada.agree({ about: "loudness", loudness: "soft" });
  ada.takeRole({ pattern: "secure", reflex: "fading" });
  const bo = await server.visit({ enter: "alone" }, "Bo", alone);
  await server.until(() => server.room(bo).simulation.tickCount > 100, "it plays");
  const cy = await server.visit({ enter: "friends" }, "Cy", ended);
  cy.start();
  await server.until(() => server.room(cy).simulation.tickCount > 100, "it plays, too");
  server.room(cy).session.endNow();
  await server.until(() => cy.ownPart.value !== null && cy.result.value !== null, "it has ended");
  const [world, tick] = [worldOf(bo), server.room(bo).simulation.tickCount];
  const [own, result] = [cy.ownPart.value, cy.result.value];
  await startAnew();

  const adaAgain = await server.visit({ enter: "back" }, "", lobby);
  expect(adaAgain.movement.value).toMatchObject({ minutes: 2, pace: "expert" });
  expect(adaAgain.accord.value.loudness).toBe("soft");
  await server.until(() => adaAgain.role.value !== null, "her card");
  expect(adaAgain.role.value).toEqual({ pattern: "secure", reflex: "fading" });
  expect(adaAgain.host.value).toBe(true);
  const boAgain = await server.visit({ enter: "back" }, "", alone);
  expect([worldOf(boAgain), server.room(boAgain).simulation.tickCount]).toEqual([world, tick]);
  const cyAgain = await server.visit({ enter: "back" }, "", ended);
  await server.until(() => cyAgain.ownPart.value !== null, "her part");
  expect([cyAgain.phase.value, cyAgain.ownPart.value]).toEqual(["ended", own]);
  expect(cyAgain.result.value).toEqual(result);
});

test("[Y15] stopped in order and started again, phones and consoles come back by themselves within 3 s", async () => {
  const live = await openLive(environmentOf(server));
  const at = { live: live.live, secret: live.console };
  const line = openLiveLine(environmentOf(server), "console", at);
  const ada = await server.visit({ enter: "code", code: live.code }, "Ada");
  const friend = await server.visit({ enter: "friends" }, "Bo");
  friend.start();
  await server.until(() => line.session.value !== null, "the console sees the session");
  expect(await line.lead({ do: "go", step: 1 })).toBeNull();
  expect(await line.lead({ do: "begin", which: "all" })).toBeNull();
  const played = (): number[] =>
    [ada, friend].map((consort) => consort.perception.value?.tick ?? 0);
  await server.until(() => played().every((tick) => tick > 60), "it plays");
  const former = server;
  const before = played();
  const links = (): string[] => [ada, friend, line].map(({ link }) => link.value);
  const closing = former.close();
  await former.settle(() => links().every((link) => link === "away"), "all are told");
  await closing;
  // A while without a server; nobody gives up.
  await former.pass(90_000);
  expect(links()).toEqual(["away", "away", "away"]);
  server = await openTestServer({ store: { keepDays: 90, folder, databaseUrl: null } }, former);
  const areBack = (): boolean => links().every((link) => link === "open");
  for (let ticks = 0; ticks < 3 * TICKS_PER_SECOND && !areBack(); ticks += 1) {
    await server.pass(TICK_MS);
    // The store reads in another thread, one request after the other: the clock stands meanwhile.
    await server.app.rooms.store.rows("rooms");
  }
  expect(links()).toEqual(["open", "open", "open"]);
  expect([ada.me.value, friend.me.value]).toEqual([0, 0]);
  await server.until(
    () => played().every((tick, i) => tick > (before[i] ?? Infinity)),
    "the music goes on",
  );
  expect(await line.lead({ do: "end", which: "all" })).toBeNull();
});

test("[Y15] a led consort comes back with its session, at its bar, with its bonds and hands", async () => {
  const live = await openLive(environmentOf(server));
  const at = { live: live.live, secret: live.console };
  let line = openLiveLine(environmentOf(server), "console", at);
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const tabs = [newTab(), newTab()];
  const [ada, bo] = [
    await server.visit({ enter: "code", code: live.code }, "Ada", tabs[0]),
    await server.visit({ enter: "code", code: live.code }, "Bo", tabs[1]),
  ];
  expect(await line.lead({ do: "go", step: 1 })).toBeNull();
  expect(await line.lead({ do: "begin", which: "all" })).toBeNull();
  await server.until(() => (bo.perception.value?.tick ?? 0) > 60, "it plays");
  bo.raiseHand(true, "the sound");
  await server.until(() => bo.hand.value.hand === "up", "a hand is up");
  const { world, tickCount } = (await ledRoom()).simulation;
  const before = world && hashWorld(world);
  expect(ada.link.value).toBe("open");
  await startAnew();

  line = openLiveLine(environmentOf(server), "console", at);
  const failed: string[] = [];
  line.onFailed(({ why }) => void failed.push(why));
  await server.until(() => line.consorts.value.get(0) !== undefined, "the console sees it");
  const boAgain = await server.visit({ enter: "back" }, "", tabs[1]);
  const { simulation } = await ledRoom();
  expect([simulation.world && hashWorld(simulation.world), simulation.tickCount]).toEqual([
    before,
    tickCount,
  ]);
  expect([boAgain.me.value, boAgain.phase.value, boAgain.still.value]).toEqual([
    1,
    "playing",
    true,
  ]);
  await server.until(() => boAgain.hand.value.hand === "up", "her hand is still up");
  await server.until(() => simulation.tickCount > tickCount + 20, "it goes on");
  expect(line.session.value?.consorts[0]).toMatchObject({ phase: "playing", trouble: null });
  expect(failed).toEqual([]);
  // Rows of people and seats are written once each.
  const { store } = server.app.rooms;
  await store.flush();
  const people = await store.rows("people", live.live);
  expect(people.map(({ name }) => name)).toEqual(["Ada", "Bo"]);
  const [adaRow, boRow] = people;
  const room = (await ledRoom()).roomId;
  const seats = (await store.rows("seats", live.live)).filter(({ consort }) => consort === room);
  const holders = (chair: number) =>
    seats.filter((seat) => seat.chair === chair).map(({ person }) => person);
  expect(holders(0)).toContain(adaRow?.id);
  // She is not back: a bot has her chair.
  expect(holders(0).at(-1)).toBeNull();
  expect(holders(1).at(-1)).toBe(boRow?.id);
  // The facilitator can lead as before.
  expect(await line.lead({ do: "end", which: "all" })).toBeNull();
  await server.until(() => boAgain.phase.value === "ended", "it has ended");
  await server.pass(1000);
  await store.flush();
  expect(await store.rows("bonds", live.live)).toHaveLength(1);
  await line.lead({ do: "mark", id: "a", consort: 0, note: "look" });
  await store.flush();
  expect(await store.rows("marks", live.live)).toMatchObject([{ consort: room, word: "look" }]);
  store.write({ forget: live.live });
  await store.flush();
  expect(await store.rows("people", live.live)).toEqual([]);
});

const ledRoom = async () =>
  server.roomById((await matchMaker.query({ name: ROOM_NAME }))[0]?.roomId ?? "");
const seatOf = ({ tab }: { readonly tab: { getItem(key: string): string | null } }): string => {
  const kept = JSON.parse(tab.getItem("broken-consort.chair") ?? "{}") as { seat?: string };
  if (kept.seat === undefined) throw new Error("no seat in that tab");
  return kept.seat;
};
