/** SQLite driver (`node:sqlite`) for the query builder. Blocks while it writes: use it in a worker thread only. */
import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SQLInputValue, StatementSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { SqliteDatabase } from "kysely";
import { StoreError } from "./backend.ts";
import type { Trouble } from "./backend.ts";
import { folderTrouble } from "./folder-trouble.ts";
import { SQLITE_NAMES } from "./migrations.ts";
import type { Sql } from "./sql-backend.ts";

/** Primary result codes (sqlite.org/rescode.html): the lowest byte of an extended code. */
const TROUBLES: Readonly<Record<number, Trouble>> = {
  5: "busy",
  6: "busy",
  8: "readOnly",
  10: "unreachable",
  11: "unreachable",
  13: "full",
  26: "unreachable",
};
const CANNOT_OPEN = 14;
/** Size of the prepared-statement cache. */
const MAX_STATEMENTS = 300;

/** `maxPages`: maximum file size, in pages of 4 kB. */
export function sqlite(file: string, maxPages?: number): Sql {
  let inode = 0;
  return {
    kind: "sqlite",
    names: SQLITE_NAMES,
    writesTwoAtOnce: false,
    open() {
      mkdirSync(dirname(file), { recursive: true });
      const db = new DatabaseSync(file, { timeout: 1000 });
      try {
        // A killed process loses nothing that was committed; deleted data are overwritten.
        db.exec(
          "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;",
        );
        if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`);
        inode = statSync(file).ino;
      } catch (error) {
        db.close();
        throw error;
      }
      return new Kysely({ dialect: new SqliteDialect({ database: forKysely(db) }) });
    },
    stillThere() {
      // SQLite would keep writing to a deleted file.
      if (statSync(file, { throwIfNoEntry: false })?.ino !== inode)
        throw new StoreError("unreachable", `${file} has been deleted or replaced`);
    },
    trouble(error) {
      const { errcode } = error as { readonly errcode?: number };
      if (errcode === CANNOT_OPEN) return whyNotOpened(file);
      if (errcode !== undefined) return TROUBLES[errcode % 256] ?? "refused";
      return folderTrouble(error) ?? "refused";
    },
  };
}

/** On a disk that is read-only SQLite says only that it cannot open its file. */
function whyNotOpened(file: string): Trouble {
  try {
    accessSync(dirname(file), constants.W_OK);
    return "unreachable";
  } catch (error) {
    return folderTrouble(error) ?? "unreachable";
  }
}

function forKysely(db: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, StatementSync>();
  const prepared = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    if (statements.size >= MAX_STATEMENTS) statements.clear();
    const made = db.prepare(text);
    statements.set(text, made);
    return made;
  };
  const args = (values: readonly unknown[]) => values as readonly SQLInputValue[];
  return {
    close: () => db.close(),
    prepare(text) {
      // On a full disk SQLite has already rolled back.
      if (text === "rollback" && !db.isTransaction) return NOTHING;
      const statement = prepared(text);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...args(values)),
        run: (values) => statement.run(...args(values)),
        iterate: (values) => statement.iterate(...args(values)),
      };
    },
  };
}

const NOTHING: ReturnType<SqliteDatabase["prepare"]> = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};
