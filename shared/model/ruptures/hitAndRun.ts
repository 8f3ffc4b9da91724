/** [R6] An edge act, then looking away and no return: nobody is there to mend it with. */
import type { Store } from "../world.ts";
import { RUPTURE } from "../numbers.ts";
import type { Key, RuptureKind, TearBond, Timbre } from "./kind.ts";

/** Who struck comes back, stays, and asks. */
const KEY: Key = [[{ by: "cause", what: "stay" }], [{ by: "cause", what: "ask" }]];

export const hitAndRun: RuptureKind = {
  type: "hitAndRun",
  cents: 1.2,
  ms: 0.8,
  /** A ringing clash, harshest for who was struck. */
  timbre(rupture, listener, level, into: Timbre): void {
    into.volume = 1;
    into.tone = 0.5 * level;
    into.rough = listener === rupture.cause ? 0.5 * level : level;
  },
  detect(store: Store, tear: TearBond): void {
    for (const event of store.moment.events) {
      if (event.event !== "struckAndRan") continue;
      tear(store, {
        type: "hitAndRun",
        cause: event.by,
        hurt: event.chair,
        severity: RUPTURE.hitAndRun,
        answer: null,
        what: "struckAndRan",
      });
    }
  },
  key: () => KEY,
};
