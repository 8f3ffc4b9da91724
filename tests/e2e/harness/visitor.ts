/** One person at one screen: their own browser profile, and everything that went wrong in it. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inspect } from "./barriers.ts";
import { makeCoarse } from "./coarse.ts";
import { frames } from "./frames.ts";
import { keepTime } from "./page-time.ts";
import { saveShot, WANTED } from "./shots.ts";

/** A guard against waiting for ever: a busy machine draws late. */
export const PATIENCE_MS = 120_000;

export const SCREENS = {
  phone: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1280, height: 800 } },
  lowLaptop: { viewport: { width: 1366, height: 768 } },
  desktop: { viewport: { width: 1920, height: 1080 } },
  /** Small enough to draw quickly without a graphics card, for tests that are not about looks. */
  small: { viewport: { width: 960, height: 540 } },
} as const satisfies Record<string, BrowserContextOptions>;

export interface Visit {
  readonly screen: keyof typeof SCREENS;
  /** The address where they found the server, if not as localhost. */
  readonly origin?: string;
  /** From the first slash on. */
  readonly path?: string;
  readonly reducedMotion?: boolean;
  /** Language of the browser, BCP 47; absent: American English. */
  readonly locale?: string;
  /** [O6] Their browser stores the game, which otherwise comes from the server on each load. */
  readonly stores?: boolean;
  /** The test looks at what is drawn, or listens: neither is made coarsely, and there are twice as many frames. */
  readonly fine?: boolean;
  /** Runs in each of their pages before the page's own scripts. */
  readonly before?: () => void;
}

export interface Visitor {
  readonly page: Page;
  /** Console errors, exceptions and failed requests since the page was opened. */
  readonly complaints: readonly string[];
  /** What `before` logged with console.debug. Reading it is not a gesture, as asking the page would be. */
  readonly asides: readonly string[];
  /** The same page in another tab, as "duplicate tab" makes it. */
  twin(): Promise<Page>;
  /** Resizes their window, and waits until everything is redrawn. */
  resize(screen: keyof typeof SCREENS): Promise<void>;
  /** Saves a screenshot as tests/e2e/shots/`name`.png, if CONSORT_SHOTS is set. */
  shot(name: string): Promise<void>;
  /** What axe finds serious or critical on the page now, one line each. */
  barriers(): Promise<string[]>;
  /** Closes their browser window and deletes the profile. */
  leave(): Promise<void>;
}

export async function visit(browser: Browser, url: string, how: Visit): Promise<Visitor> {
  const context = await browser.newContext({
    ...SCREENS[how.screen],
    reducedMotion: how.reducedMotion === true ? "reduce" : "no-preference",
    locale: how.locale ?? "en-US",
    serviceWorkers: how.stores === true ? "allow" : "block",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const fine = how.fine === true || WANTED;
  await context.addInitScript(keepTime, fine ? 100 : 200);
  if (!fine) await context.addInitScript(makeCoarse);
  if (how.before) await context.addInitScript(how.before);
  const page = await context.newPage();
  const complaints = listen(page);
  const asides: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "debug") asides.push(message.text());
  });
  await page.goto(`${how.origin ?? url}${how.path ?? "/"}`);
  return {
    page,
    complaints,
    asides,
    async twin() {
      const opened = context.waitForEvent("page");
      await page.evaluate(() => open(location.href));
      return opened;
    },
    resize: (screen) => resize(page, SCREENS[screen].viewport),
    shot: (name) => saveShot(page, name),
    async barriers() {
      return (await inspect(page))
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, help, nodes }) =>
          nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`),
        );
    },
    leave: () => context.close(),
  };
}

async function resize(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.setViewportSize(size);
  // Bounded, unlike a loop in the page: a wait in vain says what it waited for.
  await page.waitForFunction(() => {
    const drawn = document.querySelector("#stage canvas")?.getBoundingClientRect();
    return drawn?.width === innerWidth && drawn.height === innerHeight;
  });
  // One frame for the stage, one for the text over it, one for what moves into place.
  await frames(page, 3);
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    // Leaving a page aborts its requests; that is no fault.
    const why = request.failure()?.errorText ?? "failed";
    if (why !== "net::ERR_ABORTED") complaints.push(`request: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
