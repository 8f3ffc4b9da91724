import type { Bond } from "../bond.ts";
import type { Rupture } from "../trouble.ts";
import type { Store } from "../world.ts";
import type { Instant } from "./kind.ts";

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
/** Refilled for every use: nobody may keep it. */
const instant: Open<Instant> = { ticks: 0, beats: 0, way: 1, seed: 0 };

/** The present point of a rupture's sound. */
export function instantOf(store: Store, bond: Bond, rupture: Rupture): Instant {
  const { beatTicks } = store.score;
  instant.ticks = store.tick - rupture.since;
  instant.beats = Math.floor(store.tick / beatTicks) - Math.floor(rupture.since / beatTicks);
  instant.way = rupture.cause === bond.a ? bond.way : (-bond.way as 1 | -1);
  instant.seed = bond.a * 64 + bond.b;
  return instant;
}
