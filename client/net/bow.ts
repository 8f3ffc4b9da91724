/** A dragged bow speaks at screen rate; the wire needs only its newest word, every `EVERY_MS`. */
import type { Command } from "../../shared/model/command.ts";

const EVERY_MS = 60;

type Bow = Extract<Command, { do: "bow" }>;

export class BowLine {
  readonly #send: (bow: Bow) => void;
  readonly #after: (ms: number, call: () => void) => void;
  #waiting: Bow | null = null;
  #resting = false;

  constructor(send: (bow: Bow) => void, after: (ms: number, call: () => void) => void) {
    this.#send = send;
    this.#after = after;
  }

  say(bow: Bow): void {
    if (this.#resting) {
      this.#waiting = bow;
      return;
    }
    this.#send(bow);
    this.#resting = true;
    this.#after(EVERY_MS, () => {
      this.#resting = false;
      const next = this.#waiting;
      this.#waiting = null;
      if (next !== null) this.say(next);
    });
  }
}
