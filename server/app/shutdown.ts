/** The end of the process: asked for by signal, once, with a word to everyone who plays. */
import type { App } from "./app.ts";
import type { Clock } from "../scheduling/clock.ts";

/** Ctrl-C, a stop by whoever runs the machine, a closed terminal. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** A house that does not close by itself is left after this. */
const MOST_CLOSING_MS = 3000;

export interface Signals {
  on(signal: (typeof SIGNALS)[number], then: () => void): unknown;
}

/**
 * Closes the house at the first signal, then calls `exit`. Later signals change nothing: under npm
 * one Ctrl-C arrives twice, and must not cut the goodbye short.
 */
export function closeWhenAsked(
  app: Pick<App, "close">,
  signals: Signals,
  clock: Clock,
  exit: () => void,
): void {
  let asked = false;
  const close = () => {
    if (asked) return;
    asked = true;
    clock.after(MOST_CLOSING_MS, exit);
    void app.close().finally(exit);
  };
  for (const signal of SIGNALS) signals.on(signal, close);
}
