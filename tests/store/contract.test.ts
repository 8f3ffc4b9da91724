/** Contract of all storage backends, and their errors. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Migrator } from "kysely/migration";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Add, Backend, Change } from "../../server/store/backend.ts";
import { MemoryBackend } from "../../server/store/memory-backend.ts";
import { postgresql } from "../../server/store/postgresql.ts";
import { migrations } from "../../server/store/migrations.ts";
import { SealedBackend } from "../../server/store/sealed-backend.ts";
import { SqlBackend } from "../../server/store/sql-backend.ts";
import { MAX_RECENT } from "../../server/store/sql-lines.ts";
import { sqlite } from "../../server/store/sqlite.ts";
import { SqliteBackend } from "../../server/store/sqlite-backend.ts";
import { OF_SESSION } from "../../server/store/tables.ts";
import type { Rows, Table } from "../../server/store/tables.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { playAtRandom } from "../fixtures/random-movement.ts";
import { startPostgresql } from "./postgresql.ts";
import type { Postgresql } from "./postgresql.ts";
import { DAY_MS, everythingOf, piecesOf } from "./rows.ts";

const folder = mkdtempSync(join(tmpdir(), "consort-store-"));
let server: Postgresql;
let made = 0;
const opened: Backend[] = [];

beforeAll(async () => {
  server = await startPostgresql();
});
afterAll(async () => {
  for (const backend of opened) await backend.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const KINDS: Readonly<Record<Backend["kind"] | "sqlite, sealed", () => Promise<Backend>>> = {
  memory: () => Promise.resolve(new MemoryBackend()),
  sqlite: () =>
    Promise.resolve(new SqliteBackend({ file: join(folder, String(made), "consort.sqlite") })),
  // In this thread: starting another takes longer than all that is written.
  "sqlite, sealed": () =>
    Promise.resolve(
      new SealedBackend(
        new SqlBackend(sqlite(join(folder, String(made), "consort.sqlite"))),
        () => Buffer.alloc(32, made),
        () => {},
      ),
    ),
  postgresql: async () => new SqlBackend(postgresql(await server.database(`store_${made}`))),
};

/** A line of a recording with one command. */
function lineAt(session: string, tick: number): Add & { readonly add: "lines" } {
  const commands = [{ tick, chair: 0, command: { do: "breathe" } }];
  const body = JSON.stringify({ commands, ticks: tick + 1 });
  return { add: "lines", row: { session, recording: `${session}-movement`, body } };
}

describe.for(Object.entries(KINDS))("%s", ([kind, open]) => {
  let number = 0;
  const store = async (): Promise<Backend> => {
    made += 1;
    const backend = await open();
    opened.push(backend);
    return backend;
  };
  const write = (backend: Backend, changes: readonly Change[], writer = "one"): Promise<void> => {
    number += 1;
    return backend.apply({ writer, number, changes });
  };
  const held = async (backend: Backend, session?: string): Promise<Record<string, number>> => {
    const tables: readonly Table[] = ["sessions", ...OF_SESSION];
    const counts = await Promise.all(
      tables.map(async (table) => [table, (await backend.rows(table, session)).length] as const),
    );
    return Object.fromEntries(counts);
  };

  test("[Y18] a writer that is fenced off writes nothing more, and the others do", async () => {
    const backend = await store();
    await write(backend, everythingOf("a"), "dead");
    await write(backend, [{ fence: "dead" }, { fence: "unknown" }]);
    await write(backend, everythingOf("b"), "dead");
    await write(backend, everythingOf("b"), "unknown");
    expect(await backend.rows("sessions", "b")).toEqual([]);
    expect(await backend.rows("sessions", "a")).toHaveLength(1);
    await write(backend, everythingOf("c"));
    expect(await backend.rows("sessions", "c")).toHaveLength(1);
  });

  test("[Y18] a batch of lines alone is written once, however often it is sent, and not by a writer that is fenced off", async () => {
    const backend = await store();
    await write(backend, everythingOf("a"), "alive");
    const lines = async () => (await backend.rows("lines", "a")).length;
    const before = await lines();
    const batch = { writer: "alive", number: 900, changes: [lineAt("a", 100), lineAt("a", 101)] };
    await backend.apply(batch);
    await backend.apply(batch);
    await backend.apply({ ...batch, number: 899 });
    expect(await lines()).toBe(before + 2);
    await backend.apply({ ...batch, writer: "new", number: 1 });
    await write(backend, [{ fence: "alive" }]);
    await backend.apply({ ...batch, number: 901 });
    expect(await lines()).toBe(before + 4);
  });

  test("gives back what was written, of one session or of all", async () => {
    const backend = await store();
    expect(backend.kind).toBe(kind.split(",")[0]);
    await write(backend, [...everythingOf("a"), ...everythingOf("b")]);
    for (const change of everythingOf("a")) {
      const table = "put" in change ? change.put : "add" in change ? change.add : "sessions";
      const rows = await backend.rows(table, "a");
      expect(rows).toContainEqual("row" in change ? change.row : null);
      expect((await backend.rows(table)).length).toBe(2 * rows.length);
    }
    const seats = await backend.rows("seats", "a");
    expect(seats.map(({ person }) => person)).toEqual(["a-ada", null]);
  });

  test("gives back one row, the list of rooms without their state, and the movements of a consort in order", async () => {
    const backend = await store();
    await write(backend, [...everythingOf("a"), ...everythingOf("b")]);
    for (const change of everythingOf("a"))
      if ("put" in change) expect(await backend.row(change.put, change.row.id)).toEqual(change.row);
    expect(await backend.row("people", "nobody")).toBeNull();
    const listed = (await backend.rooms()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const room = { kind: "live", code: "AFH234", at: DAY_MS };
    expect(listed).toEqual(["a", "b"].map((id) => ({ ...room, id, session: id })));
    const of = { session: "a", begun: 1, head: "{}", packed: null };
    for (const [consort, nth] of [
      ["one", 10],
      ["one", 2],
      ["other", 1],
    ] as const)
      await write(backend, [
        { put: "recordings", row: { ...of, id: `${consort}-${nth}`, consort, number: nth } },
      ]);
    expect(await backend.movementIds("a", "one")).toEqual(["one-2", "one-10"]);
    expect(await backend.movementIds("b", "one")).toEqual([]);
  });

  test("what has an id is replaced when it is written again", async () => {
    const backend = await store();
    const row = { id: "7b", title: "Class 7b", names: "[]", used: 1 };
    await write(backend, [{ put: "rosters", row }]);
    await write(backend, [{ put: "rosters", row: { ...row, used: 2 } }]);
    expect(await backend.rows("rosters")).toEqual([{ ...row, used: 2 }]);
  });

  test("what has an id is gone when it is removed, and nothing else", async () => {
    const backend = await store();
    await write(backend, [...everythingOf("a"), ...everythingOf("b")]);
    await write(backend, [{ remove: "rooms", id: "a" }]);
    expect(await held(backend, "a")).toMatchObject({ rooms: 0, people: 1 });
    expect(await held(backend, "b")).toMatchObject({ rooms: 1 });
  });

  test("what is brought must be new: else it is refused with all of its batch", async () => {
    const backend = await store();
    const row = { id: "7b", title: "Class 7b", names: "[]", used: 1 };
    await write(backend, [{ bring: "rosters", row }]);
    const other = { ...row, id: "8a" };
    await expect(
      write(backend, [
        { bring: "rosters", row: other },
        ...everythingOf("a"),
        { bring: "rosters", row: { ...row, used: 2 } },
      ]),
    ).rejects.toMatchObject({ why: "there" });
    expect(await backend.rows("rosters")).toEqual([row]);
    expect(await held(backend, "a")).toMatchObject({ sessions: 0, seats: 0, people: 0 });
    await write(backend, [{ bring: "rosters", row: other }]);
    expect(await backend.rows("rosters")).toHaveLength(2);
  });

  test("a batch that is tried again is written once", async () => {
    const backend = await store();
    const batch = { writer: "one", number: 1, changes: everythingOf("a") };
    await Promise.all([backend.apply(batch), backend.apply(batch)]);
    await backend.apply({ ...batch, writer: "another", changes: everythingOf("b") });
    expect(await held(backend, "a")).toMatchObject({ seats: 2, events: 1 });
    expect(await held(backend, "b")).toMatchObject({ seats: 2, events: 1 });
  });

  test("[F1] a recording is the same from its lines, and packed, without its lines", async () => {
    const backend = await store();
    const { recording, world } = playAtRandom(3, 25);
    await write(backend, piecesOf("a", recording));
    expect((await backend.movement("a-movement"))?.recording).toEqual(recording);
    await write(backend, [{ pack: "a-movement" }]);
    await write(backend, [{ pack: "a-movement" }, { pack: "none such" }]);
    const found = (await backend.movement("a-movement"))?.recording;
    expect(found && hashWorld(replay(found))).toBe(hashWorld(world));
    expect(await held(backend, "a")).toMatchObject({ recordings: 1, lines: 0 });
    expect(await backend.movement("none such")).toBeNull();
  });

  test("[F1] lines of recordings that grow side by side stay in order, however many, until packed or forgotten", async () => {
    const backend = await store();
    const { recording } = playAtRandom(3, 1);
    const grow = (from: number, count: number): Change[] =>
      Array.from({ length: count }, (_, i) => ["a", "b"].map((of) => lineAt(of, from + i))).flat();
    const lines = (of: string, count: number) =>
      Array.from({ length: count }, (_, i) => lineAt(of, i).row);
    await write(
      backend,
      ["a", "b"].flatMap((of) => piecesOf(of, recording).slice(0, 1)),
    );
    await write(backend, grow(0, 3));
    // In SQL: they are moved now, and the next ones stand apart again.
    await write(backend, grow(3, MAX_RECENT));
    await write(backend, grow(MAX_RECENT + 3, 2));
    const all = MAX_RECENT + 5;
    expect(await backend.rows("lines", "a")).toEqual(lines("a", all));
    const { recording: found } = (await backend.movement("b-movement")) ?? {};
    expect(found?.commands.map(({ tick }) => tick)).toEqual(
      Array.from({ length: all }, (_, i) => i),
    );
    expect(found?.ticks).toBe(all);
    await write(backend, [{ forget: "a" }]);
    expect(await backend.rows("lines")).toEqual(lines("b", all));
    await write(backend, [{ pack: "b-movement" }]);
    expect(await backend.rows("lines")).toEqual([]);
    expect((await backend.movement("b-movement"))?.recording.commands).toHaveLength(all);
  });

  test("a session is forgotten whole, and nothing else", async () => {
    const backend = await store();
    const { recording } = playAtRandom(3, 1);
    for (const session of ["a", "b"])
      await write(backend, [...everythingOf(session), ...piecesOf(session, recording)]);
    const before = await held(backend, "b");
    await write(backend, [{ forget: "a" }]);
    expect(Object.values(await held(backend, "a")).every((count) => count === 0)).toBe(true);
    expect(await held(backend, "b")).toEqual(before);
    expect(await held(backend)).toEqual(before);
  });

  test("what is too old is forgotten: by when a session ended, by when a roster was used", async () => {
    const backend = await store();
    const [first] = everythingOf("lasting", DAY_MS);
    if (first === undefined || !("put" in first) || first.put !== "sessions") throw new Error("no");
    await write(backend, [
      ...everythingOf("old", DAY_MS),
      ...everythingOf("new", 5 * DAY_MS),
      ...everythingOf("weekly", DAY_MS),
      {
        put: "rooms",
        row: {
          id: "weekly-room",
          session: "weekly",
          kind: "live",
          code: "AFH234",
          at: 4 * DAY_MS,
          state: "{}",
        },
      },
      { ...first, row: { ...first.row, ended: 5 * DAY_MS } },
      { put: "rosters", row: { id: "7b", title: "", names: "[]", used: DAY_MS } },
      { put: "rosters", row: { id: "8a", title: "", names: "[]", used: 5 * DAY_MS } },
      { forgetBefore: 3 * DAY_MS },
    ]);
    const ids = (await backend.rows("sessions")).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(["lasting", "new", "weekly"]);
    expect(await held(backend, "old")).toMatchObject({ seats: 0, people: 0 });
    expect((await backend.rows("rosters")).map(({ id }) => id)).toEqual(["8a"]);
  });

  test("[Q9] a course is found by its id, written over, erased, and gone when not used for long", async () => {
    const backend = await store();
    const row = (id: string, used: number) => ({ id, used, progress: `{"of":"${id}"}` });
    await write(backend, [
      { put: "courses", row: row("ada", DAY_MS) },
      { put: "courses", row: row("ben", DAY_MS) },
      { put: "courses", row: row("cem", DAY_MS) },
    ]);
    await write(backend, [{ put: "courses", row: row("ada", 5 * DAY_MS) }]);
    expect(await backend.row("courses", "ada")).toEqual(row("ada", 5 * DAY_MS));
    await write(backend, [{ remove: "courses", id: "cem" }]);
    expect(await backend.row("courses", "cem")).toBeNull();
    await write(backend, [{ forgetBefore: 3 * DAY_MS }]);
    expect((await backend.rows("courses")).map(({ id }) => id)).toEqual(["ada"]);
  });
});

const DATABASES = {
  sqlite: () => Promise.resolve(sqlite(join(folder, "older", "consort.sqlite"))),
  postgresql: async () => postgresql(await server.database("older")),
};

test.for(Object.entries(DATABASES))(
  "%s: lines of an unfinished recording that an earlier version wrote come first",
  async ([, open]) => {
    const sql = await open();
    const older = sql.open();
    const provider = { getMigrations: () => Promise.resolve(migrations(sql.names)) };
    await new Migrator({ db: older, provider }).migrateTo("0003-courses");
    const { recording } = playAtRandom(3, 1);
    for (const change of [...piecesOf("a", recording).slice(0, 1), lineAt("a", 0)])
      if ("put" in change)
        await older
          .insertInto("recordings")
          .values(change.row as Rows["recordings"])
          .execute();
      else if ("add" in change)
        await older
          .insertInto("lines")
          .values(change.row as Rows["lines"])
          .execute();
    await older.destroy();
    const backend = new SqlBackend(sql);
    opened.push(backend);
    await backend.apply({ writer: "one", number: 1, changes: [lineAt("a", 1)] });
    expect(await backend.rows("lines", "a")).toEqual([lineAt("a", 0).row, lineAt("a", 1).row]);
    expect((await backend.movement("a-movement"))?.recording.ticks).toBe(2);
  },
);
