/** [W8] A name by every cue: by its own icon and no other, and nothing over it. */
import { en } from "../../../shared/i18n/en/index.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CUES, type Cue } from "../../../shared/model/cue.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { type Box, overlap } from "../harness/boxes.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const SIZES = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [1366, 768],
  [1280, 800],
] as const;
const TEXTS = [1, 1.5, 2] as const;

interface Named {
  readonly name: string;
  readonly text: Box;
  readonly icon: Box;
}

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

const open = (
  width: number,
  height: number,
  text: number,
  reducedMotion: "reduce" | "no-preference" = "no-preference",
): Promise<Page> =>
  pages.open(`play/page.html?show=mending&coach&still&chairs=4&plain&text=${text}`, {
    viewport: { width, height },
    hasTouch: width < 600,
    reducedMotion,
  });

/** Every visible name, of cues, of groups and of the player's own acts, and its icon. */
const namesOn = (page: Page): Promise<readonly Named[]> =>
  page.evaluate(() => {
    const boxOf = (one: Element | Range): Box => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    // The box of the text: the element's box may be wider.
    const written = (one: Element): Range => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return range;
    };
    return [...document.querySelectorAll(".cue .label, .act > span, .tab > span")].map((label) => ({
      name: label.textContent,
      text: boxOf(written(label)),
      icon: boxOf(label.parentElement?.querySelector(".outline") ?? label.parentElement ?? label),
    }));
  });

/** Other things drawn or written nearby: they must not cover a name. */
const BESIDE =
  ".rim text, .told *, .caption, .coach, .slip, .pill, .weather, .corner .round, .plate, .arrows, .you";
const besides = (page: Page): Promise<readonly { readonly what: string; readonly box: Box }[]> =>
  page.locator(BESIDE).evaluateAll((all) =>
    all.flatMap((one) => {
      const { left, top, right, bottom, width } = one.getBoundingClientRect();
      const what = `${one.getAttribute("class") ?? ""} ${one.textContent}`;
      return width === 0 ? [] : [{ what, box: { left, top, right, bottom } }];
    }),
  );

/** The groups of cells that can be opened; elsewhere one way to show all. */
const tabsOf = (page: Page): Promise<number> => page.locator(".tab").count();
async function everyTab(page: Page, see: () => Promise<void>): Promise<void> {
  const tabs = await tabsOf(page);
  for (let i = 0; i < Math.max(1, tabs); i++) {
    if (tabs > 0) await page.locator(".tab").nth(i).click();
    await see();
  }
}

/** Pixels between two boxes; 0 when they touch or overlap. */
const apart = (a: Box, b: Box): number =>
  Math.hypot(
    Math.max(0, a.left - b.right, b.left - a.right),
    Math.max(0, a.top - b.bottom, b.top - a.bottom),
  );
/** Letters do not fill the boxes of their lines. */
const LEADING = 1;

/** What is wrong with the visible names, in words. */
async function faultsOf(page: Page, width: number): Promise<readonly string[]> {
  const names = await namesOn(page);
  const others = await besides(page);
  return names.flatMap((one) => {
    const own = apart(one.text, one.icon);
    const rivals = names.filter((other) => other !== one);
    const isCut = Math.min(one.text.left, one.text.top) < 0 || one.text.right > width;
    return [
      ...(isCut ? [`${one.name} is cut off`] : []),
      ...rivals.flatMap((other) => [
        ...(apart(one.text, other.icon) <= own + 1 ? [`${one.name} by ${other.name}'s icon`] : []),
        ...(overlap(one.text, other.text, LEADING) ? [`${one.name} over ${other.name}`] : []),
        ...(overlap(one.text, other.icon, LEADING)
          ? [`${one.name} over ${other.name}'s icon`]
          : []),
      ]),
      ...others
        .filter(({ box }) => overlap(one.text, box, LEADING))
        .map(({ what }) => `${one.name} under ${what}`),
    ];
  });
}

for (const [width, height] of SIZES)
  test.for(TEXTS)(
    `at ${width} × ${height}, words × %f, a name is by its own icon and nothing lies over it`,
    async (text) => {
      const page = await open(width, height, text);
      await page.locator(".cue").first().waitFor();
      const seen = new Set<string>();
      await everyTab(page, async () => {
        await expect.poll(() => faultsOf(page, width)).toEqual([]);
        for (const { name } of await namesOn(page)) seen.add(name);
      });
      for (const cue of CUES) expect(seen).toContain(en.cues.cue[cue].name);
      await pages.done(page);
    },
  );

/** Lights a cue by a mend that waits for it, and returns the light's outer and inner edge. */
const light = (page: Page, cue: string): Promise<{ readonly out: Box; readonly in: Box } | null> =>
  page.evaluate(async (what) => {
    const { consort, scenes } = window as unknown as {
      consort: { perception: { value: Perception | null } };
      scenes: { mending: (chairs: number) => Perception };
    };
    const before = consort.perception.value?.tick ?? 0;
    const moment = scenes.mending(4);
    // Long enough for any line to have been read.
    for (const tick of [before + 100, before + 200, before + 300])
      consort.perception.value = {
        ...moment,
        tick,
        self: { ...moment.self, need: "support", bidTo: moment.self.gaze as ChairId },
        bonds: moment.bonds.map((bond, chair) =>
          bond !== null && chair === moment.self.gaze
            ? { ...bond, owes: [{ by: "me", what: what as Cue }] }
            : bond,
        ),
      };
    for (let frame = 0; frame < 4; frame++) await globalThis.nextFrame?.();
    const ring = document.querySelector(".ring-of-light");
    if (ring === null) return null;
    const { left, top, right, bottom } = ring.getBoundingClientRect();
    let out = 0;
    let within = 0;
    const shine = getComputedStyle(ring, "::after");
    const edges = [
      [getComputedStyle(ring).boxShadow, 0],
      ...(shine.content === "none" ? [] : [[shine.boxShadow, -Number.parseFloat(shine.top)]]),
    ] as [string, number][];
    for (const [shadows, from] of edges)
      for (const shadow of shadows.split(/,(?![^(]*\))/)) {
        const [, , blur = 0, spread = 0] = [...shadow.matchAll(/(-?[\d.]+)px/g)].map((found) =>
          Number(found[1]),
        );
        if (shadow.includes("inset")) within = Math.max(within, blur + spread);
        else out = Math.max(out, from + blur + spread);
      }
    const grown = (by: number) => ({
      left: left - by,
      top: top - by,
      right: right + by,
      bottom: bottom + by,
    });
    return { out: grown(out), in: grown(-within) };
  }, cue);

for (const [width, height] of SIZES)
  test(`at ${width} × ${height} no light lies over a name`, async () => {
    const page = await open(width, height, 1);
    await page.locator(".cue").first().waitFor();
    const faults = new Set<string>();
    for (const cue of CUES) {
      const lit = await light(page, cue);
      if (lit === null) {
        faults.add(`${cue} is not lit`);
        continue;
      }
      for (const { name, text } of await namesOn(page)) {
        const within =
          text.left >= lit.in.left - LEADING &&
          text.right <= lit.in.right + LEADING &&
          text.top >= lit.in.top - LEADING &&
          text.bottom <= lit.in.bottom + LEADING;
        if (overlap(text, lit.out, LEADING) && !within)
          faults.add(`the light of ${cue} over ${name}`);
      }
    }
    expect([...faults]).toEqual([]);
    await pages.done(page);
  });

test("[W7] with less motion the light on a cue stands still, and does not flicker", async () => {
  const page = await open(1366, 768, 1, "reduce");
  await page.locator(".cue").first().waitFor();
  expect(await light(page, "nod")).not.toBeNull();
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  await pages.done(page);
});

test.for([
  [1366, 768],
  [1280, 800],
  [2560, 1440],
] as const)(
  "at %i × %i what the middle of the ring says of a cue covers no name",
  async ([width, height]) => {
    // The largest text size of a ring.
    for (const text of [1, 1.1]) {
      const page = await open(width, height, text);
      for (const cue of CUES) {
        await page.locator(`.cue[data-coach="${cue}"]`).hover();
        await page.locator(".told strong", { hasText: en.cues.cue[cue].name }).waitFor();
        await expect.poll(() => faultsOf(page, width)).toEqual([]);
      }
      await pages.done(page);
    }
  },
);

test("[W8] names stay however often a cue is used, until they are switched off in the settings", async () => {
  for (const [width, height] of [SIZES[0], SIZES[2], SIZES[3]]) {
    const page = await open(width, height, 1);
    const warm = page.getByRole("button", { name: en.cues.cue.warm.name, exact: true });
    await warm.click();
    await warm.click();
    await expect.poll(() => warm.locator(".label").isVisible()).toBe(true);
    await page.getByRole("button", { name: en.settings.title, exact: true }).click();
    await page.getByRole("switch", { name: en.settings.cueNames.name }).click();
    await page.getByRole("button", { name: en.settings.close }).click();
    await expect.poll(() => page.locator(".cue .label").count()).toBe(0);
    await warm.waitFor();
    await pages.done(page);
  }
});
