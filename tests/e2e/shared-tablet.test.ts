/**
 * [Y4] [J13] [L5] Two people, one after the other, at one tablet in a room that somebody leads: what is promised and
 * what is to be read is each one's own, also when the page was never loaded anew.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lead } from "../../shared/i18n/en/console.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { live } from "../../shared/i18n/en/live.ts";
import { peekABoo } from "../../shared/i18n/en/scenarios/peek-a-boo.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import type { Visitor } from "./harness/visitor.ts";

let server: BrowserServer;
let leader: Visitor;
let other: Visitor;
let tablet: Visitor;
let code: string;
beforeAll(async () => {
  server = await openBrowserServer({ stepped: true });
  leader = await server.visit({ screen: "lowLaptop" });
  await press(leader.page, en.start.way.lead.name);
  const shown = await leader.page.locator("main.console").textContent();
  const [, one = "", two = ""] =
    /([AFHJKMQRTWXY2346789]{3}) ?([AFHJKMQRTWXY2346789]{3})/.exec(shown ?? "") ?? [];
  code = one + two;
  other = await server.visit({ screen: "phone" });
  await come(other.page, "Pia");
  await press(other.page, live.prebrief.yes);
  tablet = await server.visit({ screen: "small" });
});
afterAll(() => server.close());

const press = (page: Page, name: string) => page.getByRole("button", { name }).first().click();

/** From the start page, by typing the code. */
async function come(page: Page, name: string): Promise<void> {
  await page.getByLabel(en.people.name.label).fill(name);
  await page.getByRole("button", { name: en.start.way.code.name }).click();
  await page.getByLabel(en.lobby.code.field).pressSequentially(code);
}
const promises = (page: Page) => page.getByRole("heading", { name: live.prebrief.title });

test("who comes after another has left is asked the promises themselves, and counts only then", async () => {
  const { page } = tablet;
  await come(page, "Max");
  await promises(page).waitFor();
  await press(page, live.prebrief.yes);
  await press(leader.page, lead.setup.begin);
  await leader.page.getByText(lead.bar.briefed(2)).waitFor();
  await press(page, live.waiting.leave);
  await come(page, "Noor");
  await promises(page).waitFor();
  await leader.page.getByText(lead.bar.briefed(1)).waitFor();
  await tablet.shot("shared-tablet-promises");
  await press(page, live.prebrief.yes);
  await leader.page.getByText(lead.bar.briefed(2)).waitFor();
  expect(tablet.complaints).toEqual([]);
});

test("a third, who comes when there is music: the promises, then the brief, though another has read them here", async () => {
  const { page } = tablet;
  await press(leader.page, lead.controls.next);
  await press(leader.page, lead.controls.yes);
  await page.getByText(peekABoo.brief).waitFor();
  await press(leader.page, lead.controls.begin);
  await page.locator("main.play").waitFor();
  await page.keyboard.press("Escape");
  await press(page, en.settings.leave);
  await come(page, "Ruth");
  await promises(page).waitFor();
  await press(page, live.prebrief.yes);
  await page.getByText(peekABoo.brief).waitFor();
  for (const visitor of [leader, other, tablet]) expect(visitor.complaints).toEqual([]);
});
