/** Follows the numbers of the frames of one direction. */
export class FrameOrder {
  #last = 0;

  /** `again`: it came before, or too late; `gap`: one or more before it are missing. */
  take(n: number): "next" | "again" | "gap" {
    if (n <= this.#last) return "again";
    const isNext = n === this.#last + 1;
    this.#last = n;
    return isNext ? "next" : "gap";
  }
}
