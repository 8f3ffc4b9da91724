/** [H15] What a screen reader is told of each main page, and everything within reach of two keys. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../../shared/i18n/en/index.ts";
import { frames } from "../harness/frames.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { tabTo } from "../harness/playing.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(address: string, there: string): Promise<Page> {
  const page = await pages.open(address, {
    viewport: { width: 1366, height: 768 },
    reducedMotion: "reduce",
  });
  await page.locator(there).first().waitFor();
  await frames(page, 3);
  return page;
}

const PLAYS = "main:not(.opening)";
const play = (query: string) => `play/page.html?${query}&plain&still`;

test.for([
  ["start", play("show=start"), PLAYS],
  ["movement", play("show=torn&chairs=4"), PLAYS],
  ["end", play("show=result"), ".measures li"],
  ["prebrief", play("show=lobby&live=prebrief"), ".prebrief"],
  ["console", "console/page.html?show=calm&still", "html[data-started] main"],
  ["stage", "projector/stage.html?show=play", "main"],
] as const)("%s: as it is told", async ([name, address, there]) => {
  const page = await open(address, there);
  // What is spoken at the moment comes in its own time.
  const told = (await page.locator("body").ariaSnapshot()).replaceAll(
    /- status: .*$/gmu,
    "- status",
  );
  await expect(told).toMatchFileSnapshot(`./aria/${name}.txt`);
  await pages.done(page);
});

test("a list says of each player what shows, and changes with the look", async () => {
  const page = await open(play("show=torn&chairs=4"), PLAYS);
  const list = page.getByRole("list", { name: en.play.around }).getByRole("listitem");
  const lines = await list.allTextContents();
  expect(lines).toHaveLength(3);
  // The face that one looks at is told whole.
  expect(lines.filter((line) => line.split(",").length > 3)).toHaveLength(1);
  for (const line of lines) expect(line).toMatch(/^\w+: looks /u);
  await pages.done(page);
});

test("by going on and pressing alone, each control of a movement is reached, and each sheet opened and left", async () => {
  const page = await open(play("show=torn&chairs=4"), PLAYS);
  const all = await page
    .locator("main :is(button, input, a):visible")
    .evaluateAll((controls) =>
      controls.map((one) => one.getAttribute("aria-label") ?? one.textContent),
    );
  const reached = new Set<string>();
  for (let steps = 0; steps < 2 * all.length; steps++) {
    await page.keyboard.press("Tab");
    reached.add(
      await page.evaluate(
        () =>
          document.activeElement?.getAttribute("aria-label") ??
          document.activeElement?.textContent ??
          "",
      ),
    );
  }
  expect(all.filter((name) => !reached.has(name))).toEqual([]);
  const { corner } = en.play;
  for (const name of [corner.help.name, en.settings.title]) {
    await tabTo(page, page.getByRole("button", { name, exact: true }));
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog");
    await sheet.waitFor();
    await tabTo(page, sheet.getByRole("button", { name: en.settings.close }).first());
    await page.keyboard.press("Enter");
    await sheet.waitFor({ state: "detached" });
  }
  await pages.done(page);
});

test("a press is a stroke of the bow that ends by itself, and a breath that lasts until the next press", async () => {
  const page = await open(play("show=calm"), PLAYS);
  const bent = () => page.evaluate(() => consort.perception.value.self.bow);
  await page.getByRole("button", { name: en.play.bow.arrows.up }).press("Enter");
  await expect.poll(async () => (await bent()).pitch).toBeGreaterThan(0.5);
  await expect.poll(async () => (await bent()).pitch).toBe(0);
  await page.getByRole("button", { name: en.play.bow.arrows.left }).press("Enter");
  await expect.poll(async () => (await bent()).tempo).toBeLessThan(-0.5);
  await expect.poll(async () => (await bent()).tempo).toBe(0);
  const breathe = page.getByRole("button", { name: en.play.acts.breathe.name, exact: true });
  for (const on of ["true", "false"]) {
    await breathe.press("Enter");
    await expect.poll(() => breathe.getAttribute("aria-pressed")).toBe(on);
  }
  await pages.done(page);
});

declare const consort: {
  readonly perception: {
    readonly value: {
      readonly self: { readonly bow: { readonly pitch: number; readonly tempo: number } };
    };
  };
};
