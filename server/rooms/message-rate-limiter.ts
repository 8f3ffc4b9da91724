/** How much one line may say. */

/** Messages a second a busy hand can mean: a dragged bow sends ten, the rest is looks and cues. */
const PER_SECOND = 25;
const AT_ONCE = 40;
/** Dropped messages after which the line is cut; nobody gets there by hand. */
const MOST_DROPPED = 400;

export type Verdict = "pass" | "drop" | "dropAndSay" | "cut";

/** Rate of one connection: what is too fast is dropped and said once a second; a flood is cut off. */
export class Pacing {
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
    if (this.#dropped > MOST_DROPPED) return "cut";
    if (now - this.#saidAt < 1000) return "drop";
    this.#saidAt = now;
    return "dropAndSay";
  }
}
