/** [Y2] [Y19] Before the hour, in both languages: names of steps are whole, and the foot keeps its margin. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPages, type Pages } from "../harness/pages.ts";

const SIZES = [
  [1024, 768],
  [1366, 768],
] as const;
/** Least margin of the console's edge, CSS px. */
const MARGIN = 8;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

for (const language of ["en", "de"])
  test.for(SIZES)(`${language}, %i × %i`, async ([width, height]) => {
    const page = await pages.open(`console/page.html?show=setup&still&lang=${language}`, {
      viewport: { width, height },
    });
    await page.locator(".setup-foot").waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    const cut = await page.locator(".segment > button").evaluateAll((all) =>
      all.flatMap((one) => {
        const [name, minutes] = [one.querySelector("b"), one.querySelector("small")];
        if (name === null || minutes === null) return ["no name"];
        const [outer, small] = [one.getBoundingClientRect(), minutes.getBoundingClientRect()];
        const range = document.createRange();
        range.selectNodeContents(name);
        const inner = range.getBoundingClientRect();
        const fits =
          inner.left >= outer.left &&
          inner.right <= outer.right - 2 &&
          inner.bottom <= small.top + 1 &&
          small.bottom <= outer.bottom;
        return fits ? [] : [`${name.textContent}: ${inner.width} of ${outer.width}`];
      }),
    );
    expect(cut).toEqual([]);
    // No word is broken where it has no hyphen.
    const broken = await page.locator(".segment b").evaluateAll((all) =>
      all.flatMap((one) => {
        const letters = document.createElement("span");
        letters.style.cssText = "position:absolute;white-space:nowrap";
        one.append(letters);
        const parts = (one.firstChild?.textContent ?? "").split(/[\s\u00ad]|(?<=-)/u);
        const widest = parts.map((part) => {
          letters.textContent = part;
          return letters.getBoundingClientRect().width;
        });
        letters.remove();
        const room = one.getBoundingClientRect().width;
        return Math.max(...widest) > room + 0.5 ? [`${parts.join("|")}: ${room}`] : [];
      }),
    );
    expect(broken).toEqual([]);
    const foot = await page
      .locator(".setup-foot")
      .evaluate((one) => innerHeight - one.getBoundingClientRect().bottom);
    expect(foot).toBeGreaterThanOrEqual(MARGIN);
    await pages.done(page);
  });
