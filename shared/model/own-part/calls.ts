/** [N2]–[N4] Needs turned to this chair: the worth of its answers; and where it pressed. */
import type { Event } from "../event.ts";
import type { ChairId } from "../units.ts";
import { type Count, nothingYet, type Now } from "./count.ts";

export class Calls {
  readonly met: Count = nothingYet();
  /** Of these: met fully, in time and before any word; and met in another way. */
  read = 0;
  answered = 0;
  /** [N4] Returns from space to this chair, and those it greeted. */
  readonly greeted: Count = nothingYet();
  pestered = 0;
  intruded = 0;
  /** Open calls, by caller: whether this person has had the chair since the call. */
  readonly #open = new Map<ChairId, boolean>();
  /** Players who have returned and are not greeted yet. */
  readonly #back = new Set<ChairId>();

  hear(event: Event, { me, plays }: Now): void {
    switch (event.event) {
      case "need":
        // A need for space that nobody gave, and that has passed.
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
        // Another player answered first.
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

  /** Calls open when the chair changes hands count for nobody: each had only part of the time. */
  changeHands(): void {
    for (const from of this.#open.keys()) this.#open.set(from, false);
  }

  #unmet(from: ChairId): void {
    if (this.#open.get(from) === true) this.met.asked += 1;
    this.#open.delete(from);
  }
}
