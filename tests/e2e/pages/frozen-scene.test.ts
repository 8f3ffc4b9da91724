import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Stage } from "../../../client/scenes/stage.ts";
import { frames } from "../harness/frames.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { takePicture } from "../harness/picture.ts";

/** Small, since software WebGL is slow per pixel. */
const WINDOW = { viewport: { width: 480, height: 300 } } as const;

let pages: Pages;
/** Each scene is loaded into it anew: quicker than a new window. */
let page: Page;
/** Of the page that is loaded now. */
let complaints: string[] = [];
beforeAll(async () => {
  pages = await openPages({ card: true });
  page = await pages.open("drawing/scene.html?moment=calm", WINDOW, (blank) => {
    blank.on("pageerror", (error) => complaints.push(error.message));
    blank.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  });
});
afterAll(() => pages.close());

async function load(query: string): Promise<void> {
  complaints = [];
  await page.goto(`${inject("pages")}tests/drawing/scene.html?${query}`);
  await page.waitForFunction(() => document.title === "drawn");
}

/** A picture of a hand-made moment with clock and randomness frozen. */
async function picture(query: string): Promise<Buffer> {
  await load(query);
  const png = await takePicture(page);
  expect(complaints).toEqual([]);
  return png;
}

test.for([
  "moment=start",
  "moment=torn",
  "moment=inward&chairs=8",
  "moment=start&cpu",
  "moment=torn&cpu&level=3",
])("a frozen scene is the same picture on every load: %s", async (query) => {
  const [once, again] = [await picture(query), await picture(query)];
  expect(once.equals(again)).toBe(true);
});

test("the first frame of a frozen scene is the one that stays", async () => {
  // At the lowest quality one of eight page frames draws the scene.
  await load("moment=torn&cpu&level=3");
  const first = await takePicture(page);
  await frames(page, 40);
  expect(first.equals(await takePicture(page))).toBe(true);
});

test("[H10] one scene follows another with the parts of Phaser that are in the build", async () => {
  const before = await picture("moment=calm&cpu");
  await page.evaluate(() => {
    const { stage } = window as unknown as { stage: Stage };
    stage.show({ scene: "start", choices: 3 });
  });
  await expect.poll(async () => before.equals(await takePicture(page))).toBe(false);
  expect(complaints).toEqual([]);
});

test("time moves a scene", async () => {
  const [early, late] = [
    await picture("moment=calm&frozen=4000"),
    await picture("moment=calm&frozen=4180"),
  ];
  expect(early.equals(late)).toBe(false);
});
