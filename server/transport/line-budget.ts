/** What one line may send: so many frames, and so many bytes. */
import { TokenBucket } from "./token-bucket.ts";

/**
 * Frames a second. A busy hand means ten to twenty-five messages, asks for the time and answers pings
 * twice: what is above that is no person's.
 */
const FRAMES_PER_S = 40;
/** A phone that wakes sends what it kept back meanwhile. */
const FRAMES_AT_ONCE = 120;
/** Bytes a second, headers included: a message of a person has about 60. */
const BYTES_PER_S = 8192;
const BYTES_AT_ONCE = 16_384;

export class LineBudget {
  readonly #frames: TokenBucket;
  readonly #bytes: TokenBucket;

  /** `now`: monotonic milliseconds, here and below. */
  constructor(now: number) {
    this.#frames = new TokenBucket(FRAMES_AT_ONCE, FRAMES_PER_S, now);
    this.#bytes = new TokenBucket(BYTES_AT_ONCE, BYTES_PER_S, now);
  }

  /** Pays for one frame of `bytes`; false, and nothing is paid, when it has to wait. */
  pay(now: number, bytes: number): boolean {
    if (!this.#frames.has(now, 1) || !this.#bytes.has(now, bytes)) return false;
    this.#frames.take(1);
    this.#bytes.take(bytes);
    return true;
  }
}
