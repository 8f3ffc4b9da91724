/**
 * Write-behind queue: changes are queued and written in batches in the background, so that the store never blocks a
 * tick and no failure of disk or database stops play.
 */
import type { Recording } from "../../shared/model/replay/recording.ts";
import type { Clock } from "../scheduling/clock.ts";
import { StoreError } from "./backend.ts";
import type { Backend, Batch, Change, Trouble } from "./backend.ts";
import type { KeptMovement } from "./packing.ts";
import type { ListedRoom, NamedRows, NamedTable, Rows, Table } from "./tables.ts";

/**
 * Batching interval. With one tick before it, and the writes of this batch and the last, a command is stored within
 * 250 ms.
 */
const BATCH_MS = 100;
const MAX_BATCH = 2000;
/** Maximum queue length; further changes are lost, and counted as lost. */
const MAX_WAITING = 20_000;
/** A batch that takes longer is reported as slow. */
const SLOW_MS = 2000;
/** Retry delays: exponential backoff. */
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5000;

export interface StoreHealth {
  readonly kind: Backend["kind"];
  readonly state: "ok" | "slow" | Exclude<Trouble, "refused" | "there">;
  /** Number of changes not written yet. */
  readonly waiting: number;
  /** Number of changes that were dropped. */
  readonly lost: number;
  /** Days after which a session is deleted; 0: nothing is stored beyond the session. */
  readonly days: number;
}

/** Returns what has changed since its last call. */
export type Source = () => readonly Change[];

interface Surroundings {
  readonly clock: Clock;
  /** Id of this process. */
  readonly writer: string;
  /** Days after which a session is deleted; absent: nothing is stored beyond the session. */
  readonly days?: number;
  /** Time between two polls of the sources, ms; absent: every batch. */
  readonly pollMs?: number;
  /** Logs a line for the operator. */
  log(line: string): void;
}

export class Store {
  readonly #backend: Backend;
  readonly #clock: Clock;
  readonly #writer: string;
  readonly #days: number;
  readonly #pollMs: number;
  readonly #log: (line: string) => void;
  readonly #sources = new Map<Source, (packed: string) => void>();
  /** Deleted sessions: later changes of them are ignored. Ids are never reused. */
  readonly #forgotten = new Set<string>();
  #waiting: Change[] = [];
  /** A batch not known to be written; retried unchanged. */
  #pending: Batch | null = null;
  /** Since when something waits, and since when what is in the batch did, ms. */
  #waitingSince = 0;
  #pendingSince = 0;
  #number = 0;
  #batchSize = MAX_BATCH;
  #state: StoreHealth["state"] = "ok";
  #lost = 0;
  /** Time at which the last batch was due, ms. */
  #batchedAt = Number.NEGATIVE_INFINITY;
  /** Time from which sources are polled again, ms. */
  #pollFrom = Number.NEGATIVE_INFINITY;
  #retryMs = FIRST_RETRY_MS;
  #stopTimer: (() => void) | null = null;
  #writing: Promise<void> | null = null;
  #closed = false;

  constructor(backend: Backend, { clock, writer, days = 0, pollMs = 0, log }: Surroundings) {
    this.#days = days;
    this.#pollMs = pollMs;
    this.#backend = backend;
    this.#clock = clock;
    this.#writer = writer;
    this.#log = log;
  }

  /** Id under which this process writes. */
  get writer(): string {
    return this.#writer;
  }

  get health(): StoreHealth {
    const waiting = this.#waiting.length + (this.#pending?.changes.length ?? 0);
    const { kind } = this.#backend;
    return { kind, state: this.#state, waiting, lost: this.#lost, days: this.#days };
  }

  /** How long the oldest change has been waiting to be written, ms. */
  get oldestMs(): number {
    if (this.#pending !== null) return this.#clock.now() - this.#pendingSince;
    return this.#waiting.length > 0 ? this.#clock.now() - this.#waitingSince : 0;
  }

  /** Queues changes. Never blocks and never throws. */
  write(...changes: readonly Change[]): void {
    for (const change of changes) {
      if ("forget" in change) this.#forgotten.add(change.forget);
      else if (this.#isForgotten(change)) continue;
      // Deletions are queued even when the queue is full.
      const forgets = "forget" in change || "forgetBefore" in change || "fence" in change;
      if (this.#waiting.length < MAX_WAITING || forgets) this.#queue(change);
      else this.#lose(1, "too much waits");
    }
    this.#schedule(BATCH_MS);
  }

  /**
   * Polls a source before each batch, while writing works, and tells it of each recording that is packed, by id, until
   * the returned function is called.
   */
  follow(source: Source, packed: (id: string) => void = () => {}): () => void {
    this.#sources.set(source, packed);
    this.#schedule(BATCH_MS);
    return () => {
      if (this.#sources.delete(source)) this.write(...source());
    };
  }

  /** Writes immediately. Resolves when the queue is empty, or at the first failure. */
  async flush(): Promise<void> {
    await this.#writing;
    this.#collect();
    while (this.health.waiting > 0) {
      // Concurrent callers wait for the write in progress.
      if (this.#writing !== null) await this.#writing;
      else if (!(await this.#writeBatch())) return;
    }
  }

  /** Reads rows. Rejects with StoreError. */
  rows<T extends Table>(table: T, session?: string): Promise<readonly Rows[T][]> {
    return this.#backend.rows(table, session);
  }

  /** Reads the row with that id. Rejects with StoreError. */
  row<T extends NamedTable>(table: T, id: string): Promise<NamedRows[T] | null> {
    return this.#backend.row(table, id);
  }

  /** Lists all rooms. Rejects with StoreError. */
  rooms(): Promise<readonly ListedRoom[]> {
    return this.#backend.rooms();
  }

  /** Ids of the movements of a consort, in order. Rejects with StoreError. */
  movementIds(session: string, consort: string): Promise<readonly string[]> {
    return this.#backend.movementIds(session, consort);
  }

  /** Reads a recording. Rejects with StoreError. */
  async recording(id: string): Promise<Recording | null> {
    return (await this.movement(id))?.recording ?? null;
  }

  /** Reads a movement. Rejects with StoreError. */
  movement(id: string): Promise<KeptMovement | null> {
    return this.#backend.movement(id);
  }

  /** Makes one last attempt to write the queue. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopTimer?.();
    await this.flush();
    const { waiting } = this.health;
    if (waiting > 0) this.#lose(waiting, "the server ends");
    await this.#backend.close().catch(() => {});
  }

  #schedule(ms: number): void {
    if (this.#closed || this.#stopTimer !== null || this.#writing !== null) return;
    this.#stopTimer = this.#clock.after(ms, () => {
      this.#stopTimer = null;
      // A write in progress schedules the next one itself.
      if (this.#writing !== null) return;
      const now = this.#clock.now();
      this.#batchedAt = now;
      // During a failure sources are not polled: they keep their changes, and the queue stays short.
      if (this.#state === "ok" && now >= this.#pollFrom) this.#collect();
      if (this.health.waiting === 0) this.#scheduleNext();
      else void this.#writeBatch();
    });
  }

  #scheduleNext(): void {
    if (this.#state !== "ok") this.#schedule(this.#retryMs);
    else if (this.health.waiting > 0 || this.#sources.size > 0)
      // The interval counts from the start of the last batch: writing time is part of it.
      this.#schedule(Math.max(0, this.#batchedAt + BATCH_MS - this.#clock.now()));
  }

  #collect(): void {
    this.#pollFrom = this.#clock.now() + this.#pollMs;
    for (const source of this.#sources.keys())
      this.#queue(...source().filter((change) => !this.#isForgotten(change)));
  }

  #queue(...changes: readonly Change[]): void {
    if (this.#waiting.length === 0) this.#waitingSince = this.#clock.now();
    this.#waiting.push(...changes);
  }

  /** Players of a deleted session may produce changes for a moment longer. */
  #isForgotten(change: Change): boolean {
    if (!("row" in change)) return false;
    const { row } = change;
    return this.#forgotten.has("session" in row ? row.session : "id" in row ? row.id : "");
  }

  /** Returns whether it succeeded. */
  async #writeBatch(): Promise<boolean> {
    const written = this.#apply();
    this.#writing = written.then(() => {
      this.#writing = null;
    });
    const well = await written;
    await this.#writing;
    this.#scheduleNext();
    return well;
  }

  async #apply(): Promise<boolean> {
    const batch = (this.#pending ??= this.#nextBatch());
    const stopSlow = this.#clock.after(SLOW_MS, () => {
      if (this.#state === "ok") this.#setState("slow");
    });
    try {
      await this.#backend.apply(batch);
      this.#pending = null;
      this.#tellPacked(batch);
      this.#batchSize = MAX_BATCH;
      this.#retryMs = FIRST_RETRY_MS;
      this.#setState("ok");
      return true;
    } catch (error) {
      const { why, message } =
        error instanceof StoreError ? error : new StoreError("refused", String(error));
      if (why === "refused" || why === "there") return this.#bisect(batch, message);
      this.#setState(why, message);
      this.#retryMs = Math.min(2 * this.#retryMs, LAST_RETRY_MS);
      return false;
    } finally {
      stopSlow();
    }
  }

  #tellPacked({ changes }: Batch): void {
    for (const change of changes)
      if ("pack" in change) for (const tell of this.#sources.values()) tell(change.pack);
  }

  #nextBatch(): Batch {
    this.#number += 1;
    this.#pendingSince = this.#waitingSince;
    const changes = this.#waiting.slice(0, this.#batchSize);
    this.#waiting = this.#waiting.slice(this.#batchSize);
    return { writer: this.#writer, number: this.#number, changes };
  }

  /** One change of the batch is invalid: finds it by bisection, and writes the others. */
  #bisect({ changes }: Batch, message: string): true {
    this.#pending = null;
    if (changes.length === 1) this.#lose(1, message);
    else {
      this.#waiting = [...changes, ...this.#waiting];
      this.#waitingSince = this.#pendingSince;
      this.#batchSize = Math.ceil(changes.length / 2);
    }
    return true;
  }

  #setState(state: StoreHealth["state"], message = ""): void {
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
