/** [O2] A suggestion in the lobby covers nothing, at any screen size and scroll position. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../../shared/i18n/en/index.ts";
import { overlap } from "../harness/boxes.ts";
import { openPages, type Pages } from "../harness/pages.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

const edges = (page: Page, selector: string) =>
  page.locator(selector).evaluate((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left, top, right, bottom };
  });

test.for([
  ["phone", 360, 640],
  ["tablet", 768, 1024],
  ["flat tablet", 1024, 768],
  ["desktop", 1920, 1080],
] as const)("a guest's own card can be changed beside it: %s", async ([, width, height]) => {
  const page = await pages.open("play/page.html?show=lobby&scene=peek-a-boo&guest&still&plain", {
    viewport: { width, height },
    hasTouch: width < 1100,
  });
  const another = page.getByRole("button", { name: en.scenes.card.another });
  await another.waitFor();
  const strip = await edges(page, ".suggested");
  expect(strip.bottom).toBeCloseTo(height, 0);
  expect(overlap(strip, await edges(page, ".papers"))).toBe(false);
  for (const button of await page.locator("main button").all()) await button.click({ trial: true });
  await pages.done(page);
});
