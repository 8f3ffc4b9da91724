/** Motion between states: every function is pure, time comes from outside in milliseconds. */

/** Moves `from` towards `to` so that `tau` ms leave 37 % of the way; any frame rate gives the same course. */
export const approach = (from: number, to: number, elapsed: number, tau: number): number =>
  tau <= 0 ? to : to + (from - to) * Math.exp(-elapsed / tau);

export const easeOut = (t: number): number => 1 - (1 - clamped(t)) ** 3;

export const easeInOut = (t: number): number => {
  const x = clamped(t);
  return x * x * (3 - 2 * x);
};

/** Share of a stretch of time that has passed, 0 … 1. */
export const passed = (now: number, since: number, lasts: number): number =>
  lasts <= 0 ? 1 : clamped((now - since) / lasts);

const clamped = (t: number): number => (t < 0 ? 0 : t > 1 ? 1 : t);
