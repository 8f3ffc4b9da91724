import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Box, overlap } from "../harness/boxes.ts";
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

async function open(width: number, height: number, text: number): Promise<Page> {
  const page = await pages.open(`play/page.html?show=torn&chairs=8&plain&text=${text}`, {
    viewport: { width, height },
  });
  await page.locator("main.play").waitFor();
  return page;
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

for (const [width, height] of SIZES)
  test.for(TEXTS)(
    `at ${width} × ${height} nothing is cut off or covered, words × %f`,
    async (text) => {
      const page = await open(width, height, text);
      const parts = await partsOf(page);
      expect(parts.length).toBeGreaterThan(8);
      for (const { name, left, top, right, bottom } of parts) {
        expect(Math.min(left, top), name).toBeGreaterThanOrEqual(-SLACK);
        expect(right, name).toBeLessThanOrEqual(width + SLACK);
        expect(bottom, name).toBeLessThanOrEqual(height + SLACK);
      }
      const over = parts.flatMap((a, i) =>
        parts
          .slice(i + 1)
          .filter((b) => overlap(a, b, SLACK))
          .map((b) => `${a.name} over ${b.name}`),
      );
      expect(over).toEqual([]);
      const cut = await page
        .locator(".cells button, .board button, .weather .need, .weather .band")
        .evaluateAll((all) =>
          all
            .filter((one) => {
              const inner = one.getBoundingClientRect();
              const outer = one.closest(".cells, .board, .weather")?.getBoundingClientRect();
              return !outer || inner.bottom > outer.bottom + 2 || inner.right > outer.right + 2;
            })
            .map((one) => one.textContent),
        );
      expect(cut).toEqual([]);
      // The age of a need is shown under its text, not over it.
      const edge = (selector: string, side: "top" | "bottom") =>
        page
          .locator(`.weather ${selector}`)
          .evaluate((one, which) => one.getBoundingClientRect()[which], side);
      await expect
        .poll(() => edge(".need", "bottom"))
        .toBeLessThanOrEqual(await edge(".waited", "top"));
      await pages.done(page);
    },
  );

test.for(SIZES)(
  "at %i × %i words grow with the size the reader has set",
  async ([width, height]) => {
    const sizes: number[] = [];
    for (const text of TEXTS) {
      const page = await open(width, height, text);
      sizes.push(
        await page
          .locator(".weather .need")
          .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      );
      await pages.done(page);
    }
    const [usual, more, , most] = sizes as [number, number, number, number];
    expect(more / usual).toBeGreaterThan(1.2);
    expect(most / usual).toBeGreaterThan(1.28);
  },
);
