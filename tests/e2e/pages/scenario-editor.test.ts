/** [J14] The scene editor without a server: form, errors per field, files, preview. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LiveCommand } from "../../../shared/live/commands.ts";
import { FILE } from "../../scenarios/scenes.ts";
import { barriers } from "../harness/barriers.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { saveShot } from "../harness/shots.ts";

const SIZES = { laptop: [1366, 768], tablet: [1024, 768] } as const;
const TABS = [
  "About",
  "Cards",
  "On the table",
  "What happens",
  "Before and during",
  "Afterwards",
] as const;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function begin(size: keyof typeof SIZES = "laptop"): Promise<Page> {
  const [width, height] = SIZES[size];
  const page = await pages.open("console/page.html?show=setup", {
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  await page.locator("html[data-started]").waitFor();
  await page.locator(".card").first().waitFor();
  await page.getByRole("button", { name: "Write a scene" }).click();
  await page.getByRole("heading", { name: "Write a scene" }).waitFor();
  return page;
}

async function copied(title: string, size: keyof typeof SIZES = "laptop"): Promise<Page> {
  const page = await begin(size);
  await page.getByRole("button", { name: `a copy of “${title}”` }).click();
  await page
    .getByRole("heading", { name: `${title}, mine`, level: 1 })
    .first()
    .waitFor();
  return page;
}

const asked = (page: Page): Promise<readonly LiveCommand[]> =>
  page.evaluate(
    () => (window as unknown as { line: { asked: readonly LiveCommand[] } }).line.asked,
  );
const file = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
const save = (page: Page) => page.getByRole("button", { name: /^Save in this session/ });

/** Accessibility problems found by axe, and elements outside the window. */
async function inTheWay(page: Page): Promise<readonly string[]> {
  const { wide, high } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    high: document.documentElement.scrollHeight - innerHeight,
  }));
  return [
    ...(await barriers(page)),
    ...(wide > 0 || high > 0 ? [`${wide} × ${high} px too much`] : []),
  ];
}

for (const size of ["laptop", "tablet"] as const)
  test(`every page of the form is in nobody's way on a ${size}`, async () => {
    const page = await begin(size);
    await saveShot(page, `scene-editor-begin-${size}`);
    expect(await inTheWay(page)).toEqual([]);
    await page.getByRole("button", { name: "a copy of “Three old habits”" }).click();
    for (const tab of TABS) {
      await page.getByRole("tab", { name: tab }).click();
      if (tab === "What happens") await page.locator(".event-line").first().click();
      await saveShot(page, `scene-editor-${tab.toLowerCase().replaceAll(" ", "-")}-${size}`);
      expect(await inTheWay(page)).toEqual([]);
    }
    await pages.done(page);
  });

test("a copy is changed, seen on the phone as it is written, saved, and stands among the scenes", async () => {
  const page = await copied("Small signs");
  await page.getByLabel("Title").fill("Our first signs");
  await page.getByLabel("Told to all before the music").fill("Look first. Then answer.");
  const phone = page.locator(".phone");
  await expect.poll(() => phone.innerText()).toContain("Our first signs");
  await expect.poll(() => phone.innerText()).toContain("Look first. Then answer.");
  await page.getByRole("tab", { name: "Cards" }).click();
  await page.getByLabel("You are …").nth(1).fill("You wait for a sign.");
  await expect.poll(() => phone.innerText()).not.toContain("You wait for a sign.");
  await page
    .getByRole("group", { name: "Whose card" })
    .getByRole("button", { name: "Part 2" })
    .click();
  await expect.poll(() => phone.innerText()).toContain("You wait for a sign.");
  await save(page).click();
  await page.getByText("“Our first signs” is saved.").first().waitFor();
  const saved = (await asked(page)).at(-1);
  expect(saved).toMatchObject({ do: "saveScene", file: { id: "own-our-first-signs" } });
  await page.getByRole("button", { name: "Back to the plan" }).click();
  await page.getByRole("button", { name: /^Our first signs/ }).click();
  const planned = (await asked(page)).at(-1);
  if (planned?.do !== "plan") throw new Error("no plan");
  expect(planned.steps.map(({ movement }) => movement?.scene?.scenario)).toContain(
    "own-our-first-signs",
  );
  await pages.done(page);
});

test("[Y1] a password that somebody set meanwhile is asked for, again when it was wrong, and then the scene is saved", async () => {
  const page = await copied("Small signs");
  const answers = (answer: string | null): Promise<void> =>
    page.evaluate((to) => {
      (window as unknown as { line: { answer: string | null } }).line.answer = to;
    }, answer);
  await answers("passwordNeeded");
  await save(page).click();
  const sheet = page.getByRole("dialog", { name: "A password for leading" });
  await sheet.getByText("A password was set for leading.").waitFor();
  await answers("wrongPassword");
  await sheet.getByLabel("Password").fill("maple syrup");
  await sheet.getByRole("button", { name: "Go on" }).click();
  await sheet.getByText("That is not the password.").waitFor();
  await answers(null);
  await sheet.getByLabel("Password").fill("maple sirup");
  await saveShot(page, "editor-password-laptop");
  await page.keyboard.press("Enter");
  await page.getByText("“Small signs, mine” is saved.").first().waitFor();
  await expect
    .poll(async () => (await asked(page)).filter((command) => command.do === "saveScene"))
    .toHaveLength(3);
  await pages.done(page);
});

test("[Y1] who gives no password is told why the scene was not saved, and loses nothing", async () => {
  const page = await copied("Small signs");
  await page.evaluate(() => {
    (window as unknown as { line: { answer: string } }).line.answer = "passwordNeeded";
  });
  await save(page).click();
  const sheet = page.getByRole("dialog", { name: "A password for leading" });
  await sheet.waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  await page.getByText("A password was set for leading.").first().waitFor();
  await expect.poll(() => page.getByLabel("Title").inputValue()).toBe("Small signs, mine");
  await pages.done(page);
});

test("what is missing is counted at once, said at its field, and the save key leads to it", async () => {
  const page = await begin();
  await page.getByRole("button", { name: "an empty page" }).click();
  await expect.poll(() => save(page).innerText()).toMatch(/\d+ things to put right/);
  // Empty fields are not reported before somebody has begun.
  await expect.poll(() => page.getByText("This is still empty.").count()).toBe(0);
  await save(page).click();
  const title = page.getByLabel("Title");
  await expect.poll(() => title.evaluate((one) => one === document.activeElement)).toBe(true);
  await expect.poll(() => title.getAttribute("aria-invalid")).toBe("true");
  const described = await title.getAttribute("aria-describedby");
  await expect
    .poll(() => page.locator(`[id="${described}"]`).innerText())
    .toContain("This is still empty.");
  await saveShot(page, "scene-editor-missing");
  expect(await inTheWay(page)).toEqual([]);
  await expect.poll(() => asked(page)).toEqual([]);
  await title.fill("x".repeat(41));
  await expect
    .poll(() => page.locator(`[id="${described}"]`).innerText())
    .toBe("Too long: at most 40 signs.");
  await pages.done(page);
});

test("a need without its answer on the table is said there, and one key puts it right", async () => {
  const page = await copied("Small signs");
  await page.getByRole("tab", { name: "On the table" }).click();
  const table = page.getByRole("group", { name: "Signs on everybody's table" });
  await table.getByRole("button", { name: "steady" }).click();
  await page
    .getByText(/asked for steadiness, and has no “steady” on the table/)
    .first()
    .waitFor();
  await saveShot(page, "scene-editor-open-hand");
  await page.getByRole("button", { name: "Put “steady” on the table" }).click();
  await expect.poll(() => save(page).innerText()).toContain("All is there.");
  await pages.done(page);
});

test("a bad file is told line by line, and changes nothing; a good one is loaded", async () => {
  const page = await copied("Small signs");
  const input = page.locator('.editor-head input[type="file"]');
  await input.setInputFiles(file("torn.json", '{\n  "id": "a",\n}'));
  await page.getByText("torn.json was not loaded. Nothing has changed.").waitFor();
  await page.getByText("Line 3").waitFor();
  await page.keyboard.press("Escape");
  const bad = {
    ...FILE,
    id: "our-own",
    scenes: [{ ...FILE.scenes[0], hand: ["nod"], minutes: 99 }],
  };
  const text = JSON.stringify(bad, null, 2);
  await input.setInputFiles(file("bad.json", text));
  const line = text.split("\n").findIndex((one) => one.includes('"minutes"')) + 1;
  await page.getByText(`Line ${line}`).waitFor();
  await page.getByText("Too much: at most 10.").waitFor();
  await saveShot(page, "scene-editor-bad-file");
  expect(await inTheWay(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByLabel("Title").inputValue()).toBe("Small signs, mine");
  await input.setInputFiles(file("good.json", JSON.stringify({ ...FILE, id: "our-own" })));
  await expect.poll(() => page.getByLabel("Title").inputValue()).toBe(FILE.words.title);
  const [down] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(down.suggestedFilename()).toBe("our-own.json");
  await pages.done(page);
});

test("by keys alone, an event is added, changed and taken out, and nobody leaves without being asked", async () => {
  const page = await copied("Small signs");
  await page.getByRole("tab", { name: "About" }).focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowRight");
  const before = await page.locator(".event-line").count();
  await page.getByRole("button", { name: "Add an event" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".event-line").count()).toBe(before + 1);
  const second = page.getByLabel("Second", { exact: true });
  await second.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("7");
  await page.getByRole("button", { name: /^0:07/ }).waitFor();
  await page.getByRole("button", { name: "Take out", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".event-line").count()).toBe(before);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Leave without saving?" }).waitFor();
  await page.getByRole("button", { name: "Yes, leave" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".scene-editor").waitFor({ state: "detached" });
  await expect.poll(() => asked(page)).toEqual([]);
  await pages.done(page);
});
