/** [H9] Which process holds which hibernating consort: they are in its memory, but players ask any process. */
import type { Presence } from "@colyseus/core";
import type { Processes } from "./processes.ts";

/** Hash of process ids by room id. */
const PLACES = "hibernating";
/** Before the id of a process that stops and still writes. */
const ENDING = "ending ";

export class HibernationPlaces {
  readonly #presence: Pick<Presence, "hset" | "hget" | "hdel">;
  readonly #processes: Pick<Processes, "isAlive" | "end">;
  readonly #processId: () => string;
  readonly #fault: (error: unknown) => void;

  constructor(
    presence: Pick<Presence, "hset" | "hget" | "hdel">,
    processes: Pick<Processes, "isAlive" | "end">,
    processId: () => string,
    fault: (error: unknown) => void,
  ) {
    this.#presence = presence;
    this.#processes = processes;
    this.#processId = processId;
    this.#fault = fault;
  }

  /** This process holds it. */
  add(roomId: string): void {
    this.#set(roomId, this.#processId());
  }

  /** [Y17] This process stops, and until it has ended it may still write the last of that room. */
  ends(roomId: string): void {
    this.#set(roomId, `${ENDING}${this.#processId()}`);
  }

  remove(roomId: string): void {
    this.#presence.hdel(PLACES, roomId).catch(this.#fault);
  }

  /** The other process that holds it, or null. What a dead one held is gone with it; one that stops is waited for. */
  async elsewhere(roomId: string): Promise<string | null> {
    const place = (await this.#presence.hget(PLACES, roomId)) ?? null;
    if (place === null || place.endsWith(this.#processId())) return null;
    if (!place.startsWith(ENDING)) return (await this.#processes.isAlive(place)) ? place : null;
    await this.#processes.end(place.slice(ENDING.length));
    return null;
  }

  #set(roomId: string, place: string): void {
    this.#presence.hset(PLACES, roomId, place).catch(this.#fault);
  }
}
