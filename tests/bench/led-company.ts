/** The server processes of one site, and a live session whose consorts play there. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { LoadReading, LoadRequest } from "./load-clients.ts";
import { CHAIRS } from "./chairs.ts";
import { memoryOf } from "./process-memory.ts";
import { ask, hear, start } from "./processes.ts";
import type { ServerSettings } from "./server-process.ts";
import type { Served } from "./served.ts";

const SERVER = new URL("./server-process.ts", import.meta.url);
const CROWD = new URL("./load-clients.ts", import.meta.url);
/** Frames per person and second, of ten: with fewer the machine was too busy, and what was not done cost nothing. */
const ENOUGH_FRAMES = 9.5;
/** Turns attributed to the machine. */
const MACHINE_TURNS = 5;

export interface LedTurn {
  /** Processor ms per consort and second, of all its server processes. */
  readonly cpu: number;
  /** Bytes per person and second. */
  readonly bytes: number;
  readonly frames: number;
}

export class LedCompany {
  readonly consorts: number;
  readonly #servers: readonly ChildProcess[];
  readonly #crowd: ChildProcess;

  private constructor(servers: readonly ChildProcess[], consorts: number) {
    this.#servers = servers;
    this.consorts = consorts;
    this.#crowd = start(CROWD);
  }

  /** Starts a server with each of these settings, and resolves when everybody plays. `people`: in each consort. */
  static async start(
    settings: readonly ServerSettings[],
    consorts: number,
    warmMs: number,
    people = CHAIRS,
  ): Promise<LedCompany> {
    const servers = settings.map((each) => start(SERVER, ["--expose-gc"], each));
    const [served] = await Promise.all(servers.map((server) => hear<Served>(server)));
    const company = new LedCompany(servers, consorts);
    const port = served?.port ?? 0;
    await ask<LoadReading>(company.#crowd, {
      lead: consorts,
      each: people,
      port,
    } satisfies LoadRequest);
    await pause(warmMs);
    return company;
  }

  /** Processor time while the others rest, measured again if the machine had no time for the frames that were due. */
  async turn(settleMs: number, countMs: number): Promise<LedTurn> {
    for (let excused = 0; ; excused += 1) {
      const read = await this.#turn(settleMs, countMs);
      if (read.frames >= ENOUGH_FRAMES || excused >= MACHINE_TURNS) return read;
    }
  }

  /** What each server process held at most so far, MB. */
  memory(): readonly number[] {
    return this.#servers.map(({ pid = 0 }) => memoryOf(pid).peak);
  }

  /** Of each server process, bytes on its heap after a garbage collection. */
  async weigh(): Promise<readonly number[]> {
    const read = await Promise.all(
      this.#servers.map((server) => ask<Served>(server, { do: "weigh" })),
    );
    return read.map(({ heapBytes }) => heapBytes);
  }

  /** Pauses all processes, so that others have the machine. */
  rest(): void {
    for (const one of [...this.#servers, this.#crowd]) one.kill("SIGSTOP");
  }

  goOn(): void {
    for (const one of [this.#crowd, ...this.#servers]) one.kill("SIGCONT");
  }

  /** The processes end with their channel, and remove what they stored. Resolves when they have ended. */
  async end(): Promise<void> {
    this.goOn();
    this.#crowd.kill("SIGKILL");
    const running = this.#servers.filter(({ connected }) => connected);
    const ended = Promise.all(running.map((server) => once(server, "exit")));
    for (const server of running) server.disconnect();
    await ended;
  }

  async #turn(settleMs: number, countMs: number): Promise<LedTurn> {
    await pause(settleMs);
    const before = await this.#read();
    const began = performance.now();
    await pause(countMs);
    const after = await this.#read();
    const seconds = (performance.now() - began) / 1000;
    if (after.cut > 0) throw new Error(`${after.cut} lines were lost`);
    const per = (what: "bytes" | "frames"): number =>
      (after[what] - before[what]) / after.people / seconds;
    return {
      cpu: ((after.cpu - before.cpu) * 1000) / seconds / this.consorts,
      bytes: per("bytes"),
      frames: per("frames"),
    };
  }

  async #read(): Promise<LoadReading & Pick<Served, "cpu">> {
    const [crowd, ...served] = await Promise.all([
      ask<LoadReading>(this.#crowd, { read: true } satisfies LoadRequest),
      ...this.#servers.map((server) => ask<Served>(server, { do: "read" })),
    ]);
    return { ...crowd, cpu: served.reduce((sum, { cpu }) => sum + cpu, 0) };
  }
}
