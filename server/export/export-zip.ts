/**
 * [F13] Creates the zip of a session in a worker thread with limited memory and time, so that running games are not
 * slowed.
 */
import { Worker } from "node:worker_threads";
import type { Clock } from "../scheduling/clock.ts";
import type { SessionRows } from "./session-rows.ts";

/** It holds one movement, and the finished zip. */
const MAX_HEAP_MB = 512;
/** An export of a class with six lessons takes some seconds. */
const MAX_MS = 120_000;

/** `tooLarge`: over the limit of memory or time. Rejects with internal errors. */
export function exportZip(
  rows: SessionRows,
  clock: Clock,
): Promise<Uint8Array<ArrayBuffer> | "tooLarge"> {
  const { promise, resolve, reject } = Promise.withResolvers<
    Uint8Array<ArrayBuffer> | "tooLarge"
  >();
  const worker = new Worker(new URL("export-worker.ts", import.meta.url), {
    workerData: rows,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const stop = clock.after(MAX_MS, () => {
    resolve("tooLarge");
    void worker.terminate();
  });
  worker.on("message", (zip: Uint8Array<ArrayBuffer>) => resolve(zip));
  worker.on("error", (error: Error & { readonly code?: string }) =>
    error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve("tooLarge") : reject(error),
  );
  worker.on("exit", () => {
    stop();
    reject(new Error("the export ended without a zip"));
  });
  return promise;
}
