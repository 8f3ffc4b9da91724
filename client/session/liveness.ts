/**
 * Detects half-open connections by a timeout: nobody closes them, and silence is their only sign. A
 * quiet connection is probed, so that a lobby without patches does not count as lost.
 */
import type { After } from "./time-limit.ts";

/** Nothing received for this long: the connection is lost. */
export const TIMEOUT_MS = 2000;
/** Nothing received for this long: a probe is sent. */
const PROBE_AFTER_MS = 900;
const CHECK_MS = 250;
/** A check later than this means that the page was suspended; data received meanwhile is still unread. */
const SUSPENDED_MS = 1000;
/** How long a connection has to answer after that. */
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

  /**
   * `ask` sends a question whose answer is reported by `heard`; `silent` is called once, when the
   * connection is lost.
   */
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

  /** Starts, or restarts with another connection. */
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

  /** Something was received. */
  heard(): void {
    this.#heardAt = this.#now();
  }

  /** The page woke up, or the network is back: probes at once, with a short timeout. */
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
