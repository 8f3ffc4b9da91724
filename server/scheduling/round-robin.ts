/** Things in parts of about one size, of which each gets its turn. */
export class Turns<T> {
  readonly #parts: readonly Set<T>[];
  #turn = 0;

  constructor(parts: number) {
    this.#parts = Array.from({ length: parts }, () => new Set());
  }

  /** Into the smallest part. */
  add(item: T): void {
    this.#parts.reduce((least, part) => (part.size < least.size ? part : least)).add(item);
  }

  remove(item: T): void {
    for (const part of this.#parts) part.delete(item);
  }

  /** The part whose turn it is. */
  next(): Iterable<T> {
    this.#turn = (this.#turn + 1) % this.#parts.length;
    return this.#parts[this.#turn] ?? [];
  }
}
