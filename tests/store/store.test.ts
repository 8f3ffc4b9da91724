/** The store's queue: batches, retries, limits. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { StoreError } from "../../server/store/backend.ts";
import type { Batch, Change, Trouble } from "../../server/store/backend.ts";
import { MemoryBackend } from "../../server/store/memory-backend.ts";
import { SqliteBackend } from "../../server/store/sqlite-backend.ts";
import { sqlite } from "../../server/store/sqlite.ts";
import { Store } from "../../server/store/store.ts";
import { ManualClock } from "../rooms/manual-clock.ts";

/** A memory backend that fails on demand. */
class FailingBackend extends MemoryBackend {
  trouble: Trouble | null = null;
  /** It writes, but the reply is lost. */
  losesAnswers = false;
  refuses: (change: Change) => boolean = () => false;
  holds: Promise<void> | null = null;
  readonly tried: Batch[] = [];

  override async apply(batch: Batch): Promise<void> {
    this.tried.push(batch);
    await this.holds;
    if (this.trouble !== null && !this.losesAnswers) throw new StoreError(this.trouble, "told to");
    if (batch.changes.some(this.refuses)) throw new StoreError("refused", "not such a thing");
    await super.apply(batch);
    if (this.losesAnswers) throw new StoreError("unreachable", "told to");
  }
}

function open(pollMs?: number) {
  const clock = new ManualClock();
  const backend = new FailingBackend();
  const log: string[] = [];
  const given = { clock, writer: "one", log: (line: string) => log.push(line) };
  const store = new Store(backend, { ...given, ...(pollMs !== undefined && { pollMs }) });
  /** Advances the clock in steps, and runs what is due. */
  const pass = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= 50) {
      clock.advance(Math.min(left, 50));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const kinds = async (): Promise<readonly string[]> =>
    (await store.rows("events")).map(({ kind }) => kind);
  return { clock, backend, log, store, pass, kinds };
}

const event = (kind: string, session = "a"): Change => ({
  add: "events",
  row: { session, consort: null, at: 1, kind, about: "{}" },
});

test("what comes is written together, less than a quarter of a second later", async () => {
  const { store, backend, pass, kinds } = open();
  store.write(event("first"));
  await pass(50);
  store.write(event("second"));
  expect(await kinds()).toEqual([]);
  await pass(100);
  expect(await kinds()).toEqual(["first", "second"]);
  expect(backend.tried).toHaveLength(1);
  expect(store.health).toEqual({ kind: "memory", state: "ok", waiting: 0, lost: 0, days: 0 });
});

test("[H20] how old the oldest change is that is not written yet, also while it is tried again", async () => {
  const { clock, store, backend, pass } = open();
  expect(store.oldestMs).toBe(0);
  store.write(event("first"));
  clock.advance(40);
  store.write(event("second"));
  expect(store.oldestMs).toBe(40);
  backend.trouble = "unreachable";
  await pass(2000);
  store.write(event("third"));
  expect(store.oldestMs).toBe(2040);
  backend.trouble = null;
  await pass(6000);
  expect(store.oldestMs).toBe(0);
});

test("the time that a batch takes to be written is not waited for again before the next", async () => {
  const { clock, store, backend, pass, kinds } = open();
  const news: Change[] = [event("1")];
  store.follow(() => news.splice(0));
  const { promise, resolve } = Promise.withResolvers<void>();
  backend.holds = promise;
  await pass(150);
  expect(backend.tried).toHaveLength(1);
  // It arrives just after a batch was formed, and the disk is slow.
  news.push(event("2"));
  await pass(150);
  backend.holds = null;
  resolve();
  await new Promise((tick) => setImmediate(tick));
  const written = clock.now();
  await pass(50);
  expect(await kinds()).toEqual(["1", "2"]);
  expect(clock.now() - written).toBe(50);
});

test("with nothing to keep there is no timer", async () => {
  const { store, clock, pass } = open();
  store.write(event("first"));
  await pass(500);
  expect(clock.timers).toBe(0);
});

test.for(["full", "readOnly", "busy", "unreachable"] as const)(
  "a store that is %s says so; what waited is written in its order when it returns",
  async (trouble) => {
    const { store, backend, log, pass, kinds } = open();
    backend.trouble = trouble;
    store.write(event("first"));
    await pass(1000);
    store.write(event("second"));
    await pass(1000);
    expect(store.health).toMatchObject({ state: trouble, waiting: 2, lost: 0 });
    expect(log).toEqual([expect.stringContaining(`trouble (${trouble})`)]);
    backend.trouble = null;
    await pass(6000);
    expect(await kinds()).toEqual(["first", "second"]);
    expect(store.health).toMatchObject({ state: "ok", waiting: 0, lost: 0 });
    expect(log.slice(1)).toEqual(["The store (memory) writes again."]);
  },
);

test("it is tried less and less often, at the least every five seconds", async () => {
  const { store, backend, pass } = open();
  backend.trouble = "unreachable";
  store.write(event("first"));
  await pass(20_000);
  const early = backend.tried.length;
  expect(early).toBeLessThan(12);
  await pass(10_500);
  expect(backend.tried.length - early).toBe(2);
});

test("what was written although the answer was lost is not written twice", async () => {
  const { store, backend, pass, kinds } = open();
  backend.losesAnswers = true;
  store.write(event("first"));
  await pass(1000);
  backend.losesAnswers = false;
  store.write(event("second"));
  await pass(6000);
  expect(await kinds()).toEqual(["first", "second"]);
});

test("a slow one says so, and nobody waits for it", async () => {
  const { store, backend, log, pass, kinds } = open();
  const { promise, resolve } = Promise.withResolvers<void>();
  backend.holds = promise;
  store.write(event("first"));
  await pass(2300);
  store.write(event("second"));
  expect(store.health).toMatchObject({ state: "slow", waiting: 2 });
  resolve();
  await pass(500);
  expect(await kinds()).toEqual(["first", "second"]);
  expect(store.health.state).toBe("ok");
  expect(log).toHaveLength(2);
});

test("a change that can't be kept is lost by name, and holds up no other", async () => {
  const { store, backend, log, pass, kinds } = open();
  backend.refuses = (change) => "add" in change && change.row === odd.row;
  const odd = event("odd") as Extract<Change, { readonly add: string }>;
  store.write(event("1"), event("2"), odd, event("3"), event("4"));
  await pass(2000);
  expect(await kinds()).toEqual(["1", "2", "3", "4"]);
  expect(store.health).toMatchObject({ state: "ok", waiting: 0, lost: 1 });
  expect(log).toEqual([expect.stringContaining("not such a thing")]);
});

test("what waits has a bound: beyond it the loss is told, and what is to be forgotten still is", async () => {
  const { store, backend, log, pass, kinds } = open();
  backend.trouble = "full";
  store.write(...Array.from({ length: 20_100 }, () => event("some")));
  store.write({ forget: "a" });
  expect(store.health).toMatchObject({ waiting: 20_001, lost: 100 });
  expect(log).toEqual([expect.stringContaining("too much waits")]);
  backend.trouble = null;
  await pass(10_000);
  expect(await kinds()).toEqual([]);
  expect(store.health).toMatchObject({ state: "ok", waiting: 0, lost: 100 });
});

test("sources are asked before each batch, not while there is trouble, and a last time at their end", async () => {
  const { store, backend, pass, kinds } = open();
  const news: Change[] = [event("1")];
  const leave = store.follow(() => news.splice(0));
  await pass(200);
  expect(await kinds()).toEqual(["1"]);
  backend.trouble = "full";
  news.push(event("2"));
  await pass(500);
  news.push(event("3"));
  await pass(500);
  expect(news).toHaveLength(1);
  backend.trouble = null;
  await pass(6000);
  expect(await kinds()).toEqual(["1", "2", "3"]);
  news.push(event("4"));
  leave();
  await pass(200);
  expect(await kinds()).toEqual(["1", "2", "3", "4"]);
});

test("sources that need not hurry are asked less often; what is written meanwhile does not wait for that", async () => {
  const { store, pass, kinds } = open(1000);
  const news: Change[] = [event("1")];
  store.follow(() => news.splice(0));
  await pass(150);
  expect(await kinds()).toEqual(["1"]);
  news.push(event("2"));
  store.write(event("3"));
  await pass(500);
  expect(await kinds()).toEqual(["1", "3"]);
  await pass(600);
  expect(await kinds()).toEqual(["1", "3", "2"]);
  news.push(event("4"));
  await store.flush();
  expect(await kinds()).toEqual(["1", "3", "2", "4"]);
});

test("[F17] of a session that is deleted nothing is kept that comes later, also from whoever still plays", async () => {
  const { store, pass, kinds } = open();
  const news: Change[] = [];
  store.follow(() => news.splice(0));
  store.write(event("before"));
  await pass(200);
  store.write({ forget: "a" }, event("after"), event("other", "b"));
  news.push(event("late"));
  store.write({
    put: "sessions",
    row: { id: "a", kind: "live", title: "", opened: 1, ended: 2, roster: null, plan: "[]" },
  });
  await pass(500);
  expect(await kinds()).toEqual(["other"]);
  expect(await store.rows("sessions")).toEqual([]);
  await store.close();
});

test("closing writes what waits, or says how it is lost", async () => {
  const well = open();
  well.store.write(event("first"));
  await well.store.close();
  expect(await well.kinds()).toEqual(["first"]);
  const ill = open();
  ill.backend.trouble = "full";
  ill.store.write(event("first"));
  await ill.store.close();
  expect(ill.log.at(-1)).toContain("the server ends");
});

test("where nothing is kept, a session that has ended leaves nothing, and what comes late for it neither", async () => {
  const backend = new MemoryBackend({ forgetsEnded: true });
  const row = { id: "a", kind: "live", title: "", opened: 1, roster: null, plan: "[]" } as const;
  const write = (number: number, ...changes: readonly Change[]): Promise<void> =>
    backend.apply({ writer: "one", number, changes });
  await write(1, { put: "sessions", row: { ...row, ended: null } }, event("first"));
  expect(await backend.rows("events")).toHaveLength(1);
  await write(2, { put: "sessions", row: { ...row, ended: 2 } });
  await write(3, event("late"));
  expect([await backend.rows("sessions"), await backend.rows("events")]).toEqual([[], []]);
});

test("SQLite: a full file keeps what it has, and writes on when there is room", async () => {
  const folder = mkdtempSync(join(tmpdir(), "consort-full-"));
  const file = join(folder, "data", "consort.sqlite");
  const row = { id: "7b", title: "", names: "[]", used: 1 };
  const large: Change = { put: "rosters", row: { ...row, names: "x".repeat(500_000) } };
  const small = new SqliteBackend({ file, maxPages: 100 });
  await small.apply({ writer: "one", number: 1, changes: [event("first")] });
  await expect(
    small.apply({ writer: "one", number: 2, changes: [event("half"), large] }),
  ).rejects.toMatchObject({ why: "full" });
  await small.apply({ writer: "one", number: 3, changes: [event("second")] });
  await small.close();
  const roomy = new SqliteBackend({ file });
  await roomy.apply({ writer: "one", number: 4, changes: [large] });
  expect((await roomy.rows("events")).map(({ kind }) => kind)).toEqual(["first", "second"]);
  await roomy.close();
  rmSync(folder, { recursive: true });
});

test("SQLite: a file that is deleted under it is noticed, and the next batch has a new one", async () => {
  const folder = mkdtempSync(join(tmpdir(), "consort-lost-"));
  const backend = new SqliteBackend({ file: join(folder, "data", "consort.sqlite") });
  await backend.apply({ writer: "one", number: 1, changes: [event("first")] });
  rmSync(join(folder, "data"), { recursive: true });
  const second: Batch = { writer: "one", number: 2, changes: [event("second")] };
  await expect(backend.apply(second)).rejects.toMatchObject({ why: "unreachable" });
  await backend.apply(second);
  expect((await backend.rows("events")).map(({ kind }) => kind)).toEqual(["second"]);
  await backend.close();
  rmSync(folder, { recursive: true });
});

test("SQLite: a disk that may only be read is told as that, whatever it was that could not be written", () => {
  const folder = mkdtempSync(join(tmpdir(), "consort-read-only-"));
  const file = join(folder, "consort.sqlite");
  new DatabaseSync(file).exec("CREATE TABLE one (id INTEGER)");
  const db = new DatabaseSync(file, { readOnly: true });
  const { trouble } = sqlite(file);
  const told = (run: () => void): string => {
    try {
      run();
    } catch (error) {
      return trouble(error);
    }
    return "written";
  };
  expect(told(() => db.exec("INSERT INTO one VALUES (1)"))).toBe("readOnly");
  // What cannot be opened is told by its folder.
  const notOpened = Object.assign(new Error("unable to open database file"), { errcode: 14 });
  expect(trouble(notOpened)).toBe("unreachable");
  for (const code of ["EROFS", "EACCES"])
    expect(trouble(Object.assign(new Error(code), { code }))).toBe("readOnly");
  db.close();
  rmSync(folder, { recursive: true });
});
