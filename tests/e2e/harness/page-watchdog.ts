/**
 * Whether a page is still alive. A browser that has stopped drawing, or an endless script, would
 * otherwise only show as a test timeout, without telling which of them it was.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";

export interface Stall {
  /** A script of the page runs endlessly: the project's own fault. Else the browser has stopped. */
  readonly own: boolean;
  readonly says: string;
}

export interface WatchdogTimes {
  /** Between two questions, ms. */
  readonly everyMs: number;
  /** Time to answer, ms. */
  readonly answerMs: number;
}
const TIMES: WatchdogTimes = { everyMs: 2000, answerMs: 12_000 };
/** A question may get lost while the page navigates; the next one does not. */
const ASKED = 2;
/** Time limit for interrupting a running script: immediate, except on a busy machine. */
const CATCH_MS = 12_000;

/** Answered by the next frame of the browser, also while a test holds the page's time; a hidden page draws none and need not. */
const QUESTION = `new Promise((answer) => {
  if (document.visibilityState === "hidden") answer("hidden");
  (globalThis.pageTime?.frame ?? requestAnimationFrame)(() => answer("frame"));
})`;

/** Pings the page until it is closed, or does not answer, which is reported. `onBegin`: called once it has started. */
export async function watchPage(
  page: Page,
  onStall: (stall: Stall) => unknown,
  { everyMs, answerMs }: WatchdogTimes = TIMES,
  onBegin: () => void = () => {},
): Promise<void> {
  // Playwright's own way of asking would count as a gesture, and let sound begin.
  const session = await page.context().newCDPSession(page);
  await session.send("Debugger.enable");
  onBegin();
  const ask = (): Promise<unknown> =>
    session
      .send("Runtime.evaluate", { expression: QUESTION, awaitPromise: true, returnByValue: true })
      .catch(() => "gone");
  while (!page.isClosed()) {
    let answer: unknown = null;
    for (let n = 0; n < ASKED && answer === null; n++) answer = await within(ask(), answerMs);
    if (answer === null && !page.isClosed()) {
      await onStall(await diagnose(session, answerMs));
      return;
    }
    await pause(everyMs);
  }
}

/** Distinguishes an endless script from a hung browser, by trying to interrupt the script. */
async function diagnose(session: CDPSession, answerMs: number): Promise<Stall> {
  const caught = new Promise<readonly string[]>((tell) => {
    session.once("Debugger.paused", ({ callFrames }) =>
      tell(
        callFrames.map(
          ({ functionName, url, location }) =>
            `${functionName || "?"} ${url}:${location.lineNumber}`,
        ),
      ),
    );
  });
  const quiet = session.send("Runtime.evaluate", { expression: "1" }).catch(() => null);
  if ((await within(quiet, answerMs)) !== null)
    return { own: false, says: "the page answers, but no frame is drawn" };
  session.send("Debugger.pause").catch(() => {});
  const frames = await within(caught, CATCH_MS);
  return frames === null
    ? { own: false, says: "the page does not answer, and no script runs in it" }
    : { own: true, says: `a script does not end: ${frames.slice(0, 8).join(" < ")}` };
}

/** The promised value, or null when `ms` have passed. */
function within<T>(promised: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
    timer.unref();
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
