/** [U1]–[U5] A debrief on the console by keyboard: what each key sends. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { debrief } from "../../../shared/i18n/en/debrief.ts";
import { talk } from "../../../shared/i18n/en/talk.ts";
import type { LiveCommand } from "../../../shared/live/commands.ts";
import { tabTo } from "../harness/keys.ts";
import { openPages, type Pages } from "../harness/pages.ts";

/** Limit of Tab presses: a page with more would be hard to use by keyboard. */
const MAX_TABS = 60;

const { console: says } = talk;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(show: string): Promise<Page> {
  const page = await pages.open(`console/page.html?show=${show}`, {
    viewport: { width: 1366, height: 768 },
    reducedMotion: "reduce",
  });
  await page.locator(".debrief-view").waitFor();
  return page;
}

const last = (page: Page): Promise<LiveCommand | undefined> =>
  page.evaluate(() =>
    (window as unknown as { line: { asked: readonly LiveCommand[] } }).line.asked.at(-1),
  );
const asked = async (page: Page): Promise<unknown> => {
  const command = await last(page);
  return command?.do === "debrief" ? command.what : command;
};

test("[U1] one key each: a phase, and the silent minute", async () => {
  const page = await open("debrief");
  await page.keyboard.press("3");
  await expect.poll(() => asked(page)).toEqual({ act: "phase", phase: "analysis" });
  await page.keyboard.press("w");
  await expect.poll(() => asked(page)).toEqual({ act: "quiet", seconds: 60 });
  await pages.done(page);
});

test("[U1] [U3] by keys alone a moment is looked at, told, asked about, and its people are asked", async () => {
  const page = await open("debrief");
  await tabTo(page, debrief.moment.greeted.name, MAX_TABS, "includes");
  await page.keyboard.press("Enter");
  await page.getByText(debrief.moment.greeted.others("Kofi", "Juno")).waitFor();
  await tabTo(page, says.may("Kofi, Juno"), MAX_TABS, "includes");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page)).toEqual({ act: "mayShow", moment: "m1" });
  await tabTo(page, says.askSays(debrief.ask.greeted[1]), MAX_TABS, "includes");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => asked(page))
    .toMatchObject({
      act: "ask",
      question: { from: "bank", kind: "greeted", nth: 1 },
      moment: "m1",
    });
  await tabTo(page, says.own, MAX_TABS, "includes");
  await page.keyboard.type("What did the room hear? 3 w n");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => asked(page))
    .toMatchObject({ question: { from: "own", text: "What did the room hear? 3 w n" } });
  await pages.done(page);
});

test("[U2] a shared answer goes to the stage and off it; what one thinks and wonders is sent nowhere", async () => {
  const page = await open("debrief");
  await page.getByRole("button", { name: /^Off the stage, |^Off the stage: / }).click();
  await expect.poll(() => asked(page)).toMatchObject({ act: "put", person: 2, on: false });
  await page
    .getByRole("button", { name: /^To the stage/ })
    .first()
    .click();
  await expect.poll(() => asked(page)).toMatchObject({ act: "put", person: 3, on: true });
  await page.locator(".debrief-moments .lines button").first().click();
  await page.getByLabel(says.saw.think).fill("it was hard to say");
  await page.getByLabel(says.saw.wonder).fill("what helped");
  const all = await page.evaluate(() =>
    JSON.stringify((window as unknown as { line: { asked: unknown } }).line.asked),
  );
  expect(all).not.toMatch(/hard to say|what helped/);
  await pages.done(page);
});

test("[U4] the method is chosen, and says what to do", async () => {
  const page = await open("debriefMethod");
  await page.getByText(says.method.means.wonder).waitFor();
  await page.getByRole("button", { name: says.method.gaps.unclear, exact: true }).click();
  await expect
    .poll(() => asked(page))
    .toEqual({ act: "method", answers: { gap: "unclear", time: "enough", kind: "relating" } });
  await pages.done(page);
});

test("[U5] a word of the group is written down, and taken off", async () => {
  const page = await open("debriefWords");
  await page.getByRole("textbox", { name: says.word.add }).fill("look twice");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page)).toMatchObject({ act: "word", text: "look twice" });
  await page.getByRole("button", { name: says.word.off("two signs") }).click();
  await expect.poll(() => asked(page)).toEqual({ act: "word", id: "w1", text: "" });
  await pages.done(page);
});

test("the consorts are one press away, and so is the way back", async () => {
  const page = await open("debrief");
  await page.getByRole("button", { name: says.tiles }).click();
  await page.getByRole("heading", { name: "The room" }).waitFor();
  await expect.poll(() => page.locator(".debrief-view").count()).toBe(0);
  await page.getByRole("button", { name: "Back to the debrief" }).click();
  await page.locator(".debrief-view").waitFor();
  await pages.done(page);
});

test("[G8] by keys alone the pages of the groups are opened, read in words, and shown on the stage", async () => {
  const page = await open("debriefWords");
  await tabTo(page, says.group.open, MAX_TABS, "includes");
  await page.keyboard.press("Enter");
  const group = page.locator(".one-group").first();
  await group.waitFor();
  await group.getByText(says.group.inWords).click();
  await group.getByRole("rowheader", { name: says.group.pair("Noor", "Max") }).waitFor();
  await expect.poll(() => page.locator(".one-group").count()).toBe(5);
  await page.getByRole("button", { name: says.group.show }).click();
  await expect.poll(() => asked(page)).toEqual({ act: "showGroup", on: true });
  await page.locator(".group-sheet .group-words").getByText("two signs").waitFor();
  await pages.done(page);
});

test("[G8] printed, the pages stand on A4, nothing cut off, and nothing else beside them", async () => {
  const page = await open("debriefWords");
  await page.getByRole("button", { name: says.group.open }).click();
  await page.locator(".one-group").first().waitFor();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 703, height: 1000 });
  const paper = page.locator(".group-paper");
  await expect.poll(() => page.locator(".console").first().isVisible()).toBe(false);
  await expect.poll(() => paper.getByRole("table", { includeHidden: true }).count()).toBe(5);
  await expect.poll(() => paper.isVisible()).toBe(true);
  await expect
    .poll(() => paper.evaluate((sheet) => sheet.getBoundingClientRect().height))
    .toBeGreaterThan(800);
  const wide = await paper.evaluate((sheet) =>
    Math.max(...[...sheet.querySelectorAll("*")].map((one) => one.getBoundingClientRect().right)),
  );
  expect(wide).toBeLessThanOrEqual(703);
  await page.emulateMedia({ media: "screen" });
  await pages.done(page);
});

test("[Y12] growth from lesson to lesson stands in the debrief, too", async () => {
  const page = await open("debrief");
  await page.getByRole("button", { name: says.group.open }).click();
  await page.getByRole("button", { name: says.group.views.lessons }).click();
  const path = page.locator(".lesson-path li");
  await path.nth(2).getByText("19 s").waitFor();
  await expect.poll(() => path.count()).toBe(3);
  await pages.done(page);
});

test("[U7] what people say of themselves stands beside the groups: counts from five answers on, else none", async () => {
  const page = await open("debrief");
  await page.getByRole("button", { name: says.group.open }).click();
  await page.getByRole("button", { name: talk.form.results.tab }).click();
  const results = page.locator(".form-results li");
  await expect.poll(() => results.count()).toBe(8);
  const [never = ""] = talk.form.scale;
  const bar = results.first().getByRole("img");
  await expect.poll(() => bar.count()).toBe(1);
  await expect
    .poll(() => bar.getAttribute("aria-label"))
    .toContain(talk.form.results.chose(never, 1));
  await results.first().getByText(talk.form.results.few).waitFor();
  await pages.done(page);
});
