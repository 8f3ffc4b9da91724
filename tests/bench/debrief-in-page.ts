/** Cost of a replay where people see it: the same movement in Chromium, each round in a page that is as new as a visitor's. */
import { fileURLToPath } from "node:url";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { build } from "vite";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { findOf } from "../run/programs.ts";
import type { InPage } from "./in-page.ts";
import { median } from "./median.ts";
import type { Plan } from "./plan.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";

/** Seeks per page, to pseudo-random ticks. */
const SEEKS = 60;
const MS = 1000;

type Scope = { readonly inPage: InPage };

/** Without a browser there is no figure, and none is met. */
export async function pageRows({ debrief, note }: Plan, recording: Recording): Promise<Row[]> {
  const executablePath = findOf("chromium-headless-shell");
  const opened: number[] = [];
  const slowest: number[] = [];
  if (executablePath === null) note("no Chromium was found: nothing is measured in one");
  else {
    const script = await bundled();
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    try {
      for (let round = 0; round < debrief.rounds; round += 1) {
        const { open, seeks } = await inNewPage(browser, script, recording, round);
        opened.push(open);
        slowest.push(Math.max(...seeks));
      }
    } finally {
      await browser.close();
    }
  }
  const figure = (of: readonly number[]): number => (of.length === 0 ? Number.NaN : median(of));
  return [row("debrief-open-page", figure(opened)), row("seek-page", figure(slowest))];
}

async function inNewPage(
  browser: Browser,
  script: string,
  recording: Recording,
  round: number,
): Promise<{ readonly open: number; readonly seeks: readonly number[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.addScriptTag({ content: script });
  // As a string, which a page gets from its server and parses itself.
  const sent = JSON.stringify({ ...recording, keyframes: undefined, keyframeFields: undefined });
  let ticks = 0;
  const open = await busyFor(line, async () => {
    ticks = await page.evaluate((text) => (globalThis as unknown as Scope).inPage.open(text), sent);
  });
  const random = seededRandomness(round);
  const seeks: number[] = [];
  for (let nth = 0; nth < SEEKS; nth += 1)
    seeks.push(await busyFor(line, () => goTo(page, random.below(ticks))));
  await context.close();
  return { open, seeks };
}

const goTo = (page: Page, tick: number): Promise<void> =>
  page.evaluate((to) => (globalThis as unknown as Scope).inPage.seek(to), tick);

/** Processor time of the page's main thread, ms: other load of the machine does not count. */
async function busyFor(line: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await busyTime(line);
  await act();
  return ((await busyTime(line)) - before) * MS;
}

async function busyTime(line: CDPSession): Promise<number> {
  const { metrics } = await line.send("Performance.getMetrics");
  const found = metrics.find(({ name }) => name === "TaskDuration");
  if (found === undefined) throw new Error("Chromium tells no TaskDuration");
  return found.value;
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL("in-page.ts", import.meta.url)),
        output: { format: "iife" },
      },
    },
  });
  const [only] = "output" in built ? built.output : [];
  if (only === undefined) throw new Error("nothing was bundled");
  return only.code;
}
