/** [N2]–[N4] Of the needs that turned to this chair, what its answers were worth; and where it pressed. */
import type { Event } from "../event.ts";
import type { ChairId } from "../units.ts";
import { type Count, nothingYet, type Now } from "./count.ts";

export class Calls {
  readonly met: Count = nothingYet();
  /** Of these, met whole, in time and before any word; and met otherwise. */
  read = 0;
  answered = 0;
  /** [N4] Returns from space to this chair, and those it greeted. */
  readonly greeted: Count = nothingYet();
  pestered = 0;
  intruded = 0;
  /** Open calls, by who calls: whether this chair's person has been there since. */
  readonly #open = new Map<ChairId, boolean>();
  /** Who is back and not greeted yet. */
  readonly #back = new Set<ChairId>();

  hear(event: Event, { me, plays }: Now): void {
    switch (event.event) {
      case "need":
        // A wish for space that nobody gave, and that has passed.
        this.#unmet(event.chair);
        this.#back.delete(event.chair);
        if (event.to === me) this.#open.set(event.chair, plays);
        return;
      case "turned":
        if (event.to === me) this.#open.set(event.chair, plays);
        else this.#open.delete(event.chair);
        return;
      case "met":
        if (event.by !== me) return;
        this.#open.delete(event.chair);
        if (!plays) return;
        this.met.asked += 1;
        this.met.done += event.worth;
        if (event.worth === 1) this.read += 1;
        else this.answered += 1;
        return;
      case "missed":
        this.#unmet(event.chair);
        return;
      case "returned":
        this.#unmet(event.chair);
        if (event.to !== me || !plays) return;
        this.#back.add(event.chair);
        this.greeted.asked += 1;
        return;
      case "greeted":
        if (!this.#back.delete(event.chair)) return;
        if (event.by === me && plays) this.greeted.done += 1;
        // Another was there first.
        else this.greeted.asked -= 1;
        return;
      case "intruded":
        if (event.by === me && plays) this.intruded += 1;
        return;
      case "pestered":
        if (event.by === me && plays) this.pestered += 1;
        return;
      default:
    }
  }

  /** What is open then is asked of nobody: half the time to answer it was another's. */
  changeHands(): void {
    for (const from of this.#open.keys()) this.#open.set(from, false);
  }

  #unmet(from: ChairId): void {
    if (this.#open.get(from) === true) this.met.asked += 1;
    this.#open.delete(from);
  }
}
