/** [Y2] People without a chair in a live session see what a stage shows, and no more, until they get one. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "colyseus.js";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { liveIn } from "../../client/session/live-address.ts";
import { chairOfTab } from "../../client/session/seat-storage.ts";
import { addressToWatchAs, watchLive } from "../../client/session/watch-live.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { environmentOf, newTab, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const environment = (tab = newTab()) => environmentOf(server, tab);

interface Heard {
  readonly kind: string;
  readonly word: unknown;
}

async function looksOn(live: string, role: string, secret: string): Promise<Heard[]> {
  const heard: Heard[] = [];
  const options = { version: PROTOCOL_VERSION, role, secret, name: "Eve" };
  const room = await new Client(server.origin).joinById(live, options);
  room.onMessage("*", (kind, word: unknown) => void heard.push({ kind: String(kind), word }));
  return heard;
}

async function opened() {
  const live = await openLive(environment());
  const line = openLiveLine(environment(), "console", { live: live.live, secret: live.console });
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const person = (name: string) => line.session.value?.people.find((one) => one.name === name);
  return { live, line, person };
}

test("who is set aside loses the chair, watches, and goes in again with the same person when a chair is given", async () => {
  const { live, line, person } = await opened();
  const tab = newTab();
  const ada = await server.visit({ enter: "code", code: live.code }, "Ada", tab);
  const bo = await server.visit({ enter: "code", code: live.code }, "Bo");
  await server.until(() => person("Ada")?.here === true, "Ada is here", 40);
  const { id } = person("Ada") ?? {};
  if (id === undefined) throw new Error("Ada has come");
  expect(await line.lead({ do: "seat", person: id, at: null })).toBeNull();
  await server.until(() => ada.disconnectReason.value === "noChair", "no chair", 400);

  let given = 0;
  const watch = watchLive(
    environment(tab),
    { live: live.live, secret: live.code },
    "Ada",
    () => (given += 1),
  );
  await server.until(() => watch.stage.value !== null, "Ada sees what the stage shows", 100);
  expect(watch.session.value).toBeNull();
  expect(await watch.lead({ do: "shuffle" })).toBe("notFacilitator");
  // Without a chair by the facilitator's decision: none comes by itself.
  await server.pass(5000);
  expect(given).toBe(0);
  const { id: watcher } =
    line.session.value?.people.find((one) => one.seat === null && one.here) ?? {};
  expect([watcher, line.session.value?.people.length]).toEqual([id, 2]);
  if (watcher === undefined) throw new Error("the console sees who watches");
  expect(
    await line.lead({ do: "seat", person: watcher, at: { consort: 0, chair: null } }),
  ).toBeNull();
  await server.until(() => given > 0, "a chair", 40);
  watch.leave();
  const back = await server.visit({ enter: "back" }, "Ada", tab);
  await server.until(() => back.me.value !== null, "Ada sits", 100);
  for (const consort of [back, bo]) consort.leave();
  line.leave();
});

test("what comes over the line of who watches is what a stage gets, and one's own secret", async () => {
  const { live, line, person } = await opened();
  const all = [];
  for (const name of ["Ada", "Bo"])
    all.push(await server.visit({ enter: "code", code: live.code }, name));
  await server.until(() => person("Bo")?.here === true, "both are here", 40);
  const watch = await looksOn(live.live, "watch", live.code);
  const stage = await looksOn(live.live, "stage", live.stage);
  expect(await line.lead({ do: "go", step: 2 })).toBeNull();
  expect(await line.lead({ do: "begin", which: "all" })).toBeNull();
  await server.pass(10_000);
  const kinds = new Set(watch.map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(["role", "stage", "watching"]);
  const last = (heard: readonly Heard[]) => heard.findLast(({ kind }) => kind === "stage")?.word;
  expect(last(watch)).toBeDefined();
  expect(last(watch)).toEqual(last(stage));
  const told = JSON.stringify(watch.filter(({ kind }) => kind === "stage"));
  expect(told).not.toMatch(/activation|need|trust|reason|idle|gaze|observed|secret/);
  for (const consort of all) consort.leave();
  line.leave();
});

test("a wrong code lets nobody watch", async () => {
  const { live, line } = await opened();
  await expect(looksOn(live.live, "watch", "AAAAAA")).rejects.toThrow("wrongLink");
  await expect(looksOn(live.live, "watch", live.stage)).rejects.toThrow("wrongLink");
  line.leave();
});

test("[Y9] who comes by a personal link and finds no chair watches, with that link alone, and goes in as soon as one is given", async () => {
  const { live, line, person } = await opened();
  expect(await line.lead({ do: "expect", names: ["Ada"] })).toBeNull();
  const [link] = (await line.links())?.links ?? [];
  if (link === undefined) throw new Error("Ada has a link");
  const own = { live: live.live, key: link.key };
  const first = await server.visit({ enter: "own", own }, "");
  await server.until(() => person("Ada")?.here === true, "Ada is here", 40);
  expect(await line.lead({ do: "seat", person: link.person, at: null })).toBeNull();
  await server.until(() => first.disconnectReason.value === "noChair", "no chair", 400);
  const tab = newTab();
  await expect(server.visit({ enter: "own", own }, "", tab)).rejects.toThrow("allTaken");

  const address = liveIn(new URL(addressToWatchAs(environment(tab), own)).hash);
  if (address === null) throw new Error("an address to watch");
  // The address does not contain the link, so that the next user of the device is not taken for her.
  expect(address.secret).not.toBe(link.key);
  await expect(looksOn(live.live, "watch", address.secret)).rejects.toThrow("wrongLink");
  let given = 0;
  const watch = watchLive(environment(tab), address, "", () => (given += 1));
  await server.until(() => watch.stage.value !== null, "she sees what the stage shows", 100);
  expect(watch.session.value).toBeNull();
  await server.until(() => person("Ada")?.here === true, "the console sees that she is here", 40);
  expect(line.session.value?.people).toHaveLength(1);
  const at = { consort: 0, chair: null };
  expect(await line.lead({ do: "seat", person: link.person, at })).toBeNull();
  await server.until(() => given === 1, "a chair", 40);
  watch.leave();
  expect(chairOfTab(tab)?.code).toBe(live.code);
  const back = await server.visit({ enter: "back" }, "", tab);
  await server.until(() => back.me.value !== null, "Ada sits", 100);
  back.leave();

  // A replaced link cannot be used for watching.
  expect(await line.lead({ do: "newLink", person: link.person })).toBeNull();
  const late = newTab();
  addressToWatchAs(environment(late), own);
  const refused = watchLive(environment(late), address, "", () => {});
  await server.until(() => refused.lost.value !== null, "she is refused", 100);
  expect(refused.lost.value).toBe("wrongLink");
  line.leave();
});
