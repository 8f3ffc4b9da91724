/** Token bucket per caller: full at first, refilled steadily. */

/** Callers remembered at once; the ones longest unseen are forgotten first (they were full again). */
const MAX_CALLERS = 20_000;

export class RateLimiter {
  readonly #burst: number;
  readonly #perMs: number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /** `burst` tokens at once, `perSecond` refilled. */
  constructor(burst: number, perSecond: number) {
    this.#burst = burst;
    this.#perMs = perSecond / 1000;
  }

  /** Milliseconds until `caller` may go on; 0 at once. */
  waitMs(caller: string, now: number): number {
    return Math.max(0, Math.ceil((1 - this.#tokens(caller, now)) / this.#perMs));
  }

  spend(caller: string, now: number): void {
    const tokens = this.#tokens(caller, now) - 1;
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { tokens, at: now });
    if (this.#buckets.size > MAX_CALLERS) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
  }

  #tokens(caller: string, now: number): number {
    const bucket = this.#buckets.get(caller);
    if (bucket === undefined) return this.#burst;
    return Math.min(this.#burst, bucket.tokens + (now - bucket.at) * this.#perMs);
  }
}
