/** [Z10] The stage without colour, as a poor projector in a bright room shows it: signs differ by shape and lightness. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPages, type Pages } from "../harness/pages.ts";
import { takePicture } from "../harness/picture.ts";

/** No colour, and black lifted by a third. */
const GREY = "#ui { filter: grayscale(1) contrast(0.67) brightness(1.25) }";
const SIZE = { width: 1920, height: 1080 };
/** Cells per side in which two shapes are compared. */
const GRID = 12;
/** Minimum share of cells in which two signs differ. */
const UNLIKE = 0.2;
/** Minimum difference of lightness between a sign and what is around it, of 255. */
const CLEAR = 45;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

interface Sign {
  /** Lightness of the whole, and of its dark and bright parts, 0 … 255. */
  readonly mean: number;
  readonly dark: number;
  readonly bright: number;
  /** Cell by cell, row by row: whether it is bright there. */
  readonly cells: readonly boolean[];
}

/** The first visible element of each selector as a grey picture shows it. */
async function signsIn<K extends string>(
  page: Page,
  selectors: Readonly<Record<K, string>>,
): Promise<Readonly<Record<K, Sign>>> {
  const picture = await takePicture(page, { style: GREY });
  return page.evaluate(
    async ({ url, wanted, grid }) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
      if (!pen) throw new Error("no canvas to look at");
      pen.drawImage(image, 0, 0);
      const signs = Object.entries<string>(wanted).map(([key, selector]) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        if (!box) throw new Error(`nothing is ${selector}`);
        const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
        const { data } = pen.getImageData(box.left, box.top, width, height);
        const greys = Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 0);
        const sorted = greys.toSorted((a, b) => a - b);
        const part = (share: number): number =>
          sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
        const [dark, bright] = [part(0.1), part(0.9)];
        const cells = Array.from({ length: grid * grid }, (_, cell) => {
          const x = Math.floor((((cell % grid) + 0.5) / grid) * width);
          const y = Math.floor(((Math.floor(cell / grid) + 0.5) / grid) * height);
          return (greys[y * width + x] ?? 0) > (dark + bright) / 2;
        });
        const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length;
        return [key, { mean, dark, bright, cells }];
      });
      return Object.fromEntries(signs) as never;
    },
    {
      url: `data:image/png;base64,${picture.toString("base64")}`,
      wanted: selectors as Readonly<Record<string, string>>,
      grid: GRID,
    },
  );
}

const unlike = (one: Sign, other: Sign): number =>
  one.cells.filter((bright, i) => bright !== other.cells[i]).length / one.cells.length;

test.for(["dark", "light"])(
  "[Z10] in grey a tear, a mend and a lit petal are told by shape and lightness, %s",
  async (theme) => {
    const page = await pages.open(`projector/stage.html?show=play&${theme}`, { viewport: SIZE });
    await page.locator(".stage-play .binding").first().waitFor();
    const { tear, mend, torn, mended, lit, unlit } = await signsIn(page, {
      tear: ".ring .rough:not(.edge)",
      mend: ".ring .binding",
      torn: ".count.open svg",
      mended: ".count.mended svg",
      lit: ".lantern .lit",
      unlit: ".lantern path:not(.lit)",
    });
    for (const sign of [tear, mend, torn, mended])
      expect(sign.bright - sign.dark).toBeGreaterThan(CLEAR);
    expect(unlike(tear, mend)).toBeGreaterThan(UNLIKE);
    expect(unlike(torn, mended)).toBeGreaterThan(UNLIKE);
    // Petals have one shape: they differ by how light they are inside.
    expect(Math.abs(lit.mean - unlit.mean)).toBeGreaterThan(CLEAR);
    await pages.done(page);
  },
);

test("[Z10] harmony is in how bright a ring is, and in how far the strands of its cord lie apart", async () => {
  const page = await pages.open("projector/stage.html?show=play", { viewport: SIZE });
  await page.locator(".stage-play .binding").first().waitFor();
  const rings = await page.locator(".stage-play .ring").evaluateAll((all) =>
    all.map((ring) => ({
      tears: ring.querySelectorAll(".rough:not(.edge)").length,
      light: Number(getComputedStyle(ring.querySelector(".light") ?? ring).opacity),
      high: ring.querySelector(".cord")?.getBoundingClientRect().height ?? 0,
    })),
  );
  const best = rings.find(({ tears }) => tears === 0);
  const worst = rings.toSorted((a, b) => b.tears - a.tears)[0];
  expect(best?.light).toBeGreaterThan((worst?.light ?? 1) + 0.2);
  expect(worst?.high).toBeGreaterThan((best?.high ?? Infinity) * 1.1);
  await pages.done(page);
});
