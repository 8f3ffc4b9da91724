/** [F8] What-if questions in a replay, by keyboard and touch. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../../shared/i18n/en/index.ts";
import { replay as words } from "../../../shared/i18n/en/replay.ts";
import { whatIf as says } from "../../../shared/i18n/en/what-if.ts";
import { barriers } from "../harness/barriers.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { SCREENS } from "../harness/visitor.ts";

/** A tick at which several changes are possible. */
const MOMENT = "900";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const answered = (page: Page) => page.getByText(/^With it: together in \d+ of 20\.$/u).waitFor();

async function askAt(screen: "phone" | "lowLaptop"): Promise<Page> {
  const page = await pages.open(
    "play/page.html?show=result&recorded=1&alone&plain",
    SCREENS[screen],
  );
  await button(page, en.result.seeAgain).click();
  await page.getByRole("slider", { name: words.time }).fill(MOMENT);
  await button(page, words.whatIf).click();
  await page.getByRole("dialog").waitFor();
  return page;
}

test.for(["phone", "lowLaptop"] as const)(
  "[F8] it asks something at once, and tells it in knots, cords and words; nothing stands in anyone's way: %s",
  async (screen) => {
    const page = await askAt(screen);
    await answered(page);
    const dialog = page.getByRole("dialog");
    await expect
      .poll(() => dialog.getByRole("heading", { level: 1 }).textContent())
      .toMatch(/^What if Ada /u);
    const pictures = await dialog
      .getByRole("img")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
    expect(pictures).toHaveLength(3);
    for (const text of pictures) expect(text).toMatch(/after 0 s .+after 30 s /u);
    await dialog.getByText(says.guess, { exact: false }).waitFor();
    await expect.poll(() => dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    expect(await barriers(page, { within: "dialog" })).toEqual([]);
    await pages.done(page);
  },
);

test("[F8] by key: another deed, another moment, and back to how it was", async () => {
  const page = await askAt("lowLaptop");
  await answered(page);
  const heading = page.getByRole("dialog").getByRole("heading", { level: 1 });
  const first = await heading.textContent();
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => heading.textContent()).not.toBe(first);
  await answered(page);
  await page.getByRole("dialog").getByRole("button", { name: words.beatBack }).click();
  await answered(page);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("heading", { name: words.title }).waitFor();
  const slider = page.getByRole("slider", { name: words.time });
  await expect.poll(async () => Number(await slider.inputValue())).toBeLessThan(Number(MOMENT));
  await pages.done(page);
});

test("[F8] one of the ways is looked at like what was played, and left again", async () => {
  const page = await askAt("lowLaptop");
  await answered(page);
  const title = await page.getByRole("dialog").getByRole("heading", { level: 1 }).textContent();
  await button(page, says.look).click();
  await page.getByRole("heading", { name: says.run(1, 20) }).waitFor();
  const slider = page.getByRole("slider", { name: words.time });
  await expect.poll(() => slider.getAttribute("min")).toBe(MOMENT);
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(Number(MOMENT));
  await button(page, says.leaveRun).click();
  // The question is unchanged.
  await expect
    .poll(() => page.getByRole("dialog").getByRole("heading", { level: 1 }).textContent())
    .toBe(title);
  await answered(page);
  await pages.done(page);
});
