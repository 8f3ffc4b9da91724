/** [K2] "Still there?" is read and answered whatever else is on the page. */
import { en } from "../../../shared/i18n/en/index.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Perception } from "../../../shared/model/perception.ts";
import type { Presence } from "../../../shared/session/bot-takeover.ts";
import type { Takeover } from "../../../shared/session/bot-takeover.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { SCREENS } from "../harness/visitor.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

interface Shown {
  readonly consort: {
    readonly takeover: { value: Takeover };
    readonly heres: readonly Presence[];
    readonly perception: { value: Perception };
  };
}

async function open(screen: "phone" | "laptop"): Promise<Page> {
  const page = await pages.open("play/page.html?show=calm&coach&plain", SCREENS[screen]);
  await page.locator("main.play").waitFor();

  // The coach speaks to players who look at nobody yet.
  await page.evaluate(() => {
    const { perception } = (window as unknown as Shown).consort;
    const now = perception.value;
    const self = { ...now.self, gaze: "away" } as const;
    perception.value = { ...now, tick: now.tick + 100, focus: null, self };
  });
  await page.locator(".coach").waitFor();
  return page;
}

const takeover = (page: Page, value: Takeover): Promise<void> =>
  page.evaluate((now) => {
    (window as unknown as Shown).consort.takeover.value = now;
  }, value);

/** Whether all of the notice is in the window, with nothing over it. */
const onTop = (page: Page): Promise<boolean> =>
  page.locator(".takeover").evaluate((notice) => {
    const { left, top, right, bottom } = notice.getBoundingClientRect();
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const spots = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map((y) => [x, y]));
    return (
      inside &&
      spots.every(([x = 0, y = 0]) =>
        notice.contains(
          document.elementFromPoint(left + x * (right - left), top + y * (bottom - top)),
        ),
      )
    );
  });

/** How often the page has reported a touch. */
const touches = (page: Page): Promise<number> =>
  page.evaluate(
    () => (window as unknown as Shown).consort.heres.filter(({ touched }) => touched).length,
  );

const ASKED: Takeover = { stage: "asked", seconds: 10, played: 0 };
const BOT: Takeover = { stage: "bot", seconds: 0, played: 40 };
const NONE: Takeover = { stage: "none", seconds: 0, played: 40 };

/** What the page last reported to be on its player's screen. */
const reading = (page: Page): Promise<Presence["reading"] | undefined> =>
  page.evaluate(() => (window as unknown as Shown).consort.heres.at(-1)?.reading);

test("[K1] a line of the coach is said to be read, and so it is under an open sheet", async () => {
  const page = await open("laptop");
  await expect.poll(() => reading(page)).toBe("lesson");
  await page.getByRole("button", { name: en.settings.title, exact: true }).click();
  await page.locator("dialog.sheet[open]").waitFor();
  await expect.poll(() => reading(page)).toBe("lesson");
  await page.getByRole("button", { name: en.settings.close }).click();
  await page.locator("dialog.sheet[open]").waitFor({ state: "detached" });
  // Without the coach it is a sheet that is read.
  await page.locator(".coach button").last().click();
  await page.locator(".coach").waitFor({ state: "detached" });
  await expect.poll(() => reading(page)).toBe(null);
  await page.getByRole("button", { name: en.settings.title, exact: true }).click();
  await expect.poll(() => reading(page)).toBe("sheet");
  await pages.done(page);
});

test.for(["phone", "laptop"] as const)(
  "[K2] the notice lies over the coach and all of a movement, and is answered there: %s",
  async (screen) => {
    const page = await open(screen);
    await takeover(page, ASKED);
    const notice = page.getByRole("alert").filter({ hasText: en.play.takeover.asked.title });
    await notice.waitFor();
    await expect.poll(() => onTop(page)).toBe(true);
    const before = await touches(page);
    await expect
      .poll(async () => {
        await notice.getByRole("button", { name: en.play.takeover.asked.act }).click();
        return touches(page);
      })
      .toBeGreaterThan(before);
    await takeover(page, BOT);
    await page.getByRole("alert").filter({ hasText: en.play.takeover.bot.title }).waitFor();
    await expect.poll(() => onTop(page)).toBe(true);
    await takeover(page, NONE);
    await page.locator(".takeover").waitFor({ state: "detached" });
    await pages.done(page);
  },
);

test.for([
  ["phone", "Settings"],
  ["laptop", "Agreements"],
  ["laptop", "How to play"],
] as const)(
  "[K2] the notice lies over an open sheet and is answered there, and one reads on: %s, %s",
  async ([screen, sheet]) => {
    const page = await open(screen);
    await page.getByRole("button", { name: sheet, exact: true }).click();
    await page.locator("dialog.sheet[open]").waitFor();
    await takeover(page, ASKED);
    const notice = page.getByRole("alertdialog", { name: en.play.takeover.asked.title });
    await notice.waitFor();
    await expect.poll(() => onTop(page)).toBe(true);
    const before = await touches(page);
    // By key as well: the answer has the focus.
    await expect
      .poll(async () => {
        await page.keyboard.press("Enter");
        return touches(page);
      })
      .toBeGreaterThan(before);
    await takeover(page, BOT);
    await page.getByRole("alertdialog", { name: en.play.takeover.bot.title }).waitFor();
    await expect.poll(() => onTop(page)).toBe(true);
    await page.getByRole("button", { name: en.play.takeover.bot.act }).click();
    await takeover(page, NONE);
    await page.locator(".takeover").waitFor({ state: "detached" });
    await expect.poll(() => page.locator("dialog.sheet[open]").count()).toBe(1);
    const back = () => page.evaluate(() => !!document.activeElement?.closest("dialog.sheet"));
    await expect.poll(back).toBe(true);
    await pages.done(page);
  },
);
