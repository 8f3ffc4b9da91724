/** A simulated person with a phone: the page's own connection code, played by a bot. */
import type { Consort } from "../../client/session/consort.ts";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { openConsort } from "../../client/session/open-consort.ts";
import { createBot } from "../../shared/bots/bot.ts";
import type { Bot } from "../../shared/bots/bot.ts";
import { MemoryStorage } from "../fixtures/memory-storage.ts";

/** Behaviour of a simulated person. `idle`: never touches the phone. */
export type Manner = "plays" | "idle" | "drops" | "reloads" | "late";

export class Phone {
  readonly name: string;
  readonly manner: Manner;
  /** Times in s: from entering the code to the chair, and from reconnecting to the chair. */
  readonly joined: number[] = [];
  readonly reseated: number[] = [];
  /** By pause id: time at which the phone showed it, ms of this process. */
  readonly shown = new Map<number, number>();
  consort: Consort | null = null;
  #bot: Bot | null = null;
  readonly #code: string;
  readonly #seed: number;
  readonly #environment: ClientEnvironment;
  #stop: (() => void)[] = [];

  constructor(origin: string, code: string, name: string, manner: Manner, seed: number) {
    this.name = name;
    this.manner = manner;
    this.#code = code;
    this.#seed = seed;
    this.#environment = environmentAt(origin);
  }

  /** Joins by the code. Throws JoinError. */
  async join(): Promise<void> {
    const began = performance.now();
    this.#attach(
      await openConsort({ enter: "code", code: this.#code }, this.name, this.#environment),
    );
    this.joined.push((performance.now() - began) / 1000);
  }

  /** The phone sleeps or its page is closed: the connection drops without a leave message. */
  drop(): void {
    this.#detach();
    this.consort?.disconnect();
    this.consort = null;
  }

  /** The page returns with what its browser stored. Throws JoinError. */
  async comeBack(): Promise<void> {
    const began = performance.now();
    this.#attach(await openConsort({ enter: "back" }, this.name, this.#environment));
    this.reseated.push((performance.now() - began) / 1000);
  }

  leave(): void {
    this.#detach();
    this.consort?.leave();
  }

  #attach(consort: Consort): void {
    this.consort = consort;
    this.#stop = [
      consort.live.subscribe((word) => {
        const still = word?.still ?? null;
        if (still === null && this.shown.size > 0) consort.showsStill(null);
        if (still === null || this.shown.has(still.id)) return;
        this.shown.set(still.id, performance.now());
        consort.showsStill(still.id);
      }),
      consort.phase.subscribe((phase) => {
        this.#bot = phase === "playing" ? createBot("fair", this.#seed, consort.me.peek()) : null;
      }),
      consort.perception.subscribe((seen) => {
        if (seen === null || this.manner === "idle" || consort.live.peek()?.still != null) return;
        const command = this.#bot?.act(seen) ?? null;
        if (command !== null) consort.command(command);
      }),
    ];
  }

  #detach(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }
}

/** A separate browser (storage) at that server. */
export const environmentAt = (origin: string): ClientEnvironment => ({
  origin,
  storages: { tab: new MemoryStorage(), browser: new MemoryStorage() },
  random: Math.random,
  now: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  onWake: () => () => {},
});
