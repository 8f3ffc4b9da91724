/** [W5] Nothing moves under a finger while something is still on its way. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../../shared/i18n/en/index.ts";
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
] as const)("the list of scenes comes without moving anything, at %i × %i", async (size) => {
  const [width, height] = size;
  const { promise: comes, resolve: letItCome } = Promise.withResolvers<void>();
  const page = await pages.open(
    "play/page.html?show=start&plain&still",
    { viewport: { width, height }, reducedMotion: "reduce" },
    async (blank) => {
      await blank.route(/scene-list/u, async (route) => {
        await comes;
        await route.continue();
      });
    },
  );
  await page.locator("main:not(.opening)").waitFor();
  await page.getByRole("button", { name: en.start.way.alone.name }).first().click();
  await page.getByText(en.scenes.loading).waitFor();
  await frames(page, 3);
  await page.evaluate(COUNT_SHIFTS);
  letItCome();
  await page.getByRole("button", { name: en.scenes.free.name }).waitFor();
  await frames(page, 3);
  expect(await page.evaluate("window.shifts")).toEqual([]);
  await page.context().close();
});
