/** [O3] [O4] [O5] [O6] [O7] The stored game without its server. The tests are steps of one person's evening, in order. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { replay } from "../../shared/i18n/en/replay.ts";
import { peekABoo } from "../../shared/i18n/en/scenarios/peek-a-boo.ts";
import { LAN_NAME } from "./harness/browser.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { frames } from "./harness/frames.ts";
import { keepTime, passOnPage, passOnWorker, passUntilSo } from "./harness/page-time.ts";
import { bar, practise, readPrebrief } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

/** Longer than the scene is. */
const SCENE_MS = 3 * 60_000;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const { offline, renewal } = en.settings;

/** The page's service worker looks for a newer version; resolves once one waits. */
const findNewer = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration?.waiting) return true;
    await registration?.update();
    return false;
  });
const waits = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting !== null;
  });

describe("practice without a server", () => {
  let server: BrowserServer;
  let ada: Visitor;
  let serviceWorker: string;
  beforeAll(async () => {
    server = await openBrowserServer();
    serviceWorker = await fetch(`${server.url}/sw.js`).then((answer) => answer.text());
  });
  afterAll(() => server.close());

  test("[O6] the start page stores the game, and the settings say so", async () => {
    ada = await server.visit({ screen: "small", stores: true });
    const { page } = ada;
    await page.getByRole("button", { name: en.start.settings.label }).click();
    await page.getByText(offline.stored).waitFor();
    await ada.shot("settings-stored-small");
    expect(await ada.barriers()).toEqual([]);
    expect(ada.complaints).toEqual([]);
  });

  test("[O3] with the server gone the page opens, and practice begins", async () => {
    const { page } = ada;
    await server.kill();
    await page.reload();
    await page.getByRole("button", { name: en.start.way.alone.name }).waitFor();
    await page.goto(`${server.url}/#scene=peek-a-boo`);
    await readPrebrief(page);
    await page.getByText(peekABoo.brief).waitFor();
    await press(page, en.scenes.ready);
    expect(await bar(page, 1)).toBeGreaterThan(0);
    await ada.shot("play-offline-small");
  });

  test("[O5] a reload in the middle of the music goes on with it", async () => {
    const { page } = ada;
    const before = await bar(page, 4);
    await page.reload();
    expect(await bar(page, before)).toBeGreaterThanOrEqual(before);
  });

  test("[O6] a newer version that arrives while music plays is not told", async () => {
    const { page } = ada;
    // Where the server was, something gives the newer version and nothing else.
    const giver = createServer(({ url, socket }, answer) => {
      if (url !== "/sw.js") return void socket.destroy();
      answer.writeHead(200, { "content-type": "text/javascript" });
      answer.end(`${serviceWorker}\n// A newer version.`);
    });
    giver.listen(new URL(server.url).port);
    await once(giver, "listening");
    await findNewer(page);
    await frames(page, 3);
    expect(await page.getByText(renewal.isNew).isVisible()).toBe(false);
    giver.closeAllConnections();
    giver.close();
    await once(giver, "close");
  });

  test("[O5] [O6] the movement ends with its page, which tells of the newer version; that is loaded when asked for, and the movement is seen again", async () => {
    const { page } = ada;
    const takeaway = page.getByRole("heading", { name: peekABoo.takeaway });
    // The rest of the scene passes quickly, for the page and for the worker that plays it.
    const [worker] = page.workers();
    if (worker === undefined) throw new Error("nobody plays");
    await worker.evaluate(keepTime, 200);
    const pass = async (ms: number): Promise<void> => {
      await passOnWorker(worker, ms, ms);
      await passOnPage(page, ms, ms);
    };
    await passUntilSo(pass, () => takeaway.isVisible(), SCENE_MS);
    await page.getByText(renewal.isNew).waitFor();
    await ada.shot("end-offline-small");
    await page.evaluate(() => (document.documentElement.dataset["before"] = ""));
    await press(page, renewal.act);
    await page.waitForFunction(() => !("before" in document.documentElement.dataset));
    await takeaway.waitFor();
    await expect.poll(() => waits(page)).toBe(false);
    expect(await page.getByText(renewal.isNew).isVisible()).toBe(false);
    await press(page, en.result.seeAgain);
    await page.getByRole("heading", { name: replay.title }).waitFor();
    await page.getByRole("combobox", { name: replay.seat }).waitFor();
    await ada.shot("replay-offline-small");
    const exceptions = ada.complaints.filter((one) => one.startsWith("exception"));
    expect(exceptions).toEqual([]);
  });

  test("[O3] when the server is back, practice is played there again", async () => {
    const { page } = ada;
    await server.again();
    await page.goto(`${server.url}/`);
    await page.evaluate(() => {
      sessionStorage.clear();
      localStorage.removeItem("broken-consort.chair");
    });
    // From elsewhere: a page that is there already would only be told another fragment.
    await page.goto("about:blank");
    const asked = page.waitForRequest((request) => request.url().endsWith("/api/consorts"));
    await page.goto(`${server.url}/#scene=this-far`);
    const answer = await (await asked).response();
    expect(answer?.status()).toBe(200);
    await page.getByRole("button", { name: en.scenes.ready }).waitFor();
    await ada.leave();
  });
});

test("[O7] [O4] on http nothing is stored, which the settings say, and a server that dies in the middle of practice stops no music; it is not played twice when the server is back", async () => {
  const server = await openBrowserServer();
  const local = new URL(server.url);
  local.hostname = LAN_NAME;
  const ada = await server.visit({ screen: "small", stores: true, origin: local.origin });
  const { page } = ada;
  await page.getByRole("button", { name: en.start.settings.label }).click();
  await page.getByText(offline.http).waitFor();
  await ada.shot("settings-http-small");
  await page.keyboard.press("Escape");
  await practise(page);
  expect(ada.complaints).toEqual([]);
  await expect.poll(() => page.workers().length).toBe(1);
  const before = await bar(page, 3);
  await server.kill();
  const goesOn = await bar(page, before + 3);
  expect(goesOn).toBeGreaterThan(before);
  await ada.shot("play-server-gone-small");
  const room = () =>
    page.evaluate(() => {
      const chair: unknown = JSON.parse(localStorage.getItem("broken-consort.chair") ?? "null");
      return (chair as { readonly room: string } | null)?.room;
    });
  expect(await room()).toBe("this-browser");
  await server.again();
  expect(await bar(page, goesOn + 2)).toBeGreaterThan(goesOn);
  expect(await room()).toBe("this-browser");
  await page.reload();
  expect(await bar(page, goesOn)).toBeGreaterThanOrEqual(goesOn);
  expect(ada.complaints.filter((one) => one.startsWith("exception"))).toEqual([]);
  await server.close();
});
