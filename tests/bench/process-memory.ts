/** Memory of a process of this machine (Linux, proc(5)). */
import { readFileSync } from "node:fs";

/** MB each; NaN where it cannot be read. */
interface ProcessMemory {
  /** What it held at most so far. */
  readonly peak: number;
  /** Of its own, and what it shares with others. */
  readonly own: number;
  readonly shared: number;
}

export function memoryOf(pid: number): ProcessMemory {
  const status = statusOf(pid);
  const mb = (name: string): number => {
    const [, kib = "NaN"] = new RegExp(`${name}:\\s+(\\d+) kB`).exec(status) ?? [];
    return (Number(kib) * 1024) / 1e6;
  };
  return { peak: mb("VmHWM"), own: mb("RssAnon"), shared: mb("RssShmem") };
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}
