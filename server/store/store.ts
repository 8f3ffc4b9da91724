/**
 * What is to be kept waits in a queue and is written in batches beside the game: nothing here blocks
 * a tick, and no trouble of disk or database stops the play.
 */
import type { Recording } from "../../shared/model/replay/recording.ts";
import type { Clock } from "../scheduling/clock.ts";
import { StoreError } from "./backend.ts";
import type { Backend, Batch, Change, Trouble } from "./backend.ts";
import type { KeptMovement } from "./packing.ts";
import type { Rows, Table } from "./tables.ts";

/** From one batch to the next: with a tick before and the writing of both, what was accepted is kept 250 ms later. */
const BATCH_MS = 100;
const MAX_BATCH = 2000;
/** Changes that wait at most; what comes then is lost, and said to be. */
const MAX_WAITING = 20_000;
/** A batch that takes longer is said to be slow. */
const SLOW_MS = 2000;
/** Between tries: doubled each time. */
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5000;

export interface StoreHealth {
  readonly kind: Backend["kind"];
  readonly state: "ok" | "slow" | Exclude<Trouble, "refused" | "there">;
  /** Changes not written yet. */
  readonly waiting: number;
  /** Changes that never will be. */
  readonly lost: number;
  /** Days after which a session is deleted; 0: nothing outlives it. */
  readonly days: number;
}

/** Tells what is new since it was asked last. */
export type Source = () => readonly Change[];

interface Surroundings {
  readonly clock: Clock;
  /** Names this process. */
  readonly writer: string;
  /** Days after which a session is deleted; absent: nothing outlives it. */
  readonly days?: number;
  /** Lines for the operator. */
  log(line: string): void;
}

export class Store {
  readonly #backend: Backend;
  readonly #clock: Clock;
  readonly #writer: string;
  readonly #days: number;
  readonly #log: (line: string) => void;
  readonly #sources = new Set<Source>();
  /** Sessions of which nothing is kept any more, whatever comes. Their ids are never used again. */
  readonly #forgotten = new Set<string>();
  #waiting: Change[] = [];
  /** Not known to be written; tried again as it is. */
  #pending: Batch | null = null;
  #number = 0;
  #batchSize = MAX_BATCH;
  #state: StoreHealth["state"] = "ok";
  #lost = 0;
  /** ms when what was new was asked for last. */
  #collectedAt = Number.NEGATIVE_INFINITY;
  #retryMs = FIRST_RETRY_MS;
  #stopTimer: (() => void) | null = null;
  #writing: Promise<void> | null = null;
  #closed = false;

  constructor(backend: Backend, { clock, writer, days = 0, log }: Surroundings) {
    this.#days = days;
    this.#backend = backend;
    this.#clock = clock;
    this.#writer = writer;
    this.#log = log;
  }

  get health(): StoreHealth {
    const waiting = this.#waiting.length + (this.#pending?.changes.length ?? 0);
    const { kind } = this.#backend;
    return { kind, state: this.#state, waiting, lost: this.#lost, days: this.#days };
  }

  /** To be written soon. Never blocks and never throws. */
  write(...changes: readonly Change[]): void {
    for (const change of changes) {
      if ("forget" in change) this.#forgotten.add(change.forget);
      else if (this.#isForgotten(change)) continue;
      // What is to be forgotten is, whatever waits.
      const forgets = "forget" in change || "forgetBefore" in change;
      if (this.#waiting.length < MAX_WAITING || forgets) this.#waiting.push(change);
      else this.#lose(1, "too much waits");
    }
    this.#later(BATCH_MS);
  }

  /** From now on it is asked before each batch, while writing works. Returns what ends that. */
  follow(source: Source): () => void {
    this.#sources.add(source);
    this.#later(BATCH_MS);
    return () => {
      if (this.#sources.delete(source)) this.write(...source());
    };
  }

  /** Writes now. Resolves when nothing waits any more, or at the first trouble. */
  async flush(): Promise<void> {
    await this.#writing;
    this.#collect();
    while (this.health.waiting > 0) {
      // Of two who ask at once, one writes.
      if (this.#writing !== null) await this.#writing;
      else if (!(await this.#writeBatch())) return;
    }
  }

  /** Rejects with StoreError. */
  rows<T extends Table>(table: T, session?: string): Promise<readonly Rows[T][]> {
    return this.#backend.rows(table, session);
  }

  /** Rejects with StoreError. */
  async recording(id: string): Promise<Recording | null> {
    return (await this.movement(id))?.recording ?? null;
  }

  /** Rejects with StoreError. */
  movement(id: string): Promise<KeptMovement | null> {
    return this.#backend.movement(id);
  }

  /** Tries once to write what waits. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopTimer?.();
    await this.flush();
    const { waiting } = this.health;
    if (waiting > 0) this.#lose(waiting, "the server ends");
    await this.#backend.close().catch(() => {});
  }

  #later(ms: number): void {
    if (this.#closed || this.#stopTimer !== null || this.#writing !== null) return;
    this.#stopTimer = this.#clock.after(ms, () => {
      this.#stopTimer = null;
      // It goes on by itself.
      if (this.#writing !== null) return;
      // Sources keep what they have; the queue stays short meanwhile.
      if (this.#state === "ok") this.#collect();
      if (this.health.waiting === 0) this.#goOn();
      else void this.#writeBatch();
    });
  }

  #goOn(): void {
    if (this.#state !== "ok") this.#later(this.#retryMs);
    else if (this.health.waiting > 0 || this.#sources.size > 0)
      // The time that writing took is not waited for again.
      this.#later(Math.max(0, this.#collectedAt + BATCH_MS - this.#clock.now()));
  }

  #collect(): void {
    this.#collectedAt = this.#clock.now();
    for (const source of this.#sources)
      this.#waiting.push(...source().filter((change) => !this.#isForgotten(change)));
  }

  /** Whoever still plays when their session is deleted goes on writing for a moment. */
  #isForgotten(change: Change): boolean {
    if (!("row" in change)) return false;
    const { row } = change;
    return this.#forgotten.has("session" in row ? row.session : "id" in row ? row.id : "");
  }

  /** Returns whether it went well. */
  async #writeBatch(): Promise<boolean> {
    const written = this.#apply();
    this.#writing = written.then(() => {
      this.#writing = null;
    });
    const well = await written;
    await this.#writing;
    this.#goOn();
    return well;
  }

  async #apply(): Promise<boolean> {
    const batch = (this.#pending ??= this.#nextBatch());
    const stopSlow = this.#clock.after(SLOW_MS, () => {
      if (this.#state === "ok") this.#become("slow");
    });
    try {
      await this.#backend.apply(batch);
      this.#pending = null;
      this.#batchSize = MAX_BATCH;
      this.#retryMs = FIRST_RETRY_MS;
      this.#become("ok");
      return true;
    } catch (error) {
      const { why, message } =
        error instanceof StoreError ? error : new StoreError("refused", String(error));
      if (why === "refused" || why === "there") return this.#sift(batch, message);
      this.#become(why, message);
      this.#retryMs = Math.min(2 * this.#retryMs, LAST_RETRY_MS);
      return false;
    } finally {
      stopSlow();
    }
  }

  #nextBatch(): Batch {
    this.#number += 1;
    const changes = this.#waiting.slice(0, this.#batchSize);
    this.#waiting = this.#waiting.slice(this.#batchSize);
    return { writer: this.#writer, number: this.#number, changes };
  }

  /** One change of these cannot be kept: it is looked for by halves, and the others are written. */
  #sift({ changes }: Batch, message: string): true {
    this.#pending = null;
    if (changes.length === 1) this.#lose(1, message);
    else {
      this.#waiting = [...changes, ...this.#waiting];
      this.#batchSize = Math.ceil(changes.length / 2);
    }
    return true;
  }

  #become(state: StoreHealth["state"], message = ""): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#log(
      state === "ok"
        ? `The store (${this.#backend.kind}) writes again.`
        : `The store (${this.#backend.kind}) has trouble (${state}); play goes on, what is to be kept waits. ${message}`.trim(),
    );
  }

  #lose(count: number, why: string): void {
    if (this.#lost === 0 || this.#closed)
      this.#log(`The store (${this.#backend.kind}) could not keep something: ${why}.`);
    this.#lost += count;
  }
}
