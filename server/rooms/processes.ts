/**
 * [Y18] The processes of the site: which of them live, and which one may restore a room. Each holds a lease in Redis
 * that it extends all the time; one that holds none, and neither listens nor answers, is dead.
 */
import { matchMaker } from "@colyseus/core";
import type { Clock } from "../scheduling/clock.ts";
import type { Store } from "../store/store.ts";

/** Leases with an expiry, in a database that all processes share. */
export interface Leases {
  /** Takes it if it is free; returns whether it was. */
  take(key: string, holder: string, ms: number): Promise<boolean>;
  /** Returns whether `holder` still had it. */
  extend(key: string, holder: string, ms: number): Promise<boolean>;
  /** Does nothing when somebody else has it. */
  release(key: string, holder: string): Promise<void>;
  /** Who has it; null: nobody. */
  holder(key: string): Promise<string | null>;
  /** Number of connections that are subscribed to a presence topic. */
  listeners(topic: string): Promise<number>;
  /** Calls back whenever the connection is lost, and when it is there again. */
  onConnection(call: (isThere: boolean) => void): void;
  /** Closes its connections. */
  close(): void;
}

/** A room as listed by Colyseus. */
export interface ListedRoom {
  /** Its room type. */
  readonly name: string;
  readonly roomId: string;
  readonly processId: string;
}

/** The part of the store that is used. */
type Storing = Pick<Store, "writer" | "write">;

interface Port {
  readonly leases: Leases;
  /** Real time: it is compared with the database's. */
  readonly clock: Clock;
  /** The others hold this process for dead and take its rooms over: it must end. */
  buried(): void;
  fault(error: unknown): void;
}

/** Validity of a lease, and how often it is extended, ms. */
const LEASE_MS = 1000;
const BEAT_MS = 250;
/** After the database was away, the others may just be getting their leases back, ms. */
const GRACE_MS = 3000;
/** A room takes less time to be restored; whoever dies meanwhile is noticed. */
const RESTORING_MS = 60_000;
const BURIED_MS = 86_400_000;
const ASK_AGAIN_MS = 50;

/** Hash of the ids under which processes store, by process id. */
const WRITERS = "writers";

const leaseOf = (processId: string): string => `lives:${processId}`;
const graveOf = (processId: string): string => `buried:${processId}`;

export class Processes {
  /** Null: this process is alone. */
  readonly #port: Port | null;
  /** The others, as of the last beat. */
  #others: ReadonlySet<string> = new Set();
  readonly #asked = new Map<string, Promise<boolean>>();
  /** Ids are never used again. */
  readonly #dead = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #store: Storing | null = null;
  /** From when on it is true that who has no lease is dead, and what is not listed does not run. */
  #trustedFrom = 0;
  #isWatching = false;
  #isStopping = false;
  #hasLeft = false;

  constructor(port: Port | null) {
    this.#port = port;
  }

  get areSeveral(): boolean {
    return this.#port !== null;
  }

  /** Processes of the site that were alive at the last beat, this one included. */
  get count(): number {
    return 1 + this.#others.size;
  }

  /** To be called once this process listens. Resolves when it has its lease. */
  async start(store: Storing): Promise<void> {
    if (this.#port === null) return;
    this.#store = store;
    const port = this.#port;
    await matchMaker.presence.hset(WRITERS, matchMaker.processId, store.writer);
    port.leases.onConnection((isThere) => {
      this.#trustedFrom = isThere ? port.clock.now() + GRACE_MS : Infinity;
      if (isThere) this.#reconnected(store).catch(port.fault);
    });
    await this.#beat(port);
  }

  /** This process is about to end: what there is to restore is left to others. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Everything is stored: what this process had may be restored by others. */
  async leave(): Promise<void> {
    this.#hasLeft = true;
    if (this.#port === null) return;
    const { leases, fault } = this.#port;
    const me = matchMaker.processId;
    await leases.release(leaseOf(me), me).catch(fault);
    await matchMaker.presence.hdel(WRITERS, me).catch(fault);
    leases.close();
  }

  /** `call` is called whenever another process is gone, or may be. Returns a function that stops this. */
  onDeath(call: () => void): () => void {
    this.#listeners.add(call);
    return () => void this.#listeners.delete(call);
  }

  /** The running room with that id, in this process or another that lives; null when there is none. */
  async find(roomId: string): Promise<ListedRoom | null> {
    const listed = await this.sought(async () => {
      // Typed as if it always found one.
      const room: ListedRoom | undefined = await matchMaker.getRoomById(roomId);
      return room ?? null;
    });
    return listed !== null && (await this.isAlive(listed.processId)) ? listed : null;
  }

  /** What `look` finds in the shared database; null once nothing that is missing there is still to be written anew. */
  async sought<T>(look: () => Promise<T | null>): Promise<T | null> {
    for (;;) {
      const found = await look();
      const port = this.#port;
      if (found !== null || port === null || port.clock.now() >= this.#trustedFrom) return found;
      await this.#rest(port, ASK_AGAIN_MS);
    }
  }

  /** A process that was killed is known to be dead within a second, and its rooms are taken off the list. */
  async isAlive(processId: string): Promise<boolean> {
    const port = this.#port;
    if (port === null || processId === matchMaker.processId) return true;
    if (this.#dead.has(processId)) return false;
    const asked = this.#asked.get(processId) ?? this.#ask(port, processId);
    this.#asked.set(processId, asked);
    return asked.finally(() => this.#asked.delete(processId));
  }

  /** Resolves when that process has ended. */
  async end(processId: string): Promise<void> {
    while (this.#port !== null && (await this.isAlive(processId)))
      await this.#rest(this.#port, ASK_AGAIN_MS);
  }

  /** Does `work` while no other process does anything about the same. Rejects as `work` does. */
  async exclusively<T>(what: string, work: () => Promise<T>): Promise<T> {
    const port = this.#port;
    if (port === null) return work();
    const { leases } = port;
    const key = `restoring:${what}`;
    const me = matchMaker.processId;
    while (!(await leases.take(key, me, RESTORING_MS))) {
      const holder = await leases.holder(key);
      if (holder !== null && !(await this.isAlive(holder))) await leases.release(key, holder);
      else await this.#rest(port, ASK_AGAIN_MS);
    }
    try {
      return await work();
    } finally {
      leases.release(key, me).catch(port.fault);
    }
  }

  async #ask(port: Port, processId: string): Promise<boolean> {
    const { leases } = port;
    for (;;) {
      const [holder, listeners] = await Promise.all([
        leases.holder(leaseOf(processId)),
        leases.listeners(`p:${processId}`),
      ]);
      if (listeners > 0 && holder !== null) return true;
      // Its connection breaks together with the process, but may also break alone.
      if (holder !== null) await this.#rest(port, ASK_AGAIN_MS);
      else if (port.clock.now() < this.#trustedFrom) return true;
      // It may only be too busy to extend its lease.
      else if (listeners > 0 && (await matchMaker.healthCheckProcessId(processId))) return true;
      else {
        await this.#bury(port, processId);
        return false;
      }
    }
  }

  /** Nothing of it is listed any more, and if it should live after all it can store nothing, and ends. */
  async #bury({ leases }: Port, processId: string): Promise<void> {
    await leases.take(graveOf(processId), matchMaker.processId, BURIED_MS);
    const writer = await matchMaker.presence.hget(WRITERS, processId);
    if (writer !== null) this.#store?.write({ fence: writer });
    await matchMaker.presence.hdel(WRITERS, processId);
    await matchMaker.stats.excludeProcess(processId);
    await matchMaker.driver.cleanup?.(processId);
    this.#dead.add(processId);
  }

  async #beat(port: Port): Promise<void> {
    if (this.#hasLeft) return;
    try {
      await this.#live(port);
      // Not awaited: to ask another process may take longer than the own lease is valid.
      if (!this.#isWatching && !this.#isStopping) this.#watch().catch(port.fault);
    } catch (error) {
      port.fault(error);
    }
    port.clock.after(BEAT_MS, () => void this.#beat(port));
  }

  async #live({ leases, buried }: Port): Promise<void> {
    const me = matchMaker.processId;
    if ((await leases.extend(leaseOf(me), me, LEASE_MS)) || this.#hasLeft) return;
    if ((await leases.holder(graveOf(me))) !== null) return buried();
    await leases.take(leaseOf(me), me, LEASE_MS);
  }

  /** The database was away, and may have lost its memory. */
  async #reconnected({ writer }: Storing): Promise<void> {
    await matchMaker.presence.hset(WRITERS, matchMaker.processId, writer);
    await matchMaker.stats.persist(true);
    await matchMaker.restoreMissingRoomCaches();
    for (const call of this.#listeners) call();
  }

  async #watch(): Promise<void> {
    this.#isWatching = true;
    try {
      const listed = (await matchMaker.stats.fetchAll()).map(({ processId }) => processId);
      const others = listed.filter((one) => one !== matchMaker.processId);
      const alive = new Set<string>();
      await Promise.all(
        others.map(async (one) => void ((await this.isAlive(one)) && alive.add(one))),
      );
      const isGone = [...this.#others].some((one) => !alive.has(one));
      this.#others = alive;
      if (isGone && !this.#isStopping) for (const call of this.#listeners) call();
    } finally {
      this.#isWatching = false;
    }
  }

  #rest({ clock }: Port, ms: number): Promise<void> {
    return new Promise((resolve) => void clock.after(ms, resolve));
  }
}
