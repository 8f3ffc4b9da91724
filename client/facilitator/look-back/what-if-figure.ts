/** [U10] The answer to a what-if question in few figures, for the room. */
import type { RunsFigure, WhatIfFigure } from "../../../shared/live/shown-moment.ts";
import { TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { POINT_TICKS } from "../../../shared/what-if/run.ts";
import { courseOf, type Summary, summaryOf, verdictOf } from "../../../shared/what-if/summary.ts";
import type { Answer } from "../../replay/what-if/questions.ts";

/** Points of a strand that are left out between two that are sent: one a second is enough for a room. */
const EACH = TICKS_PER_SECOND / POINT_TICKS;
const FINE = 100;

export function figureOf({ tick, change, played, unchanged, changed }: Answer): WhatIfFigure {
  const { strand, end, mendedAfter } = courseOf(played, change.chair, change.to);
  return {
    ...change,
    at: tick / TICKS_PER_SECOND,
    seconds: ((strand.length - 1) * POINT_TICKS) / TICKS_PER_SECOND,
    played: { end, strand: thin(strand), mendedAt: mendedAfter },
    unchanged: runsOf(summaryOf(unchanged, change)),
    changed: runsOf(summaryOf(changed, change)),
    verdict: verdictOf(changed, unchanged, change),
  };
}

const runsOf = ({ runs, together, ends, middle, low, high, mended }: Summary): RunsFigure => ({
  runs,
  together,
  ends,
  middle: thin(middle),
  low: thin(low),
  high: thin(high),
  mendedAt: ends.mended > runs / 2 ? (mended[mended.length >> 1] ?? null) : null,
});

/** With its last point. */
const thin = (strand: readonly number[]): readonly number[] =>
  strand
    .filter((_, i) => i % EACH === 0 || i === strand.length - 1)
    .map((rift) => Math.round(rift * FINE) / FINE);
