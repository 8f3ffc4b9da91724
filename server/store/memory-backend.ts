/** Backend that stores everything in memory, for the lifetime of the process. */
import { StoreError } from "./backend.ts";
import type { Backend, Batch, Bring, Change, Put } from "./backend.ts";
import { movementIn, pack } from "./packing.ts";
import type { KeptMovement } from "./packing.ts";
import { OF_SESSION } from "./tables.ts";
import type { AddedRows, ListedRoom, NamedRows, NamedTable, Rows, Table } from "./tables.ts";

type Named = { readonly [T in keyof NamedRows]: Map<string, NamedRows[T]> };
type Added = { -readonly [T in keyof AddedRows]: AddedRows[T][] };

export class MemoryBackend implements Backend {
  readonly kind = "memory";
  readonly #named: Named = {
    sessions: new Map(),
    people: new Map(),
    rooms: new Map(),
    rosters: new Map(),
    courses: new Map(),
    consorts: new Map(),
    recordings: new Map(),
    marks: new Map(),
    notes: new Map(),
    questionnaires: new Map(),
    words: new Map(),
    bonds: new Map(),
  };
  readonly #added: Added = { seats: [], events: [], lines: [] };
  readonly #written = new Map<string, number>();
  readonly #forgetsEnded: boolean;

  /** `forgetsEnded`: deletes a session as soon as it ends, so that memory does not fill up. */
  constructor({ forgetsEnded = false } = {}) {
    this.#forgetsEnded = forgetsEnded;
  }

  apply({ writer, number, changes }: Batch): Promise<void> {
    if ((this.#written.get(writer) ?? -1) >= number) return Promise.resolve();
    // Like a batch that no other can follow.
    for (const change of changes) if ("fence" in change) this.#written.set(change.fence, Infinity);
    for (const change of changes)
      if ("bring" in change && this.#named[change.bring].has(change.row.id))
        return Promise.reject(new StoreError("there", change.row.id));
    this.#written.set(writer, number);
    for (const change of changes)
      this.#change("bring" in change ? ({ put: change.bring, row: change.row } as Put) : change);
    return Promise.resolve();
  }

  rows<T extends Table>(table: T, session?: string): Promise<readonly Rows[T][]> {
    return Promise.resolve(
      (this.#all(table) as readonly Rows[T][]).filter(
        (row) => session === undefined || sessionOf(row) === session,
      ),
    );
  }

  row<T extends NamedTable>(table: T, id: string): Promise<NamedRows[T] | null> {
    return Promise.resolve(this.#named[table].get(id) ?? null);
  }

  rooms(): Promise<readonly ListedRoom[]> {
    return Promise.resolve(
      [...this.#named.rooms.values()].map(({ id, session, kind, code, at }) => ({
        id,
        session,
        kind,
        code,
        at,
      })),
    );
  }

  movementIds(session: string, consort: string): Promise<readonly string[]> {
    const own = [...this.#named.recordings.values()].filter(
      (row) => row.session === session && row.consort === consort,
    );
    return Promise.resolve(
      own.toSorted((one, other) => one.number - other.number).map(({ id }) => id),
    );
  }

  movement(id: string): Promise<KeptMovement | null> {
    return Promise.resolve(this.#movement(id));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #all(table: Table): readonly object[] {
    return table in this.#added
      ? this.#added[table as keyof Added]
      : [...this.#named[table as keyof Named].values()];
  }

  #change(change: Exclude<Change, Bring>): void {
    if (this.#forgetsEnded && "row" in change && "session" in change.row)
      if (!this.#named.sessions.has(change.row.session)) return;
    if ("put" in change) {
      const { id } = change.row;
      (this.#named[change.put] as Map<string, object>).set(id, change.row);
      if (this.#forgetsEnded && change.put === "sessions" && change.row.ended !== null)
        this.#forget(id);
    } else if ("add" in change) (this.#added[change.add] as object[]).push(change.row);
    else if ("remove" in change) this.#named[change.remove].delete(change.id);
    else if ("pack" in change) this.#pack(change.pack);
    else if ("forget" in change) this.#forget(change.forget);
    else if ("forgetBefore" in change) {
      const before = change.forgetBefore;
      const inUse = new Set(
        [...this.#named.rooms.values()].filter(({ at }) => at >= before).map((row) => row.session),
      );
      for (const { id, opened, ended } of this.#named.sessions.values())
        if ((ended ?? opened) < before && !inUse.has(id)) this.#forget(id);
      for (const { id, used } of this.#named.rosters.values())
        if (used < before) this.#named.rosters.delete(id);
      for (const { id, used } of this.#named.courses.values())
        if (used < before) this.#named.courses.delete(id);
    }
  }

  #movement(id: string): KeptMovement | null {
    const found = this.#named.recordings.get(id);
    return found === undefined ? null : movementIn(found, this.#added.lines);
  }

  #pack(id: string): void {
    const found = this.#named.recordings.get(id);
    const movement = this.#movement(id);
    if (found === undefined || found.packed !== null || movement === null) return;
    this.#named.recordings.set(id, { ...found, head: "", packed: pack(movement) });
    this.#added.lines = this.#added.lines.filter((line) => line.recording !== id);
  }

  #forget(session: string): void {
    this.#named.sessions.delete(session);
    for (const table of OF_SESSION) {
      if (table === "seats" || table === "events" || table === "lines")
        Object.assign(this.#added, {
          [table]: this.#added[table].filter((row) => row.session !== session),
        });
      else
        for (const row of this.#named[table].values())
          if (row.session === session) this.#named[table].delete(row.id);
    }
  }
}

/** A row of `sessions` belongs to itself, a row of `rosters` to no session. */
function sessionOf(row: object): string | undefined {
  const { session, id } = row as { readonly session?: string; readonly id?: string };
  return session ?? id;
}
