/** [W6] A page under a browser's page translator. */
import { en } from "../../../shared/i18n/en/index.ts";
import { sitDownAlone } from "../harness/playing.ts";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { FakeConsort } from "../../fixtures/consort.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { frames } from "../harness/frames.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

let page: Page;
let thrown: string[];
afterEach(() => page.context().close());
beforeEach(() => {
  thrown = [];
});

async function open(query: string): Promise<void> {
  page = await pages.open(
    `play/page.html?${query}&plain`,
    { viewport: { width: 1024, height: 700 } },
    (blank) => void blank.on("pageerror", (error) => thrown.push(error.message)),
  );
  await page.locator("main:not(.opening)").waitFor();
}

type Way = "new text" | "same text" | "two strokes";

/** Replaces every translatable text as a translator does, with other words. */
async function translate(way: Way): Promise<void> {
  await page.evaluate((how) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const barred = text.parentElement?.closest("[translate=no], script, style, font");
      if (!barred && text.data.trim() !== "") texts.push(text);
    }
    for (const text of texts) {
      const outer = document.createElement("font");
      const inner = outer.appendChild(document.createElement("font"));
      const words = `«${text.data}»`;
      if (how === "two strokes") {
        text.before(outer);
        text.remove();
      } else text.replaceWith(outer);
      if (how === "same text") {
        inner.append(text);
        text.data = words;
      } else inner.append(words);
    }
  }, way);
  await frames(page, 1);
}

const change = async (what: (consort: FakeConsort) => void): Promise<void> => {
  await page.evaluate(`(${String(what)})(window.consort)`);
  await frames(page, 2);
};
const words = (): Promise<string> => page.locator("#ui").innerText();

test.for(["new text", "same text", "two strokes"] as const)(
  "[W6] translated with %s, a consort goes on: names, seats, music, result",
  async (way) => {
    await open("show=lobby&guest");
    await translate(way);
    await expect.poll(() => words()).toContain("«Who sits where»");
    // Names are not translated.
    await expect.poll(() => page.locator(".seats").innerText()).not.toContain("«Tomo»");
    await change((consort) => {
      consort.movement.value = { piece: "tallis-canon", minutes: 8, pace: "normal", scene: null };
      consort.rename("Zora");
    });
    await expect.poll(() => page.locator(".planned").innerText()).toMatch(/\b8\b/);
    await expect.poll(() => page.locator(".planned").innerText()).not.toMatch(/\b4\b/);
    await expect.poll(() => page.locator(".seats").innerText()).toContain("Zora");
    // What was rewritten is translated again.
    await translate(way);
    await change((consort) => {
      consort.host.value = true;
      consort.suggestion.value = null;
      consort.free(consort.seats.value[4]!.chair);
    });
    await page.getByRole("button", { name: en.lobby.begin }).waitFor();
    await expect.poll(() => words()).not.toContain(en.lobby.hostBegins);
    await translate(way);
    await change((consort) => {
      consort.perception.value = (window as unknown as Scenes).scenes.torn(5);
      consort.phase.value = "playing";
    });
    await page.locator("main.play").waitFor();
    await translate(way);
    await expect.poll(() => words()).not.toContain("«");
    await change((consort) => {
      consort.phase.value = "ended";
      consort.result.value = (window as unknown as Scenes).measures;
    });
    await page.locator("main.result").waitFor();
    await translate(way);
    await change((consort) => (consort.host.value = false));
    await expect.poll(() => words()).toContain(en.result.hostBegins);
    await expect.poll(() => words()).not.toContain(en.result.again);
    expect(thrown).toEqual([]);
  },
);

interface Scenes {
  readonly scenes: { torn(chairs: number): FakeConsort["perception"]["value"] };
  readonly measures: FakeConsort["result"]["value"];
}

test("[W6] a translated door opens and closes its parts, and sheets say what is switched", async () => {
  await open("show=start");
  await translate("new text");
  const code = page.getByRole("button", { name: en.start.way.code.name });
  await code.click();
  await page.locator(".tiles").waitFor();
  await translate("new text");
  await code.click();
  await page.locator(".tiles").waitFor({ state: "detached" });
  await page.getByRole("button", { name: en.settings.title }).click();
  await translate("new text");
  await page.getByRole("button", { name: en.settings.check.name }).click();
  await frames(page, 3);
  const sheet = page.locator("dialog");
  await expect.poll(() => sheet.locator("[role=status]").innerText()).not.toBe("");
  await page.keyboard.press("Escape");
  await sitDownAlone(page);
  await page.locator("main.lobby").waitFor();
  expect(thrown).toEqual([]);
});

test("[W6] a page that is turned back reads as it did, and changes as it would", async () => {
  await open("show=lobby");
  // The server does not answer with its addresses, and the page says so afterwards.
  await page.getByText(/^This link works on this computer only/).waitFor();
  const before = await words();
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const put = texts
      .filter((text) => !text.parentElement?.closest("[translate=no], script, style"))
      .map((text) => {
        const font = document.createElement("font");
        font.append(`«${text.data}»`);
        const own = text.data;
        text.replaceWith(font);
        return { font, own };
      });
    Object.assign(window, {
      turnBack: () => put.forEach(({ font, own }) => font.replaceWith(own)),
    });
  });
  await frames(page, 1);
  await expect.poll(() => words()).not.toBe(before);
  await page.evaluate(() => (window as unknown as { turnBack(): void }).turnBack());
  await frames(page, 1);
  await expect.poll(() => words()).toBe(before);
  await change((consort) => (consort.host.value = false));
  await expect.poll(() => words()).toContain(en.lobby.hostBegins);
  expect(thrown).toEqual([]);
});
