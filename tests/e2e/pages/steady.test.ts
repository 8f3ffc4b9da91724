/** [W5] Nothing moves under a finger, and nobody waits for a list that could have been there. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../../shared/i18n/en/index.ts";
import { list } from "../../../shared/i18n/en/scenarios/list.ts";
import { frames } from "../harness/frames.ts";
import { openPages, type Pages } from "../harness/pages.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

/** Counts every layout shift from now on as `window.shifts`, also those just after a press. */
const COUNT_SHIFTS = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      window.shifts.push(value.toFixed(4) + " " + sources.map(({ node }) => node?.className ?? "").join(", "));
  }).observe({ type: "layout-shift" });
`;

test.for([
  [360, 640],
  [1366, 768],
  [1920, 1080],
] as const)(
  "the list of scenes is whole as it opens, without a request, and nothing in it moves, at %i × %i",
  async (size) => {
    const [width, height] = size;
    const page = await pages.open("play/page.html?show=start&plain&still", {
      viewport: { width, height },
      reducedMotion: "reduce",
    });
    await page.locator("main:not(.opening)").waitFor();
    await page.context().setOffline(true);
    await page.getByRole("button", { name: en.start.way.alone.name }).first().click();
    await page.getByRole("button", { name: en.scenes.free.name }).waitFor();
    await page.evaluate(COUNT_SHIFTS);
    for (const { title } of Object.values(list))
      expect(await page.getByRole("button", { name: title }).count()).toBe(1);
    await frames(page, 3);
    expect(await page.evaluate("window.shifts")).toEqual([]);
    await page.context().close();
  },
);
