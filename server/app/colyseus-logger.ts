/**
 * What the framework says, kept short: it prints a stack for every frame it cannot read, and whoever
 * sends such frames could fill the disk with them.
 */

const LINES = 5;
const EACH_MS = 10_000;

/** A logger for the framework: first lines of warnings and errors, a few in any ten seconds. */
export function frameworkLog(now: () => number, print: (line: string) => void) {
  let since = Number.NEGATIVE_INFINITY;
  let lines = 0;
  let unsaid = 0;
  const say = (...words: readonly unknown[]): void => {
    if (now() - since >= EACH_MS) {
      if (unsaid > 0) print(`… and ${unsaid} more`);
      since = now();
      lines = 0;
      unsaid = 0;
    }
    lines += 1;
    if (lines > LINES) unsaid += 1;
    else print(words.map(String).join(" ").split("\n", 1)[0] ?? "");
  };
  const nothing = (..._words: readonly unknown[]): void => {};
  return { error: say, warn: say, info: nothing, debug: nothing, trace: nothing };
}
