/** Test pages that show one part without a game server: `tests/play/page.html`, `tests/drawing/scene.html`. */
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { findBrowser, NO_BROWSER } from "../../run/browser.ts";
import { PATIENCE_MS } from "./visitor.ts";

export interface Pages {
  /**
   * Opens a page below `tests/`, in a window returned by a caller with the same options, or else in a new one with
   * its own browser profile. `before` gets a new window while it is still blank.
   */
  open(
    address: string,
    how: BrowserContextOptions,
    before?: (page: Page) => Promise<void> | void,
  ): Promise<Page>;
  /** Returns a window whose only state is its page: reusing it is four times as fast as opening a new one. */
  done(page: Page): Promise<void>;
  close(): Promise<void>;
}

export async function openPages(): Promise<Pages> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(NO_BROWSER);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-quic", "--no-first-run"],
  });
  const kinds = new WeakMap<Page, string>();
  const idle = new Map<string, Page>();
  const blank = async (how: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext(how);
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  };
  return {
    async open(address, how, before) {
      const kind = JSON.stringify(how);
      const kept = before === undefined ? idle.get(kind) : undefined;
      if (kept !== undefined) idle.delete(kind);
      const page = kept ?? (await blank(how));
      kinds.set(page, kind);
      // Moves the pointer away from whatever comes next.
      await kept?.mouse.move(0, 0);
      await before?.(page);
      await page.goto(`${inject("pages")}tests/${address}`);
      return page;
    },
    async done(page) {
      const kind = kinds.get(page) ?? "";
      await idle.get(kind)?.context().close();
      idle.set(kind, page);
    },
    close: () => browser.close(),
  };
}
