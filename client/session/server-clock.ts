/**
 * Estimates the server's clock (as NTP does). Each answer was written between request and reply, which gives two
 * bounds for the offset; the tightest bounds count, whichever answers they come from.
 */

const MAX_SAMPLES = 40;
/** The first questions are asked as soon as the one before is answered: after these the time is known. */
export const MIN_SAMPLES = 10;
/** Then a run of quick questions, then a slow one for as long as the consort lasts. */
export const FAST_SAMPLES = 24;
export const FAST_INTERVAL_MS = 60;
export const SLOW_INTERVAL_MS = 2000;
/** Bounds that cross by more show that one clock stopped for a while, or runs faster. */
const CROSSED_MS = 3;
/** The estimate moves by at most this share of elapsed time, so that no beat is heard twice. */
const SLEW = 0.02;
/** Beyond this many ms slewing would take too long. */
const JUMP_MS = 100;

/** What one answer tells: the least and the most ms that the server is ahead. */
interface Bounds {
  readonly min: number;
  readonly max: number;
}

export class ServerClock {
  readonly #samples: Bounds[] = [];
  #sampleCount = 0;
  #target = 0;
  #offset = 0;
  #readAt = 0;

  /** Whether it was heard often enough to be read. */
  get known(): boolean {
    return this.#sampleCount >= MIN_SAMPLES;
  }

  /** All three in ms: own clock at asking, the server's at answering, own clock at hearing. */
  addSample(asked: number, server: number, addSample: number): void {
    this.#sampleCount += 1;
    this.#samples.push({ min: server - addSample, max: server - asked });
    if (this.#samples.length > MAX_SAMPLES) this.#samples.shift();
    let { min, max } = tightest(this.#samples);
    // The oldest bounds are no longer valid.
    for (; min - max > CROSSED_MS; { min, max } = tightest(this.#samples)) this.#samples.shift();
    this.#target = (min + max) / 2;
    if (this.#sampleCount <= FAST_SAMPLES || Math.abs(this.#target - this.#offset) > JUMP_MS)
      this.#offset = this.#target;
  }

  /** Server ms at `now` of the own clock. */
  at(now: number): number {
    const most = Math.max(0, now - this.#readAt) * SLEW;
    this.#readAt = now;
    this.#offset += Math.max(-most, Math.min(most, this.#target - this.#offset));
    return now + this.#offset;
  }
}

const tightest = (answers: readonly Bounds[]): Bounds => ({
  min: Math.max(...answers.map(({ min }) => min)),
  max: Math.min(...answers.map(({ max }) => max)),
});
