/** Test pages that show one part without a game server: `tests/play/page.html`, `tests/drawing/scene.html`. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { launchBrowser, sharedBrowser } from "./browser.ts";
import { drawSeldom } from "./seldom.ts";

/** As long as `expect.poll` waits for what a page by itself will show, on a busy machine. */
const PATIENCE_MS = 60_000;
/** Of a window of which no size is said. */
const USUAL = { width: 1280, height: 720 } as const;
/** Between two frames that nobody waits for. */
const SELDOM_MS = 100;

export interface Pages {
  /**
   * Opens a page below `tests/`, in a window that is done with and can be made such a one, or else in a new one with its
   * own browser profile. `before` gets a new window while it is still blank; such a window is not used again.
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

/** Of a shared browser, what its files have done with: most of a page comes from its window's memory, and begins at once. */
const kept = new WeakMap<Browser, Map<string, Page>>();

/** `own`: what the file does to its browser is nothing for others. `card`: with a graphics card, in a browser of its own. */
export async function openPages({ own = false, card = false } = {}): Promise<Pages> {
  const apart = own || card;
  const browser = await (apart ? launchBrowser({ card }) : sharedBrowser());
  const idle = kept.get(browser) ?? new Map<string, Page>();
  kept.set(browser, idle);
  /** Windows in use; with their kind those that may be used again. */
  const used = new Map<Page, string | null>();
  const blank = async (how: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext(how);
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  };
  return {
    async open(address, how, before) {
      const kind = kindOf(how);
      const again = before === undefined ? idle.get(kind) : undefined;
      const page = again ?? (await blank(how));
      used.set(page, before === undefined ? kind : null);
      if (again === undefined) {
        await before?.(page);
        // After a clock of the test's own, whose time then counts.
        await page.addInitScript(drawSeldom, SELDOM_MS);
      } else {
        idle.delete(kind);
        await asNew(again, how);
      }
      await page.goto(`${inject("pages")}tests/${address}`);
      return page;
    },
    async done(page) {
      const kind = used.get(page) ?? null;
      used.delete(page);
      if (kind === null || idle.has(kind)) return page.context().close();
      // Nothing of the page runs on, and nothing that it has stored remains.
      await page.goto(inject("nothing"));
      await page.evaluate(async () => {
        localStorage.clear();
        sessionStorage.clear();
        for (const { name } of await indexedDB.databases())
          if (name !== undefined) indexedDB.deleteDatabase(name);
      });
      idle.set(kind, page);
    },
    async close() {
      if (apart) await browser.close();
      else for (const page of used.keys()) await page.context().close();
    },
  };
}

/** What a window cannot change any more: the rest is set anew each time. */
const kindOf = ({
  viewport: _size,
  colorScheme: _scheme,
  reducedMotion: _motion,
  forcedColors: _colors,
  ...lasts
}: BrowserContextOptions): string => JSON.stringify(lasts);

/** Size, media and pointer as they were when the window was opened. */
async function asNew(page: Page, how: BrowserContextOptions): Promise<void> {
  const { viewport, colorScheme, reducedMotion, forcedColors } = how;
  const now = page.viewportSize();
  const size = viewport ?? USUAL;
  if (now?.width !== size.width || now.height !== size.height) await page.setViewportSize(size);
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? "light",
    reducedMotion: reducedMotion ?? "no-preference",
    forcedColors: forcedColors ?? "none",
  });
  // Away from whatever comes next.
  await page.mouse.move(0, 0);
}
