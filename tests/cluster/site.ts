/** A site of several server processes with one Redis, in real time. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { vi } from "vitest";
import { freePort } from "../run/free-port.ts";
import { startRedis } from "./redis.ts";

/** Timeout for events that never come, in real ms; not a measure of speed. */
const GUARD_MS = 60_000;

export class ServerProcess {
  readonly origin: string;
  /** Lines on stderr. */
  readonly complaints: string[] = [];
  readonly #child: ChildProcess;

  private constructor(port: number, child: ChildProcess) {
    this.origin = `http://127.0.0.1:${port}`;
    this.#child = child;
    child.stderr?.on("data", (text: Buffer) => void this.complaints.push(text.toString()));
  }

  /** Resolves when it is listening. */
  static async start(redis: string, database: string): Promise<ServerProcess> {
    const port = await freePort();
    const main = join(import.meta.dirname, "server-process.ts");
    const child = spawn(process.execPath, [main, redis, String(port), database], {
      stdio: ["ignore", "inherit", "pipe", "ipc"],
      // Usually two seconds, in which a busy machine may not get around to a process.
      env: { ...process.env, COLYSEUS_PRESENCE_SHORT_TIMEOUT: "5000" },
    });
    const server = new ServerProcess(port, child);
    const ended = once(child, "exit").then(() => {
      throw new Error(`the server did not start: ${server.complaints.join("")}`);
    });
    await Promise.race([once(child, "message"), ended]);
    ended.catch(() => {});
    return server;
  }

  /** Number of consorts with people in them that this process runs. */
  async consorts(): Promise<number> {
    const answer = await fetch(`${this.origin}/api/health`);
    return ((await answer.json()) as { consorts: number }).consorts;
  }

  /** SIGTERM: it closes in order. SIGKILL: as in a power cut. Resolves when it has ended. */
  async end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill(signal);
    await once(this.#child, "exit");
  }
}

export interface Site {
  /** Starts one more process. */
  start(): Promise<ServerProcess>;
  close(): Promise<void>;
}

/** `database`: URL of the database that its processes share; "": nothing is stored. */
export async function openSite(database = ""): Promise<Site> {
  const redis = await startRedis();
  const all: ServerProcess[] = [];
  return {
    async start() {
      const server = await ServerProcess.start(redis.url, database);
      all.push(server);
      return server;
    },
    async close() {
      for (const server of all) await server.end("SIGKILL");
      await redis.close();
    },
  };
}

/** Resolves once that is so. */
export async function until(
  happened: () => boolean | Promise<boolean>,
  what: string,
): Promise<void> {
  await vi.waitUntil(happened, { timeout: GUARD_MS }).catch((cause: unknown) => {
    throw new Error(`never happened: ${what}`, { cause });
  });
}
