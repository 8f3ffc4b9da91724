/** [J2] Only what is on the table is drawn: each control large enough, none over another, no hole left. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CUE_GROUPS, type Cue, CUES, isEdge } from "../../../shared/model/cue.ts";
import { de } from "../../../shared/i18n/de/index.ts";
import { en } from "../../../shared/i18n/en/index.ts";
import { type Box, overlap } from "../harness/boxes.ts";
import { frames } from "../harness/frames.ts";
import { openPages, type Pages } from "../harness/pages.ts";

/** Width, height, the least size of controls (for a finger, or for a pointer), and the language. */
const SIZES = [
  [360, 640, 44, "en"],
  [390, 844, 44, "en"],
  [768, 1024, 44, "en"],
  [768, 1024, 44, "de"],
  [820, 1180, 44, "en"],
  [820, 1180, 44, "de"],
  [1024, 768, 38, "en"],
  [1024, 768, 38, "de"],
  [1280, 800, 38, "en"],
  [1366, 768, 38, "en"],
  [1024, 600, 38, "en"],
] as const;
const TEXTS = { en, de };
const HANDS: readonly (readonly Cue[])[] = [
  ["wait", "warm"],
  ["wait", "warm", "nod", "ask"],
  ["wait", "warm", "nod", "ask", "showNeed"],
  ["steady", "support", "warm", "ask", "showNeed", "nod", "ownIt"],
  CUES.filter((cue) => !isEdge(cue)),
  CUES,
];

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

const open = (width: number, height: number, language = "en"): Promise<Page> =>
  pages.open(`play/page.html?show=calm&still&chairs=4&plain&hand=look&lang=${language}`, {
    viewport: { width, height },
    hasTouch: width < 600,
  });

/** Puts that on the table, and waits until it is drawn. */
async function lay(page: Page, hand: readonly string[]): Promise<void> {
  await page.evaluate((items) => {
    const { consort } = window as unknown as {
      consort: { perception: { value: { self: object; tick: number } } };
    };
    const now = consort.perception.value;
    consort.perception.value = { ...now, tick: now.tick + 1, self: { ...now.self, hand: items } };
  }, hand);
  await frames(page, 1);
}

interface Drawn {
  readonly name: string;
  readonly box: Box;
}

const drawn = (page: Page, what: string): Promise<readonly Drawn[]> =>
  page.locator(what).evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { name: one.getAttribute("aria-label") ?? "", box: { left, top, right, bottom } };
    }),
  );

/** What is wrong with these, in words. */
function faults(controls: readonly Drawn[], [width, height, least]: readonly number[]): string[] {
  return controls.flatMap(({ name, box }, i) => [
    ...(box.right - box.left < (least ?? 0) - 0.5 || box.bottom - box.top < (least ?? 0) - 0.5
      ? [`${name} is small`]
      : []),
    ...(box.left < 0 || box.top < 0 || box.right > (width ?? 0) || box.bottom > (height ?? 0)
      ? [`${name} is cut off`]
      : []),
    ...controls
      .slice(i + 1)
      .filter((other) => overlap(box, other.box, 1))
      .map((other) => `${name} over ${other.name}`),
  ]);
}

/** Names that run into each other, or out of their panel. */
const crossings = (page: Page): Promise<readonly string[]> =>
  page.locator(".board, .cells").evaluateAll((panels) =>
    panels.flatMap((panel) => {
      const frame = panel.getBoundingClientRect();
      const names = [...panel.querySelectorAll(".cell .label")].map((label) => {
        const range = document.createRange();
        range.selectNodeContents(label);
        return { name: label.textContent, box: range.getBoundingClientRect() };
      });
      return names.flatMap(({ name, box }, i) => [
        ...(box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom
          ? [`${name} leaves its panel`]
          : []),
        ...names
          .slice(i + 1)
          .filter(
            ({ box: other }) =>
              box.left < other.right &&
              other.left < box.right &&
              box.top < other.bottom - 2 &&
              other.top < box.bottom - 2,
          )
          .map((other) => `${name} over ${other.name}`),
      ]);
    }),
  );

/** Cells and rows of cells fill their panel to its edges, whatever their number. */
const holes = (page: Page): Promise<readonly string[]> =>
  page.locator(".grid, .board .group.spread").evaluateAll((grids) =>
    grids.flatMap((grid) => {
      const { left, right } = grid.getBoundingClientRect();
      const rows = new Map<number, { left: number; right: number }>();
      for (const cell of grid.querySelectorAll(".cell")) {
        const box = cell.getBoundingClientRect();
        const row = rows.get(Math.round(box.top)) ?? { left: box.left, right: box.right };
        rows.set(Math.round(box.top), {
          left: Math.min(row.left, box.left),
          right: Math.max(row.right, box.right),
        });
      }
      return [...rows.values()].flatMap((row) =>
        row.left - left > 4 || right - row.right > 4 ? [`a hole in a row`] : [],
      );
    }),
  );

for (const size of SIZES)
  test(`at ${size[0]} × ${size[1]}, in ${size[3]}, a hand is drawn whole, evenly, and nothing else`, async () => {
    const page = await open(size[0], size[1], size[3]);
    await page.locator(".chairs button").first().waitFor();
    for (const hand of HANDS) {
      await lay(page, hand);
      const tabs = await page.locator(".tab").count();
      const groups = Object.values(CUE_GROUPS).filter((group) =>
        group.some((cue) => hand.includes(cue)),
      );
      if (tabs > 0) expect(tabs).toBe(groups.length);
      const seen = new Set<string>();
      for (let tab = 0; tab < Math.max(1, tabs); tab++) {
        if (tabs > 0) await page.locator(".tab").nth(tab).click();
        const controls = await drawn(page, ".cue, .tab, .act, .corner .round:visible");
        // The full ring is packed as closely as a pointer can handle, by its own test.
        const least = hand.length < 16 ? size[2] : 0;
        expect(faults(controls, [size[0], size[1], least]), hand.join()).toEqual([]);
        expect(await crossings(page), hand.join()).toEqual([]);
        if (hand.length < CUES.length) expect(await holes(page), hand.join()).toEqual([]);
        for (const { name } of await drawn(page, ".cue")) seen.add(name);
      }
      expect([...seen].toSorted()).toEqual(
        hand.map((cue) => TEXTS[size[3]].cues.cue[cue].name).toSorted(),
      );
    }
    await pages.done(page);
  });

test("with nothing but eyes on the table nothing else is drawn; what comes appears at once", async () => {
  for (const [width, height] of [SIZES[0], SIZES[2]]) {
    const page = await open(width, height);
    await page.locator(".chairs button").first().waitFor();
    const gone = ".cue, .tab, .act, .bow, .weather, .beat, .round.help, .round.agreements";
    await expect.poll(() => page.locator(gone).count()).toBe(0);
    await lay(page, ["look", "breathe", "wait", "warm"]);
    await expect
      .poll(async () => (await drawn(page, ".cue, .act")).map(({ name }) => name).toSorted())
      .toEqual(["breathe", "wait", "warm"]);
    await expect.poll(() => page.locator(".bow, .beat").count()).toBe(0);
    await pages.done(page);
  }
});
