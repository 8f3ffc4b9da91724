/** [G11] [U9] [U10] The console looks back at a movement: its line, the movement from above or a seat, and what the room is shown of it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { replay } from "../../../shared/i18n/en/replay.ts";
import { talk } from "../../../shared/i18n/en/talk.ts";
import { whatIf } from "../../../shared/i18n/en/what-if.ts";
import type { DebriefAct } from "../../../shared/live/debrief-acts.ts";
import type { LiveCommand } from "../../../shared/live/commands.ts";
import { barriers } from "../harness/barriers.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const { console: says } = talk;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(width = 1366, height = 768, more = ""): Promise<Page> {
  const page = await pages.open(`console/page.html?show=debriefLine${more}`, {
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  await page.locator(".debrief-view").waitFor();
  return page;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const moment = (page: Page, nth: number) => page.locator(".debrief-moments .lines button").nth(nth);
const asked = (page: Page): Promise<DebriefAct | null> =>
  page.evaluate(() => {
    const { line } = window as unknown as { line: { asked: readonly LiveCommand[] } };
    const last = line.asked.at(-1);
    return last?.do === "debrief" ? last.what : null;
  });

/** Goes from above to a seat, from there to one of the names over the figures, and back. */
async function seenFromSeats(page: Page): Promise<void> {
  const seenBy = page.locator(".scene select");
  await seenBy.selectOption({ index: 3 });
  await page.locator(".from-seat canvas").waitFor();
  expect(await barriers(page)).toEqual([]);
  const names = page.locator(".from-seat .seats button");
  await expect.poll(() => names.count()).toBe(4);
  const name = (await names.last().textContent())?.replaceAll(/[\u2068\u2069]/g, "") ?? "";
  await names.last().click();
  await expect.poll(() => seenBy.locator("option:checked").textContent()).toBe(name);
  await page.locator(".scene [role=status]", { hasText: name }).waitFor();
  await seenBy.selectOption({ label: replay.above });
  await page.locator(".from-above canvas").waitFor();
  await page.locator(".from-seat").waitFor({ state: "detached" });
}

/** s of the only tear, and of what is shown before it. */
const TEAR_S = 46;
const LEAD_S = 5;

const secondsOf = (clock: string | null): number => {
  const [minutes = 0, seconds = 0] = (clock ?? "").split(":").map(Number);
  return 60 * minutes + seconds;
};

test.for([
  [1366, 768],
  [1024, 768],
] as const)(
  "[G11] marks with and without a note stand on the line; each leads to the movement five seconds before, from above or any seat: %s",
  async ([width, height]) => {
    const page = await open(width, height);
    await button(page, says.line.open).click();
    const mark = button(page, says.line.mark("first mend", "0:48"));
    await mark.waitFor();
    await button(page, says.line.mark("", "1:51")).waitFor();
    expect(await barriers(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    await mark.focus();
    await page.keyboard.press("Enter");
    const clock = page.locator(".scene output");
    // It plays on while the test reads.
    await expect.poll(async () => secondsOf(await clock.textContent())).toBeGreaterThanOrEqual(43);
    await button(page, replay.pause).click();
    await button(page, replay.play).waitFor();
    const stood = await clock.textContent();
    await page.getByLabel(replay.half).check();
    for (let beats = 0; beats < 4; beats += 1) await button(page, replay.beatOn).click();
    await expect.poll(() => clock.textContent()).not.toBe(stood);
    for (let beats = 0; beats < 4; beats += 1) await button(page, replay.beatBack).click();
    await expect.poll(() => clock.textContent()).toBe(stood);
    // A name tells what did not show of that player.
    await page.locator(".from-above button").first().click();
    await page.locator(".scene [role=status]", { hasText: replay.felt("") }).waitFor();
    await seenFromSeats(page);
    expect(await asked(page), "nobody else sees it").toBeNull();
    await button(page, says.together.moment).first().click();
    await expect
      .poll(() => asked(page))
      .toMatchObject({ act: "again", consort: 0, movement: 0, runs: true });
    await pages.done(page);
  },
);

test("[G11] a strand leads to its moment, and a moment to where it was", async () => {
  const page = await open();
  await button(page, says.line.open).click();
  await page.locator(".went ol button").last().click();
  await page.locator('.debrief-moments [aria-pressed="true"]').waitFor();
  await page.locator(".went .chosen").waitFor();
  await page.getByRole("heading", { name: says.saw.title }).waitFor();
  // The tear of this movement is at 0:46: what led to it is shown, or what came of it by now.
  await expect
    .poll(async () => secondsOf(await page.locator(".scene output").textContent()))
    .toBeGreaterThanOrEqual(TEAR_S - LEAD_S);
  await pages.done(page);
});

test("[U9] a moment goes to the stage with how its players looked; its cards are turned one by one", async () => {
  const page = await open();
  await moment(page, 1).click();
  await button(page, says.show).click();
  await expect
    .poll(() => asked(page))
    .toMatchObject({ act: "show", moment: "m1", seen: [{ breathing: false }, {}] });
  await moment(page, 0).click();
  await button(page, says.turn(1, 2)).click();
  await expect.poll(() => asked(page)).toEqual({ act: "turn", cards: 2 });
  await pages.done(page);
});

test("[U10] what might have come of a moment is shown to the room only of two who were in it", async () => {
  const page = await open();
  await moment(page, 0).click();
  await button(page, says.whatIf).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(whatIf.change).waitFor();
  const shows = dialog.getByRole("button", { name: says.whatIfShow });
  const others = dialog.getByText(says.whatIfOthers);
  await shows.or(others).first().waitFor();
  await expect.poll(() => shows.isEnabled()).toBe(true);
  await shows.click();
  await expect
    .poll(() => asked(page))
    .toMatchObject({ act: "whatIf", moment: "m0", figure: { changed: { runs: 20 } } });
  await dialog.getByRole("button", { name: whatIf.close }).click();
  await dialog.waitFor({ state: "detached" });
  await pages.done(page);
});

test("[F21] what older rules played is seen from above and from seats, and says that nothing can be asked of it", async () => {
  const page = await open(1366, 768, "&older");
  await button(page, says.line.open).click();
  await page.getByText(says.line.older).waitFor();
  await page.locator(".from-above canvas").waitFor();
  const clock = page.locator(".scene output");
  for (let beats = 0; beats < 4; beats += 1) await button(page, replay.beatOn).click();
  await expect.poll(async () => secondsOf(await clock.textContent())).toBeGreaterThan(0);
  await seenFromSeats(page);
  await expect.poll(() => page.locator(".went").count()).toBe(0);
  await moment(page, 0).click();
  await button(page, says.line.open).click();
  await button(page, says.whatIf).click();
  await page.getByRole("alert").getByText(says.line.older).waitFor();
  await pages.done(page);
});
