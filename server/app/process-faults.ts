/** Handlers that keep the process alive after an uncaught exception or rejection. */

export interface FaultSource {
  on(event: "uncaughtException" | "unhandledRejection", then: (fault: unknown) => void): unknown;
}
export interface LogStream {
  on(event: "error", then: () => void): unknown;
}

/**
 * Logs uncaught errors and goes on: an error ends at most the room it happened in. Write errors of
 * the log itself, as on a full disk, are ignored.
 */
export function installFaultHandlers(
  process: FaultSource,
  logs: readonly LogStream[],
  tell: (fault: unknown) => void,
): void {
  for (const log of logs) log.on("error", () => {});
  process.on("uncaughtException", tell);
  process.on("unhandledRejection", tell);
}
