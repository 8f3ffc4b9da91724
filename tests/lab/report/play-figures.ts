/** Pictures of play: reading, ways of playing, tricks, time. */
import { SHOWN } from "../balance/balance.ts";
import type { Row } from "../row.ts";
import { figureText } from "../table.ts";
import { curvePlot } from "./curve-plot.ts";
import { dotPlot, type Line, lineOf } from "./dot-plot.ts";
import { countSentence, type Figure, intervalText, rowTable } from "./figure.ts";
import type { Findings, LongMovement, Mending } from "./findings.ts";
import { BALANCE_TITLES, READING_TITLES } from "./words.ts";

const SHARE = "share, 0 … 1";

function grouped(rows: readonly Row[], family: RegExp): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = family.exec(row.id)?.[0];
    if (id !== undefined) groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return groups;
}

const dots = (id: string, title: string, rows: readonly Row[], scale: string): Figure => ({
  id,
  title,
  reading: countSentence(rows),
  plot: (frame) => dotPlot({ lines: rows.map((row) => lineOf(row)), scale }, frame),
  table: rowTable(rows),
});

const RULES_OF_THUMB = "X9e";
const LADDER = "X9g";

export function readingFigures(rows: readonly Row[]): Figure[] {
  const families = [...grouped(rows, /^X9[a-z]/)].toSorted(([a], [b]) => a.localeCompare(b));
  return families.flatMap(([id, family]) => {
    if (id === RULES_OF_THUMB) return [];
    if (id === LADDER) return ladder(family);
    return [dots(id, READING_TITLES[id] ?? id, family, unitOf(family))];
  });
}

/** By the words of the rows: most are shares. */
const unitOf = (rows: readonly Row[]): string =>
  rows.every(({ claim }) => /\bs$|seconds/.test(claim)) ? "s" : SHARE;

/** X9g: the own part of each rung, and the distance between them. */
function ladder(rows: readonly Row[]): Figure[] {
  const rungs = rows.filter(({ id }) => id.endsWith("p"));
  const steps = rows.filter(({ id }) => !id.endsWith("p"));
  const lines = rungs.map((row) => lineOf(row, row.claim.split(", ").at(-1) ?? row.claim));
  const figures: Figure[] = [
    {
      id: "ladder",
      title: "The more one reads, the more one's own part counts",
      reading: "One person beside companions at gentle pace, from doing nothing to attuned.",
      plot: (frame) => dotPlot({ lines, scale: "own part, 0 … 1" }, frame),
      table: rowTable(rungs),
    },
    dots("X9g", READING_TITLES["X9g"] ?? "X9g", steps, "standard deviations"),
  ];
  return figures.filter(({ table }) => table.body.length > 0);
}

export function balanceFigures({ policies, balance }: Findings): Figure[] {
  const sizes = balance.flatMap((row) => {
    const at = Number(/^X8n(\d+)$/.exec(row.id)?.[1]);
    return Number.isNaN(at) ? [] : [{ ...row, at }];
  });
  const invariants = [...grouped(balance, /^X[2356](?=[a-z])/)];
  if (policies.length === 0) return [];
  return [
    {
      id: "policies",
      title: "Harmony by way of playing",
      reading: countSentence(policies),
      plot: (frame) =>
        dotPlot(
          {
            lines: policies.map((row) => ({
              ...lineOf(row),
              name: row.claim.replace(/: harmony$/, ""),
            })),
            scale: "harmony, 0 … 1",
            domain: [0, 1],
          },
          frame,
        ),
      table: {
        head: ["consort", ...SHOWN],
        body: policies.map(({ claim, figures }) => [
          claim.replace(/: harmony$/, ""),
          ...SHOWN.map((what) => figureText(figures[what].measured)),
        ]),
      },
    },
    ...invariants.map(([id, rows]) => dots(id, BALANCE_TITLES[id] ?? id, rows, "measured")),
    {
      id: "X8",
      title: "From 2 to 12 chairs",
      reading: countSentence(balance.filter(({ id }) => id === "X8a")),
      plot: (frame) =>
        curvePlot(
          {
            curves: [{ name: "attuned", points: sizes }],
            across: "chairs",
            up: "harmony, 0 … 1",
            domain: [0, 1],
          },
          frame,
        ),
      table: rowTable(balance.filter(({ id }) => id.startsWith("X8"))),
    },
  ];
}

export function trickFigures({ tricks, reading }: Findings): Figure[] {
  const thumbs = grouped(reading, /^X9e/).get(RULES_OF_THUMB) ?? [];
  return [
    dots("X4", "Tricks and scripts", tricks, "outcome, or share of the attuned outcome"),
    ...(["f", "o"] as const).map((seats) => thumbFigure(thumbs, seats)),
  ].filter(({ table }) => table.body.length > 0);
}

/** X9e: each rule of thumb at its best pace. */
function thumbFigure(all: readonly Row[], seats: "f" | "o"): Figure {
  const rows = all.filter(({ id }) => new RegExp(`^X9e\\d${seats}(?:-|$)`).test(id));
  const bounds = rows.filter(({ id }) => !id.includes("-"));
  const best = new Map<string, Row>();
  for (const row of rows) {
    const rule = row.id.split("-")[1];
    if (rule === undefined) continue;
    const before = best.get(rule);
    if (before === undefined || row.measured > before.measured) best.set(rule, row);
  }
  const lines = [...best.values()]
    .toSorted((a, b) => b.measured - a.measured)
    .map((row): Line => {
      const bound = bounds.find(({ id }) => id === row.id.split("-")[0]);
      const { from, to } = bound === undefined ? { from: NaN, to: NaN } : lineOf(bound);
      const [pace, ...rest] = row.claim.split(/, .*?: /);
      return {
        ...lineOf(row),
        name: `${rest.join(": ") || row.claim} (${pace ?? ""})`,
        from,
        to,
        verdict: row.measured <= to ? "holds" : "falls short",
      };
    });
  return {
    id: `X9e${seats}`,
    title: `Rules of thumb, ${seats === "f" ? "four chairs" : "one chair"}`,
    reading: `${countSentence(bounds)} Each rule stands at the pace at which it does best.`,
    plot: (frame) => dotPlot({ lines, scale: "share of the attuned outcome" }, frame),
    table: rowTable(rows),
  };
}

export function timeFigures({ long, mendsByType, mendsBySize }: Findings): Figure[] {
  if (long.length === 0) return [];
  return [
    twelveMinutes(long),
    mends(
      "mends-by-type",
      "Time to mend, by what tore",
      "attuned consorts torn every 40 s, and attuned quartets with one who fights, intrudes or fades",
      mendsByType,
    ),
    mends(
      "mends-by-size",
      "Time to mend, by the number of chairs",
      "attuned consorts torn every 40 s",
      mendsBySize,
    ),
  ];
}

function twelveMinutes(long: readonly LongMovement[]): Figure {
  const last = long.map(({ name, minutes }) => ({ name, end: minutes.at(-1)?.measured ?? NaN }));
  const best = last.reduce((most, next) => (next.end > most.end ? next : most));
  const worst = last.reduce((least, next) => (next.end < least.end ? next : least));
  return {
    id: "twelve-minutes",
    title: "Harmony over twelve minutes",
    reading: `Four chairs at quick pace. In the last minute ${best.name} stand highest (${figureText(best.end)}), ${worst.name} lowest (${figureText(worst.end)}).`,
    plot: (frame) =>
      curvePlot(
        {
          curves: long.map(({ name, minutes }) => ({
            name,
            points: minutes.map((minute, k) => ({ ...minute, at: k + 1 })),
          })),
          across: "minute",
          up: "harmony, 0 … 1",
          domain: [0, 1],
        },
        frame,
      ),
    table: {
      head: ["consort", ...(long[0]?.minutes ?? []).map((_, k) => `minute ${k + 1}`)],
      body: long.map(({ name, minutes }) => [
        name,
        ...minutes.map((minute) => `${figureText(minute.measured)} (${intervalText(minute)})`),
      ]),
    },
  };
}

function mends(id: string, title: string, who: string, all: readonly Mending[]): Figure {
  const lines = all.map(({ name, torn, mended, quarter, median, threeQuarters }): Line => ({
    name: `${name}: ${mended} of ${torn} mended`,
    measured: median,
    low: quarter,
    high: threeQuarters,
    from: NaN,
    to: NaN,
    verdict: "told",
  }));
  return {
    id,
    title,
    reading: `At quick pace, ${who}: the dot is the middle mend, the bar the middle half of them.`,
    plot: (frame) => dotPlot({ lines, scale: "s from tear to mend" }, frame),
    table: {
      head: [
        "what",
        "torn",
        "mended",
        "a quarter within, s",
        "half within, s",
        "three quarters within, s",
      ],
      body: all.map(({ name, torn, mended, quarter, median, threeQuarters }) => [
        name,
        String(torn),
        String(mended),
        ...[quarter, median, threeQuarters].map((s) => (Number.isNaN(s) ? "–" : figureText(s))),
      ]),
    },
  };
}

/** Shares and correlations on one scale; other units are in the tables. */
export function shareFigures(id: string, title: string, rows: readonly Row[]): Figure[] {
  const shares = rows.filter(({ low, high }) => low >= -1 && high <= 1.5);
  if (shares.length === 0) return [];
  const figure = dots(id, title, shares, SHARE);
  return [{ ...figure, reading: countSentence(rows), table: rowTable(rows) }];
}
