/** [F25] Deleting what is stored of a session: each process that serves the site may hold some of it. */
import type { Presence } from "@colyseus/core";

/** Presence topic for the ids of deleted sessions. */
const FORGOTTEN = "forgotten";

type Topics = Pick<Presence, "subscribe" | "publish">;

export class Forgetting {
  readonly #presence: Topics;
  readonly #here: (session: string) => void;
  readonly #fault: (error: unknown) => void;

  /** `here`: deletes what this process holds, and what is stored; may be called twice for the same. */
  constructor(presence: Topics, here: (session: string) => void, fault: (error: unknown) => void) {
    this.#presence = presence;
    this.#here = here;
    this.#fault = fault;
  }

  async listen(): Promise<void> {
    await this.#presence.subscribe(FORGOTTEN, (session: string) => this.#here(session));
  }

  /**
   * Each process deletes the session after what it has already sent to the store, and stores nothing more of it: so
   * whoever comes last, nothing is left.
   */
  everywhere(session: string): void {
    this.#here(session);
    Promise.resolve(this.#presence.publish(FORGOTTEN, session)).catch(this.#fault);
  }
}
