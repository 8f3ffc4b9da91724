/**
 * A first visit over a slow line: what is fetched until one plays, and how long one waits for it after the press. Of the
 * rounds the fastest counts: other programs of the machine only add to it.
 */
import type { Browser, CDPSession, Page } from "playwright-core";
import { en } from "../../shared/i18n/en/index.ts";
import { launchBrowser } from "../e2e/harness/browser.ts";
import { startServer } from "../e2e/harness/server.ts";
import type { Plan } from "./plan.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";

/** "Fast 3G" of browsers' own tools: bytes per second, ms of a round trip. */
const FAST_3G = {
  offline: false,
  downloadThroughput: 1_440_000 / 8,
  uploadThroughput: 675_000 / 8,
  latency: 562.5,
} as const;
const SCREEN = { width: 960, height: 540 } as const;
/** How long a person reads the start page. */
const READS_MS = 5000;
/** Far longer than a visit takes on the slowest machine. */
const PATIENCE_MS = 120_000;
const MS = 1000;
const KB = 1000;

interface Visit {
  /** From the press until the music plays. */
  readonly waitedMs: number;
  /** Processor time of the page's main thread until then. */
  readonly busyMs: number;
  /** Addresses of everything fetched until then. */
  readonly files: readonly string[];
}

export async function firstVisitRows({ firstVisit, note }: Plan): Promise<Row[]> {
  const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const [atOnce, afterReading]: [Visit[], Visit[]] = [[], []];
  try {
    for (let round = 0; round < firstVisit.rounds; round += 1) {
      atOnce.push(await visit(browser, server.url, 0));
      afterReading.push(await visit(browser, server.url, READS_MS));
      note(`first visit ${round + 1}: ${waited(atOnce)} s and ${waited(afterReading)} s at best`);
    }
    const bytes = await gzipBytes(afterReading.at(-1)?.files ?? []);
    return [
      row("first-load", bytes / KB),
      row("press-to-play", least(atOnce.map(({ waitedMs }) => waitedMs)) / MS),
      row("press-to-play-read", least(afterReading.map(({ waitedMs }) => waitedMs)) / MS),
      row("first-visit-cpu", least(atOnce.map(({ busyMs }) => busyMs))),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

const least = (of: readonly number[]): number => Math.min(...of);
const waited = (visits: readonly Visit[]): string =>
  (least(visits.map(({ waitedMs }) => waitedMs)) / MS).toFixed(2);

/** One person with an empty browser, who presses as soon as the page can be used and `readMs` have passed. */
async function visit(browser: Browser, url: string, readMs: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: SCREEN, locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", FAST_3G);
  await line.send("Performance.enable", { timeDomain: "threadTicks" });
  const files: string[] = [];
  page.on("request", (request) => files.push(request.url()));
  await page.goto(url, { waitUntil: "commit" });
  const alone = page.getByRole("button", { name: en.start.way.alone.name });
  await alone.waitFor();
  await page.waitForTimeout(readMs);
  const pressed = performance.now();
  await alone.click();
  await page.getByRole("button", { name: en.scenes.free.name }).click();
  await musicPlays(page);
  const waitedMs = performance.now() - pressed;
  const busyMs = await busyTime(line);
  const fetched = files.filter((file) => /^http.*(?:\/|\.\w+)$/u.test(file));
  await context.close();
  return { waitedMs, busyMs, files: fetched };
}

const musicPlays = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const words = document.querySelector(".beat .bar")?.textContent ?? "";
    return Number(/^bar (\d+)/u.exec(words)?.[1] ?? 0) > 0;
  });

async function busyTime(line: CDPSession): Promise<number> {
  const { metrics } = await line.send("Performance.getMetrics");
  const found = metrics.find(({ name }) => name === "TaskDuration");
  if (found === undefined) throw new Error("Chromium tells no TaskDuration");
  return found.value * MS;
}

/** [S12] Recorded voices come when the music has begun: on a slow machine that may be within a visit. */
async function gzipBytes(files: readonly string[]): Promise<number> {
  const before = files.filter((file) => !file.endsWith(".pcm"));
  const sizes = before.map(async (file) => {
    const head = await fetch(file, { method: "HEAD", headers: { "accept-encoding": "gzip" } });
    return Number(head.headers.get("content-length"));
  });
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
}
