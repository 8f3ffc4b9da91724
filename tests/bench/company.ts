/** A server and the load clients that fill it. */
import type { ChildProcess } from "node:child_process";
import type { LoadRequest, LoadReading } from "./load-clients.ts";
import { ask, hear, start } from "./processes.ts";
import type { Served, ServerAsk } from "./served.ts";

/** Consorts filled at once: a room that nobody joins closes. */
const BATCH = 10;

const CROWD = new URL("./load-clients.ts", import.meta.url);

export class Company {
  readonly #server: ChildProcess;
  readonly #crowd: ChildProcess;

  private constructor(server: ChildProcess, crowd: ChildProcess) {
    this.#server = server;
    this.#crowd = crowd;
  }

  /** Starts the server of this file; resolves with its figures while it is empty. */
  static async start(file: URL): Promise<[Company, Served]> {
    const company = new Company(start(file, ["--expose-gc"]), start(CROWD));
    return [company, await hear<Served>(company.#server)];
  }

  /** Opens that many more rooms, and fills each with eight people who start to play. */
  async fill(more: number): Promise<void> {
    for (let open = 0; open < more; open += BATCH) {
      const { rooms, port } = await this.serve({ open: Math.min(BATCH, more - open) });
      await ask<LoadReading>(this.#crowd, { join: rooms, port } satisfies LoadRequest);
    }
  }

  serve(question: ServerAsk): Promise<Served> {
    return ask<Served>(this.#server, question);
  }

  crowd(): Promise<LoadReading> {
    return ask<LoadReading>(this.#crowd, { read: true } satisfies LoadRequest);
  }

  /** Pauses both processes, so that others have the machine; `goOn` resumes them. */
  rest(): void {
    for (const process of [this.#server, this.#crowd]) process.kill("SIGSTOP");
  }

  goOn(): void {
    for (const process of [this.#crowd, this.#server]) process.kill("SIGCONT");
  }

  end(): void {
    for (const process of [this.#server, this.#crowd]) process.kill("SIGKILL");
  }
}
