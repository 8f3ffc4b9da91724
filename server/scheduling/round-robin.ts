/** Round robin over groups of about equal size. */
export class RoundRobin<T> {
  readonly #parts: readonly Set<T>[];
  #turn = 0;

  constructor(parts: number) {
    this.#parts = Array.from({ length: parts }, () => new Set());
  }

  /** Adds to the smallest group. */
  add(item: T): void {
    this.#parts.reduce((least, part) => (part.size < least.size ? part : least)).add(item);
  }

  remove(item: T): void {
    for (const part of this.#parts) part.delete(item);
  }

  /** The next group. */
  next(): Iterable<T> {
    this.#turn = (this.#turn + 1) % this.#parts.length;
    return this.#parts[this.#turn] ?? [];
  }
}
