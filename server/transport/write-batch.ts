/**
 * Corks sockets for one turn of the event loop: everything that a connection is sent in a turn becomes
 * one write, and system calls come after the computing, which is kinder to the processor's caches.
 */

/** The members used of a socket. */
export interface Corkable {
  readonly writableCorked: number;
  cork(): void;
  uncork(): void;
}

export class WriteBatch {
  readonly #corked: Corkable[] = [];

  /** Writes to this socket from now on are flushed at the end of the turn, in order. */
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
