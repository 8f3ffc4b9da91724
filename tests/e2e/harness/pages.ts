/** Test pages that show one part without a game server: `tests/play/page.html`, `tests/drawing/scene.html`. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { launchBrowser, sharedBrowser } from "./browser.ts";

/** As long as `expect.poll` waits for what a page by itself will show, on a busy machine. */
const PATIENCE_MS = 60_000;

export interface Pages {
  /**
   * Opens a page below `tests/`, in a window that is done with and was opened with the same options, or else in a new
   * one with its own browser profile. `before` gets a new window while it is still blank; such a window is not used again.
   */
  open(
    address: string,
    how: BrowserContextOptions,
    before?: (page: Page) => Promise<void> | void,
  ): Promise<Page>;
  /**
   * Returns a window, which the next page gets with nothing stored: four times as fast as opening a new one. What a
   * test has changed of the window beyond size, media and storage (routes, permissions, a session of devtools) stays:
   * then close its context instead.
   */
  done(page: Page): Promise<void>;
  close(): Promise<void>;
}

/** `own`: what the file does to its browser is nothing for others. `card`: with a graphics card, in a browser of its own. */
export async function openPages({ own = false, card = false } = {}): Promise<Pages> {
  const apart = own || card;
  const browser = await (apart ? launchBrowser({ card }) : sharedBrowser());
  const contexts: BrowserContext[] = [];
  const kinds = new WeakMap<Page, string>();
  const idle = new Map<string, Page>();
  const blank = async (how: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext(how);
    contexts.push(context);
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  };
  return {
    async open(address, how, before) {
      const kind = JSON.stringify(how);
      const kept = before === undefined ? idle.get(kind) : undefined;
      const page = kept ?? (await blank(how));
      if (kept !== undefined) {
        idle.delete(kind);
        await asNew(kept, how);
      } else if (before === undefined) kinds.set(page, kind);
      await before?.(page);
      await page.goto(`${inject("pages")}tests/${address}`);
      return page;
    },
    async done(page) {
      const kind = kinds.get(page);
      if (kind === undefined || idle.has(kind)) return page.context().close();
      // Nothing of the page runs on, and nothing that it has stored remains.
      await page.goto(inject("nothing"));
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      idle.set(kind, page);
    },
    async close() {
      if (apart) await browser.close();
      else for (const context of contexts) await context.close();
    },
  };
}

/** Size, media and pointer as they were when the window was opened. */
async function asNew(page: Page, how: BrowserContextOptions): Promise<void> {
  const { viewport, colorScheme, reducedMotion, forcedColors } = how;
  const now = page.viewportSize();
  if (viewport && (now?.width !== viewport.width || now.height !== viewport.height))
    await page.setViewportSize(viewport);
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? "light",
    reducedMotion: reducedMotion ?? "no-preference",
    forcedColors: forcedColors ?? "none",
  });
  // Away from whatever comes next.
  await page.mouse.move(0, 0);
}
