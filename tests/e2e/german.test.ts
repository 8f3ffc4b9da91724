/** The game in German: from the browser's language, or chosen and remembered; nothing is cut off. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { de } from "../../shared/i18n/de/index.ts";
import { kept } from "../../shared/i18n/de/kept.ts";
import { prebrief } from "../../shared/i18n/de/prebrief.ts";
import { list } from "../../shared/i18n/de/scenarios/list.ts";
import { peekABoo } from "../../shared/i18n/de/scenarios/peek-a-boo.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";

let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer();
});
afterAll(() => server.close());

test.for(["phone", "lowLaptop"] as const)(
  "a German browser on a %s reads German from the start page into the music",
  async (screen) => {
    const visitor = await server.visit({ screen, locale: "de-AT" });
    const { page } = visitor;
    await page.getByRole("button", { name: de.start.way.alone.name }).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("de");
    expect(await visitor.barriers()).toEqual([]);
    await visitor.shot(`german-start-${screen}`);
    await page.getByRole("button", { name: de.start.way.alone.name }).click();
    await page.getByRole("button", { name: new RegExp(`^${list["peek-a-boo"].title}`) }).click();
    await page.getByRole("button", { name: prebrief.yes }).click();
    await page.getByText(peekABoo.brief).waitFor();
    await visitor.shot(`german-brief-${screen}`);
    await page.getByRole("button", { name: de.scenes.ready }).click();
    await page.locator(".beat").waitFor();
    await page.locator("button.cue").first().waitFor();
    await visitor.shot(`german-play-${screen}`);
    expect(await visitor.barriers()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  },
);

test("a language is chosen at once, remembered, and used on pages beside the game", async () => {
  const visitor = await server.visit({ screen: "laptop" });
  const { page } = visitor;
  await page.getByRole("button", { name: "Deutsch" }).click();
  await page.getByRole("button", { name: de.start.way.alone.name }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: de.start.way.alone.name }).waitFor();
  await page.goto(new URL("/kept", page.url()).href);
  await page.getByRole("heading", { name: kept.title }).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: de.start.settings.label }).click();
  await page.getByLabel(de.settings.language).selectOption("en");
  await page.getByRole("heading", { name: "Settings" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("en");
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});
