/** [Y6] The projector page: large texts, correct at each size, in both themes. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VIEWS } from "../../projector/views.ts";
import { barriers } from "../harness/barriers.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const SIZES = [
  [1920, 1080],
  [1280, 800],
  [1024, 768],
] as const;
/** Minimum size of text, in lines of 1080. */
const LEAST_WORDS = 40;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(query: string, [width, height]: readonly [number, number]): Promise<Page> {
  const page = await pages.open(`projector/stage.html?${query}`, { viewport: { width, height } });
  await page.locator("main").waitFor();
  return page;
}

interface Word {
  readonly text: string;
  /** Part of the small card for latecomers. */
  readonly isLate: boolean;
  readonly size: number;
  readonly box: Box;
  readonly inside: boolean;
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Visible texts with their size in px, and whether they are wholly inside the picture. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector("#ui") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const words: Word[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const parent = node.parentElement;
      if (text === "" || parent === null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      words.push({
        text,
        isLate: parent.closest(".late") !== null,
        size: Number.parseFloat(getComputedStyle(parent).fontSize),
        box: { left: box.left, top: box.top, right: box.right, bottom: box.bottom },
        inside:
          box.left >= -1 &&
          box.top >= -1 &&
          box.right <= innerWidth + 1 &&
          box.bottom <= innerHeight + 1,
      });
    }
    return words;
  });

test.for(Object.keys(VIEWS))(
  "%s fits into every projector's picture, with no word too small for a room, and with code and square for whoever comes late",
  async (show) => {
    const page = await open(`show=${show}`, SIZES[0]);
    await page.locator(".qr").waitFor();
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      const least = LEAST_WORDS * Math.min(height / 1080, width / 1920) - 0.1;
      const wrong = async (): Promise<readonly string[]> => {
        const words = await wordsOf(page);
        const code = words.map(({ text }) => text.replaceAll(" ", "")).join("");
        const card = words.filter(({ isLate }) => isLate).map(({ box }) => box);
        const bad = words.filter(
          ({ size, inside, isLate, box }) =>
            size < least || !inside || (!isLate && card.some((one) => overlap(one, box))),
        );
        return [
          ...bad.map(({ text }) => text),
          ...(code.includes(VIEWS.play.code) ? [] : ["the code is not there"]),
        ];
      };
      await expect.poll(wrong, { message: `${width} × ${height}` }).toEqual([]);
    }
    await pages.done(page);
  },
);

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

test.for(["join", "play", "still", "debrief"].flatMap((show) => [show, `${show}&light`]))(
  "nothing stands in anyone's way: %s",
  async (query) => {
    const page = await open(`show=${query}`, SIZES[0]);
    expect(await barriers(page)).toEqual([]);
    await pages.done(page);
  },
);

test("one key fills the picture with the square, another makes it light, and both take it back", async () => {
  const page = await open("show=play", SIZES[0]);
  await page.keyboard.press("q");
  const square = page.locator(".stage-square .qr");
  await square.waitFor();
  const box = await square.boundingBox();
  expect(box?.height).toBeGreaterThan(0.9 * 1080);
  expect((await wordsOf(page)).filter(({ inside }) => !inside)).toEqual([]);
  await expect.poll(() => page.locator(".stage-square .address").textContent()).not.toBe("");
  await expect.poll(() => page.locator(".stage-square .code").textContent()).toBe("HK4R7W");
  await page.keyboard.press("q");
  await page.locator(".stage-play").waitFor();
  const isLight = () =>
    page.evaluate(() => document.documentElement.classList.contains("light-stage"));
  await page.keyboard.press("l");
  await expect.poll(isLight).toBe(true);
  await page.keyboard.press("l");
  await expect.poll(isLight).toBe(false);
  await pages.done(page);
});

test("the code stands twelve hundredths of the height, and the square is a fifth of the width with white round it", async () => {
  const page = await open("show=join", SIZES[0]);
  const sign = await page
    .locator(".join-card .code span")
    .first()
    .evaluate((one) => {
      const context = document.createElement("canvas").getContext("2d");
      if (context === null) return 0;
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(one);
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return context.measureText("H").actualBoundingBoxAscent;
    });
  expect(sign).toBeGreaterThan(0.115 * 1080);
  const square = await page.locator(".join-card .qr").boundingBox();
  expect(square?.width).toBeGreaterThan(0.2 * 1920);
  const { side, ground, from, to } = await page.locator(".join-card .qr").evaluate((qr) => {
    const dark = [...(qr.querySelector("path")?.getAttribute("d") ?? "").matchAll(/M(\d+) (\d+)/g)];
    const places = dark.flatMap(([, x, y]) => [Number(x), Number(y)]);
    return {
      side: Number(qr.getAttribute("viewBox")?.split(" ")[2]),
      ground: qr.querySelector("rect")?.getAttribute("fill"),
      from: Math.min(...places),
      to: Math.max(...places),
    };
  });
  expect({ ground, from, to }).toEqual({ ground: "#fff", from: 4, to: side - 5 });
  await pages.done(page);
});

describe("the room's sound", () => {
  test("is asked for while the browser holds it back, and one key lets it go, or silences it", async () => {
    const page = await open("show=play&locked", SIZES[0]);
    const ask = page.getByRole("button", { name: "Sound on?" });
    await ask.waitFor();
    await page.keyboard.press("m");
    await ask.waitFor({ state: "detached" });
    await page.keyboard.press("m");
    await page.getByRole("button", { name: "Sound is off" }).click();
    await expect.poll(() => page.locator(".stage-corner button").count()).toBe(1);
    await pages.done(page);
  });

  test("the help says what each key does, each by a button too; No sound? plays a tone and says what it found", async () => {
    const page = await open("show=play", SIZES[2]);
    await page.keyboard.press("h");
    const help = page.getByRole("dialog");
    await help.waitFor();
    for (const key of ["Q", "L", "M", "N", "F"])
      await help.getByRole("button", { name: new RegExp(`^${key} ?[A-Z]`) }).waitFor();
    await help.getByRole("button", { name: "No sound?" }).click();
    await help.getByText("A tone is sounding now.").waitFor();
    await expect
      .poll(async () => (await wordsOf(page)).filter(({ inside }) => !inside))
      .toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
    await pages.done(page);
  });
});
