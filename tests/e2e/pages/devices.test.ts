/** [W7] Demands of a person's device: zoom, colours, autofill. */
import { en } from "../../../shared/i18n/en/index.ts";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { frames } from "../harness/frames.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { saveShot } from "../harness/shots.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

let page: Page;
afterEach(() => pages.done(page));

async function open(query: string, how: BrowserContextOptions = {}): Promise<void> {
  page = await pages.open(`play/page.html?${query}`, {
    viewport: { width: 1024, height: 700 },
    ...how,
  });
  await page.locator("main:not(.opening)").waitFor();
}

/** A window of 1280 × 1024 at 400 %. */
const ZOOMED = { viewport: { width: 320, height: 256 } } as const;

test.for(["show=start", "show=lobby", "show=torn", "show=result"])(
  "[W7] magnified four times, everything is reached by scrolling down, and nothing lies over it: %s",
  async (query) => {
    await open(query, ZOOMED);
    if (query === "show=torn") await page.locator("main.play .cell").first().waitFor();
    await frames(page, 2);
    const controls = page.locator("button:visible, input:visible, summary:visible");
    await expect.poll(() => controls.count()).toBeGreaterThan(3);
    const hidden = await controls.evaluateAll((all) =>
      all.flatMap((one) => {
        one.scrollIntoView({ block: "center" });
        const box = one.getBoundingClientRect();
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const hit = document.elementFromPoint(x, y);
        const beside = box.left < -1 || box.right > innerWidth + 1;
        const there = one.contains(hit) || (one.closest("label")?.contains(hit) ?? false);
        // Players sit closely: one's name covers the neighbour's elbow.
        const seen = there || (one.matches(".chair") && hit?.closest(".chair") !== null);
        // Some are only for keys and screen readers, or seen only while they have the focus.
        const unseen = box.width < 2 || getComputedStyle(one).pointerEvents === "none";
        return unseen || (seen && !beside)
          ? []
          : [one.getAttribute("aria-label") ?? one.textContent];
      }),
    );
    expect(hidden).toEqual([]);
  },
);

test.for(["light", "dark"] as const)(
  "[W7] in a person's own few colours, %s, edges tell what is chosen, lit and in focus",
  async (colorScheme) => {
    const own = { forcedColors: "active", colorScheme } as const;
    await open("show=lobby&plain", own);
    /** Widths and colours of the edge and the outline. */
    const edge = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => {
          const style = getComputedStyle(one);
          return {
            width: Number.parseFloat(style.borderTopWidth),
            colour: style.borderTopColor,
            outline: style.outlineStyle === "none" ? 0 : Number.parseFloat(style.outlineWidth),
          };
        });
    const chosen = await edge(".choose input:checked + span");
    const other = await edge(".choose input:not(:checked) + span");
    expect(other.width).toBeGreaterThan(0);
    expect(chosen.width).toBeGreaterThan(other.width);
    expect(chosen.colour).not.toBe(other.colour);
    await expect.poll(async () => (await edge(".code .tile")).width).toBeGreaterThan(0);
    await pages.done(page);

    await open("show=mending&plain", own);
    const looked = await edge(".chair[aria-pressed=true]");
    expect(looked.width).toBeGreaterThan((await edge(".chair[aria-pressed=false]")).width);
    for (const part of [".cue", ".weather", ".pips i", ".dots i", ".plate"])
      expect((await edge(part)).width, part).toBeGreaterThan(0);
    // The icon of a cue differs from the ground under it.
    const [line, ground] = await page
      .locator(".cue .outline")
      .first()
      .evaluate((one) => [getComputedStyle(one).stroke, getComputedStyle(one).fill]);
    expect(line).not.toBe(ground);
    await page.keyboard.press("Tab");
    await expect.poll(async () => (await edge(":focus-visible")).outline).toBeGreaterThanOrEqual(3);
  },
);

test("[W7] a name that the browser fills in, telling of the change alone, is kept", async () => {
  await open("show=start&plain");
  await page.getByLabel(en.people.name.label).evaluate((field: HTMLInputElement) => {
    field.value = "Ada";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  const kept = () => page.evaluate("window.preferences.name.value");
  await expect.poll(() => kept()).toBe("Ada");
});

test.for([
  ["a laptop", 1366, 768],
  ["a tablet", 1024, 768],
] as const)(
  "[Y1] on %s a group is led with a password from the start page on",
  async ([, width, height]) => {
    await open("show=start", { viewport: { width, height } });
    await page.getByRole("button", { name: en.start.locked.label }).click();
    const sheet = page.getByRole("dialog", { name: en.start.locked.label });
    await saveShot(page, `start-locked-${width}`);
    const act = sheet.getByRole("button", { name: en.start.locked.act });
    await expect.poll(() => act.isDisabled()).toBe(true);
    await sheet.getByLabel(en.start.locked.field).fill("maple sirup");
    await act.click();
    await page.locator('html[data-locked-with="maple sirup"]').waitFor();
  },
);

test("[Y1] without a password one press opens the session", async () => {
  await open("show=start");
  await page.getByRole("button", { name: en.start.way.lead.name, exact: false }).first().click();
  const locked = (): Promise<string | null> =>
    page.locator("html").getAttribute("data-locked-with");
  await expect.poll(locked).toBe("");
});

test.for([
  ["a code", "#AFH234", "AFH234"],
  ["a personal link", "#me=live.own-key", "own-key"],
])("[Y2] who comes by %s when every chair is taken is led to watching", async ([, hash, by]) => {
  page = await pages.open(`play/page.html?show=start&taken${hash}`, {
    viewport: { width: 1024, height: 700 },
  });
  await expect.poll(() => page.locator("html").getAttribute("data-watches-by")).toBe(by);
});
