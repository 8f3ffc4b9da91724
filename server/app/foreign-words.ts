/** [H21] What libraries print by themselves goes through the log, too: scrubbed, and a few lines at a time. */
import { colyseusLogger } from "./colyseus-logger.ts";
import type { Log } from "./log.ts";

const WAYS = ["debug", "error", "info", "log", "warn"] as const;
type Way = (typeof WAYS)[number];

/** Replaces the methods of `console`. Errors go to `fault`. */
export function takeOverConsole(
  console: Record<Way, (...words: readonly unknown[]) => void>,
  log: Pick<Log, "warn">,
  fault: (error: unknown) => void,
  now: () => number,
): void {
  const { warn } = colyseusLogger(now, (line) => log.warn(line));
  for (const way of WAYS)
    console[way] = (...words) => {
      for (const word of words) if (word instanceof Error) fault(word);
      const text = words.filter((word) => typeof word === "string").join(" ");
      if (text.trim() !== "") warn(text);
    };
}
