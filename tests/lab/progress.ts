import type { WriteStream } from "node:tty";

const WIDTH = 30;

/** A progress bar on a terminal; nothing elsewhere. */
export function progressBar(to: WriteStream): {
  readonly show: (done: number, of: number) => void;
  readonly clear: () => void;
} {
  if (!to.isTTY) return { show: () => {}, clear: () => {} };
  const began = performance.now();
  let last = 0;
  return {
    show(done, of) {
      const now = performance.now();
      if (now - last < 100 && done < of) return;
      last = now;
      const full = Math.round((WIDTH * done) / of);
      const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
      to.write(`\r\u001B[K${bar} ${done} of ${of}, ${((now - began) / 1000).toFixed(0)} s`);
    },
    clear() {
      to.write("\r\u001B[K");
    },
  };
}
