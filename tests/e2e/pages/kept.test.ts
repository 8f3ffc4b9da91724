/** [F16] [F17] [F18] Stored data: the page for everybody, and the facilitator's options on the console. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../../shared/i18n/en/index.ts";
import { barriers } from "../harness/barriers.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { saveShot } from "../harness/shots.ts";

const says = await en.kept();
const lead = await en.lead();
const SIZES = { phone: [360, 640], laptop: [1366, 768] } as const;
/** A4 without its margins of 16 mm, CSS px. */
const SHEET = { width: 673, height: 1001 };

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(path: string, size: keyof typeof SIZES = "laptop"): Promise<Page> {
  const [width, height] = SIZES[size];
  const page = await pages.open(path, { viewport: { width, height }, reducedMotion: "reduce" });
  await page.locator("html[data-started]").waitFor();
  return page;
}

for (const size of ["phone", "laptop"] as const)
  test(`the page of what is kept stands in nobody's way on a ${size}`, async () => {
    const page = await open("kept/page.html?show=sqlite", size);
    await saveShot(page, `kept-${size}`);
    expect(await barriers(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBe(0);
    await pages.done(page);
  });

test.for([
  ["sqlite", says.where.sqlite, says.long.days(90)],
  ["postgresql", says.where.postgresql, says.long.days(1)],
  ["memory", says.where.memory, says.long.nothing],
  ["unknown", says.where.unknown, says.long.unknown],
] as const)("it says where and how long: %s", async ([show, where, long]) => {
  const page = await open(`kept/page.html?show=${show}`);
  await expect.poll(() => page.getByText(where, { exact: true }).count()).toBe(1);
  await expect.poll(() => page.getByText(long, { exact: true }).count()).toBe(1);
  await pages.done(page);
});

test("printed, it fills one sheet of A4, dark on white, without buttons", async () => {
  const page = await open("kept/page.html?show=sqlite");
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
  const printed = () =>
    page.evaluate(() => {
      const article = document.querySelector("article");
      const { color, backgroundColor } = getComputedStyle(article ?? document.body);
      return { height: article?.getBoundingClientRect().height ?? 0, color, backgroundColor };
    });
  // Polled, because the text is longer until its typeface has loaded.
  await expect.poll(async () => (await printed()).height).toBeLessThan(SHEET.height);
  await expect.poll(async () => (await printed()).height).toBeGreaterThan(300);
  await expect
    .poll(() => printed())
    .toMatchObject({
      color: "rgb(0, 0, 0)",
      backgroundColor: "rgba(0, 0, 0, 0)",
    });
  await expect.poll(() => page.getByRole("button").count()).toBe(0);
  await pages.done(page);
});

async function openSheet(query = ""): Promise<Page> {
  const page = await open(`console/page.html?show=setup${query}`);
  await page.getByRole("button", { name: lead.setup.keptShort, exact: true }).click();
  await page.getByRole("heading", { name: says.leads.take }).waitFor();
  return page;
}

test("[F16] on the console a press saves a file, and its name is said", async () => {
  const page = await openSheet();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: says.leads.tables.name }).click();
  expect((await download).suggestedFilename()).toBe("session-tables.zip");
  await page.getByText(says.leads.made("session-tables.zip")).waitFor();
  await saveShot(page, "console-kept");
  expect(await barriers(page)).toEqual([]);
  await pages.done(page);
});

test("[F16] what is refused is said in words", async () => {
  const page = await openSheet("&refuses=storeAway");
  await page.getByRole("button", { name: says.leads.names.name }).click();
  await expect.poll(() => page.getByText(says.leads.refused.storeAway).count()).toBe(1);
  await pages.done(page);
});

test("[F17] deleting asks once, and says what goes; who keeps it has lost nothing", async () => {
  const page = await openSheet();
  await page.getByRole("button", { name: says.leads.delete }).click();
  await expect.poll(() => page.getByText(says.leads.goes(25, 0)).count()).toBe(1);
  await page.getByRole("button", { name: says.leads.no }).click();
  await page.getByRole("button", { name: says.leads.delete }).click();
  await saveShot(page, "console-delete");
  await page.getByRole("button", { name: says.leads.yes }).click();
  await expect.poll(() => page.getByText(lead.line.closed).count()).toBe(1);
  await pages.done(page);
});

test("[F18] a disk that is full is said quietly over the console, and moves nothing off it", async () => {
  const page = await open("console/page.html?show=unkept");
  await page.getByText(says.trouble.full).waitFor();
  await saveShot(page, "console-unkept");
  const line = await page.locator(".keeping").boundingBox();
  const console_ = await page.locator("main.console").boundingBox();
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(console_?.y ?? 0);
  expect((console_?.y ?? 0) + (console_?.height ?? 0)).toBe(768);
  await pages.done(page);
});
