/** [Y4] [Y5] A whole workshop on the console by keyboard only. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lead } from "../../../shared/i18n/en/console.ts";
import { en } from "../../../shared/i18n/en/index.ts";
import type { LiveCommand } from "../../../shared/live/commands.ts";
import { PLANS } from "../../../shared/live/plan.ts";
import { tabTo } from "../harness/keys.ts";
import { openPages, type Pages } from "../harness/pages.ts";

/** Limit of Tab presses: a page with more would be hard to use by keyboard. */
const MAX_TABS = 120;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

const asked = (page: Page): Promise<readonly LiveCommand[]> =>
  page.evaluate(
    () => (window as unknown as { line: { asked: readonly LiveCommand[] } }).line.asked,
  );
const last = async (page: Page): Promise<LiveCommand | undefined> => (await asked(page)).at(-1);

test("begin, go on, play, eyes up, resume, lengthen, mark, message, give, and end", async () => {
  const page = await pages.open("console/page.html?show=led", {
    viewport: { width: 1366, height: 768 },
    reducedMotion: "reduce",
  });
  await page.locator("html[data-started]").waitFor();
  const { keyboard } = page;

  await tabTo(page, lead.setup.begin, MAX_TABS);
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: lead.room.title }).waitFor();
  await keyboard.press("n");
  await page.getByRole("button", { name: lead.controls.yes }).waitFor();
  await keyboard.press("Enter");
  await page.getByRole("button", { name: lead.controls.begin }).waitFor();
  await keyboard.press("b");
  await page.getByRole("button", { name: lead.controls.endAndNext }).waitFor();

  await keyboard.press(" ");
  await page.getByRole("button", { name: lead.controls.resume }).waitFor();
  await keyboard.press(" ");
  await page.getByRole("button", { name: lead.controls.eyesUp }).waitFor();
  await keyboard.press("+");
  await expect.poll(() => last(page)).toEqual({ do: "lengthen", which: "all", seconds: 60 });
  await keyboard.press("m");
  await tabTo(page, lead.controls.markWord, MAX_TABS);
  await keyboard.type("they waited");
  await keyboard.press("Enter");
  await expect.poll(() => last(page)).toMatchObject({ do: "mark", note: "they waited" });
  await keyboard.press("/");
  await keyboard.type("Two minutes more");
  await keyboard.press("Enter");
  await expect.poll(() => last(page)).toEqual({ do: "say", text: "Two minutes more" });
  await keyboard.press("Escape");

  await keyboard.press("1");
  await page.getByRole("heading", { name: lead.consort.maple }).waitFor();
  await tabTo(page, "Guest 2", MAX_TABS);
  await keyboard.press("Enter");
  for (const need of ["closeness", "space"] as const) {
    await tabTo(page, en.cues.need[need].name, MAX_TABS);
    await keyboard.press("Enter");
  }
  // The second injection sends the pending first one at once.
  await expect.poll(() => last(page)).toMatchObject({ do: "inject", consort: 0 });
  await keyboard.press("Escape");
  await keyboard.press("Escape");
  await page.getByRole("heading", { name: lead.room.title }).waitFor();

  for (let step = 2; step < PLANS.hour.length; step += 1) {
    await keyboard.press("n");
    await page.getByRole("button", { name: lead.controls.yes }).waitFor();
    await keyboard.press("Enter");
    await expect
      .poll(async () => (await asked(page)).findLast((one) => one.do === "go"))
      .toEqual({ do: "go", step });
    await page.getByRole("button", { name: lead.controls.yes }).waitFor({ state: "detached" });
  }
  // What "n" does depends on the step that the console shows.
  await page.getByText(lead.controls.last).waitFor();
  await keyboard.press("n");
  await page.getByRole("button", { name: lead.controls.yesClose }).waitFor();
  await keyboard.press("Enter");
  await page.getByText(lead.line.closed).waitFor();
  const commands = await asked(page);
  expect(new Set(commands.map((command) => command.do))).toEqual(
    new Set(["go", "stage", "begin", "stand", "lengthen", "mark", "say", "inject", "close"]),
  );
  await pages.done(page);
});

test("[Y7] a mark's confirmation goes with its step; a note that was begun is kept", async () => {
  const page = await pages.open("console/page.html?show=led", {
    viewport: { width: 1366, height: 768 },
    reducedMotion: "reduce",
  });
  await page.locator("html[data-started]").waitFor();
  const { keyboard } = page;
  const marked = page.getByText(lead.controls.marked);
  const on = async (): Promise<void> => {
    await page.locator("#ui").evaluate(() => (document.activeElement as HTMLElement).blur());
    await keyboard.press("n");
    await page.getByRole("button", { name: lead.controls.yes }).click();
    await page.getByRole("button", { name: lead.controls.yes }).waitFor({ state: "detached" });
  };
  const marks = async () => (await asked(page)).filter((one) => one.do === "mark");

  await page.getByRole("button", { name: lead.setup.begin }).click();
  await page.getByRole("heading", { name: lead.room.title }).waitFor();
  await keyboard.press("m");
  await marked.waitFor();
  await on();
  await marked.waitFor({ state: "detached" });
  expect(await marks()).toMatchObject([{ note: "" }]);

  await keyboard.press("m");
  await page.getByRole("textbox", { name: lead.controls.markWord }).fill("they waited");
  await on();
  await marked.waitFor({ state: "detached" });
  await expect.poll(marks).toMatchObject([{ note: "" }, { note: "" }, { note: "they waited" }]);
  const [, set, noted] = await marks();
  expect(noted).toMatchObject({ id: set?.do === "mark" ? set.id : "" });

  // Another mark meanwhile: the words belong to the one they were begun for.
  const note = page.getByRole("textbox", { name: lead.controls.markWord });
  await keyboard.press("m");
  await note.fill("a long look");
  await page.getByRole("button", { name: lead.controls.mark }).click();
  await expect.poll(async () => (await marks()).length).toBe(6);
  const [first, second, words] = (await marks()).slice(3);
  expect(words).toEqual({ ...first, note: "a long look" });
  expect(second).toMatchObject({ note: "" });
  expect(second).not.toMatchObject({ id: words?.do === "mark" ? words.id : "" });
  expect(await note.inputValue()).toBe("");
  await pages.done(page);
});
