/** [J13] The player's own card, read again while the music plays: one tap opens it, one closes it, and no face is covered. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../../shared/i18n/en/index.ts";
import { smallSigns } from "../../../shared/i18n/en/scenarios/small-signs.ts";
import { type Box, overlap } from "../harness/boxes.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const SIZES = [
  ["phone", 390, 844],
  ["phone on its side", 844, 390],
  ["tablet", 1024, 768],
  ["tablet upright", 820, 1180],
  ["laptop", 1366, 768],
] as const;
const CARD = smallSigns.scenes[0].parts[0];

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

const open = (width: number, height: number, scene: string): Promise<Page> =>
  pages.open(`play/page.html?show=calm&still&coach&chairs=4&scene=${scene}`, {
    viewport: { width, height },
    hasTouch: width === 390 || height === 390,
  });
const button = (page: Page) =>
  page.getByRole("button", { name: en.play.corner.card.name, exact: true });
const boxOf = (page: Page, what: string): Promise<Box> =>
  page.locator(what).evaluate((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left, top, right, bottom };
  });
/** Upper parts of the figures, where the faces are. */
const faces = (page: Page): Promise<readonly Box[]> =>
  page.locator(".chairs button").evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right, height } = one.getBoundingClientRect();
      return { left, top, right, bottom: top + height / 3 };
    }),
  );

test.for(SIZES)("%s, %i × %i", async ([, width, height]) => {
  const page = await open(width, height, "small-signs");
  const slip = page.getByRole("region", { name: en.scenes.card.title });
  await button(page).waitFor();
  await expect.poll(() => slip.count()).toBe(0);
  await button(page).click();
  await slip.getByText(CARD.youAre).waitFor();
  await slip.getByText(en.scenes.card.private).waitFor();
  const paper = await boxOf(page, ".read-again");
  expect(paper.left).toBeGreaterThanOrEqual(0);
  expect(paper.right).toBeLessThanOrEqual(width);
  expect(paper.bottom).toBeLessThanOrEqual(height);
  expect(overlap(paper, await boxOf(page, ".corner .card"))).toBe(false);
  for (const face of await faces(page)) expect(overlap(paper, face)).toBe(false);
  // One tap.
  await slip.getByRole("button", { name: en.play.lines.close }).click();
  await slip.waitFor({ state: "detached" });
  // The same button.
  await button(page).click();
  await button(page).click();
  await slip.waitFor({ state: "detached" });
  // Escape, also with the focus elsewhere; and one slip at a time.
  await button(page).click();
  await page.keyboard.press("Escape");
  await slip.waitFor({ state: "detached" });
  await button(page).click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Escape");
  await slip.waitFor({ state: "detached" });
  await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
  await button(page).click();
  await page.keyboard.press("l");
  await page.getByRole("region", { name: en.play.lines.title }).waitFor();
  await slip.waitFor({ state: "detached" });
  await pages.done(page);
});

test("in the first steps there is no card to read", async () => {
  const page = await open(390, 844, "first-steps");
  await page.locator(".chairs button").first().waitFor();
  await expect.poll(() => button(page).count()).toBe(0);
  await pages.done(page);
});
