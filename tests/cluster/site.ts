/** A site of several server processes with one Redis, in real time. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "../run/free-port.ts";
import { startPostgresql } from "../store/postgresql.ts";
import { openFront } from "./front.ts";
import { startNginx } from "./nginx.ts";
import { startRedis, type Redis } from "./redis.ts";

interface Place {
  readonly port: number;
  /** Host and path at which pages reach it. */
  readonly address: string;
}

export class ServerProcess {
  readonly origin: string;
  readonly port: number;
  /** Lines on stderr. */
  readonly complaints: string[] = [];
  readonly #child: ChildProcess;

  private constructor(port: number, child: ChildProcess) {
    this.port = port;
    this.origin = `http://127.0.0.1:${port}`;
    this.#child = child;
    child.stderr?.on("data", (text: Buffer) => void this.complaints.push(text.toString()));
  }

  /** Resolves when it is listening. */
  static async start(redis: string, database: string, at: Place): Promise<ServerProcess> {
    const { port, address } = at;
    const main = join(import.meta.dirname, "server-process.ts");
    const child = spawn(process.execPath, [main, redis, String(port), address, database], {
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

  /** Id of its process. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Number of consorts with people in them that this process runs. */
  async consorts(): Promise<number> {
    const answer = await fetch(`${this.origin}/api/health`);
    return ((await answer.json()) as { consorts: number }).consorts;
  }

  /** Lets time pass in its rooms, as fast as what is due in it can be done. */
  async pass(ms: number): Promise<void> {
    const passed = once(this.#child, "message");
    this.#child.send({ pass: ms });
    await passed;
  }

  /** It does nothing more, but its connections stay: as when a whole machine is frozen. */
  freeze(): void {
    this.#child.kill("SIGSTOP");
  }

  /** It goes on after `freeze`, and is expected to end by itself. Resolves to its exit code. */
  async thaw(): Promise<number | null> {
    this.#child.kill("SIGCONT");
    if (this.isRunning) await once(this.#child, "exit");
    return this.#child.exitCode;
  }

  /** SIGTERM: it closes in order. SIGKILL: as in a power cut. Resolves when it has ended. */
  async end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    if (!this.isRunning) return;
    this.#child.kill(signal);
    await once(this.#child, "exit");
  }
}

export interface Site {
  /** Address that leads to any process that listens. */
  readonly origin: string;
  /** URL of its database; "": nothing is stored. */
  readonly database: string;
  readonly redis: Redis;
  /** Starts one more process. */
  start(): Promise<ServerProcess>;
  close(): Promise<void>;
}

/** Processes that nginx knows. */
const MAX_BEHIND_NGINX = 2;

/**
 * `stored`: its processes share a PostgreSQL database; otherwise nothing is stored. `behindNginx`: pages reach it
 * through nginx alone, with TLS, below that path; null: they reach it as it is.
 */
export async function openSite({
  stored = false,
  behindNginx = null,
}: { readonly stored?: boolean; readonly behindNginx?: string | null } = {}): Promise<Site> {
  const postgresql = stored ? await startPostgresql() : null;
  const database = (await postgresql?.database("site")) ?? "";
  const redis = await startRedis();
  const all: ServerProcess[] = [];
  const ports: number[] = [];
  if (behindNginx !== null)
    for (let n = 0; n < MAX_BEHIND_NGINX; n += 1) ports.push(await freePort());
  const nginx = behindNginx === null ? null : await startNginx(ports, { path: behindNginx });
  const nextPlace = async (): Promise<Place> => {
    const port = ports[all.length] ?? (await freePort());
    return { port, address: nginx?.addressOf(all.length) ?? `127.0.0.1:${port}` };
  };
  const front = await openFront(() =>
    all.filter(({ isRunning }) => isRunning).map(({ port }) => port),
  );
  return {
    origin: nginx?.origin ?? front.origin,
    database,
    redis,
    async start() {
      const server = await ServerProcess.start(redis.url, database, await nextPlace());
      all.push(server);
      return server;
    },
    async close() {
      front.close();
      for (const server of all) await server.end("SIGKILL");
      await nginx?.close();
      await redis.close();
      await postgresql?.close();
    },
  };
}
