/**
 * Colyseus' log output, rate limited: it prints a stack for every frame that it cannot decode, so that
 * a client that sends such frames could fill the disk.
 */

const MAX_LINES = 5;
const WINDOW_MS = 10_000;

/** A logger for Colyseus: first lines of warnings and errors, MAX_LINES per window. */
export function colyseusLogger(now: () => number, print: (line: string) => void) {
  let since = Number.NEGATIVE_INFINITY;
  let lines = 0;
  let dropped = 0;
  const say = (...words: readonly unknown[]): void => {
    if (now() - since >= WINDOW_MS) {
      if (dropped > 0) print(`… and ${dropped} more`);
      since = now();
      lines = 0;
      dropped = 0;
    }
    lines += 1;
    if (lines > MAX_LINES) dropped += 1;
    else print(words.map(String).join(" ").split("\n", 1)[0] ?? "");
  };
  const nothing = (..._words: readonly unknown[]): void => {};
  return { error: say, warn: say, info: nothing, debug: nothing, trace: nothing };
}
