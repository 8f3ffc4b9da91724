/** One person at one screen: their own browser profile, and everything that went wrong in it. */
import { AxeBuilder } from "@axe-core/playwright";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const SHOTS = join(import.meta.dirname, "..", "shots");

export const SCREENS = {
  phone: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1280, height: 800 } },
  desktop: { viewport: { width: 1920, height: 1080 } },
  /** Small enough to draw quickly without a graphics card, for tests about anything but looks. */
  small: { viewport: { width: 960, height: 540 } },
} as const satisfies Record<string, BrowserContextOptions>;

export interface Visit {
  readonly screen: keyof typeof SCREENS;
  /** From the first slash on. */
  readonly path?: string;
  readonly reducedMotion?: boolean;
}

export interface Visitor {
  readonly page: Page;
  /** Console errors, exceptions and failed requests since the page was opened. */
  readonly complaints: readonly string[];
  /** Saves what they see now as tests/e2e/shots/`name`.png. */
  shot(name: string): Promise<void>;
  /** What axe finds serious or critical on the page now, one line each. */
  barriers(): Promise<string[]>;
  /** Closes their browser window; their profile is gone. */
  leave(): Promise<void>;
}

export async function visit(browser: Browser, url: string, how: Visit): Promise<Visitor> {
  const context = await browser.newContext({
    ...SCREENS[how.screen],
    reducedMotion: how.reducedMotion === true ? "reduce" : "no-preference",
  });
  const page = await context.newPage();
  const complaints = listen(page);
  await page.goto(`${url}${how.path ?? "/"}`);
  return {
    page,
    complaints,
    async shot(name) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    },
    async barriers() {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, help, nodes }) =>
          nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`),
        );
    },
    leave: () => context.close(),
  };
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    // Leaving a page ends its requests; that is no fault.
    const why = request.failure()?.errorText ?? "failed";
    if (why !== "net::ERR_ABORTED") complaints.push(`request: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
