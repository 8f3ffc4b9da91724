/** [U7] The questionnaire on a phone: answered by thumb, and kept as it is written. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { talk } from "../../../shared/i18n/en/talk.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const says = talk.form;
const DRAFTS = "broken-consort.debrief";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(): Promise<Page> {
  const page = await pages.open("play/page.html?show=lobby&live=break&debrief=form", {
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    reducedMotion: "reduce",
  });
  await page.locator(".live-form").waitFor();
  return page;
}

/** What this phone keeps until the session has it. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(
    (name) =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(name))
        .map((key) => localStorage.getItem(key) ?? "")
        .join(),
    DRAFTS,
  );

test("[U7] it says who sees what, and is answered by taps; each is kept on the phone at once", async () => {
  const page = await open();
  await page.getByText(says.private).waitFor();
  await page.getByRole("button", { name: says.open.asked }).tap();
  const items = page.locator(".live-form fieldset");
  await expect.poll(() => items.count()).toBe(8);
  await items
    .nth(2)
    .getByRole("radio", { name: says.scale[4] ?? "" })
    .tap();
  await expect.poll(() => kept(page)).toContain('"answers":[4,2,5,null,null,null,null,null]');
  await page.getByLabel(says.openItem.before).fill("to wait");
  await expect.poll(() => kept(page)).toContain('"open":"to wait"');
  await page.getByRole("button", { name: says.done }).tap();
  await page.getByText(says.state.given).waitFor();
  await pages.done(page);
});
