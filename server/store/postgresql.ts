/** PostgreSQL driver for the query builder. */
import { Kysely, PostgresDialect } from "kysely";
import { Pool, TypeOverrides } from "pg";
import type { Trouble } from "./backend.ts";
import { POSTGRESQL_NAMES } from "./migrations.ts";
import type { Sql } from "./sql-backend.ts";

/** Timeout of a query, ms. */
const PATIENCE_MS = 5000;
const INT8 = 20;

/** Classes of SQLSTATE that mean invalid data. */
const REFUSED = new Set(["21", "22", "23", "42"]);
const TROUBLES: Readonly<Record<string, Trouble>> = {
  "53100": "full",
  "25006": "readOnly",
  "55P03": "busy",
  "57014": "busy",
  "40001": "busy",
  "40P01": "busy",
};

/** 64-bit integers are read as numbers: they hold times in ms and counts, far below 2^53. */
const NUMBERS = new TypeOverrides();
NUMBERS.setTypeParser(INT8, Number);

/** `url`: postgres://user:password@host:port/database */
export const postgresql = (url: string): Sql => ({
  kind: "postgresql",
  names: POSTGRESQL_NAMES,
  writesTwoAtOnce: true,
  open() {
    const pool = new Pool({
      connectionString: url,
      max: 2,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      types: NUMBERS,
    });
    // A connection that breaks is reported by its query, or else by the next one: the pool listens to those that are
    // idle, and nobody else to those that are in use.
    pool.on("error", () => {});
    pool.on("connect", (client) => void client.on("error", () => {}));
    return new Kysely({ dialect: new PostgresDialect({ pool }) });
  },
  trouble(error) {
    const { code } = error as { readonly code?: string };
    if (code === undefined) return "unreachable";
    return TROUBLES[code] ?? (REFUSED.has(code.slice(0, 2)) ? "refused" : "unreachable");
  },
});
