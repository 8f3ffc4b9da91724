/** [F13] Metadata of an export: description and sidecar files as JSON-LD, codebook and README as Markdown. */
import type { DatasetTexts } from "../../shared/i18n/catalogue.ts";
import { columnOf, columnsOf, TABLE_NAMES } from "./columns.ts";
import type { AnyColumn, Column, TableName } from "./columns.ts";
import { NOTHING } from "./csv.ts";

/** Vocabulary required by Psych-DS 0.4. */
const CONTEXT = "https://schema.org/";

export interface Described {
  readonly session: string;
  /** ms since 1970 */
  readonly opened: number;
  readonly people: number;
  readonly consorts: number;
  readonly movements: number;
  readonly notPlayed: number;
  /** Tables that are included. */
  readonly tables: readonly TableName[];
}

/** `dataset_description.json`: lists all columns of the included tables, and no others. */
export function description(of: Described, says: DatasetTexts): string {
  const all = new Map<string, object>();
  for (const table of of.tables)
    for (const column of columnsOf(table))
      if (!all.has(column)) all.set(column, variable(table, column, says));
  return json({
    "@context": CONTEXT,
    "@type": "Dataset",
    name: says.name(of.session),
    description: says.description,
    temporalCoverage: day(of.opened),
    variableMeasured: [...all.values()],
  });
}

/** Sidecar file of one table. */
export const sideFile = (table: TableName, says: DatasetTexts): string =>
  json({
    "@context": CONTEXT,
    "@type": "Dataset",
    name: table,
    description: says.tables[table],
    variableMeasured: columnsOf(table).map((column) => variable(table, column, says)),
  });

function variable(table: TableName, column: AnyColumn, says: DatasetTexts): object {
  const { unit, min, max, levels } = columnOf(table, column);
  return {
    "@type": "PropertyValue",
    name: column,
    description: meaning(column, says),
    ...(unit && { unitText: says.unit[unit] }),
    ...(min !== undefined && { minValue: min }),
    ...(max !== undefined && { maxValue: max }),
    ...(levels && { valueReference: levels }),
  };
}

function meaning(column: AnyColumn, says: DatasetTexts): string {
  // The type guarantees that every column has a description.
  const all: Readonly<Record<AnyColumn, string>> = says.columns;
  return all[column];
}

export function codebook(says: DatasetTexts): string {
  const { title, lead, head } = says.codebook;
  const parts = TABLE_NAMES.map((table) => {
    const rows = columnsOf(table).map((column) => {
      const of = columnOf(table, column);
      const unit = of.unit === undefined ? "" : says.unit[of.unit];
      return [`\`${column}\``, unit, range(of, says), meaning(column, says)];
    });
    return `## ${table}\n\n${says.tables[table]}\n\n${[head, head.map(() => "---"), ...rows].map(asRow).join("\n")}\n`;
  });
  return `# ${title}\n\n${lead}\n\n${parts.join("\n")}`;
}

const asRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`;

function range({ min, max, levels }: Column, { codebook: says }: DatasetTexts): string {
  if (levels !== undefined) return levels.map((level) => `\`${level}\``).join(", ");
  if (min === undefined) return "";
  return max === undefined ? says.from(min) : says.range(min, max);
}

export function readme(of: Described, says: DatasetTexts): string {
  const { readme: words } = says;
  const played = of.notPlayed === 0 ? [] : [words.notPlayed(of.notPlayed)];
  const tables = of.tables.map((table) => `- \`${table}\`: ${says.tables[table]}`);
  return [
    `# ${says.name(of.session)}`,
    says.description,
    [words.of(day(of.opened)), words.counts(of.people, of.consorts, of.movements), ...played].join(
      " ",
    ),
    ...words.what,
    words.standsStill,
    `## ${words.files}`,
    tables.join("\n"),
    [words.data, words.spreadsheets, words.defused, words.documentation].join("\n\n"),
    `## ${words.load}`,
    `R:\n\n\`\`\`r\n${IN_R}\n\`\`\``,
    `Python:\n\n\`\`\`python\n${IN_PANDAS}\n\`\`\`\n`,
  ].join("\n\n");
}

const IN_R = `read_all <- function(name) {
  files <- list.files("data", paste0("description-", name, "_data.csv$"), full.names = TRUE)
  do.call(rbind, lapply(files, read.csv, na.strings = "${NOTHING}", fileEncoding = "UTF-8"))
}
events <- read_all("events")
movements <- read_all("movements")
events <- merge(events, movements, by = "movement_id")`;

const IN_PANDAS = `from pathlib import Path
import pandas as pd

def read_all(name):
    files = sorted(Path("data").glob(f"*description-{name}_data.csv"))
    return pd.concat([pd.read_csv(f, na_values="${NOTHING}") for f in files], ignore_index=True)

events = read_all("events").merge(read_all("movements"), on="movement_id")`;

/** ISO date, such as 2026-11-29. */
export const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
