/** A page in another language contains no English text: nothing is written outside the catalogue. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { debrief } from "../../../shared/i18n/en/debrief.ts";
import { en } from "../../../shared/i18n/en/index.ts";
import { PIECES } from "../../../shared/pieces/index.ts";
import { openPages, type Pages } from "../harness/pages.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

/** Names are the same in every language. */
const NAMES = [...PIECES.map(({ composer }) => composer), "Ada", "Jo", "Noor", "Ruth", "Tomo"];

/** The texts that contain a word that is neither in brackets nor a name. */
const outsideBrackets = (all: readonly string[]): string[] =>
  all.flatMap((text) => {
    let rest = text;
    for (let before = ""; before !== rest;) {
      before = rest;
      rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/gu, "");
    }
    for (const name of NAMES) rest = rest.replaceAll(name, "");
    return /\p{L}{2}/u.test(rest) ? [text] : [];
  });

const { start, lobby, play, result } = en;
/** Each page, a text that shows it is loaded, and what to press to get there. */
test.for([
  ["start", start.motto],
  ["lobby", lobby.seats],
  ["lobby&guest&card", lobby.seats],
  ["torn", play.acts.breathe.name],
  ["calm&coach", play.acts.breathe.name],
  ["mending", play.acts.breathe.name],
  ["result", result.again],
  ["result&recorded=5&played=120&novice", debrief.own.reading, result.lookBack],
  ["result&told=5", debrief.own.reading, result.lookBack],
] as const)("?show=%s in a language of brackets", async ([show, sign, press]) => {
  const page = await pages.open(`play/page.html?show=${show}&plain&lang=qps`, {
    viewport: { width: 1280, height: 800 },
  });
  if (press !== undefined) await page.getByRole("button", { name: `⟦${press}⟧` }).click();
  await page.getByText(`⟦${sign}⟧`).first().waitFor();
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("qps");
  const all = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.parentElement;
      if (at?.closest("[translate=no], script, style, kbd") === null)
        found.push(at.closest("p, li, button, h1, h2, label, span")?.textContent ?? "");
    }
    for (const one of document.querySelectorAll("[aria-label], [title], [alt], [data-tip]"))
      for (const name of ["aria-label", "title", "alt", "data-tip"])
        found.push(one.getAttribute(name) ?? "");
    return [...new Set(found)];
  });
  expect(outsideBrackets(all)).toEqual([]);
  await pages.done(page);
});
