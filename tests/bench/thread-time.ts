/** Work done by one thread, over the time it had on the processor. */

/** Units of work that `run` does in a millisecond of this thread's own time on the processor, over `ms` at least. */
export function perMs(run: () => number, ms: number): number {
  const began = threadMs();
  let [done, spent] = [0, 0];
  while (spent < ms) {
    done += run();
    spent = threadMs() - began;
  }
  return done / spent;
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
