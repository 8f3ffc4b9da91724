/**
 * Whether a phone's page gets slower or larger in a lesson: movement after movement in one page of a real server, on
 * time that is moved on as fast as it can be played. Only processor time and memory of the page count, not the clock.
 */
import type { CDPSession, Page } from "playwright-core";
import { TICK_MS } from "../../shared/model/units.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { sharedBrowser } from "../e2e/harness/browser.ts";
import { openBrowserServer } from "../e2e/harness/browser-server.ts";
import type { BrowserServer } from "../e2e/harness/browser-server.ts";
import { playFor } from "../e2e/harness/playing.ts";
import { percentile } from "../rehearsal/rows.ts";
import { findOf } from "../run/programs.ts";
import type { Plan } from "./plan.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";

const MINUTE_MS = 60_000;
/** A person is there: a bot takes over after half a minute without a touch. */
const TOUCH_MS = 10_000;
/** Server and page take turns: a page that hears nothing for two seconds of its time would open another line. */
const STEP_MS = 1000;
/** More than the page takes between a movement and its result. */
const LOADED_MS = 10_000;
/** Frames that are timed at the end of each minute, each with the tick that it shows. */
const FRAMES = 100;
const MIB = 2 ** 20;

interface Minute {
  /** Processor time of the page's main thread, ms. */
  readonly busy: number;
  /** The same for one frame, ms. */
  readonly frame: number;
  /** What it holds once nothing is left to clean up, MiB. */
  readonly heap: number;
}

/** How many times slower than this machine a phone is that was cheap some years ago. */
const SLOW = 6;

/** Without a browser there is no figure, and none is met. */
export const lessonRows = async (plan: Plan): Promise<Row[]> => figures(await minutesOf(plan, 1));

/** The same on a slow phone: Chromium makes the page's processor as much slower. */
export const slowLessonRows = async (plan: Plan): Promise<Row[]> =>
  slowFigures(await minutesOf(plan, SLOW));

type Wanted = Pick<Plan, "lesson" | "note">;

async function minutesOf({ lesson, note }: Wanted, slower: number): Promise<readonly Minute[]> {
  if (findOf("chromium-headless-shell") === null) {
    note("no Chromium was found: no lesson is played");
    return [];
  }
  const browser = await sharedBrowser();
  try {
    const server = await openBrowserServer({ stepped: true });
    try {
      const { page } = await server.visit({ screen: "phone" });
      return await play(page, server, { lesson, note }, slower);
    } finally {
      await server.close();
    }
  } finally {
    // Open, it would keep this process from ending.
    await browser.close();
  }
}

async function play(
  page: Page,
  server: BrowserServer,
  { lesson, note }: Wanted,
  slower: number,
): Promise<Minute[]> {
  const line = await page.context().newCDPSession(page);
  await line.send("Performance.enable", { timeDomain: "threadTicks" });
  const timed = async (work: () => Promise<void>): Promise<number> => {
    const before = await metric(line, "TaskDuration");
    await work();
    return ((await metric(line, "TaskDuration")) - before) * 1000;
  };
  await playFor(page, 8);
  await server.stand(true);
  await line.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const minutes: Minute[] = [];
  while (minutes.length < lesson.minutes) {
    const busy = await timed(async () => {
      for (let passed = 0; passed < MINUTE_MS; passed += STEP_MS) {
        if (passed % TOUCH_MS === 0) await touch(page, server);
        await server.pass(STEP_MS);
      }
    });
    const frames = await timed(async () => {
      for (let frame = 0; frame < FRAMES; frame += 1) await server.pass(TICK_MS);
    });
    await line.send("HeapProfiler.collectGarbage");
    const heap = (await metric(line, "JSHeapUsedSize")) / MIB;
    const minute = { busy, frame: frames / FRAMES, heap };
    minutes.push(minute);
    note(
      `minute ${minutes.length}: ${busy.toFixed(0)} ms, a frame ${minute.frame.toFixed(2)} ms, ${heap.toFixed(1)} MiB`,
    );
  }
  return minutes;
}

/**
 * Looks at somebody; after a movement, plays again. Rejects when the page comes to show neither, since then nothing
 * would be measured.
 */
async function touch(page: Page, server: BrowserServer): Promise<void> {
  const again = page.getByRole("button", { name: en.result.again, exact: true });
  const either = again.or(page.locator(".beat .bar")).first();
  // What is loaded meanwhile is shown once time passes.
  await server.passUntil(() => either.isVisible(), LOADED_MS);
  if (await again.isVisible()) await again.click();
  else await page.keyboard.press("1");
}

async function metric(line: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await line.send("Performance.getMetrics");
  const found = metrics.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`Chromium tells no ${wanted}`);
  return found.value;
}

/** Other programs only add to a minute's time: those of a third that were least disturbed count. */
const UNDISTURBED = 0.25;

/** The last third beside the first, of which the first minute is left out: it loads what comes later. */
function figures(minutes: readonly Minute[]): Row[] {
  const counted = minutes.slice(1);
  const third = Math.max(1, Math.floor(counted.length / 3));
  const [first, last] = [counted.slice(0, third), counted.slice(-third)];
  const of = (some: readonly Minute[], what: keyof Minute): number =>
    percentile(
      some.map((minute) => minute[what]),
      UNDISTURBED,
    );
  return [
    row("lesson-slows", of(last, "busy") / of(first, "busy")),
    row("lesson-grows", of(last, "heap") - of(first, "heap")),
    row("lesson-minute", of(last, "busy")),
    row("lesson-frame-slows", of(last, "frame") / of(first, "frame")),
    row("lesson-frame", of(last, "frame")),
  ];
}

/** The first minute, which loads what comes later too, beside the last. */
function slowFigures(minutes: readonly Minute[]): Row[] {
  const nothing: Minute = { busy: NaN, frame: NaN, heap: NaN };
  const [first, last] = [minutes[0] ?? nothing, minutes.at(-1) ?? nothing];
  return [
    row("slow-frame-first", first.frame),
    row("slow-frame-last", last.frame),
    row("slow-frame-slows", last.frame / first.frame),
    row("slow-grows", last.heap - (minutes[1] ?? nothing).heap),
  ];
}
