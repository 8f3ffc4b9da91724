/**
 * Lines of unfinished recordings in a database. New lines are appended to a table without any index, so that a batch
 * writes few pages however many recordings grow in it; now and then they are moved to the indexed table, those of each
 * recording as one row. Readers see one list of lines.
 */
import type { CompiledQuery, Generated, Kysely, Transaction } from "kysely";
import type { AddedRows, AddedTable, NamedRows } from "./tables.ts";

type Line = AddedRows["lines"];
type AddedOf<T extends AddedTable> = AddedRows[T] & { readonly nr: Generated<number> };

export type Database = NamedRows & { readonly [T in AddedTable]: AddedOf<T> } & {
  readonly recent_lines: AddedOf<"lines">;
  readonly writers: { readonly id: string; readonly batch: number };
};

/** Number of recent lines that are moved at once: as many as can be searched in a millisecond or two. */
export const MAX_RECENT = 4000;

/** Between the lines of one row; in JSON a line break is always escaped. */
const BETWEEN = "\n";

/** Adds recent lines. Queries are compiled once for each number of lines: this would cost more than the writing. */
export class LineAdder {
  readonly #compiled = new Map<number, CompiledQuery>();

  async add(tx: Transaction<Database>, lines: readonly Line[]): Promise<void> {
    const values = lines.map(({ session, recording, body }) => ({ session, recording, body }));
    const compiled =
      this.#compiled.get(lines.length) ?? tx.insertInto("recent_lines").values(values).compile();
    this.#compiled.set(lines.length, compiled);
    await tx.executeQuery({ ...compiled, parameters: values.flatMap(Object.values) });
  }
}

/** Moves recent lines to their recordings. Of several processes that do so at once, each row is moved by one. */
export async function compactLines(tx: Transaction<Database>): Promise<void> {
  const recent = await tx.deleteFrom("recent_lines").returningAll().execute();
  const byRecording = new Map<string, { readonly session: string; readonly bodies: string[] }>();
  for (const { session, recording, body } of recent.toSorted((one, other) => one.nr - other.nr)) {
    const known = byRecording.get(recording);
    if (known === undefined) byRecording.set(recording, { session, bodies: [body] });
    else known.bodies.push(body);
  }
  for (const [recording, { session, bodies }] of byRecording)
    await tx
      .insertInto("lines")
      .values({ session, recording, body: bodies.join(BETWEEN) })
      .execute();
}

/** Lines of a recording, or of a session, or all; each recording's in order. */
export async function linesOf(
  db: Kysely<Database>,
  which: { readonly recording?: string; readonly session?: string | undefined } = {},
): Promise<readonly Line[]> {
  const from = (table: "lines" | "recent_lines", part: number) => {
    const all = db
      .selectFrom(table as "lines")
      .select(["session", "recording", "body", "nr"])
      .select((row) => row.val(part).as("part"));
    return Object.entries(which).reduce(
      (found, [column, value]) =>
        value === undefined ? found : found.where(column as "session", "=", value),
      all,
    );
  };
  // In one statement: otherwise lines that are moved meanwhile would be missed.
  const found = await from("lines", 0)
    .unionAll(from("recent_lines", 1))
    .orderBy("part")
    .orderBy("nr")
    .execute();
  return found.flatMap(({ session, recording, body }) =>
    body.split(BETWEEN).map((line) => ({ session, recording, body: line })),
  );
}

export const deleteLines = (tx: Transaction<Database>, recording: string): Promise<void> =>
  deleteWhere(tx, "recording", recording);

export const forgetLines = (tx: Transaction<Database>, session: string): Promise<void> =>
  deleteWhere(tx, "session", session);

/** Recent ones first: this waits for another process that moves them just now. */
async function deleteWhere(
  tx: Transaction<Database>,
  column: "recording" | "session",
  value: string,
): Promise<void> {
  for (const table of ["recent_lines", "lines"] as const)
    await tx
      .deleteFrom(table as "lines")
      .where(column, "=", value)
      .execute();
}
