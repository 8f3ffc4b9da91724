/** The language changes on a page as it stands, and nothing on it is lost. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { de } from "../../../shared/i18n/de/index.ts";
import { en } from "../../../shared/i18n/en/index.ts";
import { openPages, type Pages } from "../harness/pages.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

const open = (address: string): Promise<Page> =>
  pages.open(address, { viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
const toGerman = (page: Page): Promise<string[]> =>
  page.getByLabel(en.settings.language).selectOption("de");
const language = (page: Page) => page.locator("html").getAttribute("lang");

test("during a movement: from the settings, and the tear, the eyes and the music are where they were", async () => {
  const page = await open("play/page.html?show=torn&plain&still");
  await page.locator(".chairs .plate b").first().waitFor();
  const names = await page.locator(".chairs .plate b").allTextContents();
  await page.keyboard.press("Escape");
  await toGerman(page);
  await page.getByRole("heading", { name: de.settings.title }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: de.play.acts.breathe.name }).waitFor();
  expect(await language(page)).toBe("de");
  expect(await page.locator(".beat .title").innerText()).toBe(de.pieces["tallis-canon"]);
  expect(await page.locator(".steps li").allTextContents()).toEqual(
    de.repair.steps.map(({ name }) => name),
  );
  expect(await page.locator(".chairs .plate b").allTextContents()).toEqual(names);
  expect(await page.getByText(en.play.acts.breathe.name, { exact: true }).count()).toBe(0);
  await page.context().close();
});

test("in a lobby: the seats, the code and what was chosen stay", async () => {
  const page = await open("play/page.html?show=lobby&plain&still");
  await page.locator(".seats .who").first().waitFor();
  const seats = await page.locator(".seats .who").allTextContents();
  await page.getByRole("radio", { name: "Lachrimae" }).check();
  await page.getByRole("button", { name: "Deutsch" }).click();
  await page.getByRole("heading", { name: de.lobby.seats }).waitFor();
  expect(await page.locator(".seats .who").allTextContents()).toEqual(seats);
  expect(await page.getByRole("radio", { name: "Lachrimae" }).isChecked()).toBe(true);
  await page.context().close();
});

test("on the console: the open consort, a half-written word and the scenes go on in German", async () => {
  const says = await de.lead();
  const page = await open("console/page.html?show=live");
  await page.locator("html[data-started]").waitFor();
  await page.keyboard.press("/");
  const word = (await en.lead()).room.say;
  await page.getByRole("textbox", { name: word }).fill("five minutes");
  await toGerman(page);
  const field = page.getByRole("textbox", { name: says.room.say });
  await field.waitFor();
  expect(await field.inputValue()).toBe("five minutes");
  expect(await language(page)).toBe("de");
  await page.getByLabel(de.settings.language).selectOption("en");
  await page.getByRole("textbox", { name: word }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("3");
  await page.getByRole("heading", { name: "Willow" }).waitFor();
  await toGerman(page);
  await page.getByRole("heading", { name: says.consort.willow }).waitFor();
  expect(await page.locator(".one-consort").count()).toBe(1);
  await page.context().close();
});

test("before the hour the scenes of the console are told anew, and the chosen one stays chosen", async () => {
  const page = await open("console/page.html?show=setup");
  const chosen = page.locator(".card [aria-pressed=true] b");
  await chosen.waitFor();
  const { list } = await en.scenarios();
  const id = Object.keys(list).find((one) => one === "peek-a-boo") as "peek-a-boo";
  await page.getByRole("button", { name: list[id].title }).click();
  await toGerman(page);
  const german = (await de.scenarios()).list[id].title;
  await expect.poll(() => chosen.innerText()).toContain(german);
  await page.context().close();
});
