/** Rows as text for people: columns as wide as needed. */
import type { PolicyRow } from "./balance/balance.ts";
import { SHOWN } from "./balance/balance.ts";
import type { Interval } from "./interval.ts";
import type { Row } from "./row.ts";
import type { MeanAndError, ScenarioRow } from "./scenes/scenes.ts";

/** Three figures after the point for small numbers, fewer for large ones. */
export function figureText(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 1 : size >= 10 ? 2 : 3);
}

const shown = (value: number | string): string => String(value);

export function tableOf(rows: readonly Row[]): string {
  return columns([
    ["id", "claim", "published", "measured", "95 % interval", "tolerance", ""],
    ...rows.map(({ id, claim, published, measured, low, high, tolerance, pass }) => [
      id,
      claim,
      shown(published),
      figureText(measured),
      `${figureText(low)} … ${figureText(high)}`,
      shown(tolerance),
      pass ? "holds" : "FAILS",
    ]),
  ]);
}

export function policyTable(rows: readonly PolicyRow[]): string {
  const plusMinus = ({ measured, high }: Interval): string =>
    `${figureText(measured)} ± ${figureText(high - measured)}`;
  return columns([
    ["consort", ...SHOWN],
    ...rows.map(({ id, figures }) => [id, ...SHOWN.map((what) => plusMinus(figures[what]))]),
  ]);
}

/** A line per scenario: the goal, and means with their standard errors. */
export function scenarioTable(rows: readonly ScenarioRow[]): string {
  const told = (one: MeanAndError | null): string =>
    one === null ? "–" : `${figureText(one.measured)} ± ${figureText(one.error)}`;
  return columns([
    ["scenario", "objective", "novice", "fair", "attuned", "enough to say", "reached by"],
    ...rows.map(({ id, objective, figures, told: enough, reached }) => [
      id,
      objective,
      told(figures.novice),
      told(figures.fair),
      told(figures.attuned),
      figureText(enough),
      `${figureText(reached.novice)} ${figureText(reached.fair)} ${figureText(reached.attuned)}`,
    ]),
  ]);
}

/** The last line: how many hold. */
export function verdict(rows: readonly Row[]): string {
  const fail = rows.filter(({ pass }) => !pass).map(({ id }) => id);
  if (fail.length === 0) return `All ${rows.length} rows hold.`;
  return `${rows.length - fail.length} of ${rows.length} rows hold. Not: ${fail.join(", ")}.`;
}

function columns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, k) =>
    Math.max(...lines.map((line) => (line[k] ?? "").length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, k) => cell.padEnd(widths[k] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
