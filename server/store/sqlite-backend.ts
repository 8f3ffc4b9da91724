/** Backend on one SQLite file, in a worker thread, so that the server's thread never blocks. */
import { Worker } from "node:worker_threads";
import { StoreError } from "./backend.ts";
import type { Backend, Batch, Trouble } from "./backend.ts";
import type { KeptMovement } from "./packing.ts";
import type { ListedRoom, NamedRows, NamedTable, Rows, Table } from "./tables.ts";

export interface WorkerSettings {
  readonly file: string;
  /** Maximum file size in pages of 4 kB; absent: unlimited. */
  readonly maxPages?: number;
}

export interface Asked {
  readonly id: number;
  readonly call:
    | { readonly apply: Batch }
    | { readonly rows: Table; readonly session: string | undefined }
    | { readonly row: NamedTable; readonly of: string }
    | { readonly rooms: true }
    | { readonly movementIds: string; readonly session: string }
    | { readonly movement: string }
    | { readonly close: true };
}

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly why: Trouble; readonly message: string };

export class SqliteBackend implements Backend {
  readonly kind = "sqlite";
  readonly #settings: WorkerSettings;
  #worker: Worker | null = null;
  #asked = 0;
  readonly #waiting = new Map<number, (answer: Answer) => void>();

  constructor(settings: WorkerSettings) {
    this.#settings = settings;
  }

  async apply(batch: Batch): Promise<void> {
    await this.#ask({ apply: batch });
  }

  async rows<T extends Table>(table: T, session?: string): Promise<readonly Rows[T][]> {
    return (await this.#ask({ rows: table, session })) as readonly Rows[T][];
  }

  async row<T extends NamedTable>(table: T, id: string): Promise<NamedRows[T] | null> {
    return (await this.#ask({ row: table, of: id })) as NamedRows[T] | null;
  }

  async rooms(): Promise<readonly ListedRoom[]> {
    return (await this.#ask({ rooms: true })) as readonly ListedRoom[];
  }

  async movementIds(session: string, consort: string): Promise<readonly string[]> {
    return (await this.#ask({ movementIds: consort, session })) as readonly string[];
  }

  async movement(id: string): Promise<KeptMovement | null> {
    return (await this.#ask({ movement: id })) as KeptMovement | null;
  }

  async close(): Promise<void> {
    if (this.#worker === null) return;
    this.#worker.ref();
    await this.#ask({ close: true });
    this.#worker = null;
  }

  #ask(call: Asked["call"]): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#asked += 1;
    const id = this.#asked;
    this.#waiting.set(id, (answer) => {
      if ("why" in answer) reject(new StoreError(answer.why, answer.message));
      else resolve(answer.value);
    });
    this.#worker ??= this.#start();
    this.#worker.postMessage({ id, call } satisfies Asked, []);
    return promise;
  }

  #start(): Worker {
    const worker = new Worker(new URL("sqlite-worker.ts", import.meta.url), {
      workerData: this.#settings,
    });
    worker.on("message", (answer: Answer) => {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    let message = "the worker thread has ended";
    worker.on("error", (error) => {
      message = String(error);
    });
    worker.on("exit", () => {
      if (this.#worker !== worker) return;
      // The next request starts a new worker.
      this.#worker = null;
      const left = [...this.#waiting];
      this.#waiting.clear();
      for (const [id, settle] of left) settle({ id, why: "unreachable", message });
    });
    // The worker does not keep the process alive.
    worker.unref();
    return worker;
  }
}
