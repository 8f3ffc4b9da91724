/** A server in its own process that can be killed and restarted at the same port. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export class MortalServer {
  readonly #folder: string;
  /** Lines on stderr, over all restarts. */
  readonly complaints: string[] = [];
  #child: ChildProcess | null = null;
  #port = 0;

  /** `folder`: folder of its store. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Id of its process; 0: there is none. */
  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Resolves when it is listening. */
  async start(): Promise<void> {
    const main = join(import.meta.dirname, "server-process.ts");
    const child = spawn(process.execPath, [main, this.#folder, String(this.#port)], {
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    this.#child = child;
    child.stderr?.on("data", (text: Buffer) => void this.complaints.push(text.toString()));
    const ended = once(child, "exit").then(() => {
      throw new Error(`the server did not start: ${this.complaints.join("")}`);
    });
    const [{ port }] = (await Promise.race([once(child, "message"), ended])) as [{ port: number }];
    ended.catch(() => {});
    this.#port = port;
  }

  /** SIGKILL, as in a power cut. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
}
