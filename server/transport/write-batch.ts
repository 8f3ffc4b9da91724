/**
 * Writes of one turn of the event loop, held until all that is due in it has been worked out: work and
 * calls into the system do not drive each other out of the processor's caches, whoever is woken by the
 * first write does not interrupt the work for the last, and all that a line gets in a turn is one write.
 */

/** What is used of a socket. */
export interface Corkable {
  readonly writableCorked: number;
  cork(): void;
  uncork(): void;
}

export class WriteBatch {
  readonly #corked: Corkable[] = [];

  /** What is written to this socket from now on goes out at the end of the turn, in its order. */
  add(socket: Corkable): void {
    if (socket.writableCorked > 0) return;
    socket.cork();
    if (this.#corked.push(socket) === 1) setImmediate(() => this.#flush());
  }

  #flush(): void {
    for (const socket of this.#corked) socket.uncork();
    this.#corked.length = 0;
  }
}
