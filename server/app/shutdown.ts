/** Graceful shutdown on a signal, once, with a notice to everyone who plays. */
import type { App } from "./app.ts";
import type { Clock } from "../scheduling/clock.ts";

/** Ctrl-C, a stop by the service manager, a closed terminal. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** The process exits after this even if closing has not finished. */
const MAX_SHUTDOWN_MS = 3000;

export interface Signals {
  on(signal: (typeof SIGNALS)[number], then: () => void): unknown;
}

/**
 * Closes the app at the first signal, then calls `exit`. Later signals are ignored: under npm one
 * Ctrl-C arrives twice, and must not cut the shutdown short.
 */
export function shutdownOnSignal(
  app: Pick<App, "close">,
  signals: Signals,
  clock: Clock,
  exit: () => void,
): void {
  let asked = false;
  const close = () => {
    if (asked) return;
    asked = true;
    clock.after(MAX_SHUTDOWN_MS, exit);
    void app.close().finally(exit);
  };
  for (const signal of SIGNALS) signals.on(signal, close);
}
