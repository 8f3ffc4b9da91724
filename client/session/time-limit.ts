/** Waits have an end: a request or a connection that never answers is given up, and its work called off. */

/** As `setTimeout`; returns the way to call it off. */
export type After = (ms: number, call: () => void) => () => void;

/** Nothing came in time, or nobody waits for it any more. */
export class TimedOut extends Error {}

/**
 * What `work` brings within `ms`. It gets a signal that is aborted at the end of that time, and when `outer`
 * is; rejects with GivenUp then, even if `work` pays no heed.
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
