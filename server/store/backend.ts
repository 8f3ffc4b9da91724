/** Port of the storage backends; `Store` decides what is written and when. */
import type { KeptMovement } from "./packing.ts";
import type {
  AddedRows,
  AddedTable,
  ListedRoom,
  NamedRows,
  NamedTable,
  Rows,
  Table,
} from "./tables.ts";

export type Put = {
  [T in NamedTable]: { readonly put: T; readonly row: NamedRows[T] };
}[NamedTable];
export type Add = {
  [T in AddedTable]: { readonly add: T; readonly row: AddedRows[T] };
}[AddedTable];

/** Insert that fails, with its whole batch, when a row with that id exists (`there`). */
export type Bring = {
  [T in NamedTable]: { readonly bring: T; readonly row: NamedRows[T] };
}[NamedTable];

export type Change =
  | Put
  | Add
  | Bring
  /** Deletes that row. */
  | { readonly remove: NamedTable; readonly id: string }
  /** A movement has ended: stores its recording compressed, and deletes its lines. */
  | { readonly pack: string }
  /** [Y18] No further batch of that writer is applied. */
  | { readonly fence: string }
  /** Deletes a session and all its rows. */
  | { readonly forget: string }
  /**
   * Deletes sessions that ended (or, if never ended, opened) before that time and have no room written since, and
   * rosters and courses not used since.
   */
  | { readonly forgetBefore: number };

/** An atomic and idempotent set of changes: applied as a whole, and once, however often it is sent. */
export interface Batch {
  /** Id of the process. */
  readonly writer: string;
  /** Increases with each batch of the writer; identifies a batch that is sent again. */
  readonly number: number;
  readonly changes: readonly Change[];
}

/**
 * Why nothing was written. `refused` (invalid data) and `there` (the id exists) are permanent; with all others a
 * retry succeeds once there is space, a writable disk, or a connection.
 */
export type Trouble = "full" | "readOnly" | "busy" | "unreachable" | "refused" | "there";

export class StoreError extends Error {
  readonly why: Trouble;

  constructor(why: Trouble, message: string) {
    super(message);
    this.why = why;
  }
}

const LASTING: ReadonlySet<Trouble> = new Set(["refused", "there"]);

/** Whether the same may succeed later. */
export const isPassing = (error: unknown): boolean =>
  error instanceof StoreError && !LASTING.has(error.why);

export interface Backend {
  readonly kind: "memory" | "sqlite" | "postgresql";
  /** Rejects with StoreError, after which nothing of the batch is stored. */
  apply(batch: Batch): Promise<void>;
  /** Appended rows in their order, others unordered; only those of `session`, if given. Rejects with StoreError. */
  rows<T extends Table>(table: T, session?: string): Promise<readonly Rows[T][]>;
  /** The row with that id; null when there is none. Rejects with StoreError. */
  row<T extends NamedTable>(table: T, id: string): Promise<NamedRows[T] | null>;
  /** All rooms without their state, which is long and encrypted. Rejects with StoreError. */
  rooms(): Promise<readonly ListedRoom[]>;
  /** [F1] Ids of the movements of a consort, in order. Rejects with StoreError. */
  movementIds(session: string, consort: string): Promise<readonly string[]>;
  /** [F1] A stored movement, finished or not; null when there is none. Rejects with StoreError. */
  movement(id: string): Promise<KeptMovement | null>;
  close(): Promise<void>;
}
