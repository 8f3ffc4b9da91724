/**
 * [Y1] Ways of leaving and returning to a live session on a phone while the music plays: reload, a halted and a frozen
 * page, no network, and another page.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lead } from "../../shared/i18n/en/console.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { live } from "../../shared/i18n/en/live.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { openPlainBrowser, type PlainBrowser } from "./harness/plain-browser.ts";
import { cutLine, withLine } from "./harness/line.ts";
import type { Visitor } from "./harness/visitor.ts";

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

describe("a phone in a live session", () => {
  let server: BrowserServer;
  let leader: Visitor;
  let ada: Visitor;
  /** [Z11] The chair of whoever leads, in a tab beside the console. */
  let own: Page;
  /** Has Cy's phone. */
  let pocket: PlainBrowser;
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
  /** The console shows how many are present. */
  const here = (count: number) => leader.page.getByText(lead.bar.here(count, 4)).first();
  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
    leader = await server.visit({ screen: "lowLaptop" });
    await press(leader.page, new RegExp(en.start.way.lead.name));
    await leader.page.locator("main.console").waitFor();
    code =
      (await leader.page.locator(".join-code b").first().textContent())?.replace(/\s/g, "") ?? "";
    for (const name of ["Ada", "Bo"]) {
      const visitor = await server.visit({
        screen: "phone",
        path: `/#${code}`,
        before: withLine,
      });
      await comeIn(visitor.page, name);
      if (name === "Ada") ada = visitor;
    }
    const opened = leader.page.context().waitForEvent("page");
    await leader.page.getByRole("link", { name: lead.setup.ownChair }).click();
    own = await opened;
    await comeIn(own, "Rosa");
    pocket = await openPlainBrowser();
    await pocket.page.goto(`${server.url}/#${code}`);
    await comeIn(pocket.page, "Cy");
    await press(leader.page, lead.setup.begin);
    await leader.page.getByText(lead.bar.briefed(4)).waitFor();
    await press(leader.page, lead.controls.next);
    await press(leader.page, lead.controls.yes);
    await ada.page.getByText(live.waiting.steps.practice.title).waitFor();
    // [J13] A player who had not read their card reads it over the music.
    await ada.page.locator(".brief").waitFor();
    await press(leader.page, lead.controls.begin);
    await plays().waitFor();
  });
  afterAll(async () => {
    await pocket.close();
    await server.close();
  });

  test("reloaded, it plays on in the same chair", async () => {
    const seat = await ownChair(ada.page);
    await ada.page.reload();
    await plays().waitFor();
    await expect.poll(() => ownChair(ada.page)).toBe(seat);
    await here(4).waitFor();
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
    await here(4).waitFor();
    await expect.poll(() => ownChair(ada.page)).toBe(seat);
  });

  test("without a network, and with it again, it plays on in the same chair", async () => {
    const seat = await ownChair(ada.page);
    await ada.page.context().setOffline(true);
    await expect.poll(() => ada.page.evaluate(() => navigator.onLine)).toBe(false);
    await beats();
    await ada.page.context().setOffline(false);
    await plays().waitFor();
    await here(4).waitFor();
    await expect.poll(() => ownChair(ada.page)).toBe(seat);
  });

  test("[L2] where its requests are never answered it comes back by a WebSocket, into the same chair", async () => {
    const seat = await ownChair(ada.page);
    let asked = 0;
    await ada.page.route("**/matchmake/**", () => void (asked += 1));
    await cutLine(ada);
    await expect.poll(() => asked).toBeGreaterThan(0);
    await ada.page.getByText(en.trouble.line.reconnecting).first().waitFor({ state: "detached" });
    await plays().waitFor();
    await here(4).waitFor();
    await expect.poll(() => ownChair(ada.page)).toBe(seat);
    await ada.page.unroute("**/matchmake/**");
  });

  test("away on another page and Back, it plays on in the same chair", async () => {
    const seat = await ownChair(ada.page);
    await ada.page.goto(`${server.url}/check`);
    await ada.page.getByRole("heading", { level: 1 }).waitFor();
    await ada.page.goBack();
    await plays().waitFor();
    await here(4).waitFor();
    await expect.poll(() => ownChair(ada.page)).toBe(seat);
  });

  test("[Z11] whoever leads takes a chair in a tab beside the console, and keeps both, also when both are reloaded", async () => {
    await own.locator("main.play").waitFor();
    const seat = await ownChair(own);
    await leader.page.reload();
    await here(4).waitFor();
    await own.reload();
    await own.locator("main.play").waitFor();
    await expect.poll(() => ownChair(own)).toBe(seat);
    await press(leader.page, lead.controls.eyesUp);
    await own.locator("dialog.eyes-up").waitFor();
    await press(leader.page, new RegExp(lead.controls.resume));
    await own.locator("dialog.eyes-up").waitFor({ state: "detached" });
  });

  test("frozen by its browser, as in a pocket, and woken, it plays on in the same chair", async () => {
    const { page } = pocket;
    // If it does not play, this tells what it shows.
    const shown = () =>
      page.evaluate(
        () => `${document.querySelector("main")?.className} ${document.body.innerText}`,
      );
    await expect.poll(shown).toMatch(/^play\b/u);
    const seat = await ownChair(page);
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      for (const kind of ["freeze", "resume"])
        document.addEventListener(kind, () => told.push(kind));
    });
    await pocket.freeze();
    await beats();
    await pocket.wake();
    const told = () => page.evaluate(() => (window as unknown as { told: unknown }).told);
    await expect.poll(told).toEqual(["freeze", "resume"]);
    await page.locator("main.play").waitFor();
    await here(4).waitFor();
    await expect.poll(() => ownChair(page)).toBe(seat);
    await page.getByText(en.trouble.line.reconnecting).waitFor({ state: "detached" });
  });
});

/** Somebody who comes by the link, and promises. */
async function comeIn(page: Page, name: string): Promise<void> {
  await page.getByRole("textbox", { name: en.people.name.label }).fill(name);
  await page.keyboard.press("Enter");
  await page.getByText(live.prebrief.title).waitFor();
  await press(page, live.prebrief.yes);
}

/** What the page has stored about its chair. */
const ownChair = (page: Page): Promise<string | null> =>
  page.evaluate(() => sessionStorage.getItem("broken-consort.chair"));
