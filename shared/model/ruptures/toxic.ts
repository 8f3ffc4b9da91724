/** [R8] Loss of control: a flooded chair acts on others. A passive one is not toxic. */
import { isEdge } from "../cue.ts";
import { ticks } from "../numbers.ts";
import type { ChairId } from "../units.ts";
import { chairAt, type Store } from "../world.ts";
import {
  type Apart,
  type Key,
  type RuptureKind,
  SEEN,
  type TearBond,
  type Timbre,
} from "./kind.ts";
import { jitter } from "./wave.ts";

/** s after a flood in which what a chair does counts as out of control. */
export const FLOODED_FOR = 4;
const LATELY = ticks(FLOODED_FOR);
/** Ticks between two jerks of the pitch, and between two catches of the sound. */
const JERK = 3;
const CATCH = 3;

/** Calm first, while the other waits; own it; be steady. */
const KEY: Key = [
  [{ by: "hurt", what: "wait" }],
  [{ by: "cause", what: "ownIt" }],
  [{ by: "cause", what: "steady" }],
];

export const toxic: RuptureKind = {
  type: "toxic",
  severity: 0.5,
  /** Losing control shames, and so does being hit by it (lab). */
  shames: { cause: 0.2, hurt: 0.1 },
  /** Jitter in pitch and time, catching. */
  cents(now, into: Apart): void {
    const k = Math.floor(now.ticks / JERK);
    into.cause = 0.3 * now.way + 0.8 * jitter(now.seed, k);
    into.hurt = -0.3 * now.way + 0.5 * jitter(now.seed + 7, k);
  },
  ms(now, into: Apart): void {
    into.cause = 0.3 * now.way + 0.8 * jitter(now.seed, now.beats);
    into.hurt = -0.3 * now.way + 0.5 * jitter(now.seed + 7, now.beats);
  },
  timbre(listener, level, now, into: Timbre): void {
    const k = Math.floor(now.ticks / CATCH) + (listener === "cause" ? 3 : 0);
    const catches = jitter(now.seed + 13, k) > 0.3;
    // A catch is nearly silence, however little is torn: else it would be lost in the music.
    into.volume = 1 + level * (catches ? -1.5 : 0.5 + 0.4 * jitter(now.seed + 17, k));
    into.tone = 0.3 * level * jitter(now.seed + 19, k);
    into.rough = level * (0.7 + 0.3 * jitter(now.seed + 23, k));
  },
  detect(store: Store, tear: TearBond): void {
    const act = (by: ChairId, at: ChairId): void => {
      if (store.tick - chairAt(store, by).floodedAt > LATELY) return;
      tear(store, {
        type: "toxic",
        cause: by,
        hurt: at,
        severity: toxic.severity,
        answer: null,
        what: "lostControl",
      });
    };
    for (const { by, to, cue } of store.moment.cues) {
      if (to !== null && isEdge(cue)) act(by, to);
    }
    for (const event of store.moment.events) {
      if (event.event === "misread" || event.event === "intruded") act(event.by, event.chair);
    }
  },
  key: () => KEY,
  taking: SEEN,
};
