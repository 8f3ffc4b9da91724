/** A PostgreSQL server for the tests: Debian's, on a free port, as an unprivileged user. */
import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { Client } from "pg";
import { findProgram, missing, obtain } from "../run/programs.ts";
import { freePort } from "../run/free-port.ts";

/** User id of "nobody", for tests that run as root: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

export interface Postgresql {
  /** Creates an empty database; resolves to its URL. */
  database(name: string): Promise<string>;
  /** SIGKILL, as in a power cut. */
  kill(): Promise<void>;
  /** Starts or restarts it. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Rejects with a plain sentence when PostgreSQL is missing and cannot be installed. */
export async function startPostgresql(): Promise<Postgresql> {
  const initdb = obtain("postgresql");
  const postgres = findProgram("postgres");
  if (postgres === null) throw new Error(missing("postgresql"));
  const folder = mkdtempSync(join(tmpdir(), "consort-postgresql-"));
  const root = process.getuid?.() === 0;
  if (root) chownSync(folder, NOBODY, NOBODY);
  const as = root ? { uid: NOBODY, gid: NOBODY } : {};
  const data = join(folder, "data");
  execFileSync(
    initdb,
    ["-D", data, "-A", "trust", "-U", "consort", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...as, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  const port = await freePort();
  const url = (name: string): string => `postgres://consort@127.0.0.1:${port}/${name}`;
  let server: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    rmSync(join(data, "postmaster.pid"), { force: true });
    const options = ["fsync=off", "listen_addresses=127.0.0.1", "max_connections=20"];
    server = spawn(
      postgres,
      ["-D", data, "-p", String(port), "-k", folder, ...options.flatMap((one) => ["-c", one])],
      { ...as, cwd: folder, stdio: "ignore" },
    );
    const started = server;
    while (!(await answers(url("postgres")))) {
      if (started.exitCode !== null) throw new Error("PostgreSQL ended instead of starting.");
      await after(50);
    }
  };
  const end = async (signal: "SIGQUIT" | "SIGINT"): Promise<void> => {
    const running = server;
    server = null;
    if (running === null || running.exitCode !== null) return;
    running.kill(signal);
    await once(running, "exit");
  };
  await start();
  return {
    async database(name) {
      const client = new Client(url("postgres"));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    start,
    kill: () => end("SIGQUIT"),
    async close() {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Full path of one of its programs. */
export const debiansPostgresql = (name: string): string => findProgram(name) ?? name;

async function answers(url: string): Promise<boolean> {
  const client = new Client(url);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
