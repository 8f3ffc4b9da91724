/** [H9] Which process holds which hibernating consort: they are in its memory, but players ask any process. */
import type { Presence } from "@colyseus/core";

/** Hash of process ids by room id. */
const PLACES = "hibernating";

export class HibernationPlaces {
  readonly #presence: Pick<Presence, "hset" | "hget" | "hdel">;
  readonly #processId: () => string;
  readonly #fault: (error: unknown) => void;

  constructor(
    presence: Pick<Presence, "hset" | "hget" | "hdel">,
    processId: () => string,
    fault: (error: unknown) => void,
  ) {
    this.#presence = presence;
    this.#processId = processId;
    this.#fault = fault;
  }

  /** This process holds it. */
  add(roomId: string): void {
    this.#presence.hset(PLACES, roomId, this.#processId()).catch(this.#fault);
  }

  remove(roomId: string): void {
    this.#presence.hdel(PLACES, roomId).catch(this.#fault);
  }

  /** The other process that holds it, or null. */
  async elsewhere(roomId: string): Promise<string | null> {
    const place = await this.#presence.hget(PLACES, roomId);
    return place === this.#processId() ? null : place;
  }
}
