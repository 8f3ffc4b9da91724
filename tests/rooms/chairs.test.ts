/** [H7] [H8] Nobody gets more chairs than a person needs, and the host can free one. */
import { keyOf } from "../fixtures/reader.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Reservations } from "../../server/rooms/reservations.ts";
import { secureRandomness } from "../../server/rooms/secure-randomness.ts";
import { KEPT_IDLE_MS, KEPT_MS } from "../../shared/session/occupant.ts";
import { Seating } from "../../shared/session/seating.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { LoadClient } from "../bench/load-client.ts";
import { MemoryStorage } from "../fixtures/memory-storage.ts";
import { duplicateOf, newTab, openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";
import { rawRequest } from "./raw-request.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const from = (caller: string, device: string | null = null) => ({ caller, device });
const kinds = (seating: Seating) => seating.chairs.map(({ kind }) => kind);

test("[H7] seats that were promised and not taken lock nobody out, and lapse in five seconds", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const { roomId } = server.room(ada);
  const promise = () =>
    rawRequest(
      server.app.port,
      `POST /matchmake/joinById/${roomId}`,
      {},
      JSON.stringify({ version: PROTOCOL_VERSION, name: "Eve" }),
    );
  const answers = await Promise.all(Array.from({ length: 60 }, promise));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo");
  expect(bo.me.value).toBe(1);
  ada.leave();
  bo.leave();
});

test("[H7] of one caller the oldest promise is broken first, of many callers that of who has most", () => {
  const reservations = new Reservations();
  const first = reservations.reserve("a", 1, 0);
  const later = Array.from({ length: 16 }, () => reservations.reserve("a", 1, 0));
  const other = reservations.reserve("b", 1, 0);
  expect(reservations.redeem(first, 1)).toBe(false);
  expect(reservations.redeem(later[0] ?? 0, 1)).toBe(true);
  for (let i = 0; i < 60; i += 1) reservations.reserve(null, 1, 0);
  expect(reservations.redeem(other, 1)).toBe(true);
  expect(reservations.redeem(other, 1)).toBe(false);
});

test("[H7] a promise holds for fifteen seconds, and for five while many come in", () => {
  const quiet = new Reservations();
  const one = quiet.reserve("a", 1, 0);
  expect(quiet.expects(14_999)).toBe(true);
  expect(quiet.redeem(one, 15_000)).toBe(false);
  const crowded = new Reservations();
  const another = crowded.reserve("a", 12, 0);
  expect(crowded.redeem(another, 5000)).toBe(false);
});

test("[H7] a browser has one chair: another tab is shown the way back, and the host may allow more", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const enter = { enter: "code", code: ada.code.value } as const;
  const browser = new MemoryStorage();
  const max = await server.visit(enter, "Max", newTab(browser));
  await expect(server.visit(enter, "Mia", newTab(browser))).rejects.toMatchObject({
    why: "chairHeld",
  });
  ada.share(true);
  await server.settle(() => max.sharing.value, "all see that devices are shared");
  const mia = await server.visit(enter, "Mia", newTab(browser));
  expect(mia.me.value).toBe(2);
  expect(max.link.value).toBe("open");
  for (const one of [mia, max, ada]) one.leave();
});

test("[H7] whoever comes in by the browser of somebody who dropped out gets that chair, as a newcomer", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const enter = { enter: "code", code: ada.code.value } as const;
  const browser = new MemoryStorage();
  const max = await server.visit(enter, "Max", newTab(browser));
  server.cut(max);
  await server.settle(() => ada.seats.value[1]?.player === "keptFor", "kept");
  max.leave();
  const mia = await server.visit(enter, "Mia", newTab(browser));
  expect(mia.me.value).toBe(1);
  await server.settle(() => ada.seats.value[1]?.name === "Mia", "the chair is hers");
  ada.leave();
  mia.leave();
});

test("[H7] one guest cannot take all chairs: what was never played yields to friends at once", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const { roomId } = server.room(ada);
  for (let i = 0; i < 11; i += 1)
    (await LoadClient.join(server.app.port, roomId, `eve ${i}`)).cut();
  await server.settle(
    () => ada.seats.value.filter(({ player }) => player === "keptFor").length === 11,
    "eleven chairs are kept",
  );
  server.clock.advance(5000);
  const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo");
  expect(bo.link.value).toBe("open");
  server.clock.advance(KEPT_IDLE_MS);
  await server.settle(
    () => ada.seats.value.every(({ player }) => player !== "keptFor"),
    "the rest go back",
  );
  ada.leave();
  bo.leave();
});

test("[H7] chairs that one caller played and left yield to others, but for three", () => {
  const seating = new Seating(secureRandomness.secret);
  seating.take("Ada", true, from("home"));
  for (let i = 0; i < 11; i += 1) {
    const taken = seating.take(`eve ${i}`, true, from("eve"));
    seating.acted(taken?.chair ?? -1);
    seating.drop(taken?.chair ?? -1, 0);
  }
  expect(seating.take("too soon", true, from("b"), 4999)).toBeNull();
  let friends = 0;
  while (seating.take(`friend ${friends}`, true, from(`friend ${friends}`), 6000)) friends += 1;
  expect(friends).toBe(8);
  expect(kinds(seating).filter((kind) => kind === "keptFor")).toHaveLength(3);
});

test("[H7] a class of twelve behind one address fits, and a phone that slept for half a minute is not outranked", () => {
  const seating = new Seating(secureRandomness.secret);
  const pupils = Array.from({ length: 12 }, (_, i) =>
    seating.take(`p${i}`, true, from("school", `device ${i}`)),
  );
  expect(new Set(pupils.map((one) => one?.chair)).size).toBe(12);
  seating.acted(5);
  seating.drop(5, 0);
  expect(seating.take("thirteenth", true, from("school"), 30_000)).toBeNull();
  expect(seating.resume(pupils[5]?.secret ?? "")).toBe(5);
});

test("[H7] whoever opened a consort keeps the chair for ten minutes, played or not", () => {
  const seating = new Seating(secureRandomness.secret);
  const ada = seating.take("Ada", true);
  seating.take("Bo", true);
  seating.drop(0, 0);
  seating.drop(1, 0);
  expect(seating.expire(KEPT_IDLE_MS)).toEqual([1]);
  expect(seating.expire(KEPT_MS - 1)).toEqual([]);
  expect(seating.resume(ada?.secret ?? "")).toBe(0);
});

test("[H8] the host frees a chair: who sat there is told, comes back as a newcomer only, and a bot plays", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const enter = { enter: "code", code: ada.code.value } as const;
  const tab = newTab();
  const max = await server.visit(enter, "Max", tab);
  const before = duplicateOf(tab);
  ada.free(max.me.value);
  await server.settle(() => max.disconnectReason.value === "freed", "Max is told");
  await server.settle(() => ada.seats.value[1]?.player === "bot", "a bot plays");
  await expect(server.visit({ enter: "back" }, "Max", before)).rejects.toMatchObject({
    why: "freed",
  });
  const again = await server.visit(enter, "Max", newTab());
  expect(again.me.value).toBe(1);
  ada.leave();
  again.leave();
});

test("[H8] a chair kept for somebody away is freed too, and they are told when they ask", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const max = await server.visit({ enter: "code", code: ada.code.value }, "Max");
  server.cut(max);
  await server.settle(() => ada.seats.value[1]?.player === "keptFor", "kept");
  ada.free(max.me.value);
  await server.settle(() => ada.seats.value[1]?.player === "bot", "free");
  await server.until(() => max.link.value === "lost", "Max does not get it back");
  expect(max.disconnectReason.value).toBe("freed");
  ada.leave();
});

test("[H8] nobody but the host frees chairs, nobody their own, and no bot's", async () => {
  const ada = await server.visit({ enter: "friends" }, "Ada");
  const max = await server.visit({ enter: "code", code: ada.code.value }, "Max");
  const heard: string[] = [];
  ada.onNotice((notice) => heard.push(keyOf(notice)));
  max.onNotice((notice) => heard.push(keyOf(notice)));
  max.free(ada.me.value);
  await server.settle(() => heard.length === 1, "not the host");
  max.share(true);
  await server.settle(() => heard.length === 2, "not the host either");
  ada.free(ada.me.value);
  await server.settle(() => heard.length === 3, "not one's own");
  ada.free(max.me.value);
  await server.settle(() => max.disconnectReason.value === "freed", "Max's");
  expect(heard.slice(0, 3)).toEqual(["notHost", "notHost", "ownChair"]);
  ada.leave();
});
