/**
 * [F15] A session as one file: a header line with the hash of the next line, and then all stored rows as JSON. A file
 * is imported only after all of it has been validated.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { movementIn } from "../store/packing.ts";
import type { SessionRows } from "./session-rows.ts";

const FORMAT = "broken-consort session";
/** Increase it when older files can no longer be read. */
const VERSION = 1;

/**
 * `notASession`: another kind of file. `otherVersion`: written by an incompatible version. `damaged`: the hash
 * differs. `badRows`: intact, but not valid rows of one session.
 */
export type WholeProblem = "notASession" | "otherVersion" | "damaged" | "badRows";

export class BadWhole extends Error {
  readonly why: WholeProblem;

  constructor(why: WholeProblem, detail = "") {
    super(`whole: ${why} ${detail}`.trim());
    this.why = why;
  }
}

const headShape = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  sha256: z.string(),
});

const text = z.string();
const time = z.number();
const id = text.min(1).max(200);
const ofSession = { id, session: id };
const bytes = z
  .base64()
  .transform((base64) => Uint8Array.from(Buffer.from(base64, "base64")))
  .nullable();

const bodyShape: z.ZodType<SessionRows> = z.strictObject({
  session: z.strictObject({
    id,
    kind: z.enum(["live", "friends"]),
    title: text,
    opened: time,
    ended: time.nullable(),
    roster: text.nullable(),
    plan: text,
  }),
  people: z.array(z.strictObject({ ...ofSession, name: text, joined: time })),
  consorts: z.array(z.strictObject({ ...ofSession, code: text, opened: time })),
  recordings: z.array(
    z.strictObject({
      ...ofSession,
      consort: id,
      number: z.int().min(0),
      begun: time,
      head: text,
      packed: bytes,
    }),
  ),
  marks: z.array(z.strictObject({ ...ofSession, consort: id.nullable(), at: time, word: text })),
  notes: z.array(
    z.strictObject({
      ...ofSession,
      person: id.nullable(),
      at: time,
      words: text,
      shared: z.literal([0, 1]),
    }),
  ),
  questionnaires: z.array(
    z.strictObject({
      ...ofSession,
      person: id,
      moment: z.enum(["before", "after"]),
      at: time,
      answers: text,
    }),
  ),
  words: z.array(z.strictObject({ ...ofSession, at: time, words: text })),
  bonds: z.array(
    z.strictObject({ ...ofSession, roster: text, one: text, other: text, at: time, bond: text }),
  ),
  seats: z.array(
    z.strictObject({
      session: id,
      consort: id,
      chair: z.int().min(0),
      person: id.nullable(),
      at: time,
    }),
  ),
  events: z.array(
    z.strictObject({ session: id, consort: id.nullable(), at: time, kind: text, about: text }),
  ),
  lines: z.array(z.strictObject({ session: id, recording: id, body: text })),
});

/** Serializes a session. */
export function writeWhole(rows: SessionRows): string {
  const recordings = rows.recordings.map(({ packed, ...row }) => ({
    ...row,
    packed: packed && Buffer.from(packed).toString("base64"),
  }));
  const body = JSON.stringify({ ...rows, recordings });
  return `${JSON.stringify({ format: FORMAT, version: VERSION, sha256: sha256(body) })}\n${body}\n`;
}

/** Parses and validates a file. Throws BadWhole. */
export function readWhole(whole: string): SessionRows {
  const [first = "", body = "", ...rest] = whole.split("\n");
  const head = headShape.safeParse(json(first));
  if (!head.success) throw new BadWhole("notASession");
  if (head.data.version !== VERSION) throw new BadWhole("otherVersion");
  if (head.data.sha256 !== sha256(body) || rest.join("") !== "") throw new BadWhole("damaged");
  const rows = bodyShape.safeParse(json(body));
  if (!rows.success) throw new BadWhole("badRows", z.prettifyError(rows.error));
  checkRows(rows.data);
  return rows.data;
}

/** Checks that all rows belong to the session, ids are unique, and recordings can be read. */
function checkRows({ session, ...tables }: SessionRows): void {
  for (const [table, rows] of Object.entries(tables)) {
    if (rows.some((row) => row.session !== session.id))
      throw new BadWhole("badRows", `${table}: of another session`);
    const ids = rows.flatMap((row) => ("id" in row ? [row.id] : []));
    if (new Set(ids).size !== ids.length) throw new BadWhole("badRows", `${table}: twice`);
  }
  for (const row of tables.recordings)
    try {
      movementIn(row, tables.lines);
    } catch (error) {
      throw new BadWhole("badRows", `recordings: ${row.id}: ${String(error)}`);
    }
}

const sha256 = (body: string): string => createHash("sha256").update(body).digest("hex");

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
