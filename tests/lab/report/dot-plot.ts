/** The plot of most rows: a dot with its interval on each line, over the accepted range. */
import type { TopLevelSpec } from "vega-lite";
import type { Interval } from "../interval.ts";
import { acceptable } from "./acceptable.ts";
import type { Row } from "../row.ts";
import { type Frame, wrap } from "./frame.ts";
import { COLOUR, CONFIG, type Verdict, VERDICT_LOOKS, VERDICTS } from "./palette.ts";

export interface Line extends Interval {
  readonly name: string;
  readonly verdict: Verdict;
  /** Ends of the accepted range; infinite for none; both NaN where nothing is required. */
  readonly from: number;
  readonly to: number;
}

export interface DotPlot {
  readonly lines: readonly Line[];
  /** Title of the scale. */
  readonly scale: string;
  /** Ends of the scale; values beyond are drawn at its edge. */
  readonly domain?: readonly [number, number];
}

export function lineOf(row: Row, name: string = row.claim): Line {
  const range = acceptable(row);
  const asked = row.published !== "–";
  return {
    name: `${row.id}  ${name}`,
    measured: row.measured,
    low: row.low,
    high: row.high,
    verdict: asked ? (row.pass ? "holds" : "falls short") : "told",
    from: range?.low ?? NaN,
    to: range?.high ?? NaN,
  };
}

const NAME_SIZE = 14;
const NAME_LINE = 16;
/** px, height of the accepted range. */
const BAND = 16;
const GAP = 12;
const AXIS = 52;

const FOUND = { filter: "datum.measured !== null" } as const;

export function dotPlot({ lines, scale, domain }: DotPlot, frame: Frame): TopLevelSpec {
  const { names, narrow } = frame;
  const side = 14;
  const plotWidth = frame.width - names - 2 * side;
  const wrapped = lines.map(({ name }) => wrap(name, narrow ? plotWidth : names - GAP, NAME_SIZE));
  const [low, high] = domain ?? domainOf(lines);
  const within = (value: number): number => Math.min(high, Math.max(low, value));
  let height = 0;
  const placed = lines.map((line, k) => {
    const name = wrapped[k] ?? [];
    const nameHeight = name.length * NAME_LINE;
    // Beside its line a name is centred on it; in a narrow frame it is above.
    const rowHeight = narrow ? nameHeight + 26 : Math.max(28, nameHeight + 10);
    const y = height + (narrow ? nameHeight + 13 : rowHeight / 2);
    const nameY = narrow ? height + 2 : y - nameHeight / 2 + 2;
    height += rowHeight;
    return { line, name, y, nameY };
  });
  const data = placed.map(({ line, name, y, nameY }) => ({
    name,
    nameY,
    y,
    top: y - BAND / 2,
    bottom: y + BAND / 2,
    // A line without a figure still has a name.
    measured: Number.isNaN(line.measured) ? null : within(line.measured),
    low: within(line.low),
    high: within(line.high),
    from: Number.isNaN(line.from) ? null : within(line.from),
    to: Number.isNaN(line.to) ? null : within(line.to),
    verdict: line.verdict,
  }));
  const y = { field: "y", type: "quantitative", axis: null } as const;
  const colour = {
    field: "verdict",
    type: "nominal",
    scale: { domain: [...VERDICTS], range: [...VERDICT_LOOKS.colours] },
    legend: null,
  } as const;
  const x = {
    field: "measured",
    type: "quantitative" as const,
    scale: { domain: [low, high], nice: false, zero: false },
    axis: { title: scale, tickCount: narrow ? 4 : 7 },
  };
  return {
    config: CONFIG,
    autosize: { type: "none" },
    padding: { left: names + side, right: side, top: 6, bottom: AXIS },
    width: plotWidth,
    height,
    data: { values: data },
    encoding: { y: { ...y, scale: { domain: [0, height], range: [0, height], zero: false } } },
    layer: [
      {
        transform: [{ filter: "datum.from !== null" }],
        mark: { type: "rect", color: COLOUR.holds, opacity: 0.16 },
        encoding: {
          x: { ...x, field: "from" },
          x2: { field: "to" },
          y: { ...y, field: "top" },
          y2: { field: "bottom" },
        },
      },
      {
        transform: [FOUND],
        mark: { type: "rule", strokeWidth: 2.5 },
        encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, color: colour },
      },
      {
        transform: [FOUND],
        mark: { type: "point", filled: true, size: 90, opacity: 1 },
        encoding: {
          x,
          color: colour,
          shape: {
            field: "verdict",
            type: "nominal",
            scale: { domain: [...VERDICTS], range: [...VERDICT_LOOKS.shapes] },
            legend: null,
          },
        },
      },
      {
        mark: {
          type: "text",
          align: "left",
          baseline: "top",
          fontSize: NAME_SIZE,
          lineHeight: NAME_LINE,
        },
        encoding: {
          x: { value: narrow ? 0 : -names },
          y: { ...y, field: "nameY" },
          text: { field: "name" },
        },
      },
    ],
  };
}

/** Room for every interval and every finite end of an accepted range. */
function domainOf(lines: readonly Line[]): [number, number] {
  const ends = lines
    .flatMap(({ measured, low, high, from, to }) => [measured, low, high, from, to])
    .filter(Number.isFinite);
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const room = 0.06 * (most - least || 1);
  return [least - room, most + room];
}
