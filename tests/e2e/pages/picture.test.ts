/** [W2] The picture on another screen, and when the graphics card loses it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { frames } from "../harness/frames.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { takePicture } from "../harness/picture.ts";
import { countPixels } from "../harness/pixel-probe.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages({ card: true });
});
afterAll(() => pages.close());

const SIZE = { width: 640, height: 400 } as const;

async function open(query: string): Promise<Page> {
  const page = await pages.open(`drawing/scene.html?${query}`, { viewport: SIZE });
  await page.waitForFunction(() => document.title === "drawn");
  return page;
}

const canvasOf = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector("canvas");
    const box = canvas?.getBoundingClientRect();
    return { pixels: [canvas?.width, canvas?.height], size: [box?.width, box?.height] };
  });

const EVERYWHERE = { left: 0, top: 0, right: 1, bottom: 1 } as const;
/** Jumpers: Tomo's, redrawn each frame, and Jo's, drawn once and kept. */
const COLOURS = [0x1f5b63, 0x763228];
const LEAST_PIXELS = 100;

async function expectPlayers(page: Page): Promise<void> {
  const shown = await countPixels(page, EVERYWHERE, COLOURS);
  for (const pixels of shown) expect(pixels).toBeGreaterThan(LEAST_PIXELS);
}

test.for([
  ["moment=torn", [1.5]],
  ["moment=torn&cpu", [3, 0.5]],
] as const)(
  "[W2] on a screen of another density the picture is whole and as sharp as that screen: %s",
  async ([query, densities]) => {
    const page = await open(query);
    const glass = await page.context().newCDPSession(page);
    for (const density of densities) {
      await glass.send("Emulation.setDeviceMetricsOverride", {
        ...SIZE,
        deviceScaleFactor: density,
        mobile: false,
      });
      // One frame to notice, one to draw, one to be shown.
      await frames(page, 3);
      const sharp = Math.min(2, density);
      await expect
        .poll(() => canvasOf(page))
        .toEqual({
          pixels: [SIZE.width * sharp, SIZE.height * sharp],
          size: [SIZE.width, SIZE.height],
        });
      await expectPlayers(page);
    }
    await page.context().close();
  },
);
/** Takes the context away and restores it after so many frames, during which `meanwhile` runs. */
async function loseContext(page: Page, meanwhile: () => Promise<unknown>): Promise<void> {
  const card = await page.evaluateHandle(async () => {
    const canvas = document.querySelector("canvas");
    const hold = canvas?.getContext("webgl")?.getExtension("WEBGL_lose_context");
    const lost = new Promise((resolve) => canvas?.addEventListener("webglcontextlost", resolve));
    hold?.loseContext();
    await lost;
    return hold;
  });
  await meanwhile();
  await card.evaluate(async (hold) => {
    const canvas = document.querySelector("canvas");
    const back = new Promise((resolve) =>
      canvas?.addEventListener("webglcontextrestored", resolve),
    );
    hold?.restoreContext();
    await back;
  });
  await frames(page, 2);
}

test("[W2] a graphics card that lets go of the picture again and again gets it whole each time", async () => {
  const page = await open("moment=torn");
  const before = await takePicture(page);
  for (const pause of [0, 4]) {
    await loseContext(page, () => frames(page, pause));
    expect(before.equals(await takePicture(page)), `after ${pause} frames`).toBe(true);
  }
  await loseContext(page, async () => {
    await page.setViewportSize({ width: 400, height: 640 });
    await frames(page, 2);
    await page.setViewportSize(SIZE);
    await frames(page, 2);
  });
  await expectPlayers(page);
  await page.context().close();
});

test("[W2] a graphics card that fails takes nothing of the picture along; where it does not come back the picture does without it", async () => {
  const page = await open("moment=torn");
  const glass = await page.context().browser()?.newBrowserCDPSession();
  const crash = () => glass?.send("Browser.crashGpuProcess" as "Browser.close");
  const before = await takePicture(page);
  await crash();
  await expect.poll(async () => before.equals(await takePicture(page))).toBe(true);
  await expect
    .poll(() => page.evaluate(() => !!document.querySelector("canvas")?.getContext("webgl")))
    .toBe(true);
  // A browser trusts a card only once.
  await crash();
  await page.waitForFunction(() => !!document.querySelector("canvas")?.getContext("2d"));
  await expect.poll(() => page.locator("canvas").count()).toBe(1);
  await frames(page, 2);
  await expectPlayers(page);
  await page.context().close();
});
