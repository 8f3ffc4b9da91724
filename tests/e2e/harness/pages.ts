/**
 * The pages that show one hand-made thing, without a game server: `tests/play/page.html`,
 * `tests/drawing/scene.html`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { findBrowser, NO_BROWSER } from "../../run/browser.ts";
import { PATIENCE_MS } from "./visitor.ts";

const SHOTS = join(import.meta.dirname, "..", "shots");

export interface Pages {
  /**
   * Opens a page, path relative to `tests/`, in its own browser profile. `before` gets it while it
   * is still blank.
   */
  open(
    address: string,
    how: BrowserContextOptions,
    before?: (page: Page) => Promise<void> | void,
  ): Promise<Page>;
  close(): Promise<void>;
}

export async function openPages(): Promise<Pages> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(NO_BROWSER);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-quic", "--no-first-run"],
  });
  return {
    async open(address, how, before) {
      const context = await browser.newContext(how);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      await before?.(page);
      await page.goto(`${inject("pages")}tests/${address}`);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Saves a screenshot as tests/e2e/shots/`name`.png. */
export async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}
