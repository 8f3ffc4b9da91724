/** Every page in a pseudo-language: nothing is written outside the catalogue, and nothing English is left. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pseudoLanguages } from "../../../shared/i18n/pseudo.ts";
import { PERSONA_NAMES } from "../../../shared/pieces/cast.ts";
import { PIECES } from "../../../shared/pieces/index.ts";
import { NAMES as ON_STAGE } from "../../projector/views.ts";
import { GROUP_WORDS } from "../../fixtures/debriefs.ts";
import { NAMES as IN_WORKSHOP } from "../../fixtures/workshop.ts";
import { CONSOLES, GAME, type PageState, PAPERS, STAGES } from "../harness/page-states.ts";
import { frames } from "../harness/frames.ts";
import { openPages, type Pages } from "../harness/pages.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

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

async function open(
  { address, there, reach }: PageState,
  width: number,
  height: number,
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

const named = (states: readonly PageState[]) =>
  states.map((state) => [`${state.address} ${state.state ?? ""}`, state] as const);

test.for([
  ...named(GAME).map(([name, state]) => [name, 1280, 800, state] as const),
  ...named(CONSOLES).map(([name, state]) => [name, 1366, 768, state] as const),
  ...named(STAGES).map(([name, state]) => [name, 1920, 1080, state] as const),
  ...named(PAPERS).map(([name, state]) => [name, 1366, 768, state] as const),
])("%s at %i × %i", async ([, width, height, state]) => {
  const page = await open(state, width, height);
  const found = await page.evaluate((names) => ofTests.outsideCatalogue(names), NAMES);
  expect(found).toEqual([]);
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("qps");
  await pages.done(page);
});
