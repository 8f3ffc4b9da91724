/** [G11] What a console looks back at is heard on that page alone. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { replay } from "../../../shared/i18n/en/replay.ts";
import { talk } from "../../../shared/i18n/en/talk.ts";
import { rms } from "../../sound/rendering.ts";
import { installAudioProbe, listen } from "../harness/audio-probe.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const SOUNDS = 0.003;
const SILENT = 1e-4;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const loudness = async (page: Page): Promise<number> => {
  const [heard] = await listen(page, "all", 1);
  return heard === undefined ? Number.NaN : rms(heard.samples);
};

/** `stages`: so many have the room's sound. */
async function lookBack(stages: number, more = ""): Promise<Page> {
  const page = await pages.open(
    `console/page.html?show=debriefLine${more}`,
    { viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" },
    async (blank) => {
      await blank.addInitScript(installAudioProbe);
    },
  );
  await page.locator(".debrief-view").waitFor();
  await page.evaluate((count) => {
    const { session } = (window as unknown as { line: { session: { value: object } } }).line;
    session.value = { ...session.value, stages: count };
  }, stages);
  await button(page, talk.console.line.open).click();
  await page.locator(".scene").waitFor();
  return page;
}

test("[G11] it sounds while it plays, from above and from a seat; standing, at half speed and switched off it is silent", async () => {
  const page = await lookBack(0);
  const sound = button(page, replay.sound);
  expect(await sound.getAttribute("aria-pressed")).toBe("true");
  await button(page, replay.play).click();
  await expect.poll(() => loudness(page)).toBeGreaterThan(SOUNDS);
  await page.locator(".scene select").selectOption({ index: 2 });
  await expect.poll(() => loudness(page)).toBeGreaterThan(SOUNDS);
  await sound.click();
  await expect.poll(() => loudness(page)).toBeLessThan(SILENT);
  await sound.click();
  await expect.poll(() => loudness(page)).toBeGreaterThan(SOUNDS);
  await page.getByLabel(replay.half).check();
  await page.getByText(replay.silent).waitFor();
  await expect.poll(() => loudness(page)).toBeLessThan(SILENT);
  await page.getByLabel(replay.half).uncheck();
  await expect.poll(() => loudness(page)).toBeGreaterThan(SOUNDS);
  // A jump goes on from there.
  await button(page, replay.beatBack).click();
  await expect.poll(() => loudness(page)).toBeGreaterThan(SOUNDS);
  await button(page, replay.pause).click();
  await expect.poll(() => loudness(page)).toBeLessThan(SILENT);
  await page.context().close();
});

test("[G11] while a stage has the room's sound it is off until it is asked for", async () => {
  const page = await lookBack(1);
  const sound = button(page, replay.sound);
  expect(await sound.getAttribute("aria-pressed")).toBe("false");
  await button(page, replay.play).click();
  await button(page, replay.pause).waitFor();
  expect(await loudness(page)).toBeLessThan(SILENT);
  await sound.click();
  await expect.poll(() => loudness(page)).toBeGreaterThan(SOUNDS);
  await page.context().close();
});

test("[G11] of what was recorded without its piece the page says that it is silent, and has no switch", async () => {
  const page = await lookBack(0, "&unnamed");
  await page.getByText(replay.unheard).waitFor();
  await expect.poll(() => button(page, replay.sound).count()).toBe(0);
  await page.context().close();
});
