/** [F7] The replay page: by keyboard and touch, on a laptop and a phone. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Film } from "../../../client/replay/film.ts";
import { en } from "../../../shared/i18n/en/index.ts";
import { replay as says } from "../../../shared/i18n/en/replay.ts";
import { barriers } from "../harness/barriers.ts";
import { chairId } from "../../../shared/model/units.ts";
import { playAtRandom } from "../../fixtures/random-movement.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { SCREENS } from "../harness/visitor.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function seeAgain(screen: "phone" | "laptop"): Promise<Page> {
  const page = await pages.open("play/page.html?show=result&recorded=3&plain", SCREENS[screen]);
  await button(page, en.result.seeAgain).click();
  await page.getByRole("heading", { name: says.title }).waitFor();
  return page;
}

const line = (page: Page) => page.getByRole("slider", { name: says.time });
const at = async (page: Page): Promise<number> => Number(await line(page).inputValue());

test("[F7] it stands at its beginning, plays, stands, and goes by beats and by the line of time", async () => {
  const page = await seeAgain("laptop");
  await expect.poll(() => at(page)).toBe(0);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => at(page)).toBeGreaterThan(0);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => at(page)).toBe(0);
  await button(page, says.play).click();
  await expect.poll(() => at(page)).toBeGreaterThan(0);
  await button(page, says.pause).click();
  await button(page, says.play).waitFor();
  await line(page).fill("300");
  await expect.poll(() => at(page)).toBe(300);
  await page.getByLabel(says.half).check();
  await page.getByText(says.silent).waitFor();
  await page.keyboard.press("Escape");
  await button(page, en.result.seeAgain).waitFor();
  await pages.done(page);
});

test("[F7] what shows of the one who is looked at is said in words, also at half speed and after a jump", async () => {
  const film = new Film([playAtRandom(3, 30).recording]);
  const beats = Array.from({ length: 20 }, (_, beat) => beat * film.beatTicks);
  const looks = beats.filter((tick) => {
    film.seek(tick);
    return film.perception(chairId(0)).focus !== null;
  });
  expect(looks.length).toBeGreaterThan(1);
  const page = await seeAgain("laptop");
  await page.getByLabel(says.half).check();
  for (const tick of [looks.at(-1), looks[0]]) {
    await line(page).fill(`${tick}`);
    await page.locator(".showed", { hasText: /^.+: .+/u }).waitFor();
  }
  await pages.done(page);
});

test.for(["phone", "laptop"] as const)(
  "[F7] from above all bonds are seen, in a picture and in words; a name leads back to a seat: %s",
  async (screen) => {
    const page = await seeAgain(screen);
    await line(page).fill("400");
    await page.getByRole("combobox").selectOption(says.above);
    const picture = page.getByRole("img", { name: says.above.toLowerCase() });
    await picture.waitFor();
    const words = await picture.getAttribute("aria-label");
    expect(words).toMatch(/^Everyone from above\. .+\.$/u);
    const names = page.getByRole("group", { name: says.seat }).getByRole("button");
    await expect
      .poll(() => names.count())
      .toBe((await page.locator("details.hidden li").count()) || NaN);
    const boxes = await names.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]),
    );
    for (const [left = -1, right = Infinity] of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(SCREENS[screen].viewport.width);
    }
    expect(await barriers(page, { without: "#stage" })).toEqual([]);
    await names.nth(2).click();
    await picture.waitFor({ state: "detached" });
    await expect.poll(() => page.getByRole("combobox").inputValue()).toBe("2");
    await pages.done(page);
  },
);

test.for(["phone", "laptop"] as const)(
  "[F7] from each seat, with what did not show; nothing stands in anyone's way: %s",
  async (screen) => {
    const page = await seeAgain(screen);
    await line(page).fill("400");
    const there = await at(page);
    const hidden = page.locator("details.hidden");
    // Closed on a phone, where it would cover the figures.
    await expect.poll(() => hidden.getAttribute("open")).toBe(screen === "laptop" ? "" : null);
    if (screen === "phone") await hidden.locator("summary").click();
    const seats = page.getByLabel(says.seat, { exact: false }).locator("option:not([value=above])");
    await expect.poll(() => hidden.locator("li").count()).toBe(await seats.count());
    await hidden.getByText(says.felt(""), { exact: false }).first().waitFor();
    await page.getByRole("combobox").selectOption("1");
    await expect.poll(() => hidden.locator("li.here").textContent()).not.toContain("Ada");
    await expect.poll(() => at(page)).toBe(there);
    expect(await barriers(page, { without: "#stage" })).toEqual([]);
    await pages.done(page);
  },
);

test("[F21] what older rules played is seen again by seconds, says so, and nothing can be asked of it", async () => {
  const page = await pages.open(
    "play/page.html?show=result&recorded=1&alone&older&plain",
    SCREENS.laptop,
  );
  await button(page, en.result.seeAgain).click();
  await page.getByText(says.older).waitFor();
  await line(page).fill("600");
  await expect.poll(() => at(page)).toBe(600);
  await page.locator("details.hidden li").first().waitFor();
  for (const seat of ["1", "above"]) await page.getByRole("combobox").selectOption(seat);
  await page.getByRole("img", { name: says.above.toLowerCase() }).waitFor();
  await expect.poll(() => button(page, says.whatIf).count()).toBe(0);
  await pages.done(page);
});
