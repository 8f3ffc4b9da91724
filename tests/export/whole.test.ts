/** [F15] A session as one file: export and import, and rejected files. */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportCommand } from "../../server/app/export-command.ts";
import { importCommand } from "../../server/app/import-command.ts";
import { sessionRows } from "../../server/export/session-rows.ts";
import type { SessionRows } from "../../server/export/session-rows.ts";
import { BadWhole, readWhole, writeWhole } from "../../server/export/whole.ts";
import type { Change } from "../../server/store/backend.ts";
import { openBackend } from "../../server/store/open-store.ts";
import type { Backend } from "../../server/store/backend.ts";
import { startPostgresql } from "../store/postgresql.ts";
import type { Postgresql } from "../store/postgresql.ts";
import { everythingOf } from "../store/rows.ts";
import { changesOf, playedRecordings } from "./made-up.ts";

const MADE = { consorts: 1, chairs: 3, movements: 2, seconds: 5, names: ["Zora 🎻"] } as const;
const folder = mkdtempSync(join(tmpdir(), "consort-whole-"));
const here = { DATA_DIR: join(folder, "here"), KEEP_DAYS: "99999" };
const file = join(folder, "session.consort");
const said: string[] = [];
const say = (line: string): void => void said.push(line);

let server: Postgresql;
let written = "";

async function kept<T>(env: Readonly<Record<string, string>>, use: (store: Backend) => Promise<T>) {
  const { DATA_DIR: data = "", DATABASE_URL: url = null } = env;
  const store = await openBackend({ folder: data, databaseUrl: url });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
const rowsIn = (
  env: Readonly<Record<string, string>>,
  id = "room-a",
): Promise<SessionRows | null> => kept(env, (store) => sessionRows(store, id));

beforeAll(async () => {
  // One row of each table; packed movements, and unfinished ones.
  const one = everythingOf("room-a").filter(
    (change) => !("put" in change && change.put === "sessions"),
  );
  const changes: Change[] = [...changesOf(MADE, [playedRecordings(7, MADE)]), ...one];
  await kept(here, (store) => store.apply({ writer: "one", number: 1, changes }));
  await exportCommand(["--session", "room-a", "--whole", file], { env: here, say });
  written = readFileSync(file, "utf8");
  server = await startPostgresql();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test("[F15] from SQLite to PostgreSQL and back, row by row the same", async () => {
  const there = { DATABASE_URL: await server.database("whole"), KEEP_DAYS: "99999" };
  await importCommand([file], { env: there, say });
  const rows = await rowsIn(here);
  expect(rows?.recordings.map(({ packed }) => packed === null)).toEqual([false, true]);
  for (const table of ["notes", "questionnaires", "words", "bonds", "events"] as const)
    expect(rows?.[table]).toHaveLength(1);
  expect(await rowsIn(there)).toEqual(rows);
  const back = { DATA_DIR: join(folder, "back"), KEEP_DAYS: "99999" };
  const again = join(folder, "again.consort");
  await exportCommand(["--session", "room-a", "--whole", again], { env: there, say });
  expect(readFileSync(again, "utf8")).toBe(written);
  await importCommand([again], { env: back, say });
  expect(await rowsIn(back)).toEqual(rows);
  expect(said.at(-1)).toBe("Taken in: room-a  Class 7b");
});

test("[F15] what is here already is not taken in again, and stays as it is", async () => {
  const before = await rowsIn(here);
  await expect(importCommand([file], { env: here, say })).rejects.toThrow("is here already");
  expect(await rowsIn(here)).toEqual(before);
});

test("[F15] a file that would write over rows of another session is refused as a whole", async () => {
  const rows = readWhole(written);
  const other = {
    ...rows,
    session: { ...rows.session, id: "room-b" },
    people: rows.people.map((row) => ({ ...row, session: "room-b", name: "Mallory" })),
    consorts: [],
    recordings: [],
    marks: [],
    notes: [],
    questionnaires: [],
    words: [],
    bonds: [],
    seats: [],
    events: [],
    lines: [],
  };
  const bad = join(folder, "other.consort");
  writeFileSync(bad, writeWhole(other));
  await expect(importCommand([bad], { env: here, say })).rejects.toThrow("is here already");
  expect(await rowsIn(here, "room-b")).toBeNull();
  expect((await rowsIn(here))?.people.some(({ name }) => name === "Mallory")).toBe(false);
});

/** The file with a changed body and a matching hash. */
function forged(change: (body: Record<string, unknown>) => unknown, head: object = {}): string {
  const [first = "", second = ""] = written.split("\n");
  const body = JSON.parse(second) as Record<string, unknown>;
  change(body);
  const text = JSON.stringify(body);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return `${JSON.stringify({ ...(JSON.parse(first) as object), sha256, ...head })}\n${text}\n`;
}
const rowOf = (body: Record<string, unknown>, table: string): Record<string, unknown> =>
  (body[table] as Record<string, unknown>[])[0] ?? {};
const whyNot = (text: string): string => {
  try {
    readWhole(text);
  } catch (error) {
    if (error instanceof BadWhole) return error.why;
    throw error;
  }
  return "read";
};

const FILES: readonly (readonly [what: string, is: string, text: () => string])[] = [
  ["an empty file", "notASession", () => ""],
  ["another JSON file", "notASession", () => '{"format":"something else","version":1}\n{}\n'],
  ["a file of another version", "otherVersion", () => forged(() => {}, { version: 2 })],
  ["half a file", "damaged", () => written.slice(0, written.length / 2)],
  ["one that goes on", "damaged", () => `${written}more\n`],
  ["one with another name in it", "damaged", () => written.replace("Zora", "Cora")],
  ["a table less", "badRows", () => forged((body) => Reflect.deleteProperty(body, "seats"))],
  ["a table more", "badRows", () => forged((body) => void (body["rooms"] = []))],
  [
    "rows of another session",
    "badRows",
    () => forged((body) => (rowOf(body, "people")["session"] = "b")),
  ],
  [
    "a row twice",
    "badRows",
    () => forged((body) => (body["marks"] = [rowOf(body, "marks"), rowOf(body, "marks")])),
  ],
  [
    "a chair that is none",
    "badRows",
    () => forged((body) => (rowOf(body, "seats")["chair"] = "0")),
  ],
  [
    "a recording that is none",
    "badRows",
    () => forged((body) => (rowOf(body, "recordings")["packed"] = "AAAA")),
  ],
  ["the same file", "read", () => forged(() => {})],
];

test.for(FILES)("[F15] %s is %s", ([, why, text]) => {
  expect(whyNot(text())).toBe(why);
});

test("[F15] whatever is changed in a file, it is refused by name", () => {
  fc.assert(
    fc.property(fc.nat({ max: written.length - 2 }), fc.string({ maxLength: 3 }), (at, put) => {
      const text = written.slice(0, at) + put + written.slice(at + 1);
      // Whitespace in the header line has no effect.
      if (text === written || at <= written.indexOf("\n"))
        expect(whyNot(text)).toBeTypeOf("string");
      else expect(whyNot(text)).toBe("damaged");
    }),
  );
});

test("[F15] what cannot be taken in is said in a sentence, and nothing is changed", async () => {
  const none = { DATA_DIR: join(folder, "none"), KEEP_DAYS: "90" };
  const cut = join(folder, "cut.consort");
  writeFileSync(cut, written.slice(0, -100));
  await expect(importCommand([cut], { env: none, say })).rejects.toThrow("is damaged");
  await expect(importCommand([join(folder, "no")], { env: none, say })).rejects.toThrow(
    "cannot be read",
  );
  await expect(importCommand([], { env: none, say })).rejects.toThrow("npm run import");
  await expect(importCommand([file], { env: { ...none, KEEP_DAYS: "0" }, say })).rejects.toThrow(
    "keeps nothing",
  );
  expect(existsSync(join(folder, "none"))).toBe(false);
});
