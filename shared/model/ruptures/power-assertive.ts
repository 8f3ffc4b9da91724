/** [R7] Power used without asking: a conductor, a leader or a louder player imposes. */
import { ticks } from "../numbers.ts";
import { leaderAt } from "../agreed.ts";
import type { ChairId } from "../units.ts";
import { chairAt, type Store, tieOf } from "../world.ts";
import {
  type Apart,
  type Key,
  type RuptureKind,
  SEEN,
  type TearBond,
  type Timbre,
} from "./kind.ts";

/** Ticks for which an ask gives permission, and how much louder means power (lab). */
const ASKED = ticks(10);
const LOUDER_BY = 0.15;

/** Yield: make room, and ask. */
const KEY: Key = [[{ by: "cause", what: "makeRoom" }], [{ by: "cause", what: "ask" }]];

export const powerAssertive: RuptureKind = {
  type: "powerAssertive",
  severity: 0.4,
  /** The other is dragged sharp and forward. */
  cents(_now, into: Apart): void {
    into.cause = 0.2;
    into.hurt = 1.4;
  },
  ms(_now, into: Apart): void {
    into.cause = -0.2;
    into.hurt = -1.4;
  },
  /** Strained: louder and bright, without the roughness of a blow. */
  timbre(listener, level, _now, into: Timbre): void {
    into.volume = listener === "hurt" ? 1 + 1.5 * level : 1 + level;
    into.tone = level;
    into.rough = 0;
  },
  detect(store: Store, tear: TearBond): void {
    for (const { by, to, cue } of store.moment.cues) {
      if (cue !== "impose" || to === null || !hasPower(store, by, to)) continue;
      if (store.tick - tieOf(store, by, to).inquiredAt < ASKED) continue;
      tear(store, {
        type: "powerAssertive",
        cause: by,
        hurt: to,
        severity: powerAssertive.severity,
        answer: null,
        what: "imposed",
      });
    }
  },
  key: () => KEY,
  taking: SEEN,
};

function hasPower(store: Store, by: ChairId, to: ChairId): boolean {
  if (store.agreed.conductor === by || leaderAt(store) === by) return true;
  return chairAt(store, by).bow.volume >= chairAt(store, to).bow.volume + LOUDER_BY;
}
