/** [F7] Recordings are sent only to people who have played alone. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Film } from "../../client/replay/film.ts";
import { unpack } from "../../client/replay/unpack.ts";
import type { Notice } from "../../client/session/consort.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

const THERE = { touched: true, reading: null, visible: true };

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

test("alone: not while it plays, and whole once it has ended, as often as it is asked for", async () => {
  const ada = await server.visit({ enter: "alone", movement: { minutes: 1 } }, "Ada");
  const notices: Notice[] = [];
  ada.onNotice((notice) => notices.push(notice));
  ada.recall();
  await server.until(() => notices.length > 0, "it is refused");
  expect(notices).toEqual([{ declined: "notNow" }]);
  const ended = (): boolean => {
    ada.here(THERE);
    return ada.phase.value === "ended";
  };
  await server.until(ended, "the end", 1400);
  ada.recall();
  ada.recall();
  await server.settle(() => ada.recorded.value !== null, "it comes");
  const film = new Film(await unpack(ada.recorded.value ?? new Uint8Array()));
  expect(film.ticks).toBe(server.room(ada).simulation.world?.tick);
  ada.start();
  await server.until(() => ada.phase.value === "playing", "once more", 100);
  expect(ada.recorded.value).toBeNull();
  ada.leave();
});

test("in a consort that others may join, nobody gets one", async () => {
  const bo = await server.visit({ enter: "friends", movement: { minutes: 1 } }, "Bo");
  const notices: Notice[] = [];
  bo.onNotice((notice) => notices.push(notice));
  bo.recall();
  await server.settle(() => notices.length > 0, "it is refused");
  expect(notices).toEqual([{ declined: "notAlone" }]);
  expect(bo.recorded.value).toBeNull();
  bo.leave();
});
