/**
 * Asks for one's chair again until it is there. An attempt over a path that has gone may hang for minutes, so
 * each has its own end, and others are made beside it.
 */
import { JoinError, PASSING } from "./matchmaking.ts";
import type { ConsortRoom } from "./matchmaking.ts";
import type { After } from "./time-limit.ts";
import { within } from "./time-limit.ts";

/** Pauses before the first attempts, ms; then one a second, and after a minute fewer. */
const FIRST_PAUSES_MS = [200, 500] as const;
const PAUSE_MS = 1000;
const LATER_PAUSE_MS = 2000;
const LATER_AFTER_MS = 60_000;
/** Pauses differ by up to this share, so that a room full of people does not come back in one moment. */
const JITTER = 0.2;
/** One attempt: two requests and a connection over a slow network. */
const ATTEMPT_MS = 5000;
const GIVE_UP_MS = 10 * 60_000;
/** So long after an attempt was given up the server may still take it for a line. */
const DOUBT_MS = 5000;

export interface Comeback {
  /** Asks for the chair once. Throws JoinError. */
  enter(signal: AbortSignal): Promise<ConsortRoom>;
  /** The chair is at this line now. */
  came(room: ConsortRoom): void;
  /** The chair is not to be had any more. */
  over(why: JoinError["why"]): void;
}

export interface ReconnectionSurroundings {
  /** Monotonic ms. */
  now(): number;
  readonly after: After;
  /** 0 … 1 */
  chance(): number;
}

export class Reconnection {
  readonly #around: ReconnectionSurroundings;
  readonly #comeback: Comeback;
  /** Attempts that have neither come nor failed. */
  readonly #pending = new Set<AbortController>();
  #since: number | null = null;
  #attempts = 0;
  #doubtUntil = -Infinity;
  #callOff = (): void => {};

  constructor(around: ReconnectionSurroundings, comeback: Comeback) {
    this.#around = around;
    this.#comeback = comeback;
  }

  /** The server may still give the chair to an attempt of ours that is under way, or was a moment ago. */
  get doubtful(): boolean {
    return this.#pending.size > 0 || this.#around.now() < this.#doubtUntil;
  }

  begin(): void {
    if (this.#since !== null) return;
    this.#since = this.#around.now();
    this.#attempts = 0;
    this.#next();
  }

  /** The network is said to be back: an attempt at once. */
  hurry(): void {
    if (this.#since === null) return;
    this.#callOff();
    void this.#attempt();
  }

  /** No more attempts; those under way are called off. */
  stop(): void {
    this.#since = null;
    this.#callOff();
    if (this.#pending.size > 0) this.#doubtUntil = this.#around.now() + DOUBT_MS;
    for (const one of this.#pending) one.abort();
  }

  #next(): void {
    const trying = this.#around.now() - (this.#since ?? 0);
    const pause =
      FIRST_PAUSES_MS[this.#attempts] ?? (trying < LATER_AFTER_MS ? PAUSE_MS : LATER_PAUSE_MS);
    const jitter = 1 + JITTER * (2 * this.#around.chance() - 1);
    this.#callOff = this.#around.after(pause * jitter, () => void this.#attempt());
  }

  async #attempt(): Promise<void> {
    if (this.#since === null) return;
    if (this.#around.now() - this.#since > GIVE_UP_MS) return this.#end("gone");
    this.#attempts += 1;
    this.#next();
    const own = new AbortController();
    this.#pending.add(own);
    // An attempt that pays no heed to its end may still take the chair: until it is over, nobody else has.
    const attempt = within(ATTEMPT_MS, this.#around.after, own.signal, (signal) => {
      const entering = this.#comeback.enter(signal);
      const settled = () => this.#pending.delete(own);
      entering.then(settled, settled);
      entering.then(
        (room) => this.#came(room),
        () => {},
      );
      return entering;
    });
    try {
      await attempt;
    } catch (error) {
      if (error instanceof JoinError && !PASSING.has(error.why) && this.#since !== null)
        this.#end(error.why);
    }
  }

  #came(room: ConsortRoom): void {
    this.stop();
    this.#comeback.came(room);
  }

  #end(why: JoinError["why"]): void {
    this.stop();
    this.#comeback.over(why);
  }
}
