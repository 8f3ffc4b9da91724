/** [R6] An edge act, then looking away and not returning: nobody is there to mend it with. */
import { happen } from "../happen.ts";
import { NEVER, ticks } from "../numbers.ts";
import type { Chair } from "../chair.ts";
import { chairAt, type Store } from "../world.ts";
import {
  type Apart,
  type Key,
  type RuptureKind,
  SEEN,
  type TearBond,
  type Timbre,
} from "./kind.ts";
import { slip } from "./wave.ts";

/** Ticks from an edge act to looking away, and without return. */
const RUN_WITHIN = ticks(2);
const RUN_FOR = ticks(4);
/** Ticks from one stab to the next. */
const STAB = ticks(4);
/** Volume that is left of who struck. */
const HARDLY = 0.12;

/** The striker comes back, stays, and asks. */
const KEY: Key = [[{ by: "cause", what: "stay" }], [{ by: "cause", what: "ask" }]];

export const hitAndRun: RuptureKind = {
  type: "hitAndRun",
  severity: 0.45,
  /** A stab that repeats, with a ringing clash in between. */
  cents(now, into: Apart): void {
    // Each stab jerks the two further apart, then rings off.
    const rings = 1 - slip(now.ticks, STAB);
    const clash = 0.45 + 0.6 * rings * rings;
    into.cause = clash * now.way;
    into.hurt = -clash * now.way;
  },
  ms(now, into: Apart): void {
    into.cause = 0.4 * now.way;
    into.hurt = -0.4 * now.way;
  },
  timbre(listener, level, now, into: Timbre): void {
    const rings = 1 - slip(now.ticks, STAB);
    const near = listener === "cause" ? 0.75 : 1;
    // A blow, and nobody is there; who dealt it comes back just for the next.
    const strength = 1.6 * level * near;
    into.volume = rings > 0.92 ? 1 + strength : Math.max(HARDLY, 1 - strength * rings);
    into.tone = 0.5 * level * rings;
    into.rough = near * level * (0.6 + 0.4 * rings);
  },
  passTime(store: Store): void {
    for (let i = 0; i < store.n; i += 1) watchStrike(store, chairAt(store, i));
  },
  detect(store: Store, tear: TearBond): void {
    for (const event of store.moment.events) {
      if (event.event !== "struckAndRan") continue;
      tear(store, {
        type: "hitAndRun",
        cause: event.by,
        hurt: event.chair,
        severity: hitAndRun.severity,
        answer: null,
        what: "struckAndRan",
      });
    }
  },
  key: () => KEY,
  taking: SEEN,
};

/** Struck, looked away in time, and did not come back. */
function watchStrike(store: Store, chair: Chair): void {
  const { strike: act } = chair;
  if (act === null) return;
  if (act.ran === NEVER) {
    if (store.tick - act.tick > RUN_WITHIN) chair.strike = null;
  } else if (store.tick - act.ran >= RUN_FOR) {
    chair.strike = null;
    happen(store, { event: "struckAndRan", chair: act.at, by: chair.id, cue: act.cue });
  }
}
