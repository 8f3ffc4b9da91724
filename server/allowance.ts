/** How much of something each address may still do: full at first, refilled steadily. */

/** Addresses remembered at once; the ones longest unseen are forgotten first (they were full again). */
const REMEMBERED = 20_000;

export class Allowance {
  readonly #most: number;
  readonly #perMs: number;
  readonly #left = new Map<string, { amount: number; at: number }>();

  /** `most` at once, refilled within `refillMs`. */
  constructor(most: number, refillMs: number) {
    this.#most = most;
    this.#perMs = most / refillMs;
  }

  has(address: string, now: number): boolean {
    return this.#amount(address, now) >= 1;
  }

  spend(address: string, now: number): void {
    const amount = this.#amount(address, now) - 1;
    this.#left.delete(address);
    this.#left.set(address, { amount, at: now });
    if (this.#left.size > REMEMBERED) {
      const [oldest] = this.#left.keys();
      if (oldest !== undefined) this.#left.delete(oldest);
    }
  }

  #amount(address: string, now: number): number {
    const left = this.#left.get(address);
    if (left === undefined) return this.#most;
    return Math.min(this.#most, left.amount + (now - left.at) * this.#perMs);
  }
}
