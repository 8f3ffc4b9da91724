/** [O3] [O4] [O5] [O6] The stored game without its server. The tests are steps of one person's evening, in order. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { replay } from "../../shared/i18n/en/replay.ts";
import { peekABoo } from "../../shared/i18n/en/scenarios/peek-a-boo.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { keepTime, passOnPage, passUntilSo } from "./harness/page-time.ts";
import { bar, practise, readPrebrief } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

/** Longer than the scene is. */
const SCENE_MS = 3 * 60_000;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const offline = en.settings.offline;

describe("practice without a server", () => {
  let server: BrowserServer;
  let ada: Visitor;
  beforeAll(async () => {
    server = await openBrowserServer();
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

  test("[O5] the movement ends with its page, and is seen again, also after a reload", async () => {
    const { page } = ada;
    const takeaway = page.getByRole("heading", { name: peekABoo.takeaway });
    // The rest of the scene passes quickly, for the page and for the worker that plays it.
    const [worker] = page.workers();
    if (worker === undefined) throw new Error("nobody plays");
    await worker.evaluate(keepTime, 200);
    const pass = async (ms: number): Promise<void> => {
      await passOnPage(worker, ms, ms);
      await passOnPage(page, ms, ms);
    };
    await passUntilSo(pass, () => takeaway.isVisible(), SCENE_MS);
    await ada.shot("end-offline-small");
    await page.reload();
    await takeaway.waitFor();
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
    const asked = page.waitForRequest((request) => request.url().endsWith("/api/consorts"));
    await page.goto(`${server.url}/#scene=this-far`);
    const answer = await (await asked).response();
    expect(answer?.status()).toBe(200);
    await page.getByRole("button", { name: en.scenes.ready }).waitFor();
    await ada.leave();
  });
});

test("[O4] a server that dies in the middle of practice: the music goes on in the browser, and is not played twice when it is back", async () => {
  const server = await openBrowserServer();
  // Nothing is stored, as on http.
  const ada = await server.visit({ screen: "small" });
  const { page } = ada;
  await practise(page);
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
