/** [G6], [G7] The debrief page: by keyboard and touch, on a laptop and a phone, and in print. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { debrief as says } from "../../../shared/i18n/en/debrief.ts";
import { en } from "../../../shared/i18n/en/index.ts";
import { replay } from "../../../shared/i18n/en/replay.ts";
import { barriers } from "../harness/barriers.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { SCREENS } from "../harness/visitor.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function lookBack(screen: "phone" | "laptop"): Promise<Page> {
  const show = "show=result&recorded=7&played=150&novice&plain";
  const page = await pages.open(`play/page.html?${show}`, SCREENS[screen]);
  await button(page, en.result.lookBack).click();
  await page.locator("main.debrief").waitFor();
  return page;
}

/** Texts wider than their box, and anything outside the page. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *")]
      .filter((one) => !(one instanceof SVGElement) && one.clientWidth > 0)
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1 || one.scrollWidth > one.clientWidth + 1;
      })
      .map((one) => `${one.tagName} ${one.className}: ${one.textContent?.slice(0, 40)}`),
  );

test.for(["phone", "laptop"] as const)(
  "[G7] the page of one: every part is there, nothing is cut off, axe finds nothing: %s",
  async (screen) => {
    const page = await lookBack(screen);
    for (const title of [says.line.title, says.own.well, says.own.next, says.own.reading])
      await page.getByRole("heading", { name: title }).waitFor();
    await expect.poll(() => page.locator(".readings .call").count()).toBeGreaterThan(0);
    await expect.poll(() => cutOff(page)).toEqual([]);
    expect(await barriers(page, { without: "#stage" })).toEqual([]);
    await pages.done(page);
  },
);

test.for(["phone", "laptop"] as const)(
  "[G10] among others there is the page of one and the sheet, and nothing to see again: %s",
  async (screen) => {
    const page = await pages.open("play/page.html?show=result&told=5&plain", SCREENS[screen]);
    await button(page, en.result.lookBack).click();
    await page.getByRole("heading", { name: says.own.reading }).waitFor();
    await expect.poll(() => page.locator(".went, .see, button.call").count()).toBe(0);
    for (const sign of await page.locator(".readings .call").all())
      await expect.poll(() => sign.getAttribute("aria-label")).toMatch(/^\d+:\d\d, .+/);
    await expect.poll(() => cutOff(page)).toEqual([]);
    expect(await barriers(page, { without: "#stage" })).toEqual([]);
    await button(page, says.print).click();
    await page.getByRole("heading", { name: says.sheet.title }).waitFor();
    expect(await barriers(page, { without: "#stage" })).toEqual([]);
    await pages.done(page);
  },
);

test("[G6] a strand, pressed by key, is seen again from five seconds before; the way back leads to the same place", async () => {
  const page = await lookBack("laptop");
  const strand = page.locator(".drawn button").first();
  const time = /^(\d+):(\d+)/.exec((await strand.getAttribute("aria-label")) ?? "");
  const torn = Number(time?.[1]) * 60 + Number(time?.[2]);
  await strand.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: replay.title }).waitFor();
  const tick = Number(await page.getByRole("slider", { name: replay.time }).inputValue());
  // The replay starts at once, so some ticks may have passed.
  expect(tick).toBeGreaterThanOrEqual((torn - 5.6) * 20);
  await button(page, replay.pause).waitFor();
  await button(page, says.title).click();
  await page.locator("main.debrief").waitFor();
  await expect.poll(() => strand.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await button(page, en.result.lookBack).waitFor();
  await pages.done(page);
});

test("[G7] each sign of a reading says in words what it shows, and leads to its moment", async () => {
  const page = await lookBack("phone");
  const signs = page.locator(".readings .call");
  for (const sign of await signs.all())
    await expect.poll(() => sign.getAttribute("aria-label")).toMatch(/^See it: \d+:\d\d, .+/);
  // The signs differ in shape, not only in colour: filled, bubble, broken, dotted.
  const shapes = await page.locator(".legend svg").evaluateAll((all) =>
    all.map((one) => {
      const drawn = getComputedStyle(one.querySelector("circle, path") as Element);
      return `${one.querySelector("circle") ? "ring" : "bubble"} ${drawn.fill !== "none"} ${drawn.strokeDasharray}`;
    }),
  );
  expect(new Set(shapes).size).toBe(shapes.length);
  await signs.first().click();
  await page.getByRole("heading", { name: replay.title }).waitFor();
  await pages.done(page);
});

test("[G7] the sheet has no figures, prints on one page of A4, and keeps nothing that is written", async () => {
  const page = await lookBack("laptop");
  await button(page, says.print).click();
  await page.getByRole("heading", { name: says.sheet.title }).waitFor();
  await expect.poll(() => page.locator(".to-print article").innerText()).not.toMatch(/\d/);
  const words = "W".repeat(55);
  for (const field of await page.getByRole("textbox").all()) {
    await field.fill(`${words} ${words}`);
    // The text fits into its field.
    const [needed, room] = await field.evaluate((one) => [one.scrollHeight, one.clientHeight]);
    expect(needed).toBeLessThanOrEqual((room ?? 0) + 1);
    await field.fill("When your eyes go away from me, I will stay where I am and wait ".repeat(3));
  }
  expect(await barriers(page, { without: "#stage" })).toEqual([]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox \[0 0 59\d\.\d+ 84\d\.\d+\]/);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 658, height: 987 });
  await expect.poll(() => cutOff(page)).toEqual([]);
  await expect.poll(() => page.locator(".not-printed").isVisible()).toBe(false);
  await page.emulateMedia({ media: "screen" });
  await button(page, says.title).click();
  await button(page, says.print).click();
  await expect.poll(() => page.getByRole("textbox").first().inputValue()).toBe("");
  await pages.done(page);
});
