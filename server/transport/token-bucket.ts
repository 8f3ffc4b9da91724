/** So much at once, and so much a second: full at first, refilled steadily. */
export class TokenBucket {
  readonly #most: number;
  readonly #perMs: number;
  #left: number;
  #at: number;

  /** `now`: monotonic milliseconds, here and below. */
  constructor(most: number, perSecond: number, now: number) {
    this.#most = most;
    this.#perMs = perSecond / 1000;
    this.#left = most;
    this.#at = now;
  }

  /** Whether so much is there now. */
  has(now: number, amount: number): boolean {
    this.#left = Math.min(this.#most, this.#left + (now - this.#at) * this.#perMs);
    this.#at = now;
    return this.#left >= amount;
  }

  /** Takes what `has` said is there. */
  take(amount: number): void {
    this.#left -= amount;
  }
}
