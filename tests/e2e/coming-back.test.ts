/**
 * [Y1] Four ways of leaving and returning to a live session on a phone while the music plays: reload, a frozen page,
 * no network, and another page.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lead } from "../../shared/i18n/en/console.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { live } from "../../shared/i18n/en/live.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import type { Visitor } from "./harness/visitor.ts";

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

describe("a phone in a live session", () => {
  let server: BrowserServer;
  let leader: Visitor;
  let ada: Visitor;
  let code = "";
  const plays = () => ada.page.locator("main.play");
  /** The music goes on: the console shows a later bar. */
  const beats = async (): Promise<void> => {
    const bar = leader.page.locator(".tile-box header > small").first();
    const before = await bar.textContent();
    await expect.poll(() => bar.textContent()).not.toBe(before);
    const then = await bar.textContent();
    await expect.poll(() => bar.textContent()).not.toBe(then);
  };
  /** The console shows that she is present, or away. */
  const here = (count: number) => leader.page.getByText(lead.bar.here(count, 2)).first();
  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
    leader = await server.visit({ screen: "lowLaptop" });
    await press(leader.page, new RegExp(en.start.way.lead.name));
    await leader.page.locator("main.console").waitFor();
    code =
      (await leader.page.locator(".join-code b").first().textContent())?.replace(/\s/g, "") ?? "";
    for (const name of ["Ada", "Bo"]) {
      const visitor = await server.visit({ screen: "phone", path: `/#${code}` });
      const { page } = visitor;
      await page.getByRole("textbox", { name: en.people.name.label }).fill(name);
      await page.keyboard.press("Enter");
      await page.getByText(live.prebrief.title).waitFor();
      await press(page, live.prebrief.yes);
      if (name === "Ada") ada = visitor;
    }
    await press(leader.page, lead.setup.begin);
    await leader.page.getByText(lead.bar.briefed(2)).waitFor();
    await press(leader.page, lead.controls.next);
    await press(leader.page, lead.controls.yes);
    await ada.page.getByText(live.waiting.steps.practice.title).waitFor();
    // [J13] A player who had not read their card reads it over the music.
    await ada.page.locator(".brief").waitFor();
    await press(leader.page, lead.controls.begin);
    await plays().waitFor();
  });
  afterAll(() => server.close());

  test("reloaded, it plays on in the same chair", async () => {
    const seat = await ownChair(ada.page);
    await ada.page.reload();
    await plays().waitFor();
    await expect.poll(() => ownChair(ada.page)).toBe(seat);
    await here(2).waitFor();
  });

  test("halted: nothing of the page runs for some seconds, and then it plays on in the same chair", async () => {
    const seat = await ownChair(ada.page);
    const device = await ada.page.context().newCDPSession(ada.page);
    await device.send("Debugger.enable");
    const halted = new Promise((resolve) => device.once("Debugger.paused", resolve));
    await device.send("Debugger.pause");
    await halted;
    await beats();
    await device.send("Debugger.resume");
    await device.detach();
    await plays().waitFor();
    await here(2).waitFor();
    await expect.poll(() => ownChair(ada.page)).toBe(seat);
  });

  test("without a network, and with it again, it plays on in the same chair", async () => {
    const seat = await ownChair(ada.page);
    await ada.page.context().setOffline(true);
    await expect.poll(() => ada.page.evaluate(() => navigator.onLine)).toBe(false);
    await beats();
    await ada.page.context().setOffline(false);
    await plays().waitFor();
    await here(2).waitFor();
    await expect.poll(() => ownChair(ada.page)).toBe(seat);
  });

  test("away on another page and Back, it plays on in the same chair", async () => {
    const seat = await ownChair(ada.page);
    await ada.page.goto(`${server.url}/check`);
    await ada.page.getByRole("heading", { level: 1 }).waitFor();
    await ada.page.goBack();
    await plays().waitFor();
    await here(2).waitFor();
    await expect.poll(() => ownChair(ada.page)).toBe(seat);
  });
});

/** What the page has stored about its chair. */
const ownChair = (page: Page): Promise<string | null> =>
  page.evaluate(() => sessionStorage.getItem("broken-consort.chair"));
