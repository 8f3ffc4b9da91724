/** What a row of the lab accepts, as a range to be drawn, parsed from the row's own text. */
import type { Row } from "../row.ts";

/** Ends of the accepted range; infinite where there is none. */
export interface Acceptable {
  readonly low: number;
  readonly high: number;
}

const NUMBER = String.raw`(-?(?:\d+\.?\d*|\.\d+))`;
const BOUND = new RegExp(`^([<>≤≥]) ${NUMBER}$`);
const RANGE = new RegExp(`^${NUMBER} … ${NUMBER}$`);
const MARGIN = new RegExp(`± ${NUMBER}( %)?$`);

/** Null for a figure without a bound, or one that must lie outside a range. */
export function acceptable({ published, tolerance }: Row): Acceptable | null {
  const text = String(published);
  const bound = BOUND.exec(String(tolerance)) ?? BOUND.exec(text);
  if (bound !== null) {
    const at = Number(bound[2]);
    return bound[1] === "<" || bound[1] === "≤"
      ? { low: -Infinity, high: at }
      : { low: at, high: Infinity };
  }
  const range = RANGE.exec(text);
  if (range !== null) return { low: Number(range[1]), high: Number(range[2]) };
  const margin = MARGIN.exec(String(tolerance));
  const middle = Number(published);
  if (margin === null || Number.isNaN(middle)) return null;
  const wide = Number(margin[1]) * (margin[2] === undefined ? 1 : Math.abs(middle) / 100);
  return { low: middle - wide, high: middle + wide };
}
