/** A Redis server for the tests: Debian's, on a free port, which stores nothing. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { setTimeout as after } from "node:timers/promises";
import { freePort } from "../run/free-port.ts";
import { obtain } from "../run/programs.ts";
import { listens } from "./listens.ts";

export interface Redis {
  readonly url: string;
  /** It dies and is started anew, with nothing in it. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Rejects with a plain sentence when Redis is missing and cannot be installed. */
export async function startRedis(): Promise<Redis> {
  const program = obtain("redis-server");
  const port = await freePort();
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", tmpdir()];
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(program, options, { stdio: "ignore" });
    while (!(await listens(port))) {
      if (started.exitCode !== null) throw new Error("Redis ended instead of starting.");
      await after(20);
    }
    return started;
  };
  let server = await start();
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, "exit");
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    async restart() {
      await end("SIGKILL");
      server = await start();
    },
    close: () => end("SIGTERM"),
  };
}
