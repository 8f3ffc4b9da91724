/**
 * Whether a line still lives. A half-open one is closed by nobody and brings nothing: silence is the only
 * sign of it. Questions are asked into a silence, so that a place without music is heard from, too.
 */
import type { After } from "./time-limit.ts";

/** Nothing heard for this long: the line is gone. */
export const TIMEOUT_MS = 2000;
/** Nothing heard for this long: something is asked. */
const PROBE_AFTER_MS = 900;
const CHECK_MS = 250;
/** A look that comes later than this was held up by a page that slept; what came meanwhile is still to be read. */
const SUSPENDED_MS = 1000;
/** How long a line has to answer after that. */
const WAKE_GRACE_MS = 1500;

export class Liveness {
  readonly #now: () => number;
  readonly #after: After;
  readonly #probe: () => void;
  readonly #timedOut: () => void;
  #heardAt = 0;
  #probedAt = 0;
  #checkedAt = 0;
  #stop: (() => void) | null = null;

  /** `ask` puts a question whose answer is told by `heard`; `silent` hears, once, that the line is gone. */
  constructor(
    { now, after }: { readonly now: () => number; readonly after: After },
    probe: () => void,
    timedOut: () => void,
  ) {
    this.#now = now;
    this.#after = after;
    this.#probe = probe;
    this.#timedOut = timedOut;
  }

  /** Begins, or begins anew with another line. */
  start(): void {
    this.stop();
    this.#checkedAt = this.#now();
    this.#probedAt = this.#checkedAt;
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
    this.#heardAt = Math.max(this.#heardAt, now - (TIMEOUT_MS - WAKE_GRACE_MS));
    this.#checkedAt = now;
    this.#probedAt = now;
    this.#probe();
  }

  #next(): void {
    this.#stop = this.#after(CHECK_MS, () => this.#check());
  }

  #check(): void {
    const now = this.#now();
    if (now - this.#checkedAt > CHECK_MS + SUSPENDED_MS) this.wake();
    this.#checkedAt = now;
    const silence = now - this.#heardAt;
    if (silence >= TIMEOUT_MS) {
      this.stop();
      this.#timedOut();
      return;
    }
    if (silence >= PROBE_AFTER_MS && now - this.#probedAt >= PROBE_AFTER_MS) {
      this.#probedAt = now;
      this.#probe();
    }
    this.#next();
  }
}
