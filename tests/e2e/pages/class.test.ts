/** [Y9] [Y10] [Y12] The roster on the console: by keyboard, accessible, and in print. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LiveCommand } from "../../../shared/live/commands.ts";
import { kept } from "../../../shared/i18n/en/kept.ts";
import { roster } from "../../../shared/i18n/en/roster.ts";
import { barriers } from "../harness/barriers.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { saveShot } from "../harness/shots.ts";

const SIZES = { laptop: [1366, 768], tablet: [1024, 768] } as const;
/** Minimum size of a pointer target, CSS px. */
const TARGET = 38;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(show: string, size: keyof typeof SIZES = "laptop"): Promise<Page> {
  const [width, height] = SIZES[size];
  const page = await pages.open(`console/page.html?show=${show}`, {
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  await page.locator("html[data-started]").waitFor();
  await page.getByRole("button", { name: roster.open }).press("Enter");
  await page.getByRole("dialog", { name: roster.title }).waitFor();
  return page;
}

const asked = (page: Page): Promise<readonly LiveCommand[]> =>
  page.evaluate(
    () => (window as unknown as { line: { asked: readonly LiveCommand[] } }).line.asked,
  );

for (const size of ["laptop", "tablet"] as const)
  test.for(["class", "empty"])(
    `nothing of the roster stands in anyone's way on a ${size}: %s`,
    async (show) => {
      const page = await open(show, size);
      await page
        .getByText(show === "class" ? "Jo" : roster.nobody, { exact: true })
        .first()
        .waitFor();
      await saveShot(page, `roster-${show}-${size}`);
      expect(await barriers(page)).toEqual([]);
      const small = await page.locator("dialog button").evaluateAll(
        (all, least) =>
          all.flatMap((one) => {
            const { width, height } = one.getBoundingClientRect();
            return Math.min(width, height) >= least
              ? []
              : [`${one.textContent}: ${width} × ${height}`];
          }),
        TARGET,
      );
      expect(small).toEqual([]);
      const wide = await page
        .locator("dialog")
        .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(wide).toBe(0);
      await pages.done(page);
    },
  );

test("[Y9] a list is pasted, a link replaced and a name taken off by keys alone", async () => {
  const page = await open("class");
  await page.getByLabel(roster.names).focus();
  await page.keyboard.insertText("Anouk\n\n  Juno \nAnouk\n");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText(roster.added(3)).waitFor();
  await page.getByRole("button", { name: roster.newLinkOf("Ola") }).press("Enter");
  await page.getByText(roster.renewed("Ola")).waitFor();
  await page.getByRole("button", { name: roster.removeOf("Ola") }).press("Enter");
  await page.getByText(roster.removed("Ola")).waitFor();
  await page.getByLabel(roster.absentAs.bots.name).press(" ");
  await expect
    .poll(() => asked(page))
    .toEqual([
      { do: "expect", names: ["Anouk", "Anouk", "Juno"] },
      { do: "newLink", person: 12 },
      { do: "unlist", person: 12 },
      { do: "absent", as: "bots" },
    ]);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await pages.done(page);
});

test("[Y12] lessons are named, added and gone to by keys alone", async () => {
  const page = await open("class");
  await page.getByLabel(roster.lessons.name(4)).fill("What we agreed");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: roster.lessons.add }).press("Enter");
  await page.getByRole("button", { name: roster.lessons.openOf(4, "") }).press(" ");
  await page.getByText(roster.lessons.opened(4)).waitFor();
  await expect
    .poll(() => asked(page))
    .toEqual([
      { do: "nameLesson", lesson: 3, title: "What we agreed" },
      { do: "nameLesson", lesson: 6, title: "" },
      { do: "lesson", lesson: 3 },
    ]);
  await pages.done(page);
});

test("[F16] a class of thirty is listed whole, and what is kept of it can be taken along from there", async () => {
  const page = await open("class&people=30", "laptop");
  const listed = page.getByRole("region", { name: roster.list }).getByRole("listitem");
  await expect.poll(() => listed.count()).toBe(29);
  await page.getByRole("button", { name: roster.views.take }).press("Enter");
  const taken = page.waitForEvent("download");
  await page.getByRole("button", { name: kept.leads.tables.name }).press("Enter");
  await page.getByText(kept.leads.made((await taken).suggestedFilename())).waitFor();
  await saveShot(page, "class-take");
  await page.context().close();
});

for (const size of ["laptop", "tablet"] as const)
  test(`[Y12] on a ${size} two lessons stand beside each other, and others are chosen by keys`, async () => {
    const page = await open("class", size);
    await page
      .getByRole("img", { name: roster.grown.came([2, 3], 3) })
      .first()
      .waitFor();
    await page.getByRole("button", { name: roster.views.grown }).press("Enter");
    const circles = page.locator(".class-circle");
    await page.getByRole("img", { name: roster.grown.circle(1) }).waitFor();
    await page.getByRole("img", { name: roster.grown.circle(3) }).waitFor();
    await expect.poll(() => circles.first().locator("text").count()).toBe(25);
    await saveShot(page, `class-grown-${size}`);
    expect(await barriers(page)).toEqual([]);
    const left = page.getByRole("combobox", { name: roster.grown.which[0] ?? "" });
    await left.focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("img", { name: roster.grown.circle(2) }).waitFor();
    const { wide, names } = await page.locator("dialog").evaluate((dialog) => {
      const boxes = [...dialog.querySelectorAll(".class-circle text")].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
        around: text.closest(".class-circle")?.getBoundingClientRect(),
      }));
      return {
        wide: dialog.scrollWidth - dialog.clientWidth,
        names: boxes.flatMap(({ text, box, around }) =>
          around !== undefined &&
          box.left >= around.left &&
          box.right <= around.right &&
          box.top >= around.top &&
          box.bottom <= around.bottom
            ? []
            : [text],
        ),
      };
    });
    expect({ wide, names }).toEqual({ wide: 0, names: [] });
    await pages.done(page);
  });

test("[Y12] beside the circle long names are short, and whole under a pointer and for a screen reader", async () => {
  const page = await open("class&people=30");
  await page.getByRole("button", { name: roster.views.grown }).press("Enter");
  const circle = page.getByRole("list", { name: roster.grown.circle(3) });
  for (const [name, short] of [
    ["Noor", "Noor"],
    ["Charlotte-Marie 1", "Charlott… 1"],
    ["Charlotte-Marie 3", "Charlott… 3"],
  ] as const) {
    const person = circle.getByRole("listitem", { name, exact: true });
    await person.waitFor();
    expect(await person.locator("text").textContent()).toBe(short);
    expect(await person.locator("title").textContent()).toBe(name);
  }
  await saveShot(page, "class-grown-long");
  expect(await barriers(page)).toEqual([]);
  await pages.done(page);
});

test("[Y12] before the first music the page says what will be there, and no lesson has a dot", async () => {
  const page = await open("empty");
  await page.getByRole("button", { name: roster.views.grown }).press("Enter");
  await page.getByText(roster.grown.empty).waitFor();
  await expect.poll(() => page.locator(".class-circle, .dots i").count()).toBe(0);
  await pages.done(page);
});

test("[Y12] on paper it is who was in which lesson, how all groups went from lesson to lesson, and nothing else", async () => {
  const page = await open("class");
  await page.getByRole("button", { name: roster.views.grown }).press("Enter");
  await page.getByRole("button", { name: roster.grown.print }).waitFor();
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".growth-sheet");
  await expect.poll(() => sheet.isVisible()).toBe(true);
  await expect.poll(() => sheet.locator("table").first().locator("tbody tr").count()).toBe(24);
  await expect
    .poll(() => sheet.locator("table").first().locator("thead th").allTextContents())
    .toEqual([roster.list, "1 First looks", "2 The missed call", "3 Room and warmth"]);
  await expect.poll(() => sheet.locator("table").count()).toBe(2);
  await expect.poll(() => page.locator("main").isVisible()).toBe(false);
  await expect.poll(() => page.getByRole("dialog").isVisible()).toBe(false);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await pages.done(page);
});

test("[Y9] on paper there is a square for each, ten a page, and nothing else", async () => {
  const page = await open("class");
  await page.getByRole("button", { name: roster.print }).waitFor();
  await page.locator(".print-sheet article").first().waitFor({ state: "attached" });
  const count = await page.locator(".print-sheet article").count();
  expect(count).toBe(await page.locator(".roster ul li").count());
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.locator("main").isVisible()).toBe(false);
  await expect.poll(() => page.getByRole("dialog").isVisible()).toBe(false);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(Math.ceil(count / 10));
  const across = await page
    .locator(".print-sheet .qr")
    .first()
    .evaluate((one) => one.getBoundingClientRect().width);
  // At least 4 cm.
  expect(across).toBeGreaterThan(151);
  await saveShot(page, "roster-paper");
  await pages.done(page);
});
