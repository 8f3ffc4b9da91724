/** [F13] A session as a Psych-DS dataset. */
import { DEFAULT_LANGUAGE, languages } from "../../shared/i18n/languages.ts";
import type { DatasetTexts } from "../../shared/i18n/catalogue.ts";
import { columnsOf } from "./columns.ts";
import type { AnyColumn, Cell, TableName } from "./columns.ts";
import { BYTE_ORDER_MARK, csvLine } from "./csv.ts";
import { codebook, day, description, readme, sideFile } from "./documents.ts";
import { Pseudonyms } from "./pseudonyms.ts";
import type { SessionRows } from "./session-rows.ts";
import { toldTables } from "./told-tables.ts";
import { SessionTables } from "./tables.ts";

export interface File {
  /** Path within the dataset. */
  readonly name: string;
  readonly text: string;
}

type AnyRow = Readonly<Partial<Record<AnyColumn, Cell>>>;

/** Folders that are not part of Psych-DS. */
const IGNORED = ["spreadsheets"];

export const datasetTexts = (): Promise<DatasetTexts> => languages[DEFAULT_LANGUAGE]().dataset();

/** Yields complete files one at a time, and replays movements as it goes. */
export function* datasetFiles(rows: SessionRows, says: DatasetTexts): Generator<File> {
  const { opened } = rows.session;
  const tables = new SessionTables(rows);
  const { session } = tables.names;
  const ofSession = `session-${session}_date-${compactDay(opened)}`;
  const written: TableName[] = [];
  for (const { consort, number, begun, events } of tables.play()) {
    if (events.length === 0) continue;
    const stem = `session-${session}_consort-${consort}_movement-${number}_date-${compactDay(begun)}`;
    yield* tableFiles(stem, "events", events, says);
    if (!written.includes("events")) written.push("events");
  }
  for (const [table, all] of Object.entries(wholeTables(tables, rows))) {
    yield* tableFiles(ofSession, table as TableName, all, says);
    written.push(table as TableName);
  }
  const notPlayed = tables.movements.filter(({ replayed }) => replayed !== "yes").length;
  const of = {
    session,
    opened,
    people: rows.people.length,
    consorts: rows.consorts.length,
    movements: tables.movements.length,
    notPlayed,
    tables: written,
  };
  yield { name: "dataset_description.json", text: description(of, says) };
  yield { name: "README.md", text: readme(of, says) };
  yield { name: "documentation/codebook.md", text: codebook(says) };
  yield { name: ".psychds-ignore", text: `${IGNORED.join("\n")}\n` };
}

const wholeTables = (tables: SessionTables, rows: SessionRows) => ({
  participants: tables.participants,
  consorts: tables.consorts,
  movements: tables.movements,
  chairs: tables.chairs,
  seats: tables.seats,
  bonds: tables.bonds,
  ruptures: tables.ruptures,
  marks: tables.marks,
  ...toldTables(rows, tables.names),
});

/**
 * Without a byte order mark for research, whose tools take it for part of the first name; with one for spreadsheets.
 */
function* tableFiles(
  stem: string,
  table: TableName,
  rows: readonly AnyRow[],
  says: DatasetTexts,
): Generator<File> {
  const text = csvOf(table, rows);
  const name = `${stem}_description-${table}`;
  yield { name: `data/${name}_data.csv`, text };
  yield { name: `data/${name}_data.json`, text: sideFile(table, says) };
  yield { name: `spreadsheets/${name}.csv`, text: BYTE_ORDER_MARK + text };
}

function csvOf(table: TableName, rows: readonly AnyRow[]): string {
  const columns = columnsOf(table);
  const lines = rows.map((row) => csvLine(columns.map((column) => row[column] ?? null)));
  return csvLine(columns) + lines.join("");
}

/** Key file with nicknames: separate, and for the facilitator only. */
export function nameKey(rows: SessionRows, says: DatasetTexts): File {
  const names = new Pseudonyms(rows);
  const lines = rows.people.map(({ id, name }) => csvLine([names.person(id), name]));
  const head = csvLine(["participant_id", says.key.nickname]);
  const title = csvLine([names.session, rows.session.title]);
  const file = `session-${names.session}_date-${compactDay(rows.session.opened)}_key.csv`;
  return { name: file, text: BYTE_ORDER_MARK + head + title + lines.join("") };
}

/** Name of the dataset's folder. */
export function datasetName(rows: SessionRows): string {
  const { session } = new Pseudonyms(rows);
  return `broken-consort_session-${session}_date-${compactDay(rows.session.opened)}`;
}

const compactDay = (at: number): string => day(at).replaceAll("-", "");
