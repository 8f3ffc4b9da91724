/** Figures along a numeric scale, a curve for each of a few kinds, with shaded intervals. */
import type { TopLevelSpec } from "vega-lite";
import type { Interval } from "../interval.ts";
import type { Frame } from "./frame.ts";
import { COLOUR, CONFIG, SERIES } from "./palette.ts";

export interface Curve {
  readonly name: string;
  readonly points: readonly (Interval & { readonly at: number })[];
}

export interface CurvePlot {
  readonly curves: readonly Curve[];
  readonly across: string;
  readonly up: string;
  readonly domain: readonly [number, number];
  /** Whether the points of a curve are joined; true by default. */
  readonly joined?: boolean;
  /** A published curve, drawn as a line of its own; or a published range, shaded. */
  readonly published?: readonly { readonly at: number; readonly value: number }[];
  readonly range?: readonly [number, number];
}

const UP = 32;
const HEIGHT = { wide: 340, narrow: 270 } as const;

export function curvePlot(plot: CurvePlot, { narrow, width }: Frame): TopLevelSpec {
  const { curves, across, up, domain, published = [], range, joined = true } = plot;
  // px above the plot: the name of the measure, and above it the names of the curves, in two lines
  // in a narrow frame.
  const legendHeight = curves.length > 1 ? (narrow ? 52 : 30) : 0;
  const padding = { left: 58, right: 16, top: UP + legendHeight, bottom: 52 };
  const names = curves.map(({ name }) => name);
  // An interval may exceed the possible range.
  const within = (value: number): number => Math.min(domain[1], Math.max(domain[0], value));
  const values = curves.flatMap(({ name, points }) =>
    points.map(({ at, measured, low, high }) => ({
      name,
      at,
      measured: within(measured),
      low: within(low),
      high: within(high),
    })),
  );
  const looks = names.map((_, k) => SERIES[k % SERIES.length] as (typeof SERIES)[number]);
  const x = {
    field: "at",
    type: "quantitative" as const,
    scale: { nice: false, zero: false },
    axis: { title: across, tickMinStep: 1, grid: false, tickCount: narrow ? 6 : 12, format: "d" },
  };
  const y = {
    field: "measured",
    type: "quantitative" as const,
    scale: { domain: [...domain], nice: false },
    axis: { title: null, tickCount: 5 },
  };
  const legend =
    curves.length > 1
      ? ({
          orient: "none",
          legendX: -44,
          legendY: -(UP + legendHeight),
          direction: "horizontal",
          columns: narrow ? 3 : curves.length,
          title: null,
          labelFontSize: narrow ? 13 : 14,
          labelColor: COLOUR.ink,
          labelLimit: 0,
          symbolSize: 90,
          symbolOpacity: 1,
          columnPadding: narrow ? 4 : 14,
        } as const)
      : null;
  const colour = {
    field: "name",
    type: "nominal",
    scale: { domain: names, range: looks.map((look) => look.colour) },
    legend,
  } as const;
  return {
    config: CONFIG,
    autosize: { type: "none" },
    padding,
    width: width - padding.left - padding.right,
    height: narrow ? HEIGHT.narrow : HEIGHT.wide,
    layer: [
      {
        // A title of the plot would be placed above its legend.
        data: { values: [{ up }] },
        mark: { type: "text", align: "left", baseline: "bottom", x: -44, y: -10 },
        encoding: { text: { field: "up" } },
      },
      ...(range === undefined
        ? []
        : [
            {
              data: { values: [{ low: range[0], high: range[1] }] },
              mark: { type: "rect" as const, color: COLOUR.holds, opacity: 0.16 },
              encoding: { y: { ...y, field: "low" }, y2: { field: "high" } },
            },
          ]),
      ...(published.length === 0
        ? []
        : [
            {
              data: { values: [...published] },
              mark: { type: "line" as const, color: COLOUR.faint, strokeDash: [5, 4] },
              encoding: { x, y: { ...y, field: "value" } },
            },
          ]),
      {
        data: { values },
        mark: { type: "area", opacity: 0.13 },
        encoding: {
          x,
          y: { ...y, field: "low" },
          y2: { field: "high" },
          color: colour,
        },
      },
      {
        data: { values },
        mark: { type: "line", strokeWidth: joined ? 2 : 0 },
        encoding: {
          x,
          y,
          color: colour,
          strokeDash: {
            field: "name",
            type: "nominal",
            scale: { domain: names, range: looks.map((look) => [...look.dash]) },
            legend,
          },
        },
      },
      {
        data: { values },
        mark: { type: "point", filled: true, size: 70, opacity: 1 },
        encoding: {
          x,
          y,
          color: colour,
          shape: {
            field: "name",
            type: "nominal",
            scale: { domain: names, range: looks.map((look) => look.shape) },
            legend,
          },
        },
      },
    ],
  };
}
