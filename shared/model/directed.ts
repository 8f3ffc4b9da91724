/** [J1]–[J6] Direction in the world: at the start of a movement, and during it. */
import { checkDirection, type Direction, type PairHistory } from "./direction.ts";
import type { Directed } from "./directed-state.ts";
import { NEVER, ticks } from "./numbers.ts";
import { openRupture } from "./trouble.ts";
import { bondOf, type Store, tieOf } from "./world.ts";

/** Nothing held back, nothing planned. */
const undirected = (n: number): Directed => ({
  byChance: true,
  kinds: null,
  hands: Array.from({ length: n }, () => null),
  tearsFrom: 0,
  planned: Array.from({ length: n }, () => []),
  strain: Array.from({ length: n }, () => ({ rate: 0, until: NEVER })),
});

/** What the director has planned. Without a director nothing is held back. */
export function directedOf(store: Store): Directed {
  store.directed ??= undirected(store.n);
  return store.directed;
}

/** At the start of a movement. Throws RangeError on a direction that does not fit this consort. */
export function putUnderDirection(store: Store, direction: Direction): void {
  checkDirection(direction, store.n);
  store.directed = {
    ...undirected(store.n),
    byChance: direction.byChance,
    kinds: direction.kinds,
    hands: Array.from({ length: store.n }, (_, i) => {
      const hand = direction.hands[i] ?? null;
      return hand && [...hand];
    }),
    tearsFrom: ticks(direction.tearsFrom),
    ...(direction.tellingIsFree === true && { tellingIsFree: true }),
  };
  for (const past of direction.history) remember(store, past);
}

/** [J6] The state of bonds before the first beat. */
function remember(store: Store, { pair, trust, seams, residue, tear }: PairHistory): void {
  const [one, other] = pair;
  const bond = bondOf(store, one, other);
  if (trust !== undefined)
    for (const tie of [tieOf(store, one, other), tieOf(store, other, one)])
      tie.trust = tie.trustBefore = trust;
  if (seams !== undefined) bond.seams = seams;
  if (residue !== undefined) {
    bond.residue = residue.level;
    bond.residueOf = residue.of;
  }
  if (tear === undefined || bond.rupture !== null) return;
  bond.rupture = openRupture({ ...tear, since: 0 });
  // It was there before the first beat, so it counts among the tears that this movement can mend.
  store.tally.ruptures += 1;
}
