/** What one connection may send: token buckets of frames and of bytes. */
import { TokenBucket } from "./token-bucket.ts";

/**
 * Frames a second. A busy player sends ten to twenty-five messages, clock requests and a pong; a
 * person never sends more than this.
 */
const FRAMES_PER_S = 40;
/** A phone that wakes up sends what it queued meanwhile. */
const FRAME_BURST = 120;
/** Bytes a second, headers included: a player's message has about 60. */
const BYTES_PER_S = 8192;
const BYTE_BURST = 16_384;

export class FrameBudget {
  readonly #frames: TokenBucket;
  readonly #bytes: TokenBucket;

  /** `now`: monotonic milliseconds, here and below. */
  constructor(now: number) {
    this.#frames = new TokenBucket(FRAME_BURST, FRAMES_PER_S, now);
    this.#bytes = new TokenBucket(BYTE_BURST, BYTES_PER_S, now);
  }

  /** Takes the tokens for one frame of `bytes`; false, and nothing is taken, when it has to wait. */
  pay(now: number, bytes: number): boolean {
    if (!this.#frames.has(now, 1) || !this.#bytes.has(now, bytes)) return false;
    this.#frames.take(1);
    this.#bytes.take(bytes);
    return true;
  }
}
