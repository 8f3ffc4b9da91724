/** The real server in its own process, as `npm start` runs it. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ensureClientBuild } from "../../../server/app/client-build.ts";
import type { AskedOfClock } from "./stepped-main.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
/** Far more than it needs, so that a timeout means something is wrong. */
const START_MS = 5 * 60_000;
const STOP_MS = 60_000;
const ADDRESS = /https?:\/\/localhost:(\d+)/;

export interface RunningServer {
  /** Where the start page is, without a slash at the end. */
  readonly url: string;
  /** Everything printed so far. */
  readonly output: readonly string[];
  /** Does that to its clock. Rejects unless it was started as stepped. */
  clock(asked: AskedOfClock): Promise<void>;
  /** Kills it as a power cut does. */
  kill(): Promise<void>;
  /** Stops it as a service manager does; what it keeps stays. */
  halt(): Promise<void>;
  /** Restarts it after that, at the same address. */
  again(): Promise<void>;
  /** Stops it as Ctrl-C does. Rejects when it hangs or ends badly. */
  stop(): Promise<void>;
}

/** `stepped`: with a clock that the test can hold and move on, and with the same chances in every run. */
export interface ServerKind {
  readonly stepped?: boolean;
  /** What it knows outlives it. */
  readonly keeps?: boolean;
}

/** Starts `server/main.ts` on a free port, with a client built from what is there now. Rejects with its own words if it does not come up. */
export async function startServer({
  stepped = false,
  keeps = false,
}: ServerKind = {}): Promise<RunningServer> {
  if (!ensureClientBuild()) throw new Error("The client does not build.");
  const output: string[] = [];
  const kept = keeps
    ? { KEEP_DAYS: "1", DATA_DIR: mkdtempSync(join(tmpdir(), "consort-e2e-")) }
    : { KEEP_DAYS: "0" };
  let [child, port] = await spawnServer({ PORT: "0", ...kept }, stepped, output);
  return {
    url: `http://localhost:${port}`,
    output,
    clock: (asked) => setClock(child, asked),
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
    halt: () => stop(child, output, "SIGTERM"),
    async again() {
      [child, port] = await spawnServer({ PORT: port, ...kept }, stepped, output);
    },
    async stop() {
      await stop(child, output);
      if (kept.DATA_DIR !== undefined) rmSync(kept.DATA_DIR, { recursive: true });
    },
  };
}

/** Resolves to the process and its port once it is listening. */
async function spawnServer(
  settings: Readonly<Record<string, string>>,
  stepped: boolean,
  output: string[],
): Promise<[ChildProcess, string]> {
  const main = stepped ? join(import.meta.dirname, "stepped-main.ts") : join("server", "main.ts");
  const child = spawn(process.execPath, [main], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe", ...(stepped ? (["ipc"] as const) : [])],
  });
  const { promise: port, resolve, reject } = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr].filter((one) => one !== null)) {
    createInterface({ input: stream }).on("line", (line) => {
      output.push(line);
      const found = ADDRESS.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  }
  const fail = (why: string): void => reject(new Error(`${why}\n${output.join("\n")}`));
  const late = setTimeout(fail, START_MS, "The server did not say where it listens.");
  child.once("exit", () => fail("The server ended instead of starting."));
  try {
    return [child, await port];
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  } finally {
    clearTimeout(late);
  }
}

async function setClock(child: ChildProcess, asked: AskedOfClock): Promise<void> {
  if (!child.connected) throw new Error("This server has a clock that no test can set.");
  const done = once(child, "message");
  child.send(asked);
  await done;
}

async function stop(
  child: ChildProcess,
  output: readonly string[],
  signal: "SIGINT" | "SIGTERM" = "SIGINT",
): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const late = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    child.kill(signal);
    await once(child, "exit");
    clearTimeout(late);
  }
  if (child.exitCode !== 0) {
    const how = child.signalCode ?? `exit code ${child.exitCode}`;
    throw new Error(`The server ended with ${how}\n${output.join("\n")}`);
  }
}
