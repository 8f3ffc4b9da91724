/**
 * [R1]–[R10] Every rupture as a newcomer finds it: how it looks, torn and mended, and what the page
 * says.
 */
import { en } from "../../../shared/i18n/en/index.ts";
import { owedText } from "../../../shared/i18n/phrases/owed.ts";
import { tearText } from "../../../shared/i18n/phrases/tear.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { layout } from "../../../client/drawing/layout.ts";
import { halfCircle } from "../../../client/drawing/seating.ts";
import { PALETTE } from "../../../client/drawing/palette.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import type { Sighting } from "../../../shared/model/sighting.ts";
import {
  CAUSES,
  lookedInto,
  mendedSight,
  RUPTURE_IDS,
  type RuptureId,
  tornSight,
} from "../../fixtures/ruptures.ts";
import { readerOf } from "../../fixtures/reader.ts";
import { chairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { overlap } from "../harness/boxes.ts";
import { frames } from "../harness/frames.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { takePicture } from "../harness/picture.ts";
import { countPixels } from "../harness/pixel-probe.ts";
import { saveShot } from "../harness/shots.ts";
import { SCREENS } from "../harness/visitor.ts";

const EVERYWHERE = { left: 0, top: 0, right: 1, bottom: 1 } as const;
/** Pixels of gold that cannot be missed, on a laptop. */
const GOLD = 250;
/** Pixels by which two ruptures must differ, on a laptop: about a hand's worth of string. */
const APART = 1500;

/** Its clock can be advanced. */
const clock = (page: Page): Promise<void> => page.clock.install();

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

interface Scene {
  readonly perception: { value: Perception };
  readonly moments: Readonly<Record<string, (chairs: number) => Perception>>;
  advance(ms: number): Promise<void>;
  see(sighting: Sighting): void;
}

describe("the picture, with its clock frozen", () => {
  let page: Page;
  beforeAll(async () => {
    page = await pages.open("drawing/scene.html?moment=calm&chairs=5&cpu", SCREENS.laptop, clock);
    await page.waitForFunction(() => document.title === "drawn");
  });
  afterAll(() => page.context().close());

  const show = (moment: string, sighting: Sighting | null, ms: number): Promise<void> =>
    page.evaluate(
      async ([name, seen, wait]) => {
        const scene = globalThis as unknown as Scene;
        scene.perception.value = scene.moments[name]!(5);
        if (seen) scene.see(seen);
        await scene.advance(wait);
      },
      [moment, sighting, ms] as const,
    );
  const gold = async (): Promise<number> =>
    (await countPixels(page, EVERYWHERE, [PALETTE.gold]))[0] ?? 0;

  const pictures: Record<string, string> = {};
  const take = async (name: string): Promise<void> => {
    pictures[name] = (await takePicture(page)).toString("base64");
  };

  test.for(RUPTURE_IDS)("no gold while it is torn, gold when it mends: %s", async (id) => {
    // Long enough for tears to settle and for the light to change.
    await show(id, null, 1500);
    expect(await gold()).toBe(0);
    await take(id);
    await show(`${id}Mended`, mendedSight(id), 1000);
    expect(await gold()).toBeGreaterThan(GOLD);
    // Flashes end before the next is shown.
    await show(`${id}Mended`, null, 3000);
  });

  test("no two of the ten look alike, nor like a calm hall", async () => {
    await show("calm", null, 3000);
    await take("calm");
    expect(Object.keys(pictures)).toHaveLength(RUPTURE_IDS.length + 1);
    expect(await alike(page, pictures)).toEqual([]);
  });
});

/** Pairs of pictures that differ in less than `APART` pixels. */
const alike = (page: Page, pictures: Readonly<Record<string, string>>): Promise<string[]> =>
  page.evaluate(
    async ({ all, apart }) => {
      const seen = await Promise.all(
        Object.entries(all).map(async ([name, png]) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const pen = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
          pen.drawImage(image, 0, 0);
          return { name, data: pen.getImageData(0, 0, image.width, image.height).data };
        }),
      );
      const pairs: string[] = [];
      for (const [i, a] of seen.entries())
        for (const b of seen.slice(i + 1)) {
          let off = 0;
          for (let p = 0; p < a.data.length; p += 4)
            if (
              Math.max(
                Math.abs(a.data[p]! - b.data[p]!),
                Math.abs(a.data[p + 1]! - b.data[p + 1]!),
                Math.abs(a.data[p + 2]! - b.data[p + 2]!),
              ) > 60
            )
              off++;
          if (off < apart) pairs.push(`${a.name} and ${b.name}: ${off}`);
        }
      return pairs;
    },
    { all: pictures, apart: APART },
  );

const SIDEWAYS = { viewport: { width: 640, height: 360 }, hasTouch: true, isMobile: true } as const;

/** One between two, one within, one of all: for these a phone held sideways must have room. */
const KINDS: readonly RuptureId[] = ["limitSetting", "internal", "whole"];

describe.for([
  ["phone", SCREENS.phone, RUPTURE_IDS],
  ["sideways", SIDEWAYS, KINDS],
  ["laptop", SCREENS.laptop, RUPTURE_IDS],
] as const)("the whole screen: %s", ([size, screen, shown]) => {
  let page: Page;
  beforeAll(async () => {
    page = await pages.open("play/page.html?show=calm", screen, clock);
    await page.locator("main:not(.opening) .plate").first().waitFor();
  });
  afterAll(() => page.context().close());

  let tick = 0;
  /** A moment that lasts until the page has settled on its text, and what is seen at its beginning. */
  const show = (moment: string, sighting: Sighting | null): Promise<void> => {
    tick += A_WHILE;
    return page.evaluate(
      ([name, seen, from, to]) => {
        const { consort, scenes } = globalThis as unknown as {
          consort: { perception: { value: Perception }; sight(sighting: Sighting): void };
          scenes: Scene["moments"];
        };
        consort.perception.value = { ...scenes[name]!(5), tick: from };
        if (seen) consort.sight(seen);
        consort.perception.value = { ...scenes[name]!(5), tick: to };
      },
      [moment, sighting, tick, (tick += A_WHILE)] as const,
    );
  };
  /** Advances time, on the clock and in the music. */
  const read = async (): Promise<void> => {
    await page.clock.fastForward(READ_MS);
    await page.evaluate(
      (to) => {
        const { consort } = globalThis as unknown as {
          consort: { perception: { value: Perception } };
        };
        consort.perception.value = { ...consort.perception.value, tick: to };
      },
      (tick += A_WHILE),
    );
  };
  const says = async (line: string): Promise<void> => {
    await expect.poll(() => page.locator("main").innerText()).toContain(line);
  };

  test.for(shown)(
    "[P6] [M1] %s: named, with what to do next, over no face and no name",
    async (id) => {
      const { what, next, deed, mended } = words(id);
      await show(id, tornSight(id));
      await says(what);
      const covered = await coveredBy(page);
      await saveShot(page, `rupture-${id}-torn-${size}`, () => settled(page));

      // What happened has been read: on small screens the line of help replaces it.
      await read();
      await says(next);
      if (size === "laptop" || id !== "whole") await says(en.repair.ruptures[id].name);
      covered.push(...(await coveredBy(page)));
      if (size !== "laptop") await saveShot(page, `rupture-${id}-help-${size}`);

      await show(`${id}Mending`, null);
      await says(deed);
      covered.push(...(await coveredBy(page)));

      await show(`${id}Mended`, mendedSight(id));
      await says(mended);
      covered.push(...(await coveredBy(page)));
      await saveShot(page, `rupture-${id}-mended-${size}`, () => settled(page));
      await read();
      expect(covered).toEqual([]);
    },
  );
});

/** Longer than any sentence about what has just happened stays. */
const READ_MS = 8000;
/** Longer than the page waits before it says something new. */
const A_WHILE = 6 * TICKS_PER_SECOND;

/**
 * What the page should say: what happened, what comes first, what comes once it is looked into, and
 * that it is mended.
 */
function words(id: RuptureId): Readonly<Record<"what" | "next" | "deed" | "mended", string>> {
  if (id === "internal")
    return {
      what: "come apart",
      next: "Hold a breath.",
      deed: "show what you need",
      mended: en.moments.wholeAgain,
    };
  if (id === "whole")
    return {
      what: "Everyone has lost everyone.",
      next: "give “gather”",
      deed: "breathe together",
      mended: en.moments.beganAgain,
    };
  return {
    what: en.moments.torn("Tomo", tearText(CAUSES[id], chairId(1), READER)),
    next: "both: look at each other",
    deed: owedText(lookedInto(id).bonds[1]?.owes ?? [], en),
    mended: en.moments.mended("Tomo"),
  };
}

const READER = readerOf((chair) => ["you", "Tomo", "Jo"][chair] ?? "");

/** The picture half a second later. */
async function settled(page: Page): Promise<void> {
  await page.clock.fastForward(500);
  await frames(page, 4);
}

/** Text over a face, or over another player's name, once it has found its place. */
async function coveredBy(page: Page): Promise<string[]> {
  await frames(page, 3);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const at = layout(width, height);
  // The first chair is empty: its player is the one in the middle.
  const faces = [at.focus, ...halfCircle(at, 4).slice(1)].map(({ x, y, scale }) => ({
    text: "a face",
    box: {
      left: x - 50 * scale,
      top: y - 174 * scale,
      right: x + 50 * scale,
      bottom: y - 26 * scale,
    },
  }));
  const seen = (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      all.map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return { text: (one as HTMLElement).innerText, box: { left, top, right, bottom } };
      }),
    );
  const said = await seen(
    ".coach, .errand, .slip, .caption, .steps.small, .waits, .steps li, .pill",
  );
  const kept = [...faces, ...(await seen(".plate"))];
  // The light around what is asked covers no other text.
  const lights = (await seen(".ring-of-light")).map(({ box }) => ({ text: "light", box }));
  const over = (above: typeof said, below: typeof said): string[] =>
    above.flatMap(({ text, box }) =>
      below
        .filter((other) => overlap(box, other.box))
        .map((other) => `“${text}” over ${other.text}`),
    );
  return [...over(said, kept), ...over(lights, await seen(".caption, .weather"))];
}
