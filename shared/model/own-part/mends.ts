/** [M1] Mended tears of this chair; a mend that was begun and not finished counts in part. */
import type { Event } from "../event.ts";
import { OWN_PART, ticks } from "../numbers.ts";
import type { RepairStep } from "../perception.ts";
import type { ChairId } from "../units.ts";
import type { World } from "../world.ts";
import type { Count, Now } from "./count.ts";

interface Tear {
  /** Worth of mending it. */
  readonly worth: number;
  /** Ticks the person had played when it tore. */
  readonly since: number;
  begun: boolean;
}

const TENDS = ticks(OWN_PART.tends);
const SOON = ticks(OWN_PART.soon);
/** The repair reached the matter itself, which takes both of them. */
const INVESTIGATED: RepairStep = 3;

export class Mends {
  #mended = 0;
  #worth = 0;
  /** By the other chair of the pair. */
  readonly #open = new Map<ChairId, Tear>();

  /** Tears that were open when the movement began count too. */
  constructor(world: World, me: ChairId) {
    for (const { rupture } of world.bonds)
      if (rupture !== null) this.#tear(rupture.cause, rupture.hurt, me, 0);
  }

  hear(event: Event, { me, plays, played }: Now): void {
    switch (event.event) {
      case "torn":
        this.#tear(event.cause, event.hurt, me, played);
        return;
      case "step":
      case "mended": {
        if (event.a !== me && event.b !== me) return;
        const other = event.a === me ? event.b : event.a;
        const tear = this.#open.get(other);
        if (tear === undefined) return;
        if (event.event === "mended") {
          this.#open.delete(other);
          if (!plays) return;
          this.#mended += 1;
          // A tear that was open while a bot played is not held against the person.
          const soon = event.seconds <= OWN_PART.soon || played - tear.since <= SOON;
          this.#worth += tear.worth * (soon ? 1 : OWN_PART.late);
        } else if (plays && event.step >= INVESTIGATED) tear.begun = true;
        return;
      }
      case "letBe":
        // [R10] Nobody can mend a tear that has gone.
        if (event.a === me) this.#open.delete(event.b);
        else if (event.b === me) this.#open.delete(event.a);
        return;
      default:
    }
  }

  /** Tears that this person helped to mend. */
  get mended(): number {
    return this.#mended;
  }

  /** An open tear counts once the person has had some time for it, no matter who had the chair when it tore. */
  count({ played }: Now): Count {
    let asked = this.#mended;
    let done = this.#worth;
    for (const { since, begun, worth } of this.#open.values()) {
      if (played - since < TENDS) continue;
      asked += 1;
      if (begun) done += OWN_PART.begun * worth;
    }
    return { asked, done };
  }

  #tear(cause: ChairId, hurt: ChairId, me: ChairId, played: number): void {
    if (cause !== me && hurt !== me) return;
    const other = cause === me ? hurt : cause;
    if (this.#open.has(other)) return;
    const worth = cause === me ? OWN_PART.caused : 1;
    this.#open.set(other, { worth, since: played, begun: false });
  }
}
