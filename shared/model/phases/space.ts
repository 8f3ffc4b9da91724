/** [N4] Space: waiting lets the chair return, pressing lengthens the break, greeting the return binds. */
import type { Bid, Chair } from "../chair.ts";
import { chairAt, looksAt, type Store } from "../world.ts";
import { NEED, NEVER, PACES, ticks } from "../numbers.ts";
import { owedCue } from "../owed.ts";
import type { ChairId } from "../units.ts";
import { endNeed, isBack, meet } from "./bid.ts";
import { happen } from "../happen.ts";

const INTRUSION = ticks(NEED.intrusion);
const MOST = ticks(NEED.spaceMost);
const PASSES = ticks(NEED.spacePasses);

export function giveSpace(store: Store): void {
  for (const given of store.moment.cues) {
    if (given.to === null) continue;
    const by = chairAt(store, given.by);
    const to = chairAt(store, given.to);
    if (given.cue === "warm" && isBack(store, to)) {
      to.returnedAt = NEVER;
      happen(store, { event: "greeted", chair: to.id, by: by.id });
    }
    const open = to.bid;
    if (open === null || open.need !== "space") continue;
    if (given.cue === "wait") {
      by.stareFrom = Number.MAX_SAFE_INTEGER;
      if (open.to === by.id && !open.met) meet(store, to, open, by.id);
    } else if (to.gaze !== by.id && !owedCue(store, by.id, to.id, given.cue)) {
      // A player it looks at by its own choice does not intrude.
      intrude(store, to, open, by.id, "cue");
    }
  }
  const stare = ticks(PACES[store.pace].stare);
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    const open = chair.bid;
    if (open === null || open.need !== "space") continue;
    for (let j = 0; j < store.n; j += 1) {
      const by = chairAt(store, j);
      if (!looksAt(store, by, chair.id) || chair.gaze === by.id) continue;
      const from = by.stareFrom > open.since ? by.stareFrom : open.since;
      if (store.tick - from < stare) continue;
      by.stareFrom = store.tick;
      intrude(store, chair, open, by.id, "stare");
    }
    comeBack(store, chair, open);
  }
}

function intrude(store: Store, chair: Chair, open: Bid, by: ChairId, how: "cue" | "stare"): void {
  const longest = open.since + MOST;
  const longer = (open.until > store.tick ? open.until : store.tick) + INTRUSION;
  open.until = longer < longest ? longer : longest;
  happen(store, { event: "intruded", chair: chair.id, by, how });
}

/** Looking at somebody again, by its own choice, is the return. */
function comeBack(store: Store, chair: Chair, open: Bid): void {
  if (typeof chair.gaze === "number" && store.tick >= chair.lands) {
    chair.returnedAt = store.tick;
    const seconds = (store.tick - open.since) / ticks(1);
    happen(store, { event: "returned", chair: chair.id, to: open.to, seconds });
    endNeed(store, chair);
  } else if (store.tick >= open.until + PASSES) {
    endNeed(store, chair);
  }
}
