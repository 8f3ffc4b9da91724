/** [H26] Graceful shutdown on a signal, once: consorts finish their bar, then everybody is told. */
import type { App } from "./app.ts";
import type { Clock } from "../scheduling/clock.ts";
import { DRAIN_MS } from "../scheduling/drain.ts";

/** Ctrl-C, a stop by the service manager, a closed terminal. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Closing begins after this, even if the clock of what plays does not go on. */
export const MAX_DRAIN_MS = DRAIN_MS + 500;
/** The process exits after this, following the bars, even if closing has not finished. */
export const MAX_CLOSE_MS = 3000;

export interface Signals {
  on(signal: (typeof SIGNALS)[number], then: () => void): unknown;
}

type Stopped = Pick<App, "drain" | "close" | "closing"> & {
  readonly log: Pick<App["log"], "warn">;
};

/**
 * Drains and closes the app at the first signal, then calls `exit`. Later signals are ignored: under npm one Ctrl-C
 * arrives twice, and must not cut the shutdown short.
 */
export function shutdownOnSignal(
  app: Stopped,
  signals: Signals,
  clock: Clock,
  exit: () => void,
): void {
  let asked = false;
  let closes = false;
  const close = (): void => {
    if (closes) return;
    closes = true;
    const cancel = clock.after(MAX_CLOSE_MS, () => {
      app.log.warn(`ends before it has stopped in order: it waited for ${app.closing}`, {
        ms: MAX_CLOSE_MS,
      });
      exit();
    });
    void app.close().finally(() => {
      cancel();
      exit();
    });
  };
  const stop = (): void => {
    if (asked) return;
    asked = true;
    clock.after(MAX_DRAIN_MS, close);
    // Whatever goes wrong with the bars, it stops.
    app.drain().then(close, close);
  };
  for (const signal of SIGNALS) signals.on(signal, stop);
}
