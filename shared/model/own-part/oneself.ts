/** [A3], [N5], [N6] Breathing when stirred, telling a need that nobody has seen, asking how others are. */
import type { Event } from "../event.ts";
import { OWN_PART, ticks } from "../numbers.ts";
import type { World } from "../world.ts";
import { type Count, nothingYet, type Now } from "./count.ts";

const ASKS = ticks(OWN_PART.asks);
const BREATHES = ticks(OWN_PART.breathes);

export class Oneself {
  readonly calmed: Count = nothingYet();
  readonly words: Count = nothingYet();
  /** Tick until which there is time to breathe; null while calm. */
  #stirred: { readonly until: number; breathed: boolean } | null = null;
  /** The present own need: told spontaneously, and when; or asked for by others. */
  #need: { told: "no" | "soon" | "unseen" | "asked" } | null = null;

  /** It has asked after somebody in this period. */
  #asked = false;

  hear(event: Event, world: World, { me }: Now): void {
    switch (event.event) {
      case "checkedIn":
        if (event.by === me) this.#asked = true;
        return;
      case "need":
        if (event.chair === me) this.#need = event.need === "space" ? null : { told: "no" };
        return;
      case "told":
        if (event.chair !== me || this.#need === null || this.#need.told !== "no") return;
        if (event.asked) this.#need.told = "asked";
        else this.#need.told = isUnseen(world, me) ? "unseen" : "soon";
        return;
      case "met":
      case "missed":
        if (event.chair === me) this.#ends(event.event === "met" && event.timely);
        return;
      default:
    }
  }

  pass(world: World, { me, tick, played }: Now): void {
    if (played % ASKS === 0) {
      this.words.asked += 1;
      if (this.#asked) this.words.done += 1;
      this.#asked = false;
    }
    const chair = world.chairs[me];
    if (chair === undefined) return;
    const { activation, breathing } = chair;
    if (this.#stirred === null) {
      if (activation <= OWN_PART.stirred) return;
      this.#stirred = { until: tick + BREATHES, breathed: false };
      this.calmed.asked += 1;
    }
    const { until, breathed } = this.#stirred;
    if (breathing && !breathed && tick <= until) {
      this.#stirred.breathed = true;
      this.calmed.done += 1;
    }
    if (activation < OWN_PART.settled) this.#stirred = null;
  }

  changeHands(): void {
    this.#stirred = null;
    this.#need = null;
  }

  /**
   * A need that was seen in time need not be told; one that was told at once, or asked for, could
   * not be seen.
   */
  #ends(seen: boolean): void {
    const told = this.#need?.told;
    this.#need = null;
    if (told === "unseen") this.words.done += 1;
    if (told === "unseen" || (told === "no" && !seen)) this.words.asked += 1;
  }
}

/** Long enough with the player the need is turned to. */
function isUnseen({ chairs, tick }: World, me: number): boolean {
  const bid = chairs[me]?.bid;
  if (bid == null) return false;
  return tick - bid.since >= OWN_PART.unseen * (bid.answerBy - bid.since);
}
