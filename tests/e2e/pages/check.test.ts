/** [L3] The check page: says what is missing, and how to get it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../../shared/i18n/en/index.ts";
import { barriers } from "../harness/barriers.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { saveShot } from "../harness/shots.ts";

const says = await en.check();
const SIZES = { phone: [360, 640], laptop: [1366, 768] } as const;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(
  show: string,
  size: keyof typeof SIZES = "laptop",
  before?: () => void,
): Promise<Page> {
  const [width, height] = SIZES[size];
  const page = await pages.open(
    `check/page.html?show=${show}`,
    { viewport: { width, height }, reducedMotion: "reduce" },
    before === undefined ? undefined : async (one) => void (await one.addInitScript(before)),
  );
  await page.locator("html[data-started]").waitFor();
  return page;
}

const row = (page: Page, name: string) => page.locator("li").filter({ hasText: name });

for (const size of ["phone", "laptop"] as const)
  test.for(["good", "going", "blocked", "cut", "home"])(
    `nothing of the check stands in anyone's way on a ${size}: %s`,
    async (show) => {
      const page = await open(show, size);
      if (show === "blocked" || show === "home") await page.locator("summary").click();
      await saveShot(page, `check-${show}-${size}`);
      expect(await barriers(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBe(0);
      await pages.done(page);
    },
  );

test("a blocked connection is said in plain words, with what to try, and the address to let through", async () => {
  const page = await open("blocked");
  const { says: words, how } = says.rows.socket.found.blocked;
  await page.getByText(words).first().waitFor();
  await page.getByText(how ?? "").waitFor();
  await page.getByText(says.verdict.bad).waitFor();
  await page.locator("summary").click();
  await page.getByText("consort.example.org. No other host").waitFor();
  await expect
    .poll(() => page.getByRole("textbox", { name: says.admin.report }).inputValue())
    .toContain(words);
  await pages.done(page);
});

test("while the minute passes its seconds are shown, and one can leave", async () => {
  const page = await open("going");
  await expect
    .poll(() => page.locator("progress").evaluate((bar: HTMLProgressElement) => bar.value))
    .toBe(19);
  await page.getByText(says.rows.stays.seconds(19)).waitFor();
  await expect
    .poll(() => page.getByRole("link", { name: says.start }).getAttribute("href"))
    .toBe("./");
  await pages.done(page);
});

test("one tap tries the sound", async () => {
  const page = await open("good");
  await page.getByRole("button", { name: says.rows.sound.button }).click();
  await row(page, says.rows.sound.found.playing.says).waitFor();
  await expect
    .poll(() => page.getByRole("button", { name: says.rows.sound.again, exact: true }).count())
    .toBe(1);
  await pages.done(page);
});

/** What a browser can lack, and the resulting text. */
const LACKING = {
  "no wake lock": [
    () => Reflect.deleteProperty(Navigator.prototype, "wakeLock"),
    says.rows.awake.found.none,
  ],
  "a refused wake lock": [
    () => {
      Object.defineProperty(navigator, "wakeLock", {
        value: { request: () => Promise.reject(new DOMException("low battery")) },
      });
    },
    says.rows.awake.found.refused,
  ],
  "no wake lock without TLS": [
    () => {
      Reflect.deleteProperty(Navigator.prototype, "wakeLock");
      Object.defineProperty(globalThis, "isSecureContext", { value: false });
    },
    says.rows.awake.found.http,
  ],
  "no clipboard": [
    () => Reflect.deleteProperty(Navigator.prototype, "clipboard"),
    says.rows.copy.found.none,
  ],
  "no clipboard without TLS": [
    () => {
      Reflect.deleteProperty(Navigator.prototype, "clipboard");
      Object.defineProperty(globalThis, "isSecureContext", { value: false });
    },
    says.rows.copy.found.http,
  ],
  "no storage": [
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("forbidden");
      };
    },
    says.rows.store.found.none,
  ],
  "a storage that keeps nothing": [
    () => {
      Storage.prototype.getItem = () => null;
    },
    says.rows.store.found.none,
  ],
  "storage for a tab alone": [
    () => {
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("forbidden");
        },
      });
    },
    says.rows.store.found.tab,
  ],
} as const;

test.for(Object.entries(LACKING))("%s is said, and how to get it", async ([, [take, found]]) => {
  const page = await open("device", "laptop", take);
  const told = row(page, found.says);
  await told.waitFor();
  await expect.poll(() => told.innerText()).toContain(found.how);
  await pages.done(page);
});

test("a browser that has all is told so", async () => {
  const page = await open("device");
  for (const { found } of [says.rows.copy, says.rows.store])
    await expect.poll(() => row(page, found.good.says).count()).toBe(1);
  await pages.done(page);
});
