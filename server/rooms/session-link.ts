/** [Z1] The way from a led consort to its live session, in whichever process that is. */
import { matchMaker } from "@colyseus/core";
import { reportTopic } from "./consort-words.ts";
import type { ConsortWord, PublishedWord } from "./consort-words.ts";
import type { LedBy } from "./led-consort.ts";
import type { RoomServices } from "./room-services.ts";

/** Interval at which it checks that the session still exists, ms. */
const WATCH_MS = 60_000;

type Services = Pick<RoomServices, "clock" | "faults" | "keptRooms" | "processes">;

export class SessionLink {
  readonly #services: Services;
  readonly #room: string;
  readonly #over: () => void;
  #by: LedBy;
  #stopTimer = () => {};
  readonly #stopListening: () => void;

  /** `room`: id of the consort's room. `over`: called when the session exists no more. */
  constructor(by: LedBy, room: string, services: Services, over: () => void) {
    this.#by = by;
    this.#room = room;
    this.#services = services;
    this.#over = over;
    this.#stopListening = services.processes.onDeath(() => this.#check());
    this.#watch();
  }

  /** [Y17] The session was restored, and knows this room under another number. */
  follow(by: LedBy): void {
    this.#by = by;
  }

  publish(word: ConsortWord): void {
    const { id, key, opening } = this.#by;
    const published: PublishedWord = { consort: key, opening, room: this.#room, ...word };
    Promise.resolve(matchMaker.presence.publish(reportTopic(id), published)).catch(
      (error: unknown) => this.#services.faults.tell(error),
    );
  }

  stop(): void {
    this.#stopTimer();
    this.#stopListening();
  }

  /** The room stays open as long as its session exists, even when nobody is connected. */
  #watch(): void {
    this.#stopTimer = this.#services.clock.after(WATCH_MS, () => {
      this.#watch();
      this.#check();
    });
  }

  #check(): void {
    this.#isThere().then(
      (isThere) => void (isThere || this.#over()),
      (error: unknown) => this.#services.faults.tell(error),
    );
  }

  /** [Y17] A session whose process died is restored, even when only its consorts still play. */
  async #isThere(): Promise<boolean> {
    const { processes, keptRooms } = this.#services;
    const { id } = this.#by;
    if ((await processes.find(id)) !== null) return true;
    await keptRooms.wake(id);
    return (await processes.find(id)) !== null;
  }
}
