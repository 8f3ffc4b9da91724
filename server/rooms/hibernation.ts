/**
 * [H9] Consorts that everybody has left, without a room: no timers, no lines, no place in the round. They
 * stand as they stood, until somebody comes back or their chairs are kept no longer.
 */
import type { ConsortSession } from "../../shared/session/consort-session.ts";
import type { Clock } from "../scheduling/clock.ts";

/** Most that are kept, and of one caller: the oldest of whoever has most goes first. */
const MAX_SLEEPERS = 1000;
const MAX_OF_CALLER = 120;
/** Commands that all of them may remember. */
const MAX_COMMANDS = 1_000_000;

const SWEEP_MS = 1000;

/** All of a consort but its room. */
export interface Sleeper {
  readonly roomId: string;
  /** Empty where somebody practises alone. */
  readonly code: string;
  readonly openedBy: string | null;
  readonly session: ConsortSession;
  /** Resolves when its former room is gone. */
  readonly gone: Promise<unknown>;
}

export class Hibernation {
  readonly #sleepers = new Map<string, Sleeper>();
  readonly #waking = new Map<string, Promise<void>>();
  readonly #clock: Clock;
  readonly #ended: (sleeper: Sleeper) => void;
  #sweeping = false;

  /** `ended` hears of each that nobody comes back to any more. */
  constructor(clock: Clock, ended: (sleeper: Sleeper) => void) {
    this.#clock = clock;
    this.#ended = ended;
  }

  get size(): number {
    return this.#sleepers.size;
  }

  put(sleeper: Sleeper): void {
    this.#sweepLater();
    this.#sleepers.set(sleeper.roomId, sleeper);
    const own = this.#of(sleeper.openedBy);
    if (sleeper.openedBy !== null && own.length > MAX_OF_CALLER) this.#end(own[0]);
    while (this.#sleepers.size > MAX_SLEEPERS || this.#commands() > MAX_COMMANDS)
      this.#end(this.#longest()[0]);
  }

  /** The consort of that room, without waking it. */
  find(roomId: string): Sleeper | null {
    const sleeper = this.#sleepers.get(roomId);
    return sleeper === undefined || keptUntil(sleeper) <= this.#clock.now() ? null : sleeper;
  }

  /** Takes it out, for the room that goes on with it. */
  take(roomId: string): Sleeper | null {
    const sleeper = this.find(roomId);
    if (sleeper !== null) this.#sleepers.delete(roomId);
    return sleeper;
  }

  /** Makes a room for it by `create`, once, however many come back together. */
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

  #longest(): Sleeper[] {
    const callers = new Set([...this.#sleepers.values()].map(({ openedBy }) => openedBy));
    return [...callers]
      .map((caller) => this.#of(caller))
      .reduce((most, each) => (each.length > most.length ? each : most), []);
  }

  #commands(): number {
    let commands = 0;
    for (const { session } of this.#sleepers.values()) commands += session.simulation.commandCount;
    return commands;
  }

  #end(sleeper: Sleeper | undefined): void {
    if (sleeper === undefined) return;
    this.#sleepers.delete(sleeper.roomId);
    this.#ended(sleeper);
  }

  /** One timer for all of them, while there are any. */
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

/** Server ms at which no chair of it is kept any more. */
const keptUntil = ({ session }: Sleeper): number => session.seating.keptUntil;
