/** Backend on a database: the same queries for SQLite and PostgreSQL. */
import type { Kysely, Transaction } from "kysely";
import { Migrator } from "kysely/migration";
import { StoreError } from "./backend.ts";
import type { Add, Backend, Batch, Change, Trouble } from "./backend.ts";
import { migrations } from "./migrations.ts";
import type { Names } from "./migrations.ts";
import { movementOf, pack, unpack } from "./packing.ts";
import type { KeptMovement } from "./packing.ts";
import { addLines, bodyOf, compactLines, deleteLines, linesOf, MAX_RECENT } from "./sql-lines.ts";
import type { Database } from "./sql-lines.ts";
import { OF_SESSION } from "./tables.ts";
import type {
  AddedRows,
  AddedTable,
  ListedRoom,
  NamedRows,
  NamedTable,
  Rows,
  Table,
} from "./tables.ts";

/** What differs between the databases. */
export interface Sql {
  readonly kind: "sqlite" | "postgresql";
  readonly names: Names;
  /** Opens a new connection; may throw. */
  open(): Kysely<Database>;
  /** Called before each use; throws when the opened file is gone. */
  stillThere?(): void;
  /** One statement can write to two tables. */
  readonly writesTwoAtOnce: boolean;
  trouble(error: unknown): Trouble;
}

/** Maximum number of rows per INSERT statement. */
const MAX_ADDED = 100;

export class SqlBackend implements Backend {
  readonly #sql: Sql;
  #db: Promise<Kysely<Database>> | null = null;
  /** Lines added since they were last moved; at first unknown, so that those of an earlier process are moved. */
  #recent = Infinity;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  get kind(): Sql["kind"] {
    return this.#sql.kind;
  }

  apply({ writer, number, changes }: Batch): Promise<void> {
    const added = changes.filter((change) => "add" in change && change.add === "lines").length;
    return this.#use(async (db) => {
      const compacts = added > 0 && this.#recent + added > MAX_RECENT;
      if (this.#sql.writesTwoAtOnce && !compacts && added === changes.length && added > 0) {
        const rows = changes.map((change) => (change as Add).row as AddedRows["lines"]);
        await addLinesOf(db, { writer, number }, rows);
        this.#recent += added;
        return;
      }
      await db.transaction().execute(async (tx) => {
        // Otherwise it was committed before, but the reply was lost.
        if (!(await counts(tx, writer, number))) return;
        for (const run of runs(changes)) await write(tx, run);
        if (compacts) await compactLines(tx);
      });
      this.#recent = compacts ? 0 : this.#recent + added;
    });
  }

  rows<T extends Table>(table: T, session?: string): Promise<readonly Rows[T][]> {
    return this.#use(async (db) => {
      const named: Table = table;
      if (named === "lines") return (await linesOf(db, { session })) as readonly Rows[T][];
      const all = db.selectFrom(named as "seats").selectAll();
      const found =
        session === undefined
          ? all
          : all.where(named === "sessions" ? ("id" as "session") : "session", "=", session);
      const ordered = isAdded(named) ? found.orderBy("nr") : found;
      return (await ordered.execute()).map((row) => plain(row) as Rows[T]);
    });
  }

  row<T extends NamedTable>(table: T, id: string): Promise<NamedRows[T] | null> {
    return this.#use(async (db) => {
      const found = await db
        .selectFrom(table as "people")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirst();
      return found === undefined ? null : (plain(found) as NamedRows[T]);
    });
  }

  rooms(): Promise<readonly ListedRoom[]> {
    return this.#use((db) =>
      db.selectFrom("rooms").select(["id", "session", "kind", "code", "at"]).execute(),
    );
  }

  movementIds(session: string, consort: string): Promise<readonly string[]> {
    return this.#use(async (db) => {
      const found = await db
        .selectFrom("recordings")
        .select("id")
        .where("session", "=", session)
        .where("consort", "=", consort)
        .orderBy("number")
        .execute();
      return found.map(({ id }) => id);
    });
  }

  movement(id: string): Promise<KeptMovement | null> {
    return this.#use((db) => readMovement(db, id));
  }

  async close(): Promise<void> {
    const opened = this.#db;
    this.#db = null;
    await opened?.then((db) => db.destroy()).catch(() => {});
  }

  async #use<T>(use: (db: Kysely<Database>) => Promise<T>): Promise<T> {
    try {
      this.#db ??= this.#open();
      const db = await this.#db;
      this.#sql.stillThere?.();
      return await use(db);
    } catch (error) {
      const why = error instanceof StoreError ? error.why : this.#sql.trouble(error);
      // Reconnect next time: what was opened may be gone.
      if (why === "unreachable" || why === "readOnly") await this.close();
      throw new StoreError(why, error instanceof Error ? error.message : String(error));
    }
  }

  async #open(): Promise<Kysely<Database>> {
    const db = this.#sql.open();
    try {
      const provider = { getMigrations: () => Promise.resolve(migrations(this.#sql.names)) };
      const { error } = await new Migrator({ db, provider }).migrateToLatest();
      if (error !== undefined) throw error as Error;
      return db;
    } catch (error) {
      this.#db = null;
      await db.destroy();
      const why = this.#sql.trouble(error);
      throw new StoreError(why === "refused" ? "unreachable" : why, String(error));
    }
  }
}

/** A batch of nothing but lines, as most are: one way to the database and back instead of four. */
async function addLinesOf(
  db: Kysely<Database>,
  { writer, number }: Pick<Batch, "writer" | "number">,
  rows: readonly AddedRows["lines"][],
): Promise<void> {
  await db
    .with("counted", (known) => counted(known, writer, number))
    .insertInto("recent_lines")
    .columns(["body"])
    .expression((from) => from.selectFrom("counted").select(from.val(bodyOf(rows)).as("body")))
    .execute();
}

/** Whether that batch comes after all others of its writer. */
async function counts(tx: Transaction<Database>, writer: string, batch: number): Promise<boolean> {
  return (await counted(tx, writer, batch).executeTakeFirst()) !== undefined;
}

const counted = (db: Pick<Kysely<Database>, "insertInto">, writer: string, batch: number) =>
  db
    .insertInto("writers")
    .values({ id: writer, batch })
    .onConflict((known) =>
      known.column("id").doUpdateSet({ batch }).where("writers.batch", "<", batch),
    )
    .returning("id");

/** Groups consecutive inserts into the same table. */
function runs(changes: readonly Change[]): readonly (readonly Add[] | Change)[] {
  const all: (Add[] | Change)[] = [];
  for (const change of changes) {
    const last = all.at(-1);
    if (!("add" in change)) all.push(change);
    else if (Array.isArray(last) && last[0]?.add === change.add && last.length < MAX_ADDED)
      last.push(change);
    else all.push([change]);
  }
  return all;
}

async function write(tx: Transaction<Database>, run: readonly Add[] | Change): Promise<void> {
  if (isRun(run)) {
    const [first] = run;
    if (first === undefined) return;
    if (first.add === "lines")
      await addLines(
        tx,
        run.map(({ row }) => row as AddedRows["lines"]),
      );
    else
      await tx
        .insertInto(first.add as "seats")
        .values(run.map(({ row }) => row as AddedRows["seats"]))
        .execute();
  } else if ("put" in run) {
    const row = run.row as NamedRows["people"];
    await tx
      .insertInto(run.put as "people")
      .values(row)
      .onConflict((known) => known.column("id").doUpdateSet(row))
      .execute();
  } else if ("bring" in run) {
    const made = await tx
      .insertInto(run.bring as "people")
      .values(run.row as NamedRows["people"])
      .onConflict((known) => known.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    // Rolls back the whole batch.
    if (made === undefined) throw new StoreError("there", run.row.id);
  } else if ("remove" in run)
    await tx
      .deleteFrom(run.remove as "people")
      .where("id", "=", run.id)
      .execute();
  else if ("fence" in run) await counts(tx, run.fence, Number.MAX_SAFE_INTEGER);
  else if ("pack" in run) await packRecording(tx, run.pack);
  else if ("forget" in run) await forget(tx, run.forget);
  else if ("forgetBefore" in run) {
    const before = run.forgetBefore;
    const old = await tx
      .selectFrom("sessions")
      .select("id")
      .where((row) => row.eb(row.fn.coalesce("ended", "opened"), "<", before))
      .where("id", "not in", (rooms) =>
        rooms.selectFrom("rooms").select("session").where("at", ">=", before),
      )
      .execute();
    for (const { id } of old) await forget(tx, id);
    await tx.deleteFrom("rosters").where("used", "<", before).execute();
    await tx.deleteFrom("courses").where("used", "<", before).execute();
  }
}

const isRun = (run: readonly Add[] | Change): run is readonly Add[] => Array.isArray(run);

const isAdded = (table: Table): table is AddedTable =>
  table === "seats" || table === "events" || table === "lines";

async function forget(tx: Transaction<Database>, session: string): Promise<void> {
  for (const table of OF_SESSION)
    if (table === "lines") await deleteLines(tx, "session", session);
    else
      await tx
        .deleteFrom(table as "people")
        .where("session", "=", session)
        .execute();
  await tx.deleteFrom("sessions").where("id", "=", session).execute();
}

async function readMovement(db: Kysely<Database>, id: string): Promise<KeptMovement | null> {
  const found = await db
    .selectFrom("recordings")
    .select(["head", "packed"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (found === undefined) return null;
  if (found.packed !== null) return unpack(found.packed);
  const lines = await linesOf(db, { recording: id });
  return movementOf(
    found.head,
    lines.map(({ body }) => body),
  );
}

async function packRecording(tx: Transaction<Database>, id: string): Promise<void> {
  const movement = await readMovement(tx, id);
  if (movement === null) return;
  await tx
    .updateTable("recordings")
    .set({ head: "", packed: pack(movement) })
    .where("id", "=", id)
    .where("packed", "is", null)
    .execute();
  await deleteLines(tx, "recording", id);
}

/** Without the auto-increment key, and with bytes and rows as plain types: the databases return different ones. */
const plain = (row: object): object =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => key !== "nr")
      .map(([key, value]: [string, unknown]) => [
        key,
        value instanceof Uint8Array ? Uint8Array.from(value) : value,
      ]),
  );
