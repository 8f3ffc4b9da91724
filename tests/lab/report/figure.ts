/** One picture of the report, with its message in a sentence and its figures as a table. */
import type { TopLevelSpec } from "vega-lite";
import type { Row } from "../row.ts";
import { figureText } from "../table.ts";
import type { Frame } from "./frame.ts";

export interface Table {
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
}

export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly reading: string;
  readonly plot: (frame: Frame) => TopLevelSpec;
  readonly table: Table;
}

export const isAsked = ({ published }: Row): boolean => published !== "–";

export const verdictOf = (row: Row): string =>
  isAsked(row) ? (row.pass ? "holds" : "falls short") : "told";

export const intervalText = ({ low, high }: Pick<Row, "low" | "high">): string =>
  `${figureText(low)} … ${figureText(high)}`;

export const rowTable = (rows: readonly Row[]): Table => ({
  head: ["id", "what", "asked for", "measured", "95 % interval", "tolerance", "verdict"],
  body: rows.map((row) => [
    row.id,
    row.claim,
    String(row.published),
    figureText(row.measured),
    intervalText(row),
    String(row.tolerance),
    verdictOf(row),
  ]),
});

/** How many hold, and which do not. */
export function countSentence(rows: readonly Row[]): string {
  const asked = rows.filter(isAsked);
  const short = asked.filter(({ pass }) => !pass).map(({ id }) => id);
  if (asked.length === 0) return "These figures are told; nothing is asked of them.";
  if (short.length === 0)
    return asked.length === 1 ? "What is asked for holds." : `All ${asked.length} hold.`;
  const most = 12;
  const named = short.slice(0, most).join(", ") + (short.length > most ? " and more" : "");
  return `${asked.length - short.length} of ${asked.length} hold. Short of it: ${named}.`;
}
