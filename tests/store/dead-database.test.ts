/** [F18] [H13] PostgreSQL dies under a server: the process lives and says so, and what waits is written when it is back. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postgresql } from "../../server/store/postgresql.ts";
import { openTestServer } from "../rooms/test-server.ts";
import { startPostgresql, type Postgresql } from "./postgresql.ts";

/** What is heard first of a connection that breaks: its end, as pg says it, or its reset, as the system says it. */
const BROKEN = /onnection|ECONNRESET|EPIPE/u;

let database: Postgresql;
const uncaught: unknown[] = [];
const keep = (error: unknown): void => void uncaught.push(error);
beforeAll(async () => {
  database = await startPostgresql();
  process.on("uncaughtException", keep);
});
afterAll(async () => {
  process.off("uncaughtException", keep);
  await database.close();
});

test("[H13] a connection that breaks in the middle of a query, and one that breaks between two, throw nothing that nobody awaits", async () => {
  const { open } = postgresql(await database.database("breaks"));
  const db = open();
  await sql`select 1`.execute(db);
  const asked = sql`select pg_sleep(60)`.execute(db);
  asked.catch(() => {});
  const held = db.connection().execute(async (one) => {
    await sql`select 1`.execute(one);
    await asked.catch(() => {});
    // Checked out, and idle.
    await new Promise<void>((resolve) => setImmediate(resolve));
    return sql`select 1`.execute(one);
  });
  held.catch(() => {});
  const slept = async (): Promise<boolean> => {
    const seen = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
      where query like 'select pg_sleep%' and state = 'active'`.execute(watcher);
    return Number(seen.rows[0]?.n) > 0;
  };
  const watcher = open();
  await expect.poll(slept).toBe(true);
  await database.kill();
  await expect(asked).rejects.toThrow(BROKEN);
  await expect(held).rejects.toThrow(BROKEN);
  await db.destroy();
  await watcher.destroy();
  expect(uncaught).toEqual([]);
  await database.start();
});

test("[F18] it dies while people play: they play on, log and health say so, and all of it is stored when it is back", async () => {
  const folder = mkdtempSync(join(tmpdir(), "consort-dead-database-"));
  const log: string[] = [];
  const server = await openTestServer({
    store: { keepDays: 90, folder, databaseUrl: await database.database("dies") },
    logTo: (line) => void log.push(line),
  });
  const health = async (): Promise<{ readonly status: number; readonly state: string }> => {
    const answer = await fetch(`${server.origin}/api/health`);
    const { store } = (await answer.json()) as { readonly store: { readonly state: string } };
    return { status: answer.status, state: store.state };
  };
  const ada = await server.visit({ enter: "alone", movement: { minutes: 1 } }, "Ada");
  const { session, simulation, roomId } = server.room(ada);
  const { store } = server.app.rooms;
  await server.until(() => simulation.tickCount >= 60, "some bars");
  await store.flush();
  await database.kill();
  const goOn = async (until: () => Promise<boolean>): Promise<void> => {
    while (!(await until())) await server.pass(50);
  };
  await goOn(async () => (await health()).state === "unreachable");
  expect(await health()).toEqual({ status: 200, state: "unreachable" });
  expect(log.some((line) => line.includes("has trouble (unreachable)"))).toBe(true);
  const stood = simulation.tickCount;
  await server.until(() => simulation.tickCount >= stood + 40, "it plays on");
  expect(ada.link.value).toBe("open");
  session.endNow();

  await database.start();
  await goOn(async () => (await health()).state === "ok");
  await store.flush();
  expect(store.health).toMatchObject({ waiting: 0, lost: 0 });
  expect(log.some((line) => line.includes("writes again"))).toBe(true);
  const kept = await store.recording(`${roomId}-0`);
  expect(kept).toEqual(JSON.parse(JSON.stringify({ ...simulation.recordings[0] })));
  expect(uncaught).toEqual([]);
  await server.close();
  rmSync(folder, { recursive: true });
});
