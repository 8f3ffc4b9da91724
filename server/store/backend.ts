/** What a place to keep things must be able to do; `Store` decides when. */
import type { KeptMovement } from "./packing.ts";
import type { AddedRows, AddedTable, NamedRows, NamedTable, Rows, Table } from "./tables.ts";

export type Put = {
  [T in NamedTable]: { readonly put: T; readonly row: NamedRows[T] };
}[NamedTable];
export type Add = {
  [T in AddedTable]: { readonly add: T; readonly row: AddedRows[T] };
}[AddedTable];

/** As a put, but refused, with its whole batch, where a row of that id is there already (`there`). */
export type Bring = {
  [T in NamedTable]: { readonly bring: T; readonly row: NamedRows[T] };
}[NamedTable];

export type Change =
  | Put
  | Add
  | Bring
  /** That row is no more. */
  | { readonly remove: NamedTable; readonly id: string }
  /** A movement is over: its recording is compressed, its lines are deleted. */
  | { readonly pack: string }
  /** A session and everything of it. */
  | { readonly forget: string }
  /** Every session that ended, or else was opened, before that time, has no room written since, and rosters not used since. */
  | { readonly forgetBefore: number };

/** Written wholly or not at all, and once, however often it is tried. */
export interface Batch {
  /** Names the process. */
  readonly writer: string;
  /** Counts the writer's batches upward. */
  readonly number: number;
  readonly changes: readonly Change[];
}

/**
 * Why nothing was written. `refused`: these data can't be kept, `there`: what was to be brought is there already; trying
 * again will not help. With all others it will, once there is room, a writable disk, or the database is back.
 */
export type Trouble = "full" | "readOnly" | "busy" | "unreachable" | "refused" | "there";

export class StoreError extends Error {
  readonly why: Trouble;

  constructor(why: Trouble, message: string) {
    super(message);
    this.why = why;
  }
}

export interface Backend {
  readonly kind: "memory" | "sqlite" | "postgresql";
  /** Rejects with StoreError; nothing of the batch is kept then. */
  apply(batch: Batch): Promise<void>;
  /** Added rows in their order, others in any; of one session where it is named. Rejects with StoreError. */
  rows<T extends Table>(table: T, session?: string): Promise<readonly Rows[T][]>;
  /** [F1] Also of a movement that was cut off. Null when there is none. Rejects with StoreError. */
  movement(id: string): Promise<KeptMovement | null>;
  close(): Promise<void>;
}
