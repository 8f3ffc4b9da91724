/** Maps server time to the time of the audio context. */
export interface Clock {
  /** Context seconds. */
  now(): number;
  /** Context seconds of what is heard at server time `ms`: earlier by the output latency. */
  at(ms: number): number;
}

/** What a clock reads: seconds of a context, and of its output latency. */
export interface TimeLine {
  readonly currentTime: number;
  readonly latency: number;
}

/** Seconds of readings that are kept. */
const MEMORY = 3;
/** A reading this far behind means that the context stood still, not that it is coarse. */
const STOOD_STILL = 0.08;
/** Browsers' latencies vary by some ms; a smaller change is ignored, or onsets would vary too. */
const LATENCY_STEP = 0.015;

/**
 * `currentTime` moves in steps and so reads a little early, by up to a buffer; among recent
 * readings the latest-running one is the most accurate. A suspended context falls behind by the
 * time it slept: then only the newest reading counts.
 */
export class ContextClock implements Clock {
  readonly #context: TimeLine;
  readonly #serverNow: () => number;
  #readings: { readonly at: number; readonly ahead: number }[] = [];
  #ahead = 0;
  #latency = 0;

  constructor(context: TimeLine, serverNow: () => number) {
    this.#context = context;
    this.#serverNow = serverNow;
    this.read();
  }

  /** Takes a reading; to be called often. */
  read(): void {
    const at = this.#serverNow() / 1000;
    const ahead = this.#context.currentTime - at;
    if (Math.abs(ahead - this.#ahead) > STOOD_STILL) this.#readings = [];
    this.#readings = this.#readings.filter((reading) => at - reading.at < MEMORY);
    this.#readings.push({ at, ahead });
    this.#ahead = Math.max(...this.#readings.map((reading) => reading.ahead));
    const { latency } = this.#context;
    if (Math.abs(latency - this.#latency) > LATENCY_STEP) this.#latency = latency;
  }

  now(): number {
    return this.#context.currentTime;
  }

  at(ms: number): number {
    return ms / 1000 + this.#ahead - this.#latency;
  }
}
