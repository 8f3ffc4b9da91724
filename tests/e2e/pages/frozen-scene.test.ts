import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPages, type Pages } from "../harness/pages.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages({ card: true });
});
afterAll(() => pages.close());

/** Small, since software WebGL is slow per pixel. */
const WINDOW = { viewport: { width: 480, height: 300 } } as const;

/** A picture of a hand-made moment with clock and randomness frozen, and the page's complaints. */
async function picture(
  query: string,
): Promise<{ readonly png: Buffer; readonly complaints: readonly string[] }> {
  const complaints: string[] = [];
  const listen = (page: Page): void => {
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  };
  const page = await pages.open(`drawing/scene.html?${query}`, WINDOW, listen);
  await page.waitForFunction(() => document.title === "drawn");
  const png = await page.screenshot();
  await page.context().close();
  return { png, complaints };
}

test.for([
  "moment=start",
  "moment=torn",
  "moment=inward&chairs=8",
  "moment=start&cpu",
  "moment=torn&cpu&level=3",
])("a frozen scene is the same picture on every load: %s", async (query) => {
  const [once, again] = [await picture(query), await picture(query)];
  expect(once.complaints).toEqual([]);
  expect(once.png.equals(again.png)).toBe(true);
});

test("the first frame of a frozen scene is the one that stays", async () => {
  // At the lowest quality one of eight page frames draws the scene.
  const page = await pages.open("drawing/scene.html?moment=torn&cpu&level=3", WINDOW);
  await page.waitForFunction(() => document.title === "drawn");
  const first = await page.screenshot();
  await page.waitForFunction(() => (window as unknown as { spent: number[] }).spent.length > 40);
  expect(first.equals(await page.screenshot())).toBe(true);
  await page.context().close();
});

test("time moves a scene", async () => {
  const [early, late] = [
    await picture("moment=calm&frozen=4000"),
    await picture("moment=calm&frozen=4180"),
  ];
  expect(early.png.equals(late.png)).toBe(false);
});
