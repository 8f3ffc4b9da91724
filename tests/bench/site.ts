/** The Redis and the database that processes of a site share, and what both have done. */
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { Client } from "pg";
import { startRedis } from "../cluster/redis.ts";
import { freePort } from "../run/free-port.ts";
import { startPostgresql } from "../store/postgresql.ts";
import { memoryOf } from "./process-memory.ts";
import type { ServerSettings } from "./server-process.ts";

/** Since the start of each. */
export interface SiteWork {
  /** Processor ms. */
  readonly redisMs: number;
  readonly redisCommands: number;
  /** Processor ms of all its processes that run now. */
  readonly postgresMs: number;
  /** Bytes that it wrote to its log. */
  readonly postgresBytes: number;
}

export interface Site {
  /** Settings of one more process. */
  next(): Promise<ServerSettings>;
  work(): Promise<SiteWork>;
  /** What both hold, MB. */
  memory(): Promise<{ readonly redis: number; readonly postgresql: number }>;
  close(): Promise<void>;
}

/** Linux counts processor time in hundredths of a second. */
const CLOCK_TICK_MS = 10;

export async function openSite(): Promise<Site> {
  const redis = await startRedis();
  const postgresql = await startPostgresql();
  const databaseUrl = await postgresql.database("site");
  const reader = new Client(databaseUrl);
  await reader.connect();
  return {
    next: async () => ({
      stored: { databaseUrl },
      site: { redis: redis.url, port: await freePort() },
    }),
    async work() {
      const info = await redisInfo(Number(new URL(redis.url).port));
      const of = (name: string): number =>
        Number(new RegExp(`${name}:([\\d.]+)`).exec(info)?.[1] ?? Number.NaN);
      const { rows } = await reader.query<{ pids: number[]; bytes: string }>(
        `select (select array_agg(pid) from pg_stat_activity where pid <> pg_backend_pid()) as pids,
          pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as bytes`,
      );
      const { pids, bytes } = rows[0] ?? { pids: [], bytes: "NaN" };
      return {
        redisMs: (of("used_cpu_sys") + of("used_cpu_user")) * 1000,
        redisCommands: of("total_commands_processed"),
        postgresMs: pids.reduce((sum, pid) => sum + processorMs(pid), 0),
        postgresBytes: Number(bytes),
      };
    },
    async memory() {
      const info = await redisInfo(Number(new URL(redis.url).port));
      const { rows } = await reader.query<{ pid: number }>("select pid from pg_stat_activity");
      const all = rows.map(({ pid }) => memoryOf(pid));
      return {
        redis: Number(/used_memory_rss:(\d+)/.exec(info)?.[1]) / 1e6,
        // What they share is there once.
        postgresql:
          all.reduce((sum, { own }) => sum + own, 0) + Math.max(...all.map(({ shared }) => shared)),
      };
    },
    async close() {
      await reader.end();
      await redis.close();
      await postgresql.close();
    },
  };
}

/** Processor time of a process so far, ms (Linux, proc(5)); 0: it has ended. */
function processorMs(pid: number): number {
  try {
    // After the name, which may hold spaces; user and system time are the 14th and 15th field.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * CLOCK_TICK_MS;
  } catch {
    return 0;
  }
}

async function redisInfo(port: number): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end("INFO\r\nQUIT\r\n");
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  return text;
}
