/** A stopped page is noticed, with the right reason: a fault of the game is never blamed on the browser. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPages, type Pages } from "../harness/pages.ts";
import { watchPage, type Stall } from "../harness/page-watchdog.ts";

const QUICK = { everyMs: 50, answerMs: 3000, finds: false } as const;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages({ own: true });
});
afterAll(() => pages.close());

/** What is reported of a page in which `fault` happens. */
async function stallAfter(fault: () => void, { finds = false } = {}): Promise<Stall> {
  const page = await pages.open("drawing/scene.html?cpu", {
    viewport: { width: 320, height: 200 },
  });
  // A page that is still loading may answer slowly.
  await page.waitForFunction(() => document.title === "drawn");
  const stall = Promise.withResolvers<Stall>();
  const begun = Promise.withResolvers<void>();
  const watched = watchPage(page, stall.resolve, { ...QUICK, finds }, begun.resolve);
  // A page with an endless script could not be watched any more.
  await begun.promise;
  await page.evaluate(fault);
  await watched;
  return stall.promise;
}

/** Begins a script without end. */
const spin = (): void => {
  setTimeout(function spins() {
    for (;;);
  });
};

test.concurrent("a script without end is the project's own fault", async () => {
  expect(await stallAfter(spin)).toEqual({ own: true, says: "a script does not end: somewhere" });
});

test.concurrent("where it does not end is told when asked for", async () => {
  const { own, says } = await stallAfter(spin, { finds: true });
  expect(own).toBe(true);
  expect(says).toMatch(/^a script does not end: spins /);
});

test.concurrent("frames that do not come are the browser's", async () => {
  const { own, says } = await stallAfter(() => {
    globalThis.requestAnimationFrame = () => 0;
  });
  expect(own).toBe(false);
  expect(says).toBe("the page answers, but no frame is drawn");
});

test.concurrent("of a page that lives nothing is told, and closing it ends the questions", async () => {
  const page = await pages.open("drawing/scene.html?cpu", {
    viewport: { width: 320, height: 200 },
  });
  const told: Stall[] = [];
  const asking = watchPage(page, (stall) => told.push(stall), { ...QUICK, answerMs: 10_000 });
  await page.reload();
  await page.waitForFunction(() => document.readyState === "complete");
  await page.close();
  await asking;
  expect(told).toEqual([]);
});
