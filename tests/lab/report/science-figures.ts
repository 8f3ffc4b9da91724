/** Pictures of published results compared with the model's. */
import type { Row } from "../row.ts";
import { acceptable } from "./acceptable.ts";
import { curvePlot } from "./curve-plot.ts";
import { dotPlot, type Line, lineOf } from "./dot-plot.ts";
import { countSentence, type Figure, rowTable } from "./figure.ts";

export function scienceFigures(rows: readonly Row[]): Figure[] {
  if (rows.length === 0) return [];
  return [within(rows), beyond(rows), partners(rows), locking(rows), bySize(rows)];
}

const isRange = (row: Row): boolean => {
  const range = acceptable(row);
  return range !== null && Number.isFinite(range.low) && Number.isFinite(range.high);
};

/** On one scale, whatever their units: 0 is the published figure, ±1 the ends of the tolerance. */
function within(all: readonly Row[]): Figure {
  const rows = all.filter(isRange);
  const lines = rows.map((row): Line => {
    const { low, high } = acceptable(row) as { low: number; high: number };
    const scaled = (value: number): number => (2 * value - low - high) / (high - low);
    const { measured, low: from, high: to } = row;
    return {
      ...lineOf(row),
      measured: scaled(measured),
      low: scaled(from),
      high: scaled(to),
      from: -1,
      to: 1,
    };
  });
  return {
    id: "published",
    title: "Published figures, and the model's",
    reading: countSentence(rows),
    plot: (frame) =>
      dotPlot(
        { lines, scale: "published = 0, ends of the tolerance = ±1", domain: [-2.5, 2.5] },
        frame,
      ),
    table: rowTable(rows),
  };
}

const CLEAR = 8;

/** Bounds and signs: how far beyond the bound, in widths of the figure's own uncertainty. */
function beyond(all: readonly Row[]): Figure {
  const rows = all.filter((row) => acceptable(row) !== null && !isRange(row));
  const lines = rows.map((row): Line => {
    const { low, high } = acceptable(row) as { low: number; high: number };
    const upwards = high === Infinity;
    const bound = upwards ? low : high;
    const half = (row.high - row.low) / 2;
    const over = (upwards ? 1 : -1) * (row.measured - bound);
    const measured = half === 0 ? Math.sign(over) * CLEAR : over / half;
    return {
      ...lineOf(row),
      measured,
      low: half === 0 ? measured : measured - 1,
      high: half === 0 ? measured : measured + 1,
      from: 0,
      to: Infinity,
    };
  });
  return {
    id: "signs",
    title: "Signs and bounds",
    reading: `${countSentence(rows)} A bar that crosses 0 is not clear of chance.`,
    plot: (frame) =>
      dotPlot(
        {
          lines,
          scale: "beyond the bound, in half-widths of the interval",
          domain: [-4, CLEAR],
        },
        frame,
      ),
    table: rowTable(rows),
  };
}

/** E10: pairs that play together, pairs that never met, and pairs that guess. */
function partners(all: readonly Row[]): Figure {
  const asked = [
    ["E10a", "partners, matched", "E10a"],
    ["E10f", "strangers, matched", "E10a"],
    ["E10e", "mind readers, matched", "E10a"],
    ["E10b", "partners, a mismatch mended", "E10b"],
    ["E10g", "strangers, a mismatch mended", "E10b"],
    ["E10h", "mind readers, a mismatch mended", "E10b"],
  ] as const;
  const find = (id: string): Row | undefined => all.find((row) => row.id === id);
  const lines = asked.flatMap(([id, name, published]): Line[] => {
    const row = find(id);
    const like = find(published);
    if (row === undefined || like === undefined) return [];
    const { low: from, high: to } = acceptable(like) ?? { low: NaN, high: NaN };
    return [{ ...lineOf(row, name), from, to }];
  });
  const rows = all.filter(({ id }) => id.startsWith("E10"));
  const inHundred = (id: string): string => String(Math.round(100 * (find(id)?.measured ?? NaN)));
  return {
    id: "partners",
    title: "Partners are more alike than strangers",
    reading: `Of 100 steps, two who play together are in the same phase in ${inHundred("E10a")}, two who never met in ${inHundred("E10f")}; of 100 mismatches the next step mends ${inHundred("E10b")}, and ${inHundred("E10g")} by chance. The bands are Tronick's figures for competent partners.`,
    plot: (frame) => dotPlot({ lines, scale: "share of steps of 4 s", domain: [0.15, 0.6] }, frame),
    table: rowTable(rows),
  };
}

/** E7: the order parameter by the strength of the coupling. */
function locking(all: readonly Row[]): Figure {
  const rows = all.filter(({ id }) => /^E7[a-z]$/.test(id));
  const points = rows
    .map((row) => ({ ...row, at: Number(/strength ([\d.]+)/.exec(row.claim)?.[1]) }))
    .toSorted((a, b) => a.at - b.at);
  const published = Array.from({ length: 61 }, (_, k) => {
    const at = 0.5 + 0.1 * k;
    return { at, value: at < 2 ? 0 : Math.sqrt(1 - 2 / at) };
  });
  return {
    id: "locking",
    title: "Many parts find one order",
    reading: `Below a coupling of 2 nothing locks; above it order grows as Kuramoto worked out (dashed). ${countSentence(rows)}`,
    plot: (frame) =>
      curvePlot(
        {
          curves: [{ name: "measured", points }],
          across: "strength of the coupling",
          up: "order, 0 none … 1 all as one",
          domain: [0, 1],
          joined: false,
          published,
        },
        frame,
      ),
    table: rowTable(rows),
  };
}

/** E6: asynchrony by the number of chairs; only the quartet's is published. */
function bySize(all: readonly Row[]): Figure {
  const rows = all.filter(({ id }) => id.startsWith("E6"));
  const points = rows
    .flatMap((row) => {
      const at = row.id === "E6a" ? 4 : Number(/^E6n(\d+)$/.exec(row.id)?.[1]);
      return Number.isNaN(at) ? [] : [{ ...row, at }];
    })
    .toSorted((a, b) => a.at - b.at);
  const quartet = rows.find(({ id }) => id === "E6a");
  const range = quartet === undefined ? null : acceptable(quartet);
  return {
    id: "sizes",
    title: "Timing by the number of chairs",
    reading:
      "How far apart two onsets of a healthy consort fall; the band is what real quartets do.",
    plot: (frame) =>
      curvePlot(
        {
          curves: [{ name: "attuned", points }],
          across: "chairs",
          up: "SD of asynchronies, ms",
          domain: [0, 40],
          ...(range === null ? {} : { range: [range.low, range.high] as const }),
        },
        frame,
      ),
    table: rowTable(rows),
  };
}
