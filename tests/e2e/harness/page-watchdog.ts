/**
 * Whether a page is still alive. A browser that has stopped drawing, or an endless script, would
 * otherwise only show as a test timeout, without telling which of them it was.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import { FINDS_LOOPS } from "../../run/suite.ts";

export interface Stall {
  /** A script of the page runs endlessly: the project's own fault. Else the browser has stopped. */
  readonly own: boolean;
  readonly says: string;
}

export interface Watch {
  /** Between two questions, ms. */
  readonly everyMs: number;
  /** Time to answer, ms. */
  readonly answerMs: number;
  /** Names the place of a script without end. The debugger that can makes a page a quarter more work. */
  readonly finds: boolean;
}
const USUAL: Watch = {
  everyMs: 2000,
  answerMs: 12_000,
  finds: process.env[FINDS_LOOPS] !== undefined,
};
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
  { everyMs, answerMs, finds }: Watch = USUAL,
  onBegin: () => void = () => {},
): Promise<void> {
  // Playwright's own way of asking would count as a gesture, and let sound begin.
  const session = await page.context().newCDPSession(page);
  if (finds) await session.send("Debugger.enable");
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
  const running = Promise.withResolvers<readonly string[]>();
  // A running script is interrupted, even for saying that there is no debugger.
  session
    .send("Debugger.pause")
    .catch(
      (error: unknown) => /not enabled/u.test(String(error)) && running.resolve(["somewhere"]),
    );
  const frames = await within(Promise.race([caught, running.promise]), CATCH_MS);
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
