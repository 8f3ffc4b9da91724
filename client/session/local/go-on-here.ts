/** [O4] When the server of a solo consort does not answer any more, a worker of this browser goes on with the music. */
import type { ClientEnvironment } from "../kept-chairs.ts";
import type { ConsortLine } from "../consort-line.ts";
import { JoinError } from "../join-error.ts";
import { KeptJournal, type LastWords } from "./kept-journal.ts";
import type { SoloPort } from "./worker-line.ts";

/** How long the server is asked for the chair before, ms. */
const GO_ON_MS = 4000;
/** The worker's script is loaded while there is a server, but after what the music needs, ms. */
const PRELOAD_MS = 10_000;

/** Failures after which the browser goes on; anything else is an answer of the server about the chair. */
const GONE: ReadonlySet<JoinError["why"]> = new Set(["unreachable", "blocked", "noSuchConsort"]);

export class GoOnHere {
  readonly #environment: ClientEnvironment;
  readonly #seed: number;
  readonly #journal = new KeptJournal();
  #worker: SoloPort | null = null;
  #goneSince: number | null = null;
  /** From now on no line of the server is used: nobody plays twice. */
  #isHere = false;
  #cancelPreload = (): void => {};

  /** `seed`: the one that the consort was opened with. */
  constructor(environment: ClientEnvironment, seed: number) {
    this.#environment = environment;
    this.#seed = seed;
  }

  get isHere(): boolean {
    return this.#isHere;
  }

  /** A connection to the server. */
  follow<Line extends Pick<ConsortLine, "onMessage" | "send">>(line: Line): Line {
    this.#goneSince = null;
    this.#journal.follow(line);
    this.#cancelPreload();
    this.#cancelPreload = this.#environment.after(PRELOAD_MS, () => this.#preload());
    return line;
  }

  /**
   * The chair again after a drop: from the server (`attempt`) if it gives it within some seconds, else here. `tick`:
   * the last tick of the music that the page has seen; null when none is playing. Rejects with JoinError.
   */
  async rejoin(
    attempt: () => Promise<ConsortLine>,
    seat: string,
    tick: number | null,
  ): Promise<ConsortLine> {
    // The own worker is only silent for a moment.
    if (this.#isHere) throw new JoinError("unreachable");
    const { now, after } = this.#environment;
    this.#goneSince ??= now();
    const left = GO_ON_MS - (now() - this.#goneSince);
    const words = tick === null ? null : this.#journal.lastWords(tick);
    let isAwaited = true;
    const fromServer = attempt().then((line) => {
      if (isAwaited) return this.follow(line);
      // Too late: nobody would listen to it.
      void line.leave(false);
      throw new JoinError("unreachable");
    });
    if (words === null) return fromServer;
    const late = new Promise<null>((resolve) => after(Math.max(0, left), () => resolve(null)));
    try {
      const line = await Promise.race([fromServer, late]);
      if (line !== null) return line;
    } catch (error) {
      if (!(error instanceof JoinError) || !GONE.has(error.why) || left > 0) throw error;
    }
    isAwaited = false;
    fromServer.catch(() => {});
    return this.#goOn(words, seat);
  }

  /** The player has left; a worker that plays ends by itself. */
  close(): void {
    this.#cancelPreload();
    if (!this.#isHere) this.#worker?.terminate();
    this.#worker = null;
  }

  #preload(): void {
    void import("./open-local.ts").catch(() => {});
    this.#worker ??= this.#environment.solo?.worker() ?? null;
  }

  async #goOn(words: LastWords, seat: string): Promise<ConsortLine> {
    this.#preload();
    const worker = this.#worker;
    if (this.#isHere || worker === null) throw new JoinError("unreachable");
    this.#isHere = true;
    try {
      const { openGoneOn } = await import("./open-local.ts");
      return await openGoneOn(worker, words, seat, this.#seed);
    } catch {
      // The server may still come back.
      this.#isHere = false;
      this.#worker = null;
      worker.terminate();
      throw new JoinError("unreachable");
    }
  }
}
