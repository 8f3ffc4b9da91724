/** [V1] A chair longs for players who do not see it, until it is read, greeted, asked or mended with. */
import { DT, LONGING, ticks } from "../numbers.ts";
import type { Event } from "../event.ts";
import type { Tie } from "../bond.ts";
import { eased, grown } from "../share.ts";
import { bondAt, chairAt, type Store, tieOf } from "../world.ts";

const OPEN_AFTER = ticks(LONGING.tornAfter);
const TORN = LONGING.torn * DT;

export function long(store: Store): void {
  for (const event of store.moment.events) learn(store, event);
  for (let i = 0; i < store.bonds.length; i += 1) {
    const { a, b, rupture } = bondAt(store, i);
    if (rupture === null || rupture.repair.step === 4) continue;
    if (store.tick - rupture.since <= OPEN_AFTER) continue;
    rise(tieOf(store, a, b), TORN * rupture.severity);
    rise(tieOf(store, b, a), TORN * rupture.severity);
  }
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    // One player who does not see it unsettles it more than all who do.
    chair.longing = 0;
    for (const other of chair.circle) {
      const { longing } = tieOf(store, chair.id, other);
      if (longing > chair.longing) chair.longing = longing;
    }
  }
}

function learn(store: Store, event: Event): void {
  switch (event.event) {
    case "met": {
      const tie = tieOf(store, event.chair, event.by);
      const left = 1 - event.worth - tie.longing;
      tie.longing += (left > 0 ? LONGING.rises : LONGING.eases) * left;
      break;
    }
    case "missed":
    case "misread":
    case "intruded":
      rise(tieOf(store, event.chair, event.by), LONGING[event.event]);
      break;
    case "greeted":
      ease(tieOf(store, event.chair, event.by), LONGING.greeted);
      break;
    case "checkedIn":
      ease(tieOf(store, event.chair, event.by), LONGING.checkIn);
      break;
    case "mended":
      ease(tieOf(store, event.a, event.b), LONGING.mended);
      ease(tieOf(store, event.b, event.a), LONGING.mended);
      break;
    default:
      break;
  }
}

const rise = (tie: Tie, share: number): void => {
  tie.longing = grown(tie.longing, share);
};
const ease = (tie: Tie, share: number): void => {
  tie.longing = eased(tie.longing, share);
};
