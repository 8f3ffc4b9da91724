import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Box, overlap } from "../harness/boxes.ts";
import { frames } from "../harness/frames.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const SIZES = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [820, 1180],
  [1024, 768],
  [1366, 768],
] as const;
const TEXTS = [1, 1.25, 1.5, 2] as const;
/** Parts of a movement with places of their own. */
const PARTS = [
  ".weather",
  ".cells",
  ".board",
  ".ring",
  ".act",
  ".act > span",
  ".corner .round",
  ".bow .you",
  ".arrows",
  ".beat .bar",
] as const;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(width: number, height: number): Promise<Page> {
  const page = await pages.open("play/page.html?show=torn&chairs=8&plain", {
    viewport: { width, height },
  });
  await page.locator("main.play").waitFor();
  return page;
}

/** Gives the page's words the size that a reader has set in the browser. */
async function setText(page: Page, text: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${100 * size}%`;
  }, text);
  // One frame until the page notices, one until it has followed.
  await frames(page, 3);
}

interface Part extends Box {
  readonly name: string;
}

const partsOf = (page: Page): Promise<readonly Part[]> =>
  page.evaluate(
    (selectors) =>
      selectors.flatMap((selector) =>
        [...document.querySelectorAll(selector)].flatMap((one, i) => {
          const { left, top, right, bottom, width } = one.getBoundingClientRect();
          return width === 0 ? [] : [{ name: `${selector} ${i}`, left, top, right, bottom }];
        }),
      ),
    PARTS,
  );

/** A pixel of one may lie over the other: letters do not fill their boxes. */
const SLACK = 2;

/** Parts that are cut off or covered, in words. */
async function faultsOf(page: Page, width: number, height: number): Promise<readonly string[]> {
  const parts = await partsOf(page);
  const out = parts.filter(
    ({ left, top, right, bottom }) =>
      Math.min(left, top) < -SLACK || right > width + SLACK || bottom > height + SLACK,
  );
  const over = parts.flatMap((a, i) =>
    parts
      .slice(i + 1)
      .filter((b) => overlap(a, b, SLACK))
      .map((b) => `${a.name} over ${b.name}`),
  );
  const cut = await page
    .locator(".cells button, .board button, .weather .need, .weather .band")
    .evaluateAll((all) =>
      all
        .filter((one) => {
          const inner = one.getBoundingClientRect();
          const outer = one.closest(".cells, .board, .weather")?.getBoundingClientRect();
          return !outer || inner.bottom > outer.bottom + 2 || inner.right > outer.right + 2;
        })
        .map((one) => `${one.textContent} is cut`),
    );
  // The age of a need is shown under its text, not over it.
  const edge = (selector: string, side: "top" | "bottom") =>
    page
      .locator(`.weather ${selector}`)
      .evaluate((one, which) => one.getBoundingClientRect()[which], side);
  const aged = (await edge(".need", "bottom")) > (await edge(".waited", "top"));
  return [
    ...(parts.length > 8 ? [] : ["there is nothing"]),
    ...out.map(({ name }) => `${name} is outside`),
    ...over,
    ...cut,
    ...(aged ? ["the age of a need over it"] : []),
  ];
}

test.for(SIZES)(
  "at %i × %i words grow with the size the reader has set, and nothing is cut off or covered",
  async ([width, height]) => {
    const page = await open(width, height);
    const sizes: number[] = [];
    for (const text of TEXTS) {
      await setText(page, text);
      await expect
        .poll(() => faultsOf(page, width, height), { message: `words × ${text}` })
        .toEqual([]);
      sizes.push(
        await page
          .locator(".weather .need")
          .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      );
    }
    await pages.done(page);
    const [usual, more, , most] = sizes as [number, number, number, number];
    expect(more / usual).toBeGreaterThan(1.2);
    expect(most / usual).toBeGreaterThan(1.28);
  },
);
