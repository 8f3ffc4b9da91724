/**
 * [W4] [W5] The first seconds of a page: over a slow connection, in an older browser, without
 * sound, with a part missing.
 */
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { scenarioSchema } from "../../shared/scenarios/scenario.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { bar, sitDownAlone } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

const words = await en.page();
let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer();
});
afterAll(() => server.close());

/** A slow connection: bytes per second. */
const LINE = 400_000 / 8;
/** "Fast 3G" of browsers' own tools: bytes per second, seconds of a round trip. */
const FAST_3G = { line: 1_440_000 / 8, roundTrip: 0.5625 } as const;
/** Requests that a browser has under way to one server over HTTP/1.1. */
const AT_ONCE = 6;
/** Typefaces, and all scripts but those that the start page is made of. */
const LATER =
  /\/assets\/(?!(?:index|basics|start-page|main|live-address|helpers)-).*\.(?:js|woff2?)$/u;
/** Share of the allowed time for round trips. */
const ROUND_TRIPS = { picture: 0.6, play: 3 } as const;

/** Size of every answer on the wire: text is sent compressed. */
function weigh(page: Page): {
  readonly bytes: () => Promise<number>;
  readonly answers: () => number;
} {
  const parts: Promise<number>[] = [];
  page.on("response", (response) => {
    parts.push(
      response.body().then(
        (body) => (/woff/u.test(response.url()) ? body.length : gzipSync(body).length),
        () => 0,
      ),
    );
  });
  return {
    bytes: async () => (await Promise.all(parts)).reduce((sum, part) => sum + part, 0),
    answers: () => parts.length,
  };
}

/** Somebody with an empty cache, on a page without the game where no other is named. */
async function withNothingStored(path = "/check"): Promise<Visitor> {
  const you = await server.visit({ screen: "small", path });
  const line = await you.page.context().newCDPSession(you.page);
  await line.send("Network.clearBrowserCache");
  return you;
}

test("[H10] [W5] the start page takes at most 150 kB, and can be used within three seconds over fast 3G; all else comes after it, unasked", async () => {
  const you = await withNothingStored();
  const { page } = you;
  const released = Promise.withResolvers<void>();
  const late: string[] = [];
  await page.route(LATER, async (route) => {
    late.push(route.request().url());
    await released.promise;
    await route.continue();
  });
  // What the check page still loads is not weighed.
  await page.goto("about:blank");
  const weighed = weigh(page);
  await page.goto(server.url);
  const alone = page.getByRole("button", { name: en.start.way.alone.name });
  await alone.waitFor();
  await page.getByRole("textbox", { name: en.people.name.label }).fill("Ada");
  const answers = weighed.answers();
  const bytes = await weighed.bytes();
  const rounds = 1 + Math.ceil((answers - 1) / AT_ONCE);
  console.log(`start page: ${Math.round(bytes / 1000)} kB gzip in ${answers} answers`);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(150_000);
  expect(bytes / FAST_3G.line + rounds * FAST_3G.roundTrip).toBeLessThan(3);
  await expect.poll(() => late.filter((name) => name.includes("/phaser-")).length).toBe(1);
  released.resolve();
  await alone.click();
  await page.getByRole("button", { name: en.scenes.free.name }).waitFor();
  expect(you.complaints).toEqual([]);
  await you.leave();
});

test("[W5] whoever presses while what connects is still on its way gets a room meanwhile, and letters come last", async () => {
  const you = await withNothingStored();
  const { page } = you;
  const released = Promise.withResolvers<void>();
  await page.route(/\/assets\/(?:playing|phaser)-/u, async (route) => {
    await released.promise;
    await route.continue();
  });
  await page.goto("about:blank");
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await page.goto(server.url);
  await page.getByRole("button", { name: en.start.way.alone.name }).click();
  const answered = page.waitForResponse(/\/api\/consorts$/u);
  await page.getByRole("button", { name: en.scenes.free.name }).click();
  const { room, seat } = (await (await answered).json()) as Record<"room" | "seat", unknown>;
  expect(room).toEqual(expect.any(String));
  expect(seat).toBeDefined();
  expect(fetched.filter((name) => name.endsWith(".woff2"))).toEqual([]);
  released.resolve();
  expect(await bar(page, 1)).toBeGreaterThan(0);
  expect(fetched.filter((name) => name.includes("/api/consorts"))).toHaveLength(1);
  await expect.poll(() => fetched.filter((name) => name.endsWith(".woff2")).length).toBe(4);
  expect(you.complaints).toEqual([]);
  await you.leave();
});

describe("[W5] over 400 kbit/s", () => {
  test("words and a picture stand in the page itself, within two seconds", async () => {
    const you = await server.visit({ screen: "phone" });
    const { page } = you;
    // Only the page and the one script that it waits for arrive.
    await page.route("**/assets/**", () => {});
    const weighed = weigh(page);
    await page.reload({ waitUntil: "commit" });
    await page.getByText(words.motto).waitFor();
    await page.locator("#first svg").waitFor();
    await page.getByText(words.settingUp).waitFor();
    const bytes = await weighed.bytes();
    expect(bytes).toBeGreaterThan(500);
    expect(bytes / LINE + ROUND_TRIPS.picture).toBeLessThan(2);
    await you.leave();
  });

  test("one plays within twenty seconds, the door stands open long before, and the way there is shown", async () => {
    const you = await withNothingStored("/");
    const { page } = you;
    let held: (() => void) | null = null;
    const hold = new Promise<void>((resolve) => {
      held = resolve;
    });
    await page.route("**/phaser-*.js", async (route) => {
      await hold;
      await route.continue();
    });
    const weighed = weigh(page);
    await page.reload();
    await page.getByRole("button", { name: en.start.way.alone.name }).waitFor();
    const door = await weighed.bytes();
    expect(door / LINE).toBeLessThan(8);
    await expect.poll(() => page.locator("#loading progress").getAttribute("max")).toBe("3");
    await page.locator("#loading").waitFor();
    (held as (() => void) | null)?.();
    await sitDownAlone(page);
    expect(await bar(page, 1)).toBeGreaterThan(0);
    await page.locator("#loading").waitFor({ state: "hidden" });
    const bytes = await weighed.bytes();
    expect(bytes).toBeGreaterThan(250_000);
    expect(bytes / LINE + ROUND_TRIPS.play).toBeLessThan(20);
    expect(you.complaints).toEqual([]);
    await you.leave();
  });

  test("a part that does not arrive is said in one plain sentence, with a button to load again", async () => {
    const you = await server.visit({ screen: "phone" });
    await you.page.route("**/main-*.js", (route) => route.abort());
    await you.page.reload();
    const trouble = you.page.getByRole("alert").filter({ hasText: words.notSetUp });
    await trouble.waitFor();
    await expect.poll(() => trouble.innerText()).not.toMatch(/Error|at |\.js/u);
    await you.page.unroute("**/main-*.js");
    await you.page.getByRole("button", { name: words.again }).click();
    await you.page.getByRole("button", { name: en.start.way.alone.name }).waitFor();
    await you.leave();
  });
});

describe("[W4] what a browser lacks", () => {
  test("of the oldest stated ones, whose newest methods are missing, one plays all the same", async () => {
    const you = await server.visit({
      screen: "small",
      before: () => {
        const drop = (from: object, ...names: string[]): void => {
          for (const name of names) Reflect.deleteProperty(from, name);
        };
        drop(Promise, "withResolvers", "try");
        drop(Array, "fromAsync");
        drop(Array.prototype, "toSorted", "toReversed", "toSpliced", "with");
        drop(Object, "groupBy");
        drop(Map, "groupBy");
        drop(URL, "canParse", "parse");
        drop(AbortSignal, "any");
        drop(Set.prototype, "union", "intersection", "difference", "isSubsetOf", "isSupersetOf");
        drop(String.prototype, "isWellFormed", "toWellFormed");
        drop(ArrayBuffer.prototype, "transfer", "resize");
        drop(globalThis, "Iterator", "scheduler");
      },
    });
    await sitDownAlone(you.page);
    expect(await bar(you.page, 1)).toBeGreaterThan(0);
    expect(you.complaints).toEqual([]);
    await you.leave();
  });

  test("an older one still is told so in one sentence", async () => {
    const you = await server.visit({
      screen: "phone",
      before: () => Reflect.deleteProperty(Array.prototype, "at"),
    });
    await you.page.getByText(words.tooOld).waitFor();
    await expect.poll(() => you.page.locator("#trouble-start").isHidden()).toBe(true);
    await you.leave();
  });

  test.for([
    ["missing", () => Reflect.deleteProperty(globalThis, "AudioContext")],
    [
      "refused",
      () =>
        Object.assign(globalThis, {
          AudioContext: function refused() {
            throw new DOMException("no device", "NotSupportedError");
          },
        }),
    ],
  ] as const)("with sound %s, one plays in silence and is told once", async ([, before]) => {
    const you = await server.visit({ screen: "small", before });
    await sitDownAlone(you.page);
    await you.page.getByText(en.settings.sound.none).first().waitFor();
    expect(await bar(you.page, 1)).toBeGreaterThan(0);
    expect(you.complaints).toEqual([]);
    await you.leave();
  });
});

test("[J12] what a scenario file may hold can be fetched by an editor, at an address that stays", async () => {
  const answer = await fetch(`${server.url}/scenario.schema.json`);
  expect(answer.headers.get("content-type")).toContain("application/json");
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(scenarioSchema())));
});
