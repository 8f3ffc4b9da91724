/** Where a live session sends what it has to say: to a room, or, in a test, to a list. */
import type { LiveError } from "./commands.ts";
import type { ConsortOrder, OrderError } from "./consort-orders.ts";

/** A password as it is stored: base64 of a salt and of what the password gives with it. */
export interface KeptLock {
  readonly salt: string;
  readonly hash: string;
}

/** What a console has to know beside its link. */
export interface Lock {
  /** Consoles that come need that password; "": none. */
  set(password: string): Promise<void>;
  /** Null: no password is needed. */
  save(): KeptLock | null;
  load(kept: KeptLock | null): void;
}

export interface LivePort {
  /**
   * Opens the room of a consort; orders to it wait meanwhile. True: it will be the room that it had, as it was;
   * where that cannot be, it is said to be lost.
   */
  open(consort: number): boolean;
  /** Resolves to why it was not carried out; null when it was. Never rejects. */
  order(consort: number, order: ConsortOrder): Promise<OrderError | null>;
  /** Something that consoles or stages are told has changed. */
  changed(): void;
  readonly lock: Lock;
  /** An order that nobody waits for was not carried out, or a consort was broken off. */
  failed(consort: number, why: LiveError): void;
  closed(): void;
}
