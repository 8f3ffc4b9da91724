/** Time limits: a request or connection that never answers is aborted. */

/** As `setTimeout`; returns a function that cancels it. */
export type After = (ms: number, call: () => void) => () => void;

/** The time limit passed, or the wait was aborted. */
export class TimedOut extends Error {}

/**
 * The result of `work` within `ms`. It gets a signal that is aborted at the end of that time, or
 * when `outer` is; then this rejects with GivenUp, even if `work` ignores the signal.
 */
export async function withTimeLimit<T>(
  ms: number,
  after: After,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  let giveUp = (): void => {};
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = () => {
      own.abort();
      reject(new TimedOut("given up"));
    };
  });
  const callOff = after(ms, giveUp);
  if (outer?.aborted === true) giveUp();
  outer?.addEventListener("abort", giveUp);
  try {
    return await Promise.race([work(own.signal), givenUp]);
  } finally {
    callOff();
    outer?.removeEventListener("abort", giveUp);
  }
}
