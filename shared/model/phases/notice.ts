/**
 * [Q1], [Q2] Reflexes: a hurt makes them pull; when they are noticed instead of obeyed they become
 * a strength.
 */
import { isEdge } from "../cue.ts";
import { REFLEX, NEVER, ticks } from "../numbers.ts";
import type { Reflex } from "../role.ts";
import { STRENGTHS } from "../role.ts";
import type { Chair } from "../chair.ts";
import { chairAt, type Store } from "../world.ts";
import type { ChairId } from "../units.ts";
import { happen } from "../happen.ts";

const PULLS = ticks(REFLEX.pulls);
const LASTS = ticks(REFLEX.lasts);

export function noticeReflex(store: Store): void {
  for (const { by, to, cue } of store.moment.cues) {
    const chair = chairAt(store, by);
    if (cue === "ownIt" && to === null) mark(store, chair);
    else if (isEdge(cue)) {
      obeyed(chair, "fighting");
      if (to !== null) pull(store, to);
    }
  }
  for (const event of store.moment.events) {
    switch (event.event) {
      case "torn":
        pull(store, event.cause);
        pull(store, event.hurt);
        break;
      case "missed":
      case "misread":
      case "intruded":
        pull(store, event.chair);
        break;
      case "madeNice":
        obeyed(chairAt(store, event.a), "makingNice");
        obeyed(chairAt(store, event.b), "makingNice");
        break;
      default:
        break;
    }
  }
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    // [N4] Turning away for space does not count as giving way.
    if (chair.gaze === "away" && chair.bid?.need !== "space") obeyed(chair, "fading");
  }
}

function pull(store: Store, id: ChairId): void {
  const chair = chairAt(store, id);
  if (chair.role === null || chair.role.reflex === null) return;
  // What was already noticed need not be noticed again.
  if (store.tick >= chair.strongUntil) chair.pulledUntil = store.tick + PULLS;
}

/** Having and following a reflex costs nothing by itself; only the chance to notice it has passed. */
function obeyed(chair: Chair, reflex: Reflex): void {
  if (chair.role?.reflex === reflex) chair.pulledUntil = NEVER;
}

function mark(store: Store, chair: Chair): void {
  const reflex = chair.role?.reflex ?? null;
  if (reflex === null) return;
  chair.pulledUntil = NEVER;
  chair.strength = STRENGTHS[reflex];
  chair.strongUntil = store.tick + LASTS;
  chair.marked += 1;
  happen(store, { event: "noticedReflex", chair: chair.id, reflex });
}
