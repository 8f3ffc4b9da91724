/** How late ticks start: samples of the process's last tens of thousands of ticks. */

const MAX_SAMPLES = 32_768;

export class TickLag {
  readonly #ms = new Float32Array(MAX_SAMPLES);
  #count = 0;
  #follower: (ms: number) => void = () => {};

  add(ms: number): void {
    this.#ms[this.#count % MAX_SAMPLES] = ms;
    this.#count += 1;
    this.#follower(ms);
  }

  /** `call` is called for each tick. */
  follow(call: (ms: number) => void): void {
    this.#follower = call;
  }

  /** Starts a new measurement. */
  reset(): void {
    this.#count = 0;
  }

  /** 99th percentile in ms; 0 before the first tick. */
  p99(): number {
    const seen = this.#ms.slice(0, Math.min(this.#count, MAX_SAMPLES)).sort();
    return seen[Math.floor(seen.length * 0.99)] ?? 0;
  }
}
