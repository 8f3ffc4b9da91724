/** [L5] Only the server decides whether a chair is still kept, not the clock of a browser. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { chairWaiting, declineChair } from "../../client/session/kept-chairs.ts";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { chairStillKept } from "../../client/session/open-consort.ts";
import { chairOfBrowser, chairOfTab, saveChair } from "../../client/session/seat-storage.ts";
import { CHAIR_PATH } from "../../shared/protocol/chair.ts";
import { MemoryStorage } from "../fixtures/memory-storage.ts";
import { environmentOf, newTab, openTestServer } from "./test-server.ts";
import type { Tab, TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const stepOf = (tab: Tab, origin = server.origin): ClientEnvironment =>
  environmentOf({ origin, clock: server.clock }, tab);

/** Max was here, and closed his tab: what the next person finds in the browser. */
async function afterMax(): Promise<{ readonly next: Tab; readonly code: string }> {
  const tab = newTab();
  const max = await server.visit({ enter: "friends" }, "Max", tab);
  const code = max.code.value;
  max.rename("Maxi");
  await server.settle(() => chairWaiting(stepOf(tab))?.name === "Maxi", "the new name is kept");
  server.cut(max);
  await server.settle(() => server.room(max).clients.length === 0, "the drop arrives");
  await server.settle(() => max.link.value === "reconnecting", "at both ends");
  const next = newTab(new MemoryStorage(tab.browser));
  max.leave();
  return { next, code };
}

test("[L5] a chair that the server keeps is offered by its person's name, one it does not keep is forgotten", async () => {
  const { next, code } = await afterMax();
  const kept = { of: "browser", name: "Maxi", code };
  expect(await chairStillKept(stepOf(next))).toEqual(kept);
  await server.pass(10 * 60_000 + 2000);
  expect(await chairStillKept(stepOf(next))).toBeNull();
  expect(chairWaiting(stepOf(next))).toBeNull();
});

test("[L5] where the server cannot be asked, what the browser remembers is offered", async () => {
  const { next } = await afterMax();
  expect((await chairStillKept(stepOf(next, "http://127.0.0.1:9")))?.name).toBe("Maxi");
});

test("[L5] who is not Max is not offered his chair again; other tabs are, and the server keeps it", async () => {
  const { next } = await afterMax();
  declineChair(stepOf(next));
  expect(chairWaiting(stepOf(next))).toBeNull();
  expect((await chairStillKept(stepOf(newTab(next.browser))))?.name).toBe("Maxi");
});

test("[L5] who is not Max gets a chair of their own in his consort, by his tablet; his stays kept", async () => {
  const { next, code } = await afterMax();
  const secret = chairOfBrowser(next)?.seat ?? "";
  declineChair(stepOf(next));
  const lea = await server.visit({ enter: "code", code }, "Lea", next);
  await server.settle(() => lea.seats.value[lea.me.value]?.name === "Lea", "she sits");
  expect(lea.seats.value.map(({ name, player }) => `${name} ${player}`)).toEqual([
    "Maxi keptFor",
    "Lea person",
    "Jo bot",
    "Ruth bot",
  ]);
  // Another connection of hers from that tablet is refused as usual.
  await expect(
    server.visit({ enter: "code", code }, "Lea", newTab(next.browser)),
  ).rejects.toMatchObject({ why: "chairHeld" });
  const room = chairOfTab(next)?.room ?? "";
  const max = newTab();
  saveChair(max, { room, seat: secret, name: "Maxi", code });
  const back = await server.visit({ enter: "back" }, "", max);
  expect(back.me.value).toBe(0);
  for (const consort of [lea, back]) consort.leave();
});

test("[L5] who steps out keeps the chair, and takes it again", async () => {
  const tab = newTab();
  const ada = await server.visit({ enter: "friends" }, "Ada", tab);
  const room = server.room(ada);
  ada.disconnect();
  await server.settle(() => room.clients.length === 0, "she is out");
  expect(ada.disconnectReason.value).toBeNull();
  expect((await chairStillKept(stepOf(tab)))?.of).toBe("tab");
  const back = await server.visit({ enter: "back" }, "Ada", tab);
  expect(back.me.value).toBe(ada.me.value);
  back.leave();
});

test("[L5] [H9] a chair of a consort that hibernates is kept as long as it would be", async () => {
  const { next } = await afterMax();
  const rooms = server.openRooms();
  server.clock.advance(32_000);
  await server.settle(() => server.openRooms() < rooms, "the room goes");
  expect((await chairStillKept(stepOf(next)))?.name).toBe("Maxi");
  server.clock.advance(10 * 60_000);
  expect(await chairStillKept(stepOf(next))).toBeNull();
});

test("[L5] nothing but a secret tells of a chair", async () => {
  const ask = (body: unknown) =>
    fetch(`${server.origin}${CHAIR_PATH}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  expect(await (await ask({ room: "r", seat: "made up" })).json()).toEqual({ kept: false });
  for (const bad of [{}, { room: 1, seat: "s" }, { room: "r".repeat(65), seat: "s" }])
    expect((await ask(bad)).status).toBe(400);
});
