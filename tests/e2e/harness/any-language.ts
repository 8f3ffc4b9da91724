/**
 * Tests of every page in each of its states, in several files that run side by side. In a pseudo-language nothing is written outside the catalogue. With two fifths more
 * letters, from right to left, and in German nothing is cut off, covered, or beside the screen; in German also with words
 * twice as large, and at 400 %. Nothing stands in anyone's way.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { pseudoLanguages } from "../../../shared/i18n/pseudo.ts";
import { PERSONA_NAMES } from "../../../shared/pieces/cast.ts";
import { PIECES } from "../../../shared/pieces/index.ts";
import { NAMES as ON_STAGE } from "../../projector/views.ts";
import { GROUP_WORDS } from "../../fixtures/debriefs.ts";
import { NAMES as IN_WORKSHOP } from "../../fixtures/workshop.ts";
import { barriers } from "./barriers.ts";
import { frames } from "./frames.ts";
import type { PageState } from "./page-states.ts";
import { openPages, type Pages } from "./pages.ts";

/** What people of the test pages have said and typed. */
const SAID = [
  ...GROUP_WORDS.map(({ text }) => text),
  "Warm, and a bit tired.",
  "She looked up before I did.",
  "I waited, and it was longer than I thought.",
  "It was the hands, not the face, that told me. I only saw it when I stopped looking round.",
  "Who is waiting to be looked at?",
  "Two more minutes, then we look back.",
];

/** Names and codes of the test pages, the same in every language; longer ones first. */
const NAMES = [
  ...SAID,
  ...ON_STAGE,
  ...IN_WORKSHOP.flat(),
  ...Object.values(PERSONA_NAMES),
  ...PIECES.flatMap(({ composer }) => (typeof composer === "string" ? [composer] : [])),
  "Ada",
  "HK4",
  "Pax",
  "Tuesday workshop",
  "consort.example.org",
].toSorted((a, b) => b.length - a.length);

const says = await pseudoLanguages["qps"]!();

/** What may be otherwise. */
const ALLOWED = {
  out: [
    // The words of a round button stand under it.
    ".act",
    // What people have typed may be longer than any place for it.
    ".bar-title h1, .editor-head h1, .risers li",
    // A step of the hour is as wide as it lasts, and says its name under the pointer.
    ".path, .segment",
  ].join(", "),
  over: [
    // [K2] A question over everything, and a word to everybody, until it is pressed away; a count while the music stands.
    ".takeover, .live-said, .count-in",
    // What waits at the foot of a list, or of the map; what can be folded up over the picture.
    ".unseated, .next-up, .hidden",
    // Players who sit closely, with a large word under a round button over one's feet; the tiles of a code over its name.
    ".chairs, .act > span, form.tiles",
  ].join(", "),
};
/** Looks at what is being laid out anew or still loading. */
const LOOKS = 8;
/** Width and height, and the reader's own size of words if it is not the usual one. */
type Size = readonly [width: number, height: number, text?: number];
/** At what sizes pages are looked at: the first is the one they are opened at; the others in German only. */
export interface Looked {
  readonly sizes: readonly Size[];
  readonly close: readonly Size[];
}
/** [A20] Words twice as large, and a window of 1280 × 1024 at 400 %. */
export const CLOSE: readonly Size[] = [
  [1366, 768, 2],
  [360, 640, 2],
  [320, 256],
];
/** German, and the longer words from right to left, which stand as those from left to right do, mirrored. */
const LANGUAGES = ["qpr", "de"] as const;

async function open(
  pages: Pages,
  { address, there, reach }: PageState,
  [width, height]: Size,
): Promise<Page> {
  const page = await pages.open(`${address}&lang=qps`, {
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  await page.locator(there).first().waitFor();
  // Keys work only after the first frames.
  if (reach) await frames(page, 3);
  await reach?.(page, says);
  return page;
}

/** One line for each fault, with the language and width in which it was seen. */
async function faultsOf(
  page: Page,
  sizes: readonly Size[],
  languages: readonly string[],
): Promise<string[]> {
  const all: string[] = [];
  // To change the language is less work for the browser than to change the size.
  for (const [width, height, text = 1] of sizes) {
    await page.setViewportSize({ width, height });
    const faults = await page.evaluate(faultsIn, {
      languages,
      text,
      looks: LOOKS,
      allowed: ALLOWED,
    });
    for (const [language, fault] of faults)
      all.push(`${language} ${width}${text === 1 ? "" : ` × ${text}`}: ${fault}`);
  }
  return all;
}

/**
 * What is wrong with the page in each language once it is laid out: language and fault. Runs in the page, all of it in one
 * call: to ask for each of its steps is work for the browser too.
 */
async function faultsIn(how: {
  readonly languages: readonly string[];
  readonly text: number;
  readonly looks: number;
  readonly allowed: typeof ALLOWED;
}): Promise<readonly (readonly [string, string])[]> {
  const root = document.documentElement;
  const frame = (): Promise<unknown> =>
    globalThis.nextFrame?.() ?? new Promise(requestAnimationFrame);
  const all: (readonly [string, string])[] = [];
  // It is laid out without being painted, which is a quarter of the work: only where things stand is looked at.
  root.style.opacity = "0";
  root.style.fontSize = `${100 * how.text}%`;
  for (const language of how.languages) {
    await ofTests.speakAny(language);
    // Long texts are loaded when they are first wanted.
    await frame();
    await ofTests.allTexts();
    let found: readonly string[] = [];
    for (let looks = 0; looks < how.looks; looks++) {
      for (let n = 0; n < 3; n++) await frame();
      root.style.opacity = "";
      // A transition would leave it hidden for now, and what is hidden has no faults.
      if (getComputedStyle(root).opacity !== "1") throw new Error("the page is still hidden");
      found = ofTests.layoutFaults(how.allowed);
      root.style.opacity = "0";
      if (found.length === 0) break;
    }
    for (const fault of found) all.push([language, fault]);
  }
  root.style.opacity = "";
  return all;
}

/** [A21] What cannot be told from its neighbours in a person's own few colours. */
async function showsChoices(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: "active" });
  // Colours may move into place.
  await expect.poll(() => page.evaluate(() => ofTests.unmarked())).toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });
  await frames(page, 2);
}

/** Each state with a name for its test. */
export const named = (states: readonly PageState[]): readonly (readonly [string, PageState])[] =>
  states.map((state) => [`${state.address} ${state.state ?? ""}`, state]);

/** For a test file: what is wrong with where things stand in a state, in any language; rejects for anything else. */
export function inAnyLanguage(): (state: PageState, at: Looked) => Promise<readonly string[]> {
  let pages: Pages;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages.close());
  return async (state, { sizes, close }) => {
    const page = await open(pages, state, sizes[0]!);
    const found = await page.evaluate((names) => ofTests.outsideCatalogue(names), NAMES);
    expect(found).toEqual([]);
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("qps");
    const faults = await faultsOf(page, sizes.slice(0, 1), ["qps"]);
    faults.push(...(await faultsOf(page, sizes, LANGUAGES)));
    // [A22] At the last and smallest of these sizes.
    expect(await page.evaluate(() => ofTests.smallTargets())).toEqual([]);
    faults.push(...(await faultsOf(page, close, ["de"])));
    await showsChoices(page);
    await expect.poll(() => barriers(page, { without: "#stage" })).toEqual([]);
    await pages.done(page);
    return faults;
  };
}
