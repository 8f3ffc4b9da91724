/** [G10] The own page is sent only to people who have played, each on their own connection. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Notice } from "../../client/session/consort.ts";
import { toldPageOf } from "../../shared/debrief/told-page.ts";
import { logOf } from "../../shared/measures/log.ts";
import { chairId } from "../../shared/model/units.ts";
import { readOwnPage } from "../../shared/protocol/own-page.ts";
import { captureFrames } from "./frame-capture.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

const THERE = { touched: true, reading: null, visible: true };

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

test("[G10] each who asks gets their own page, made from the recording, and no recording", async () => {
  const ada = await captureFrames(
    server.origin,
    { enter: "friends", movement: { minutes: 1 } },
    { name: "Ada" },
  );
  const bo = await captureFrames(server.origin, { roomId: ada.roomId }, { name: "Bo" });
  const cy = await captureFrames(server.origin, { roomId: ada.roomId }, { name: "Cy" });
  ada.room.send("lookBack", null);
  await server.until(
    () => ada.words.some(({ kind }) => kind === "declined"),
    "it is refused before there is one",
  );
  ada.room.send("start");
  await server.until(() => ada.room.state.phase === 1, "it plays");
  let told = 0;
  await server.until(
    () => {
      // They give some input, so that their pages have content.
      if ((told += 1) % 40 === 0) {
        ada.room.send("command", { do: "look", at: 1 });
        ada.room.send("command", { do: "cue", cue: told % 80 === 0 ? "warm" : "glare" });
      }
      return ada.room.state.phase === 2;
    },
    "the end",
    1400,
  );
  const { simulation } = server.roomById(ada.roomId);
  const [recording] = simulation.recordings;
  if (recording === undefined) throw new Error("nothing was recorded");
  const log = logOf(recording);
  const pages = () =>
    [ada, bo, cy].map(({ words }) =>
      words.filter(({ kind }) => kind === "ownPage").map(({ word }) => word),
    );
  // It is sent only on request.
  expect(pages()).toEqual([[], [], []]);
  ada.room.send("lookBack", null);
  bo.room.send("lookBack", null);
  await server.settle(() => pages()[0]?.length === 1 && pages()[1]?.length === 1, "both have it");
  const [adas, bos, cys] = pages();
  expect(readOwnPage(adas?.[0])).toEqual(toldPageOf(log, chairId(0)));
  expect(readOwnPage(bos?.[0])).toEqual(toldPageOf(log, chairId(1)));
  expect(cys).toEqual([]);
  for (const { words } of [ada, bo, cy])
    expect(words.some(({ kind }) => kind === "recorded")).toBe(false);
  expect(JSON.stringify(ada.room.state.toJSON())).not.toMatch(/ownPage|readings|repairs/);
  for (const one of [ada, bo, cy]) await one.room.leave();
});

test("[G4] [G10] not while it plays; not to whoever comes after it; not once the next has begun", async () => {
  const ada = await server.visit({ enter: "friends", movement: { minutes: 1 } }, "Ada");
  const refused: Notice[] = [];
  ada.onNotice((notice) => refused.push(notice));
  ada.start();
  await server.until(() => ada.perception.value !== null, "it plays");
  ada.lookBack();
  await server.until(() => refused.length > 0, "it is refused");
  expect(refused).toEqual([{ declined: "notNow" }]);
  const ended = (): boolean => {
    ada.here(THERE);
    return ada.phase.value === "ended";
  };
  await server.until(ended, "the end", 1400);
  const late = await server.visit({ enter: "code", code: ada.code.value }, "Late");
  await server.settle(() => late.phase.value === "ended", "they see the end");
  const lates: Notice[] = [];
  late.onNotice((notice) => lates.push(notice));
  late.lookBack();
  ada.lookBack();
  await server.settle(() => lates.length > 0 && ada.ownPage.value !== null, "both are answered");
  expect(lates).toEqual([{ declined: "notNow" }]);
  expect(late.ownPage.value).toBeNull();
  ada.start();
  await server.until(() => ada.phase.value === "playing", "once more", 100);
  expect(ada.ownPage.value).toBeNull();
  ada.leave();
  late.leave();
});
