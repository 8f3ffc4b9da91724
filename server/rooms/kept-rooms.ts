/**
 * [Y15] Stored rooms that are not running, after a restart or after a long time without clients. A room is restored
 * on demand: once, however many clients ask at the same time, in however many processes ([Y17]).
 */
import { KEPT_MS } from "../../shared/session/occupant.ts";
import type { Clock } from "../scheduling/clock.ts";
import { isPassing } from "../store/backend.ts";
import type { Rows } from "../store/tables.ts";
import type { Store } from "../store/store.ts";
import type { JoinCodes } from "./join-codes.ts";
import type { Processes } from "./processes.ts";

const ASK_AGAIN_MS = 1000;
/** How long the store is asked again for a room that is to be restored, when it does not answer: less than its lock. */
const PATIENCE_MS = 30_000;

type KeptRoom = Omit<Rows["rooms"], "state" | "at">;

interface Surroundings {
  readonly store: Store;
  readonly codes: JoinCodes;
  readonly clock: Clock;
  /** Reports internal errors. */
  readonly faults: { tell(error: unknown): void };
  readonly processes: Pick<Processes, "areSeveral" | "exclusively">;
  /** [Y16] Whether a process has that room: running, or hibernating in its memory. */
  isHeld(id: string): Promise<boolean>;
}

/** Restores a room from its row; rejects when that is impossible. */
type Wake = (row: Rows["rooms"]) => Promise<unknown>;

export class KeptRooms {
  readonly #store: Store;
  readonly #codes: JoinCodes;
  readonly #faults: Surroundings["faults"];
  readonly #clock: Clock;
  readonly #processes: Surroundings["processes"];
  readonly #isHeld: Surroundings["isHeld"];
  #isRead = false;
  #isStopping = false;
  readonly #asleep = new Map<string, KeptRoom>();
  readonly #waking = new Map<string, Promise<void>>();
  readonly #wake: Readonly<Record<KeptRoom["kind"], Wake>>;

  /** `wake`: restores a room, by kind. */
  constructor(
    { store, codes, faults, clock, processes, isHeld }: Surroundings,
    wake: Readonly<Record<KeptRoom["kind"], Wake>>,
  ) {
    this.#store = store;
    this.#codes = codes;
    this.#faults = faults;
    this.#clock = clock;
    this.#processes = processes;
    this.#isHeld = isHeld;
    this.#wake = wake;
  }

  /** Whether stored data survive the process. */
  get isDurable(): boolean {
    return this.#store.health.kind !== "memory";
  }

  /** To be called before clients connect, and when another process is gone. Retries until the store answers. */
  async read(): Promise<void> {
    try {
      for (const { id, session, kind, code } of await this.#store.rooms())
        this.sleeps({ id, session, kind, code });
      this.#isRead = true;
      if (this.#consorts.length > 0)
        this.#clock.after(KEPT_MS, () => {
          this.#endUnclaimed(Date.now()).catch((error: unknown) => this.#faults.tell(error));
        });
    } catch {
      this.#clock.after(ASK_AGAIN_MS, () => void this.read());
    }
  }

  /** The room is not running: it can be restored on demand. */
  sleeps(room: KeptRoom): void {
    // Rooms of led consorts are opened by their live session.
    if (room.id !== room.session) return;
    this.#asleep.set(room.id, room);
    if (room.code !== "") this.#codes.claim(room.code, room.id);
  }

  /** [F25] What was stored of it is deleted. */
  forget(id: string): void {
    const code = this.#asleep.get(id)?.code;
    if (this.#asleep.delete(id) && code !== undefined) this.#codes.release(code, id);
  }

  /** The process stops: from now on nothing is restored by it, so that the next one finds all as it was stored. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Resolves when the room is running, or turns out not to exist. Rejects when the store does not answer. */
  async wake(id: string): Promise<void> {
    if (!this.#isRead) throw new Error("it is not known yet which rooms are stored");
    if (this.#isStopping) throw new Error("this process restores nothing more");
    const under = this.#waking.get(id);
    // With several processes, what sleeps may have been opened in another since this one started.
    const mayBeStored = this.#asleep.has(id) || this.#processes.areSeveral;
    if (under !== undefined || !mayBeStored) return under;
    const waking = this.#restoreOnce(id).finally(() => this.#waking.delete(id));
    this.#waking.set(id, waking);
    return waking;
  }

  /** [Z1] Prepares the room of a led consort for reopening. Rejects when that is impossible. */
  async fetch(session: string, id: string): Promise<void> {
    // [Y17] A process that stops may still write the last of it: this waits for that.
    await this.#isHeld(id);
    await this.#patiently(async () => {
      const row = await this.#stored(id);
      if (row === null || row.session !== session)
        throw new Error("the room of a consort is not stored");
      await this.#wake.consort(row);
    });
  }

  get #consorts(): readonly KeptRoom[] {
    return [...this.#asleep.values()].filter(({ kind }) => kind === "consort");
  }

  /** [H9] These consorts of friends were not rejoined in time: ends them. */
  async #endUnclaimed(at: number): Promise<void> {
    for (const room of this.#consorts)
      await this.#processes.exclusively(room.id, () => this.#endUnlessHeld(room, at));
  }

  async #endUnlessHeld({ id, code }: KeptRoom, at: number): Promise<void> {
    if (!this.#asleep.delete(id) || (await this.#isHeld(id))) return;
    this.#codes.release(code, id);
    const session = await this.#store.row("sessions", id);
    const movements = await this.#store.movementIds(id, id);
    this.#store.write(
      ...movements.map((movement) => ({ pack: movement })),
      { remove: "rooms", id },
      ...(session === null ? [] : [{ put: "sessions", row: { ...session, ended: at } } as const]),
    );
  }

  async #stored(id: string): Promise<Rows["rooms"] | null> {
    await this.#store.flush();
    return this.#store.row("rooms", id);
  }

  /** A store that does not answer for a moment has forgotten nothing. Rejects as `read` does when it never does. */
  async #patiently(read: () => Promise<unknown>): Promise<void> {
    for (const began = this.#clock.now(); ;) {
      try {
        await read();
        return;
      } catch (error) {
        if (!isPassing(error) || this.#clock.now() - began >= PATIENCE_MS) throw error;
        await new Promise<void>((resolve) => void this.#clock.after(ASK_AGAIN_MS, resolve));
      }
    }
  }

  async #restoreOnce(id: string): Promise<void> {
    if (!this.#processes.areSeveral) return this.#restore(id);
    if (await this.#isHeld(id)) return;
    await this.#processes.exclusively(id, async () => {
      if (!(await this.#isHeld(id))) await this.#restore(id);
    });
  }

  async #restore(id: string): Promise<void> {
    // When the store does not answer, the room stays asleep, and can be woken later.
    const row = await this.#stored(id);
    const code = row?.code ?? this.#asleep.get(id)?.code ?? "";
    this.#asleep.delete(id);
    try {
      // Rooms of led consorts are opened by their live session.
      if (row !== null && row.session === id)
        await this.#patiently(() => this.#wake[row.kind](row));
      else this.#codes.release(code, id);
    } catch (error) {
      if (row !== null && isPassing(error)) {
        this.sleeps(row);
        throw error;
      }
      this.#faults.tell(error);
      this.#codes.release(code, id);
    }
  }
}
