/** Work done by one thread per processor time it had. */

/** Units of work that `run` does per millisecond of this thread's processor time, over at least `ms`. */
export function perMs(run: () => number, ms: number): number {
  const began = threadMs();
  let [done, spent] = [0, 0];
  while (spent < ms) {
    done += run();
    spent = threadMs() - began;
  }
  return done / spent;
}

/** Processor time of this thread, ms. */
export function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
