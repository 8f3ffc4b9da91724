/** How late ticks begin, over the last tens of thousands of the process. */

const REMEMBERED = 32_768;

export class Lateness {
  readonly #ms = new Float32Array(REMEMBERED);
  #count = 0;

  add(ms: number): void {
    this.#ms[this.#count % REMEMBERED] = ms;
    this.#count += 1;
  }

  /** Begins a new measurement. */
  forget(): void {
    this.#count = 0;
  }

  /** 99th percentile in ms; 0 before the first tick. */
  p99(): number {
    const seen = this.#ms.slice(0, Math.min(this.#count, REMEMBERED)).sort();
    return seen[Math.floor(seen.length * 0.99)] ?? 0;
  }
}
