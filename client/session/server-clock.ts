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
/** By this much a ms one of two clocks may run faster; what was heard long ago says so much less. */
const DRIFT = 1e-4;
/** Bounds that cross by more show that one clock stopped for a while, or runs faster. */
const CROSSED_MS = 3;
/** The estimate moves by at most this share of elapsed time, so that no beat is heard twice. */
const SLEW = 0.02;
/** Beyond this many ms slewing would take too long. */
const JUMP_MS = 100;

/** What one answer tells: the least and the most ms that the server is ahead. */
interface Bounds {
  /** When it was heard. */
  readonly at: number;
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
    this.#samples.push({ at: addSample, min: server - addSample, max: server - asked });
    this.#forgetOne();
    let { min, max } = tightest(this.#samples, addSample);
    // The oldest bounds are no longer valid.
    for (; min - max > CROSSED_MS; { min, max } = tightest(this.#samples, addSample))
      this.#samples.shift();
    this.#target = (min + max) / 2;
    if (this.#sampleCount <= FAST_SAMPLES || Math.abs(this.#target - this.#offset) > JUMP_MS)
      this.#offset = this.#target;
  }

  /** The oldest, but for the tightest: on a bad network these are rare, and a new connection asks often. */
  #forgetOne(): void {
    if (this.#samples.length <= MAX_SAMPLES) return;
    const now = this.#samples.at(-1)?.at ?? 0;
    const { min, max } = tightest(this.#samples, now);
    const loose = this.#samples.findIndex((each) => {
      const then = loosened(each, now);
      return then.min < min && then.max > max;
    });
    this.#samples.splice(Math.max(0, loose), 1);
  }

  /** Server ms at `now` of the own clock. */
  at(now: number): number {
    const most = Math.max(0, now - this.#readAt) * SLEW;
    this.#readAt = now;
    this.#offset += Math.max(-most, Math.min(most, this.#target - this.#offset));
    return now + this.#offset;
  }
}

const loosened = ({ at, min, max }: Bounds, now: number): Pick<Bounds, "min" | "max"> => ({
  min: min - (now - at) * DRIFT,
  max: max + (now - at) * DRIFT,
});

function tightest(answers: readonly Bounds[], now: number): Pick<Bounds, "min" | "max"> {
  const all = answers.map((each) => loosened(each, now));
  return {
    min: Math.max(...all.map(({ min }) => min)),
    max: Math.min(...all.map(({ max }) => max)),
  };
}
