/** [Y1] Password of consoles: required, rate-limited, and never sent. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepPassword } from "../../client/session/console-password.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { ConsoleLock } from "../../server/rooms/console-lock.ts";
import { environmentOf, newTab, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const environment = (tab = newTab()) => environmentOf(server, tab);

async function opened(live: { live: string; console: string }, tab = newTab()): Promise<LiveLine> {
  const line = openLiveLine(environment(tab), "console", { live: live.live, secret: live.console });
  await server.settle(() => line.link.value !== "connecting", "an answer");
  return line;
}

test("set in the console, it is asked of every console that comes, of no stage, and of none once it is taken away", async () => {
  const live = await openLive(environment());
  const first = await opened(live);
  expect(await first.lead({ do: "password", password: "maple sirup" })).toBeNull();
  await server.until(() => first.session.value?.locked === true, "it is shown", 40);
  expect(JSON.stringify(first.session.value)).not.toContain("sirup");
  const without = await opened(live);
  expect([without.link.value, without.lost.value]).toEqual(["lost", "passwordNeeded"]);
  const tab = newTab();
  keepPassword(tab, live.live, "maple syrup");
  expect((await opened(live, tab)).lost.value).toBe("wrongPassword");
  keepPassword(tab, live.live, "maple sirup");
  const second = await opened(live, tab);
  expect(second.link.value).toBe("open");
  const stage = openLiveLine(environment(), "stage", { live: live.live, secret: live.stage });
  await server.settle(() => stage.stage.value !== null, "a stage looks on");
  expect(await second.lead({ do: "password", password: "" })).toBeNull();
  const third = await opened(live);
  expect(third.link.value).toBe("open");
  for (const line of [first, second, third, stage]) line.leave();
});

test("given on the start page, the tab that opened the session goes in, and another is asked", async () => {
  const tab = newTab();
  const live = await openLive(environment(tab), "maple sirup");
  const own = await opened(live, tab);
  expect(own.link.value).toBe("open");
  expect((await opened(live)).lost.value).toBe("passwordNeeded");
  own.leave();
});

test("set when the session is opened, it holds for the first console", async () => {
  const answer = await fetch(`${server.origin}/api/live`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: "Tuesday", password: "oak" }),
  });
  const text = await answer.text();
  expect(text).not.toContain("oak");
  const live = JSON.parse(text) as { live: string; console: string };
  expect((await opened(live)).lost.value).toBe("passwordNeeded");
  const tab = newTab();
  keepPassword(tab, live.live, "oak");
  const line = await opened(live, tab);
  expect(line.link.value).toBe("open");
  line.leave();
});

test("after ten wrong tries, at once or one by one, a right one waits too; ten seconds later it is taken", async () => {
  const lock = new ConsoleLock();
  await lock.set("é");
  let now = 0;
  const verify = (password: string | null) => lock.verify(password, () => now);
  const tries = await Promise.all(Array.from({ length: 30 }, () => verify("e")));
  expect(tries.filter((why) => why === "wrongPassword")).toHaveLength(10);
  expect(tries.slice(10).every((why) => why === "tooManyTries")).toBe(true);
  expect(await verify("é")).toBe("tooManyTries");
  expect(await verify(null)).toBe("passwordNeeded");
  now += 10_000;
  expect(await verify("e\u0301")).toBeNull();
  expect(await verify("é")).toBeNull();
});

test("nothing typed is a wrong password while one is set", async () => {
  const lock = new ConsoleLock();
  await lock.set("oak");
  expect(await lock.verify("", () => 0)).toBe("wrongPassword");
  expect(await lock.verify("oak", () => 0)).toBeNull();
});
