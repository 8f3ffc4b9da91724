/** Outgoing port of a live session: a room, or a list in tests. */
import type { LiveCommand, LiveError } from "./commands.ts";
import type { ConsortOrder, OrderError } from "./consort-orders.ts";

/** A stored password: salt and scrypt hash, base64. */
export interface KeptLock {
  readonly salt: string;
  readonly hash: string;
}

/** The password of consoles, in addition to their link. */
export interface Lock {
  /** Sets the password for consoles that connect from now on; "": none. */
  set(password: string): Promise<void>;
  /** Null: no password is needed. */
  save(): KeptLock | null;
  load(kept: KeptLock | null): void;
}

export type RenewCommand = Extract<LiveCommand, { readonly do: "renew" }>;

/** [Y21] The keys in the links of consoles and stages. */
export interface LinkKeysPort {
  /** Returns the reason of a refusal. A key that the link already has is accepted, and changes nothing. */
  renew(asked: RenewCommand): "badShape" | "linkRenewed" | null;
}

export interface LivePort {
  /**
   * Opens the room of a consort; orders to it wait meanwhile. True: its former room will be restored; if that fails,
   * it is reported as lost.
   */
  open(consort: number): boolean;
  /** Resolves to the reason why it was not carried out, or to null. Never rejects. */
  order(consort: number, order: ConsortOrder): Promise<OrderError | null>;
  /** Something that is stored, or that consoles or stages show, has changed. */
  changed(): void;
  /** What consoles or stages show has changed, and nothing that is stored. */
  shownChanged(): void;
  readonly lock: Lock;
  readonly links: LinkKeysPort;
  /** An order that nobody waits for failed, or a consort crashed. */
  failed(consort: number, why: LiveError): void;
  closed(): void;
}
