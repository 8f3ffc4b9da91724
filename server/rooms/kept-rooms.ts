/**
 * [Y15] Rooms that are stored and not there now, since the server started again or nobody came for long.
 * Each comes back when somebody asks for it: one room, however many ask at once.
 */
import type { Rows } from "../store/tables.ts";
import type { Store } from "../store/store.ts";
import type { JoinCodes } from "./join-codes.ts";

type KeptRoom = Omit<Rows["rooms"], "state" | "at">;

interface Surroundings {
  readonly store: Store;
  readonly codes: JoinCodes;
  /** Reports our own errors. */
  readonly faults: { tell(error: unknown): void };
}

/** Creates a room again from what is stored of it; rejects where that cannot be read. */
type Wake = (row: Rows["rooms"]) => Promise<unknown>;

export class KeptRooms {
  readonly #store: Store;
  readonly #codes: JoinCodes;
  readonly #faults: Surroundings["faults"];
  readonly #asleep = new Map<string, KeptRoom>();
  readonly #waking = new Map<string, Promise<void>>();
  readonly #wake: Wake;

  constructor({ store, codes, faults }: Surroundings, wake: Wake) {
    this.#store = store;
    this.#codes = codes;
    this.#faults = faults;
    this.#wake = wake;
  }

  /** Whether what is stored outlives the process. */
  get last(): boolean {
    return this.#store.health.kind !== "memory";
  }

  /** To be called once, before anybody comes. Rejects with StoreError. */
  async read(): Promise<void> {
    for (const { id, session, kind, code } of await this.#store.rows("rooms"))
      this.sleeps({ id, session, kind, code });
  }

  /** From now on it comes back from what is stored. */
  sleeps(room: KeptRoom): void {
    if (room.kind !== "live") return;
    this.#asleep.set(room.id, room);
    if (room.code !== "") this.#codes.claim(room.code, room.id);
  }

  has(id: string): boolean {
    return this.#asleep.has(id);
  }

  /** Resolves when it is there, or is not to be had any more. */
  wake(id: string): Promise<void> {
    const under = this.#waking.get(id);
    const room = this.#asleep.get(id);
    if (under !== undefined || room === undefined) return under ?? Promise.resolve();
    const waking = this.#bringBack(room).finally(() => this.#waking.delete(id));
    this.#waking.set(id, waking);
    return waking;
  }

  /** What is stored of a room of that session; null when nothing is. Rejects with StoreError. */
  async stored(session: string, id: string): Promise<Rows["rooms"] | null> {
    await this.#store.flush();
    const rows = await this.#store.rows("rooms", session);
    return rows.find((row) => row.id === id) ?? null;
  }

  async #bringBack(room: KeptRoom): Promise<void> {
    const { id, session, code } = room;
    // Where the store gives no answer it stays asleep, and may be asked for again.
    const row = await this.stored(session, id);
    this.#asleep.delete(id);
    if (row === null) {
      this.#codes.release(code);
      return;
    }
    try {
      await this.#wake(row);
    } catch (error) {
      this.#faults.tell(error);
      this.#codes.release(code);
    }
  }
}
