/**
 * [F20] The state of rooms contains secrets of chairs and private texts. It is encrypted (AES-256-GCM) with a key
 * that is not in the database, so that a stolen database gives nobody a chair.
 */
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from "node:crypto";
import type { Backend, Batch, Change } from "./backend.ts";
import type { KeptMovement } from "./packing.ts";
import type { ListedRoom, NamedRows, NamedTable, Rows, Table } from "./tables.ts";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK = "sealed:1:";

/** `id`: the row's id, as associated data: under another id the text cannot be decrypted. */
export function seal(state: string, id: string, key: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(state, "utf8"), cipher.final()]);
  return MARK + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** Null: encrypted with another key, or damaged. Text from before encryption is returned unchanged. */
export function unseal(text: string, id: string, key: Buffer): string | null {
  if (!isSealed(text)) return text;
  const all = Buffer.from(text.slice(MARK.length), "base64");
  try {
    const nonce = all.subarray(0, NONCE_BYTES);
    const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(id));
    cipher.setAuthTag(all.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const sealed = all.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([cipher.update(sealed), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

const isSealed = (text: string): boolean => text.startsWith(MARK);

export class SealedBackend implements Backend {
  readonly #inner: Backend;
  readonly #keyOf: () => Buffer;
  readonly #log: (line: string) => void;
  #key: Promise<Buffer> | null = null;

  /** `keyOf`: may throw StoreError, and is called again then. `log`: logs a line for the operator. */
  constructor(inner: Backend, keyOf: () => Buffer, log: (line: string) => void) {
    this.#inner = inner;
    this.#keyOf = keyOf;
    this.#log = log;
  }

  get kind(): Backend["kind"] {
    return this.#inner.kind;
  }

  async apply({ changes, ...batch }: Batch): Promise<void> {
    const key = await this.#ready();
    const sealed = changes.map((change): Change =>
      "put" in change && change.put === "rooms" ? sealedRoom(change.row, key) : change,
    );
    try {
      await this.#inner.apply({ ...batch, changes: sealed });
    } catch (error) {
      // The folder may be gone, and the key with it.
      this.#key = null;
      throw error;
    }
  }

  async rows<T extends Table>(table: T, session?: string): Promise<readonly Rows[T][]> {
    const rows = await this.#inner.rows(table, session);
    if (table !== "rooms") return rows;
    const key = await this.#ready();
    return (rows as readonly Rows["rooms"][]).map((row) => unsealedRoom(row, key) as Rows[T]);
  }

  async row<T extends NamedTable>(table: T, id: string): Promise<NamedRows[T] | null> {
    const row = await this.#inner.row(table, id);
    if (table !== "rooms" || row === null) return row;
    return unsealedRoom(row as Rows["rooms"], await this.#ready()) as NamedRows[T];
  }

  rooms(): Promise<readonly ListedRoom[]> {
    return this.#inner.rooms();
  }

  movementIds(session: string, consort: string): Promise<readonly string[]> {
    return this.#inner.movementIds(session, consort);
  }

  movement(id: string): Promise<KeptMovement | null> {
    return this.#inner.movement(id);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  #ready(): Promise<Buffer> {
    this.#key ??= this.#start().catch((error: unknown) => {
      this.#key = null;
      throw error;
    });
    return this.#key;
  }

  /** Encrypts rows from before encryption was introduced. */
  async #start(): Promise<Buffer> {
    const key = this.#keyOf();
    const rooms = await this.#inner.rows("rooms");
    const open = rooms.filter(({ state }) => !isSealed(state));
    const writer = randomUUID();
    if (open.length > 0)
      await this.#inner.apply({
        writer,
        number: 1,
        changes: open.map((row) => sealedRoom(row, key)),
      });
    const lost = rooms.filter(({ id, state }) => unseal(state, id, key) === null).length;
    if (lost > 0)
      this.#log(
        `The store (${this.kind}) holds ${lost} rooms that were sealed with another key: they cannot come back. What was played in them is there.`,
      );
    return key;
  }
}

/** Text that cannot be decrypted is treated as damaged by the code that restores the room. */
const unsealedRoom = (row: Rows["rooms"], key: Buffer): Rows["rooms"] => ({
  ...row,
  state: unseal(row.state, row.id, key) ?? row.state,
});

const sealedRoom = (row: Rows["rooms"], key: Buffer): Change => ({
  put: "rooms",
  row: { ...row, state: seal(row.state, row.id, key) },
});
