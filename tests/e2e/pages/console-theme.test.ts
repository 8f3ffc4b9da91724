/** The console in both themes: contrast of all texts, and the stored choice. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roster } from "../../../shared/i18n/en/roster.ts";
import { barriers } from "../harness/barriers.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { saveShot } from "../harness/shots.ts";

const SIZES = { laptop: [1366, 768], tablet: [1024, 768] } as const;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(
  show: string,
  size: keyof typeof SIZES,
  colorScheme: "dark" | "light",
): Promise<Page> {
  const [width, height] = SIZES[size];
  const page = await pages.open(`console/page.html?show=${show}&still`, {
    viewport: { width, height },
    reducedMotion: "reduce",
    colorScheme,
  });
  await page.locator("html[data-started]").waitFor();
  return page;
}

/** Views, and how each is opened. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  setup: async (page) => page.locator(".card").first().waitFor(),
  live: async (page) => page.locator(".exceptions li").first().waitFor(),
  still: async (page) => page.getByText("21 of 23 show it").waitFor(),
  many: async (page) => page.getByRole("heading", { name: "The room" }).waitFor(),
  reconnecting: async (page) => page.getByRole("alert").waitFor(),
  password: async (page) => page.getByLabel("Password").waitFor(),
  one: async (page) => {
    await page.getByRole("button", { name: /^Abel/ }).click();
    await page.getByRole("heading", { name: "Give Abel" }).waitFor();
  },
  class: async (page) => {
    await page.getByRole("button", { name: roster.open }).press("Enter");
    await page.getByRole("dialog", { name: roster.title }).waitFor();
  },
  editor: async (page) => {
    await page.locator(".card").first().waitFor();
    await page.getByRole("button", { name: "Write a scene" }).click();
    await page.getByRole("button", { name: /a copy of “First steps”/ }).click();
    await page.getByRole("heading", { name: "On a phone" }).waitFor();
  },
};

test.for(Object.keys(VIEWS))(
  "every word stands out on a dark page and on a light one, on a laptop and on a tablet: %s",
  async (view) => {
    const page = await open(view === "editor" ? "setup" : view, "laptop", "dark");
    await VIEWS[view]?.(page);
    for (const size of ["laptop", "tablet"] as const) {
      const [width, height] = SIZES[size];
      await page.setViewportSize({ width, height });
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        await saveShot(page, `console-${colorScheme}-${view}-${size}`);
        await expect
          .poll(() => barriers(page, { rules: ["color-contrast"] }), {
            message: `${colorScheme} on a ${size}`,
          })
          .toEqual([]);
      }
    }
    await pages.done(page);
  },
);

test("one press makes the page light or dark, which this browser remembers", async () => {
  const page = await open("live", "laptop", "dark");
  const ground = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(() => ground()).toBe("rgb(30, 18, 21)");
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(ground).toBe("rgb(246, 236, 216)");
  const light = page.getByRole("button", { name: "Light page" });
  await expect.poll(() => light.getAttribute("aria-pressed")).toBe("true");
  await light.click();
  await expect.poll(ground).toBe("rgb(30, 18, 21)");
  await page.reload();
  await page.locator("html[data-started]").waitFor();
  await expect.poll(() => ground()).toBe("rgb(30, 18, 21)");
  await pages.done(page);
});

test.for(["dark", "light"] as const)(
  "on a tablet nobody and nothing of the setup is cut off on a %s page",
  async (theme) => {
    const page = await open("setup", "tablet", theme);
    await page.locator(".card").first().waitFor();
    const cut = await page
      .locator(".setup-head *:visible, .seats *:visible, .begin-box *, .setup-foot *:visible")
      .evaluateAll((all) =>
        all.flatMap((one) => {
          if (one.closest(".unseen, svg, option")) return [];
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const box = one.closest(".board")?.getBoundingClientRect() ?? {
            left: 0,
            right: innerWidth,
            top: 0,
            bottom: innerHeight,
          };
          const inside =
            left >= box.left - 2 &&
            right <= box.right + 2 &&
            top >= box.top - 2 &&
            bottom <= box.bottom + 2;
          return inside ? [] : [one.outerHTML.slice(0, 120)];
        }),
      );
    expect(cut).toEqual([]);
    const feet = await page
      .locator(".setup-foot > *:visible")
      .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().bottom)).size);
    expect(feet).toBeLessThanOrEqual(2);
    await pages.done(page);
  },
);

test("with many consorts the row of those without a seat stays in sight", async () => {
  const page = await open("many", "tablet", "dark");
  await page.getByRole("button", { name: "Seats and plan" }).click();
  const row = page.getByRole("group", { name: "no seat yet" });
  await row.waitFor();
  const seen = await row.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    const board = one.closest(".board")?.getBoundingClientRect();
    return board !== undefined && top >= board.top && bottom <= board.bottom + 2;
  });
  expect(seen).toBe(true);
  await pages.done(page);
});

test("no two acts at the foot of the setup share an icon", async () => {
  const page = await open("barred", "laptop", "dark");
  await page.locator(".card").first().waitFor();
  const icons = await page
    .locator(".setup-foot .pill-button path")
    .evaluateAll((all) => all.map((one) => one.getAttribute("d")));
  expect(icons.length).toBeGreaterThan(6);
  expect(new Set(icons).size).toBe(icons.length);
  await pages.done(page);
});
