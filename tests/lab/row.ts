import type { Interval } from "./interval.ts";

/** One row of a table of the lab: the claim, the game's figure, and whether it holds. */
export interface Row extends Interval {
  readonly id: string;
  readonly claim: string;
  /** The figure to be met, as the evidence or the rules state it. */
  readonly published: number | string;
  readonly tolerance: number | string;
  readonly pass: boolean;
}

/** A figure that must lie within `tolerance` of the published one. */
export function near(
  id: string,
  claim: string,
  published: number,
  tolerance: number,
  found: Interval,
  shown: number | string = `± ${tolerance}`,
): Row {
  const pass = Math.abs(found.measured - published) <= tolerance;
  return { id, claim, published, ...found, tolerance: shown, pass };
}

/** A figure whose whole interval must lie above `bound`. */
export function clearlyAbove(id: string, claim: string, bound: number, found: Interval): Row {
  const pass = found.low > bound;
  return { id, claim, published: `> ${bound}`, ...found, tolerance: "interval above", pass };
}

/** A figure whose whole interval must lie below `bound`. */
export function clearlyBelow(id: string, claim: string, bound: number, found: Interval): Row {
  const pass = found.high < bound;
  return { id, claim, published: `< ${bound}`, ...found, tolerance: "interval below", pass };
}

export function atLeast(id: string, claim: string, bound: number, found: Interval): Row {
  const pass = found.measured >= bound;
  return { id, claim, published: `≥ ${bound}`, ...found, tolerance: "mean", pass };
}

export function atMost(id: string, claim: string, bound: number, found: Interval): Row {
  const pass = found.measured <= bound;
  return { id, claim, published: `≤ ${bound}`, ...found, tolerance: "mean", pass };
}

/** A figure that must lie in a published range. */
export function inside(
  id: string,
  claim: string,
  range: readonly [number, number],
  found: Interval,
): Row {
  const pass = found.measured >= range[0] && found.measured <= range[1];
  return { id, claim, published: `${range[0]} … ${range[1]}`, ...found, tolerance: "inside", pass };
}

/** A figure without a bound. */
export const told = (id: string, claim: string, found: Interval): Row => ({
  id,
  claim,
  published: "–",
  ...found,
  tolerance: "–",
  pass: true,
});
