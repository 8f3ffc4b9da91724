/** [R4] An agreement was not kept. */
import type { Store } from "../world.ts";
import {
  type Apart,
  type Key,
  type RuptureKind,
  SEEN,
  type TearBond,
  type Timbre,
} from "./kind.ts";
import { slip } from "./wave.ts";

/** Beats over which the tempo slips before it is caught again. */
const SLIPS = 8;

/** Own it, and renew the agreement. */
const KEY: Key = [[{ by: "cause", what: "ownIt" }], [{ by: "cause", what: "renew" }]];

export const contractual: RuptureKind = {
  type: "contractual",
  severity: 0.3,
  /** The tempo slips off the agreed one, more and more; pitch hardly changes. */
  cents(now, into: Apart): void {
    into.cause = 0.15 * now.way;
    into.hurt = -0.15 * now.way;
  },
  ms(now, into: Apart): void {
    into.cause = 2.6 * now.way * slip(now.beats + 1, SLIPS);
    into.hurt = 0;
  },
  /**
   * Who slips surges ahead for the other, more and more, and falls back when it is caught; to who slips, the other sinks
   * away and is there again.
   */
  timbre(listener, level, now, into: Timbre): void {
    const slips = slip(now.beats + 1, SLIPS);
    into.volume = 1 + level * (listener === "hurt" ? 2.4 * slips - 0.9 : -1.3 * slips);
    into.tone = 0;
    into.rough = 0;
  },
  detect(store: Store, tear: TearBond): void {
    for (const event of store.moment.events) {
      if (event.event !== "brokeAgreement") continue;
      tear(store, {
        type: "contractual",
        cause: event.chair,
        hurt: event.to,
        severity: contractual.severity,
        answer: null,
        clause: event.clause,
        what: "brokeAgreement",
      });
    }
  },
  key: () => KEY,
  taking: SEEN,
};
