/** Database migrations, in order; a released one must never be changed. */
import { sql } from "kysely";
import type { CreateTableBuilder, Kysely, RawBuilder } from "kysely";
import type { Migration } from "kysely/migration";

/** SQL that differs between SQLite and PostgreSQL. */
export interface Names {
  readonly integer: "integer" | "bigint";
  readonly bytes: "blob" | "bytea";
  /** An auto-incremented primary key. */
  readonly counter: RawBuilder<unknown>;
  readonly tableEnd: RawBuilder<unknown>;
}

export const SQLITE_NAMES: Names = {
  integer: "integer",
  bytes: "blob",
  counter: sql`integer primary key`,
  tableEnd: sql`strict`,
};

export const POSTGRESQL_NAMES: Names = {
  integer: "bigint",
  bytes: "bytea",
  counter: sql`bigint generated always as identity primary key`,
  tableEnd: sql``,
};

/** Column types by name; `?`: nullable. */
type Columns = Readonly<Record<string, "text" | "text?" | "integer" | "integer?" | "bytes?">>;

const FIRST_NAMED: Readonly<Record<string, Columns>> = {
  writers: { batch: "integer" },
  sessions: {
    kind: "text",
    title: "text",
    opened: "integer",
    ended: "integer?",
    roster: "text?",
    plan: "text",
  },
  people: { session: "text", name: "text", joined: "integer" },
  rosters: { title: "text", names: "text", used: "integer" },
  consorts: { session: "text", code: "text", opened: "integer" },
  recordings: {
    session: "text",
    consort: "text",
    number: "integer",
    begun: "integer",
    head: "text",
    packed: "bytes?",
  },
  marks: { session: "text", consort: "text?", at: "integer", word: "text" },
  notes: { session: "text", person: "text?", at: "integer", words: "text", shared: "integer" },
  questionnaires: {
    session: "text",
    person: "text",
    moment: "text",
    at: "integer",
    answers: "text",
  },
  words: { session: "text", at: "integer", words: "text" },
  bonds: {
    session: "text",
    roster: "text",
    one: "text",
    other: "text",
    at: "integer",
    bond: "text",
  },
};

const FIRST_ADDED: Readonly<Record<string, Columns>> = {
  seats: { session: "text", consort: "text", chair: "integer", person: "text?", at: "integer" },
  events: { session: "text", consort: "text?", at: "integer", kind: "text", about: "text" },
  lines: { session: "text", recording: "text", body: "text" },
};

export const migrations = (names: Names): Readonly<Record<string, Migration>> => ({
  "0001-first": { up: (db) => first(db, names) },
  "0002-rooms": { up: (db) => addNamed(db, { rooms: ROOMS }, names) },
  "0003-courses": { up: (db) => addNamed(db, { courses: COURSES }, names) },
  "0004-recent-lines": { up: (db) => addAdded(db, { recent_lines: { body: "text" } }, names) },
});

const ROOMS: Columns = {
  session: "text",
  kind: "text",
  code: "text",
  at: "integer",
  state: "text",
};

const COURSES: Columns = { used: "integer", progress: "text" };

async function first(db: Kysely<unknown>, names: Names): Promise<void> {
  await addNamed(db, FIRST_NAMED, names);
  await addAdded(db, FIRST_ADDED, names);
  await indexSessions(db, FIRST_ADDED);
  await db.schema.createIndex("lines_recording").on("lines").column("recording").execute();
}

async function addNamed(
  db: Kysely<unknown>,
  tables: Readonly<Record<string, Columns>>,
  names: Names,
): Promise<void> {
  for (const [table, columns] of Object.entries(tables))
    await create(
      db.schema.createTable(table).addColumn("id", "text", (id) => id.primaryKey()),
      columns,
      names,
    );
  await indexSessions(db, tables);
}

/** Without an index. */
async function addAdded(
  db: Kysely<unknown>,
  tables: Readonly<Record<string, Columns>>,
  names: Names,
): Promise<void> {
  for (const [table, columns] of Object.entries(tables))
    await create(db.schema.createTable(table).addColumn("nr", names.counter), columns, names);
}

async function indexSessions(
  db: Kysely<unknown>,
  tables: Readonly<Record<string, Columns>>,
): Promise<void> {
  for (const [table, columns] of Object.entries(tables))
    if ("session" in columns)
      await db.schema.createIndex(`${table}_session`).on(table).column("session").execute();
}

async function create(
  table: CreateTableBuilder<string, string>,
  columns: Columns,
  { integer, bytes, tableEnd }: Names,
): Promise<void> {
  let built = table;
  for (const [column, kind] of Object.entries(columns)) {
    const [type] = kind.split("?");
    const named = type === "integer" ? integer : type === "bytes" ? bytes : "text";
    built = built.addColumn(column, sql.raw(named), (made) =>
      kind.endsWith("?") ? made : made.notNull(),
    );
  }
  await built.modifyEnd(tableEnd).execute();
}
