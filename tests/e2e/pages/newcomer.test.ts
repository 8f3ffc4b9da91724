/** [W9] A player who has never mended finds a coach and a "?", alone and among friends, on every screen. */
import { en } from "../../../shared/i18n/en/index.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { overlap } from "../harness/boxes.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const PHONES = [
  [360, 640],
  [390, 844],
  [640, 360],
] as const;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(width: number, height: number, query: string): Promise<Page> {
  const page = await pages.open(`play/page.html?${query}&still&plain`, {
    viewport: { width, height },
    hasTouch: true,
  });
  await page.locator("main.play").waitFor();
  return page;
}

const help = (page: Page) =>
  page.getByRole("button", { name: en.play.corner.help.name, exact: true });

/** What a "?" must not cover: controls, names, and what is said. */
const AROUND =
  ".chairs .plate, .cells, .act, .act > span, .corner .round, .beat .bar, .dots, .weather, .coach, .errand, .caption, .bow .you, .pad";

for (const [width, height] of PHONES)
  test.for(["calm&chairs=4", "torn&chairs=12", "torn&chairs=8&text=1.5"])(
    `at ${width} × ${height} a newcomer's "?" is in reach and covers nothing: %s`,
    async (moment) => {
      const page = await open(width, height, `show=${moment}&newcomer`);
      const mark = await help(page).boundingBox();
      if (mark === null) throw new Error("there is no way to the help");
      expect(Math.min(mark.width, mark.height)).toBeGreaterThanOrEqual(44);
      const around = await page.locator(AROUND).evaluateAll((all) =>
        all.flatMap((one) => {
          const { left, top, right, bottom, width: across } = one.getBoundingClientRect();
          const name = one.getAttribute("aria-label") ?? one.textContent ?? "";
          return across > 0 ? [{ name, box: { left, top, right, bottom } }] : [];
        }),
      );
      const own = {
        left: mark.x,
        top: mark.y,
        right: mark.x + mark.width,
        bottom: mark.y + mark.height,
      };
      const covered = around.filter(({ name, box }) => name !== "How to play" && overlap(box, own));
      expect(covered).toEqual([]);
      await help(page).tap();
      await page.getByRole("dialog", { name: en.play.corner.help.name }).waitFor();
      await pages.done(page);
    },
  );

test.for(["newcomer", "coach"])("the coach speaks to a newcomer: %s", async (who) => {
  for (const [width, height] of [PHONES[0], [1366, 768]] as const) {
    const page = await open(width, height, `show=calm&${who}`);
    await page.evaluate(() => {
      const { consort } = window as unknown as {
        consort: { perception: { value: { readonly tick: number } } };
      };
      const now = consort.perception.value;
      for (const later of [20, 40]) consort.perception.value = { ...now, tick: now.tick + later };
    });
    const coach = page.getByRole("region", { name: "Coach" });
    await expect.poll(() => coach.textContent()).toContain("You listen with your eyes");
    await expect.poll(() => help(page).isVisible()).toBe(true);
    await pages.done(page);
  }
});

test("who has mended before has neither in the way on a phone", async () => {
  const page = await open(360, 640, "show=calm");
  await page.locator(".cells").waitFor();
  await expect.poll(() => help(page).isVisible()).toBe(false);
  await expect.poll(() => page.getByRole("region", { name: "Coach" }).count()).toBe(0);
  await pages.done(page);
});
