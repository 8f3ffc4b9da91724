/** [Y7] [W7] A raised hand on a phone, amid the music: nothing is cut off, and nothing lies under it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { live as de } from "../../../shared/i18n/de/live.ts";
import { live as en } from "../../../shared/i18n/en/live.ts";
import { type Box, overlap } from "../harness/boxes.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const [WIDTH, HEIGHT] = [360, 640];
const TEXTS = { en, de } as const;
const HAND = ".live-hand";
const BESIDE = [".weather", ".beat", ".corner .round.last"];

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

for (const language of ["en", "de"] as const)
  test.for([1, 2])(`${language}, words × %i`, async (text) => {
    const { hand: says, said } = TEXTS[language];
    const page = await pages.open(
      `play/page.html?show=torn&chairs=8&live=play&plain&lang=${language}&text=${text}`,
      { viewport: { width: WIDTH, height: HEIGHT } },
    );
    await page.locator(HAND).waitFor();
    const boxes = (selectors: readonly string[]): Promise<readonly Box[]> =>
      page.evaluate(
        (all) =>
          all.map((one) => {
            const box = document.querySelector(one)?.getBoundingClientRect();
            if (box === undefined) throw new Error(`there is no ${one}`);
            return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
          }),
        selectors,
      );
    for (const hand of ["down", "up", "coming"] as const) {
      await page.evaluate((to) => {
        const { consort } = window as unknown as {
          readonly consort: { readonly hand: { value: { hand: string } } };
        };
        consort.hand.value = { ...consort.hand.value, hand: to };
      }, hand);
      const name = hand === "down" ? says.ask : says[hand];
      await page.getByRole("button", { name, exact: true }).waitFor();
      const [own, ...others] = await boxes([HAND, ...BESIDE]);
      if (own === undefined) throw new Error("there is no hand");
      expect(own.right, hand).toBeLessThanOrEqual(WIDTH);
      expect(own.right - own.left, hand).toBeGreaterThanOrEqual(44);
      others.forEach((other, i) =>
        expect(overlap(own, other), `${hand}: ${BESIDE[i]}`).toBe(false),
      );
    }
    // In words, until it is read.
    const words = page.locator(".help-comes");
    await words.getByText(says.coming).waitFor();
    const [box] = await boxes([".help-comes"]);
    expect(box?.right).toBeLessThanOrEqual(WIDTH);
    expect(box?.bottom).toBeLessThanOrEqual(HEIGHT);
    expect(await words.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await words.getByRole("button", { name: said.close }).click();
    await words.waitFor({ state: "detached" });
    await pages.done(page);
  });
