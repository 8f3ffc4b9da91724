/** Token bucket: full at first, refilled steadily. */
export class TokenBucket {
  readonly #capacity: number;
  readonly #perMs: number;
  #left: number;
  #at: number;

  /** `now`: monotonic milliseconds, here and below. */
  constructor(capacity: number, perSecond: number, now: number) {
    this.#capacity = capacity;
    this.#perMs = perSecond / 1000;
    this.#left = capacity;
    this.#at = now;
  }

  /** Whether `amount` tokens are available now. */
  has(now: number, amount: number): boolean {
    this.#left = Math.min(this.#capacity, this.#left + (now - this.#at) * this.#perMs);
    this.#at = now;
    return this.#left >= amount;
  }

  /** Takes tokens that `has` said are available. */
  take(amount: number): void {
    this.#left -= amount;
  }
}
