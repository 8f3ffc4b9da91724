/** What keeps the process alive when something was thrown that nobody caught: own handlers, not a package's. */

export interface FaultSource {
  on(event: "uncaughtException" | "unhandledRejection", then: (fault: unknown) => void): unknown;
}
export interface LogStream {
  on(event: "error", then: () => void): unknown;
}

/**
 * Tells what nobody caught, and plays on: one fault ends at most what it happened in. That the log
 * cannot be written, as on a full disk, is no fault to stop for either.
 */
export function surviveFaults(
  process: FaultSource,
  logs: readonly LogStream[],
  tell: (fault: unknown) => void,
): void {
  for (const log of logs) log.on("error", () => {});
  process.on("uncaughtException", tell);
  process.on("unhandledRejection", tell);
}
