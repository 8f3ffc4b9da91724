/** [L5] Whether a chair is still kept is for the server to say, not for any clock of a browser. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { chairWaiting, declineChair } from "../../client/net/doorstep.ts";
import type { Doorstep } from "../../client/net/doorstep.ts";
import { chairStillKept } from "../../client/net/open.ts";
import { CHAIR_PATH } from "../../shared/protocol/chair.ts";
import { Memory, newTab, openTestHouse } from "./house.ts";
import type { Tab, TestHouse } from "./house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const stepOf = (tab: Tab, origin = house.origin): Doorstep => ({
  origin,
  memories: tab,
  now: () => house.clock.now(),
  after: (ms, call) => house.clock.after(ms, call),
  chance: () => 0.5,
  onWake: () => () => {},
});

/** Max was here, and closed his tab without a goodbye: what the next one finds in the browser. */
async function afterMax(): Promise<{ readonly next: Tab; readonly code: string }> {
  const tab = newTab();
  const max = await house.visit({ enter: "friends" }, "Max", tab);
  const code = max.code.value;
  max.rename("Maxi");
  await house.settle(() => chairWaiting(stepOf(tab))?.name === "Maxi", "the new name is kept");
  house.cut(max);
  await house.settle(() => house.room(max).clients.length === 0, "the drop arrives");
  await house.settle(() => max.link.value === "reconnecting", "at both ends");
  const next = newTab(new Memory(tab.browser));
  max.leave();
  return { next, code };
}

test("[L5] a chair that the server keeps is offered by its person's name, one it does not keep is forgotten", async () => {
  const { next, code } = await afterMax();
  const kept = { of: "browser", name: "Maxi", code };
  expect(await chairStillKept(stepOf(next))).toEqual(kept);
  await house.pass(10 * 60_000 + 2000);
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

test("[L5] nothing but a secret tells of a chair", async () => {
  const ask = (body: unknown) =>
    fetch(`${house.origin}${CHAIR_PATH}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  expect(await (await ask({ room: "r", seat: "made up" })).json()).toEqual({ kept: false });
  for (const bad of [{}, { room: 1, seat: "s" }, { room: "r".repeat(65), seat: "s" }])
    expect((await ask(bad)).status).toBe(400);
});
