/**
 * A Chromium whose page may be hidden and frozen: Playwright's own pages always count as visible, and a visible page is
 * never frozen.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Page } from "playwright-core";
import { obtain } from "../../run/programs.ts";
import { FLAGS } from "./browser.ts";
import { PATIENCE_MS } from "./visitor.ts";

export interface PlainBrowser {
  readonly page: Page;
  /** Hides it, and stops everything that runs in the page, as a phone does in a pocket. */
  freeze(): Promise<void>;
  /** Shows it again, and lets it go on. */
  wake(): Promise<void>;
  close(): Promise<void>;
}

/** Where Chromium says that it listens. */
const LISTENS = /^DevTools listening on (\S+)/;

/** Rejects with a plain sentence when there is no browser. */
export async function openPlainBrowser(): Promise<PlainBrowser> {
  const program = obtain("chromium-headless-shell");
  const folder = mkdtempSync(join(tmpdir(), "consort-browser-"));
  const args = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${folder}`];
  const child = spawn(program, ["--disable-gpu", ...FLAGS, ...args, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const { promise: address, resolve, reject } = Promise.withResolvers<string>();
  createInterface({ input: child.stderr }).on("line", (line) => {
    const found = LISTENS.exec(line)?.[1];
    if (found !== undefined) resolve(found);
  });
  child.once("exit", () => reject(new Error("Chromium ended instead of starting.")));
  const browser = await chromium.connectOverCDP(await address, { noDefaults: true });
  const [context] = browser.contexts();
  if (context === undefined) throw new Error("Chromium has no window.");
  context.setDefaultTimeout(PATIENCE_MS);
  const page = context.pages()[0] ?? (await context.newPage());
  const device = await context.newCDPSession(page);
  return {
    page,
    async freeze() {
      await device.send("Page.setWebLifecycleState", { state: "frozen" });
    },
    async wake() {
      await device.send("Page.setWebLifecycleState", { state: "active" });
      await page.bringToFront();
    },
    async close() {
      // The program may be a script that has started another: a signal would end the script alone.
      const whole = await browser.newBrowserCDPSession();
      await Promise.all([
        child.exitCode ?? child.signalCode ?? once(child, "exit"),
        // It may be gone before it has answered.
        whole.send("Browser.close").catch(() => {}),
      ]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
