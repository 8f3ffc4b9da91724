/** [B1], [B2] What lasts: trust in each other, and the guard (what a chair expects of others). */
import { isEdge } from "../cue.ts";
import { tearWeighs } from "../trouble.ts";
import type { Tie } from "../bond.ts";
import { bondAt, chairAt, type Store, tieOf } from "../world.ts";
import type { Event } from "../event.ts";
import { DT, MEMORY, REFLEX, REPAIR, RUPTURE, ticks, TRUST } from "../numbers.ts";
import { isStrong } from "../pattern.ts";
import { eased, grown } from "../share.ts";

const TORN = TRUST.torn * DT;
const UNSEEN = TRUST.unseen * DT;
const UNSEEN_AFTER = ticks(TRUST.unseenAfter);
const LEFT_AFTER = ticks(RUPTURE.growsAfter);
const GUARD = MEMORY.guard * DT;

export function remember(store: Store): void {
  for (const event of store.moment.events) learn(store, event);
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    if (typeof chair.gaze === "number" && store.tick >= chair.lands)
      tieOf(store, chair.gaze, chair.id).seenAt = store.tick;
    // Trust fades in a player who has not looked for long.
    for (const other of chair.circle) {
      const tie = tieOf(store, chair.id, other);
      if (store.tick - tie.seenAt > UNSEEN_AFTER) lose(tie, UNSEEN);
    }
  }
  for (let i = 0; i < store.bonds.length; i += 1) {
    const bond = bondAt(store, i);
    const { rupture } = bond;
    // [B2] Torn, and unattended for a while.
    if (rupture === null || rupture.repair.step > 0) continue;
    if (store.tick - rupture.since <= LEFT_AFTER) continue;
    for (const tie of [tieOf(store, bond.a, bond.b), tieOf(store, bond.b, bond.a)]) {
      lose(tie, TORN * rupture.severity);
      const chair = chairAt(store, tie.from);
      chair.guard = grown(chair.guard, GUARD * tearWeighs(store.n) * rupture.severity);
    }
  }
}

function learn(store: Store, event: Event): void {
  switch (event.event) {
    case "met": {
      const gives = isStrong(store, chairAt(store, event.by), "generosity") ? REFLEX.generous : 1;
      gain(tieOf(store, event.chair, event.by), gives * TRUST.met * event.worth);
      gain(tieOf(store, event.by, event.chair), gives * TRUST.meeting * event.worth);
      break;
    }
    case "greeted":
      gain(tieOf(store, event.chair, event.by), TRUST.greeted);
      gain(tieOf(store, event.by, event.chair), TRUST.greeted);
      break;
    case "checkedIn":
      gain(tieOf(store, event.chair, event.by), TRUST.checkIn);
      gain(tieOf(store, event.by, event.chair), TRUST.checkIn);
      break;
    case "metHalfway":
      gain(tieOf(store, event.a, event.b), TRUST.halfway);
      gain(tieOf(store, event.b, event.a), TRUST.halfway);
      break;
    case "agreedToDiffer":
      gain(tieOf(store, event.a, event.b), TRUST.differ);
      gain(tieOf(store, event.b, event.a), TRUST.differ);
      break;
    case "missed":
      lose(tieOf(store, event.chair, event.by), TRUST.missed);
      break;
    case "misread":
      lose(tieOf(store, event.chair, event.by), TRUST.misread);
      break;
    case "intruded":
      lose(tieOf(store, event.chair, event.by), TRUST.intruded);
      break;
    case "pestered":
      lose(tieOf(store, event.chair, event.by), TRUST.pestered);
      break;
    case "cue":
      if (event.to === null || !isEdge(event.cue)) break;
      lose(tieOf(store, event.to, event.by), TRUST.edge);
      if (event.cue === "impose") {
        for (let i = 0; i < store.n; i += 1) {
          const chair = chairAt(store, i);
          if (!chair.noneAtMe && chair.id !== event.by && chair.id !== event.to) {
            lose(tieOf(store, chair.id, event.by), TRUST.imposed);
          }
        }
      }
      break;
    case "mended":
      // [M4] Above the trust before the tear.
      for (const tie of [tieOf(store, event.a, event.b), tieOf(store, event.b, event.a)]) {
        if (tie.trust < tie.trustBefore) tie.trust = tie.trustBefore;
        gain(tie, REPAIR.bonus * event.worth);
        const chair = chairAt(store, tie.from);
        chair.guard = eased(chair.guard, MEMORY.guardMended);
        chair.shame = eased(chair.shame, MEMORY.shameMended);
      }
      break;
    case "madeNice":
      tieOf(store, event.a, event.b).checkedAt = event.tick;
      tieOf(store, event.b, event.a).checkedAt = event.tick;
      break;
    default:
      break;
  }
}

const gain = (tie: Tie, share: number): void => {
  tie.trust = grown(tie.trust, share);
};
const lose = (tie: Tie, share: number): void => {
  tie.trust = eased(tie.trust, share);
};
