/**
 * [H9] Hibernating consorts: abandoned by everyone, and kept without room, timers or connections until somebody
 * returns or their chairs expire.
 */
import type { Clock } from "../scheduling/clock.ts";
import type { HibernationPlaces } from "./hibernation-places.ts";
import type { WholeConsort } from "./kept-consort.ts";

/** Maximum number of consorts, in all and per caller; beyond it, the oldest of the caller with the most is dropped. */
const MAX_SLEEPERS = 1000;
const MAX_OF_CALLER = 120;
/** Maximum number of recorded commands over all of them. */
const MAX_COMMANDS = 1_000_000;

const SWEEP_MS = 1000;

/** A consort without its room. */
export interface Sleeper extends WholeConsort {
  readonly roomId: string;
  /** Empty for solo practice. */
  readonly code: string;
  readonly openedBy: string | null;
  /** Resolves once its former room has closed. */
  readonly gone: Promise<unknown>;
}

export class Hibernation {
  readonly #sleepers = new Map<string, Sleeper>();
  readonly #waking = new Map<string, Promise<void>>();
  readonly #clock: Clock;
  readonly #ended: (sleeper: Sleeper) => void;
  readonly #places: HibernationPlaces;
  #sweeping = false;

  /** `ended` is called for each consort that expires. */
  constructor(clock: Clock, places: HibernationPlaces, ended: (sleeper: Sleeper) => void) {
    this.#clock = clock;
    this.#places = places;
    this.#ended = ended;
  }

  get size(): number {
    return this.#sleepers.size;
  }

  put(sleeper: Sleeper): void {
    this.#sweepLater();
    this.#sleepers.set(sleeper.roomId, sleeper);
    this.#places.add(sleeper.roomId);
    const own = this.#of(sleeper.openedBy);
    if (sleeper.openedBy !== null && own.length > MAX_OF_CALLER) this.#end(own[0]);
    while (this.#sleepers.size > MAX_SLEEPERS || this.#commands() > MAX_COMMANDS)
      this.#end(this.#ofLargestCaller()[0]);
  }

  /** The hibernating consort of that room; it stays in hibernation. */
  find(roomId: string): Sleeper | null {
    const sleeper = this.#sleepers.get(roomId);
    return sleeper === undefined || keptUntil(sleeper) <= this.#clock.now() ? null : sleeper;
  }

  /** Removes it, for the room that continues it. */
  take(roomId: string): Sleeper | null {
    const sleeper = this.find(roomId);
    // Its place stays known until its room is listed.
    if (sleeper !== null) this.#sleepers.delete(roomId);
    return sleeper;
  }

  /** [Y18] The other processes may have forgotten what is here. */
  tellPlaces(claim: (code: string, roomId: string) => void): void {
    for (const { roomId, code } of this.#sleepers.values()) {
      this.#places.add(roomId);
      if (code !== "") claim(code, roomId);
    }
  }

  /** [F25] It is deleted. */
  forget(roomId: string): void {
    this.#end(this.#sleepers.get(roomId));
  }

  /** Creates a room for it with `create`: only one, however many players return at once. */
  async wake(roomId: string, create: () => Promise<unknown>): Promise<void> {
    const under = this.#waking.get(roomId);
    const sleeper = this.find(roomId);
    if (under !== undefined || sleeper === null) return under;
    const waking = sleeper.gone
      .then(create)
      .then(() => {})
      .finally(() => this.#waking.delete(roomId));
    this.#waking.set(roomId, waking);
    return waking;
  }

  #of(caller: string | null): Sleeper[] {
    return [...this.#sleepers.values()].filter(({ openedBy }) => openedBy === caller);
  }

  #ofLargestCaller(): Sleeper[] {
    const callers = new Set([...this.#sleepers.values()].map(({ openedBy }) => openedBy));
    return [...callers]
      .map((caller) => this.#of(caller))
      .reduce((most, each) => (each.length > most.length ? each : most), []);
  }

  #commands(): number {
    let commands = 0;
    for (const { session } of this.#sleepers.values())
      commands += session.simulation.played.commands;
    return commands;
  }

  #end(sleeper: Sleeper | undefined): void {
    if (sleeper === undefined) return;
    this.#remove(sleeper.roomId);
    this.#ended(sleeper);
  }

  #remove(roomId: string): void {
    this.#sleepers.delete(roomId);
    this.#places.remove(roomId);
  }

  /** One timer for all, while there are any. */
  #sweepLater(): void {
    if (this.#sweeping) return;
    this.#sweeping = true;
    this.#clock.after(SWEEP_MS, () => {
      this.#sweeping = false;
      const now = this.#clock.now();
      for (const sleeper of this.#sleepers.values())
        if (keptUntil(sleeper) <= now) this.#end(sleeper);
      if (this.#sleepers.size > 0) this.#sweepLater();
    });
  }
}

/** Server ms at which its last chair expires. */
const keptUntil = ({ session }: Sleeper): number => session.seating.keptUntil;
