/** How long a process had to wait for a processor, because others had them. */
import { readFileSync } from "node:fs";

/**
 * Of its main thread, since its start, ms (Linux, `Documentation/scheduler/sched-stats.rst`: time spent running, time
 * spent waiting in the run queue, in ns). 0 where the system does not count it.
 */
export function queuedMs(pid: number): number {
  try {
    const [, waited = "0"] = readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ");
    return Number(waited) / 1_000_000;
  } catch {
    return 0;
  }
}
