/** [F1] Writes the recordings of one consort to the store while they grow, and reads those that were let go. */
import type { Recording } from "../../shared/model/replay/recording.ts";
import type { Change } from "./backend.ts";
import { headOf, lineOf } from "./packing.ts";
import type { Store } from "./store.ts";

/** The part of the simulation that is used. */
interface Movements {
  readonly played: {
    readonly count: number;
    /** The running one, if one is running. */
    readonly last: Recording | null;
    /** Null: in the store alone. */
    at(number: number): Recording | null | undefined;
    letGo(number: number): void;
  };
  readonly playing: boolean;
  /** Inputs to the latest movement so far: plain data. */
  readonly noted: readonly unknown[];
}

interface Whose {
  readonly consort: string;
  /** [Z1] The live session that leads it; null for a consort opened by friends. */
  readonly session: string | null;
  readonly code: string;
  /** [Y15] All other state needed to restore it, as JSON; null while there is nothing to restore. */
  state(): string | null;
  /** Rows for exports that have changed, once anything was played. `at`: ms since 1970. */
  rows(at: number): readonly Change[];
}

const NOTHING_WRITTEN = { commands: 0, players: 0, hashes: 0, keyframes: 0, noted: 0, ticks: 0 };

const countsOf = (
  { commands, players, hashes, keyframes = [], ticks }: Recording,
  noted: readonly unknown[],
): typeof NOTHING_WRITTEN => ({
  commands: commands.length,
  players: players.length,
  hashes: hashes.length,
  keyframes: keyframes.length,
  noted: noted.length,
  ticks,
});

export class ConsortRecord {
  readonly #store: Store;
  readonly #movements: Movements;
  readonly #whose: Whose;
  /** Returns ms since 1970. */
  readonly #wallClock: () => number;
  readonly #opened: number;
  /** Index of the movement being written. */
  #number = 0;
  #begun = false;
  #written = NOTHING_WRITTEN;
  /** Movements that are not packed yet, by their id: the number of each, and how much the store had lost before it. */
  readonly #unpacked = new Map<string, { readonly number: number; readonly lost: number }>();
  /** Numbers of those that are stored whole, and are still in memory. */
  readonly #stored = new Set<number>();
  /** The state may have changed since it was written. */
  #changed = true;
  #stateWritten = "";
  #hasRows = false;
  #stop: (() => void) | null = null;

  /** `stored`: the consort has been restored, and this describes what is in the store. */
  constructor(
    store: Store,
    movements: Movements,
    whose: Whose,
    stored: { readonly opened: number } | null = null,
    wallClock = Date.now,
  ) {
    this.#store = store;
    this.#movements = movements;
    this.#whose = whose;
    this.#wallClock = wallClock;
    this.#opened = stored?.opened ?? wallClock();
    if (stored !== null) this.#resume();
  }

  #resume(): void {
    const { played, playing, noted } = this.#movements;
    const { last, count } = played;
    this.#hasRows = last !== null;
    this.#number = count - (playing ? 1 : 0);
    this.#begun = playing;
    // They were just read from there.
    for (let number = 0; number < count; number += 1) played.letGo(number);
    if (!playing || last === null) return;
    this.#toBePacked();
    this.#written = countsOf(last, noted);
  }

  /** The state has changed. */
  changed(): void {
    this.#changed = true;
  }

  /** Starts writing. */
  follow(): void {
    this.#stop ??= this.#store.follow(
      () => this.#pendingChanges(false),
      (id) => this.#packed(id),
    );
  }

  /** [H9], [Y15] Stops writing until `follow`, which may happen in another process. */
  rest(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** The consort has ended; an unfinished movement is stored as far as it was played. */
  end(): void {
    this.rest();
    this.#store.write(...this.#pendingChanges(true), { remove: "rooms", id: this.#whose.consort });
    // A consort that never played has no row to be updated.
    if (this.#hasRows && this.#whose.session === null)
      this.#store.write(this.#ownSession(this.#wallClock()));
  }

  /** A movement, from memory or from the store; null where there is none. Rejects with StoreError. */
  async recording(number: number): Promise<Recording | null> {
    return this.#movements.played.at(number) ?? this.#store.recording(this.#idOf(number));
  }

  #toBePacked(): void {
    const { lost } = this.#store.health;
    this.#unpacked.set(this.#idOf(this.#number), { number: this.#number, lost });
  }

  #packed(id: string): void {
    const unpacked = this.#unpacked.get(id);
    if (unpacked === undefined) return;
    this.#unpacked.delete(id);
    // What was lost may be a part of it.
    if (unpacked.lost !== this.#store.health.lost) return;
    this.#store.movementIds(this.#session, this.#whose.consort).then(
      (ids) => {
        if (ids.includes(id)) this.#stored.add(unpacked.number);
        this.#letGo();
      },
      // It stays in memory.
      () => {},
    );
  }

  /** [H29] What is stored need not stay in memory, except the latest. */
  #letGo(): void {
    const { played } = this.#movements;
    for (const number of this.#stored) {
      if (number >= played.count - 1) continue;
      played.letGo(number);
      this.#stored.delete(number);
    }
  }

  #idOf(number: number): string {
    return `${this.#whose.consort}-${number}`;
  }

  get #session(): string {
    return this.#whose.session ?? this.#whose.consort;
  }

  #pendingChanges(over: boolean): readonly Change[] {
    const changes: Change[] = [];
    const { played, playing } = this.#movements;
    for (let recording = played.at(this.#number); recording; recording = played.at(this.#number)) {
      const isLast = this.#number === played.count - 1;
      const ended = over || !isLast || !playing;
      changes.push(...this.#recordingChanges(recording, ended));
      if (!ended) break;
      this.#number += 1;
      this.#begun = false;
    }
    this.#letGo();
    if (this.#hasRows) changes.push(...this.#whose.rows(this.#wallClock()));
    return over ? changes : [...changes, ...this.#stateChange()];
  }

  #stateChange(): readonly Change[] {
    if (!this.#changed) return [];
    this.#changed = false;
    const state = this.#whose.state();
    if (state === null || state === this.#stateWritten) return [];
    this.#stateWritten = state;
    const { consort: id, code } = this.#whose;
    const at = this.#wallClock();
    const row = { id, session: this.#session, kind: "consort", code, at, state } as const;
    return [{ put: "rooms", row }];
  }

  #recordingChanges(recording: Recording, ended: boolean): readonly Change[] {
    const { consort } = this.#whose;
    const id = this.#idOf(this.#number);
    const session = this.#session;
    const changes: Change[] = [];
    if (!this.#begun) {
      [this.#begun, this.#written] = [true, NOTHING_WRITTEN];
      this.#toBePacked();
      changes.push(...this.#firstRows(), {
        put: "recordings",
        row: {
          id,
          session,
          consort,
          number: this.#number,
          begun: this.#wallClock(),
          head: headOf(recording),
          packed: null,
        },
      });
    }
    const written = this.#written;
    const isLast = recording === this.#movements.played.last;
    const noted = isLast ? this.#movements.noted : [];
    const now = countsOf(recording, noted);
    const isNew =
      now.noted > written.noted ||
      now.commands > written.commands ||
      now.players > written.players ||
      now.hashes > written.hashes ||
      // Written even without new input: otherwise the music would jump back by that much after a restart.
      now.ticks > written.ticks;
    if (isNew) {
      const body = lineOf(recording, noted, written);
      changes.push({ add: "lines", row: { session, recording: id, body } });
      this.#written = now;
    }
    if (ended) changes.push({ pack: id });
    return changes;
  }

  #firstRows(): readonly Change[] {
    if (this.#hasRows) return [];
    this.#hasRows = true;
    const { consort, code, session } = this.#whose;
    const row = { id: consort, session: this.#session, code, opened: this.#opened };
    return [...(session === null ? [this.#ownSession(null)] : []), { put: "consorts", row }];
  }

  #ownSession(ended: number | null): Change {
    const id = this.#whose.consort;
    const opened = this.#opened;
    const row = {
      id,
      kind: "friends",
      title: "",
      opened,
      ended,
      roster: null,
      plan: "[]",
    } as const;
    return { put: "sessions", row };
  }
}
