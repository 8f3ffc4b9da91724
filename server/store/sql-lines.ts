/**
 * Lines of unfinished recordings in a database. New lines are appended to a table without any index, all of a batch as
 * one row, so that a batch writes few pages however many recordings grow in it; now and then they are moved to the
 * indexed table, those of each recording as one row. Readers see one list of lines.
 */
import type { Generated, Kysely, Transaction } from "kysely";
import type { AddedRows, AddedTable, NamedRows } from "./tables.ts";

type Line = AddedRows["lines"];
type Numbered = { readonly nr: Generated<number> };

export type Database = NamedRows & { readonly [T in AddedTable]: AddedRows[T] & Numbered } & {
  /** `body`: JSON of a list of session, recording and line. */
  readonly recent_lines: Numbered & { readonly body: string };
  readonly writers: { readonly id: string; readonly batch: number };
};

type AsTuple = readonly [session: string, recording: string, body: string];

/** Number of recent lines that are moved at once: as many as can be searched in a few milliseconds. */
export const MAX_RECENT = 4000;

/** Between the lines of one row; in JSON a line break is always escaped. */
const BETWEEN = "\n";

export async function addLines(tx: Transaction<Database>, lines: readonly Line[]): Promise<void> {
  await tx
    .insertInto("recent_lines")
    .values({ body: bodyOf(lines) })
    .execute();
}

/** Lines as one row of recent lines. */
export function bodyOf(lines: readonly Line[]): string {
  const tuples = lines.map(({ session, recording, body }): AsTuple => [session, recording, body]);
  return JSON.stringify(tuples);
}

/** Moves recent lines to their recordings. Of several processes that do so at once, each row is moved by one. */
export async function compactLines(tx: Transaction<Database>): Promise<void> {
  const recent = await tx.deleteFrom("recent_lines").returningAll().execute();
  const byRecording = new Map<string, { readonly session: string; readonly bodies: string[] }>();
  for (const row of recent.toSorted((one, other) => one.nr - other.nr))
    for (const { session, recording, body } of linesIn(row.body)) {
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
  which: { readonly recording?: string; readonly session?: string | undefined },
): Promise<readonly Line[]> {
  const [[column, value] = ["session", undefined]] = Object.entries(which);
  const moved = db.selectFrom("lines").select(["recording", "session", "body", "nr"]);
  // In one statement: otherwise lines that are moved meanwhile would be missed.
  const found = await (value === undefined ? moved : moved.where(column as "session", "=", value))
    .select((row) => row.lit<number>(0).as("part"))
    .unionAll(
      db
        .selectFrom("recent_lines")
        .select((row) => [row.val("").as("recording"), row.val("").as("session"), "body", "nr"])
        .select((row) => row.lit<number>(1).as("part")),
    )
    .orderBy("part")
    .orderBy("nr")
    .execute();
  return found.flatMap(({ part, session, recording, body }) =>
    part === 0
      ? body.split(BETWEEN).map((line) => ({ session, recording, body: line }))
      : linesIn(body).filter((line) => value === undefined || line[column as keyof Line] === value),
  );
}

export async function deleteLines(
  tx: Transaction<Database>,
  column: "recording" | "session",
  value: string,
): Promise<void> {
  await compactLines(tx);
  await tx.deleteFrom("lines").where(column, "=", value).execute();
}

const linesIn = (body: string): readonly Line[] =>
  (JSON.parse(body) as readonly AsTuple[]).map(([session, recording, line]) => ({
    session,
    recording,
    body: line,
  }));
