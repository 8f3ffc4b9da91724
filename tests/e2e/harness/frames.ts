import type { Page } from "playwright-core";

/** Waits for so many frames of the page. If none comes, the watchdog of its browser ends it. */
export const frames = (page: Page, many: number): Promise<void> =>
  page.evaluate(async (left) => {
    for (let n = 0; n < left; n++)
      await (globalThis.nextFrame?.() ?? new Promise(requestAnimationFrame));
  }, many);
