/** Rate limiter: a token bucket per key, full at first, refilled steadily. */

/** Keys kept; the least recently used go first (their buckets were full again). */
const MAX_KEYS = 20_000;

export class RateLimiter {
  readonly #burst: number;
  readonly #perMs: number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /** `burst` tokens at once, `perSecond` refilled. */
  constructor(burst: number, perSecond: number) {
    this.#burst = burst;
    this.#perMs = perSecond / 1000;
  }

  /** Milliseconds until `key` has a token; 0: now. */
  waitMs(key: string, now: number): number {
    return Math.max(0, Math.ceil((1 - this.#tokens(key, now)) / this.#perMs));
  }

  spend(key: string, now: number): void {
    const tokens = this.#tokens(key, now) - 1;
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens, at: now });
    if (this.#buckets.size > MAX_KEYS) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
  }

  /** Spends a token of `key`, null for no limit; false: there is none, and none is spent. */
  take(key: string | null, now: number): boolean {
    if (key === null) return true;
    if (this.waitMs(key, now) > 0) return false;
    this.spend(key, now);
    return true;
  }

  #tokens(key: string, now: number): number {
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) return this.#burst;
    return Math.min(this.#burst, bucket.tokens + (now - bucket.at) * this.#perMs);
  }
}
