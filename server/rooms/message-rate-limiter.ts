/** Rate limit of one client's messages. */

/** Messages a second of a busy player: a dragged bow sends ten, the rest is looks and cues. */
const PER_SECOND = 25;
const AT_ONCE = 40;
/** Dropped messages after which the client is disconnected; no person sends that many. */
const MAX_DROPPED = 400;

export type Verdict = "pass" | "drop" | "dropAndSay" | "cut";

/**
 * Token bucket of one connection: messages over the rate are dropped, and the client is told once a
 * second; a flood ends the connection.
 */
export class MessageRateLimiter {
  #left = AT_ONCE;
  #at = 0;
  #saidAt = Number.NEGATIVE_INFINITY;
  #dropped = 0;

  judge(now: number): Verdict {
    this.#left = Math.min(AT_ONCE, this.#left + ((now - this.#at) * PER_SECOND) / 1000);
    this.#at = now;
    if (this.#left >= 1) {
      this.#left -= 1;
      if (this.#left > AT_ONCE / 2) this.#dropped = 0;
      return "pass";
    }
    this.#dropped += 1;
    if (this.#dropped > MAX_DROPPED) return "cut";
    if (now - this.#saidAt < 1000) return "drop";
    this.#saidAt = now;
    return "dropAndSay";
  }
}
