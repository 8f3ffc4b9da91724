/**
 * Whether a line still lives. A half-open one is closed by nobody and brings nothing: silence is the only
 * sign of it. Questions are asked into a silence, so that a place without music is heard from, too.
 */
import type { After } from "./time-limit.ts";

/** Nothing heard for this long: the line is gone. */
export const SILENT_MS = 2000;
/** Nothing heard for this long: something is asked. */
const ASK_AFTER_MS = 900;
const LOOK_MS = 250;
/** A look that comes later than this was held up by a page that slept; what came meanwhile is still to be read. */
const SLEPT_MS = 1000;
/** How long a line has to answer after that. */
const WAKING_MS = 1500;

export class Liveness {
  readonly #now: () => number;
  readonly #after: After;
  readonly #ask: () => void;
  readonly #silent: () => void;
  #heardAt = 0;
  #askedAt = 0;
  #lookedAt = 0;
  #stop: (() => void) | null = null;

  /** `ask` puts a question whose answer is told by `heard`; `silent` hears, once, that the line is gone. */
  constructor(
    { now, after }: { readonly now: () => number; readonly after: After },
    ask: () => void,
    silent: () => void,
  ) {
    this.#now = now;
    this.#after = after;
    this.#ask = ask;
    this.#silent = silent;
  }

  /** Begins, or begins anew with another line. */
  start(): void {
    this.stop();
    this.#lookedAt = this.#now();
    this.#askedAt = this.#lookedAt;
    this.heard();
    this.#next();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** Something came over the line. */
  heard(): void {
    this.#heardAt = this.#now();
  }

  /** The page is awake again, or the network is back: asks at once, and judges soon. */
  wake(): void {
    if (this.#stop === null) return;
    const now = this.#now();
    this.#heardAt = Math.max(this.#heardAt, now - (SILENT_MS - WAKING_MS));
    this.#lookedAt = now;
    this.#askedAt = now;
    this.#ask();
  }

  #next(): void {
    this.#stop = this.#after(LOOK_MS, () => this.#look());
  }

  #look(): void {
    const now = this.#now();
    if (now - this.#lookedAt > LOOK_MS + SLEPT_MS) this.wake();
    this.#lookedAt = now;
    const silence = now - this.#heardAt;
    if (silence >= SILENT_MS) {
      this.stop();
      this.#silent();
      return;
    }
    if (silence >= ASK_AFTER_MS && now - this.#askedAt >= ASK_AFTER_MS) {
      this.#askedAt = now;
      this.#ask();
    }
    this.#next();
  }
}
