/** Hysteresis for a line of text: nothing is shown for less than three seconds unless it became false. */

/** Something that can be said. `settled`: ticks it must have been due before it is said. */
export interface Line {
  readonly key: string;
  readonly settled: number;
}

export interface Held<T> {
  /** What is said now, and since when. */
  readonly said: T | null;
  readonly since: number;
  /** What has been due instead, and since when. */
  readonly due: string;
  readonly dueSince: number;
}

export const SILENT: Held<never> = { said: null, since: 0, due: "", dueSince: 0 };

/**
 * The next state. `least`: ticks a line stays. `best`: what should be said; `stands`: the present
 * line as it would be said now, null when it became false.
 */
export function hold<T extends Line>(
  before: Held<T>,
  tick: number,
  best: T | null,
  stands: T | null,
  least: number,
): Held<T> {
  const due = best?.key ?? "";
  const dueSince = due === before.due ? before.dueSince : tick;
  if (stands !== null && (due === stands.key || tick - before.since < least))
    return { said: stands, since: before.since, due, dueSince };
  // A line that has only just become due may be gone in a moment: a short silence is better than a
  // line nobody can read.
  if (best !== null && tick - dueSince < best.settled)
    return { said: stands, since: stands === null ? tick : before.since, due, dueSince };
  return { said: best, since: tick, due, dueSince };
}
