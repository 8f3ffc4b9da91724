/** A Redis server for the tests: Debian's, on a free port, which stores nothing. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { setTimeout as after } from "node:timers/promises";
import { findExecutable, installFromDebian } from "../run/debian.ts";
import { freePort } from "../run/free-port.ts";
import { listens } from "./listens.ts";

const NO_REDIS =
  "The tests of several processes need Redis. Please install it (on Debian, as root: apt-get install redis-server) and run them again.";

export interface Redis {
  readonly url: string;
  close(): Promise<void>;
}

/** Rejects with a plain sentence when Redis is missing and cannot be installed. */
export async function startRedis(): Promise<Redis> {
  const program = find() ?? (installFromDebian("redis-server") ? find() : null);
  if (program === null) throw new Error(NO_REDIS);
  const port = await freePort();
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", tmpdir()];
  const server = spawn(program, options, { stdio: "ignore" });
  while (!(await listens(port))) {
    if (server.exitCode !== null) throw new Error("Redis ended instead of starting.");
    await after(20);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async close() {
      if (server.exitCode !== null) return;
      server.kill();
      await once(server, "exit");
    },
  };
}

const find = (): string | null => findExecutable(["redis-server"], process.env["PATH"] ?? "");
