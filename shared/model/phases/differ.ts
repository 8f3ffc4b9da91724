/** [D1] Wishes: shown when asked or spontaneously, seen, and left as they are, or met in the middle. */
import type { Chair } from "../chair.ts";
import { bondAt, bondOf, chairAt, type Store, tieOf } from "../world.ts";
import { differ, wishAbout } from "../wish.ts";
import { happen } from "../happen.ts";

/** Two players who have seen each other's wish and nodded have agreed to differ. */
export function letDiffer(store: Store): void {
  for (const { by, to, cue } of store.moment.cues) {
    if (cue !== "nod" || to === null) continue;
    const tie = tieOf(store, by, to);
    if (!tie.wishSeen || tie.wishNodded) continue;
    tie.wishNodded = true;
    const bond = bondOf(store, by, to);
    const [mine, theirs] = [chairAt(store, by).wish, chairAt(store, to).wish];
    if (bond.differs || mine === null || theirs === null || !differ(mine, theirs)) continue;
    if (!tieOf(store, to, by).wishNodded) continue;
    bond.differs = true;
    happen(store, { event: "agreedToDiffer", a: bond.a, b: bond.b });
  }
}

/** The agreed loudness is neither soft nor full: the middle, of two who know that they want just these. */
export function meetHalfway(store: Store): void {
  for (let i = 0; i < store.bonds.length; i += 1) {
    const bond = bondAt(store, i);
    const { a, b } = bond;
    const [one, other] = [chairAt(store, a).wish, chairAt(store, b).wish];
    if (one === null || other === null || wishAbout(one) !== "loudness" || !differ(one, other))
      continue;
    if (bond.differs || !tieOf(store, a, b).wishSeen || !tieOf(store, b, a).wishSeen) continue;
    bond.differs = true;
    happen(store, { event: "metHalfway", a, b });
  }
}

export function showWish(store: Store, chair: Chair, to: Chair): void {
  if (chair.wish === null) return;
  tieOf(store, to.id, chair.id).wishSeen = true;
  happen(store, { event: "wishShown", chair: chair.id, to: to.id, wish: chair.wish });
}
