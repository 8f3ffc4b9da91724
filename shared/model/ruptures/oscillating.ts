/** [R1] One reaches out while the other needs space, and neither is answered. */
import { ticks } from "../numbers.ts";
import type { ChairId } from "../units.ts";
import { bondAt, chairAt, type Store } from "../world.ts";
import type { Apart, Key, RuptureKind, TearBond, Timbre } from "./kind.ts";
import { sway } from "./wave.ts";

/** Ticks, and beats, of one swing to and fro. */
const SWING = ticks(6);
const SWING_BEATS = 12;
/** s that two may want opposite things before it tears (lab). */
export const PULLED_FOR = 3;
const WINDOW = ticks(PULLED_FOR);

/** Both show what they need, and agree to disagree: first space … */
const KEY: Key = [
  [{ by: "hurt", what: "showNeed" }],
  [{ by: "cause", what: "showNeed" }],
  [{ by: "cause", what: "wait" }],
];

export const oscillating: RuptureKind = {
  type: "oscillating",
  severity: 0.3,
  /** A slow sway, the two in opposite directions. */
  cents(now, into: Apart): void {
    const swing = sway(now.ticks, SWING);
    into.cause = swing;
    into.hurt = -swing;
  },
  ms(now, into: Apart): void {
    const swing = sway(now.beats, SWING_BEATS);
    into.cause = 0.7 * swing;
    into.hurt = -0.7 * swing;
  },
  timbre(listener, level, now, into: Timbre): void {
    const swing = sway(now.ticks, SWING) * (listener === "cause" ? -1 : 1);
    // It never fades away: softer by less than it is louder.
    into.volume = 1 + (swing > 0 ? 1.6 : 0.75) * level * swing;
    into.tone = 0.8 * level * swing;
    into.rough = 0;
  },
  watch(store: Store, tear: TearBond): void {
    for (let i = 0; i < store.bonds.length; i += 1) {
      const bond = bondAt(store, i);
      const alone = wantsAlone(store, bond.a, bond.b) ?? wantsAlone(store, bond.b, bond.a);
      if (alone === null || bond.rupture?.type === "oscillating") {
        bond.pulled = 0;
        continue;
      }
      bond.pulled += 1;
      if (bond.pulled !== WINDOW) continue;
      tear(store, {
        type: "oscillating",
        cause: alone === bond.a ? bond.b : bond.a,
        hurt: alone,
        severity: oscillating.severity,
        answer: null,
        what: "pulledApart",
      });
    }
  },
  key: () => KEY,
  /** … then warmth, from the one who was given space. */
  taking: [{ by: "hurt", what: "warm" }],
};

/**
 * `alone` when it wants space and has not been given it, while `seeker` wants closeness from it;
 * else null.
 */
function wantsAlone(store: Store, alone: ChairId, seeker: ChairId): ChairId | null {
  const space = chairAt(store, alone).bid;
  if (space === null || space.need !== "space" || space.met) return null;
  const close = chairAt(store, seeker).bid;
  return close !== null && close.need === "closeness" && close.to === alone ? alone : null;
}
