/** [R3] A limit, set where it was needed: at a player who is too loud, flooded, striking or imposing. */
import { BOW, ticks } from "../numbers.ts";
import { bondOf, chairAt, type Store, tieOf } from "../world.ts";
import type { Apart, Key, RuptureKind, TearBond, Timbre } from "./kind.ts";

/** Ticks from one gap to the next, and how long each is. */
const EVERY = ticks(4);
const GAP = ticks(2);
/** Ticks for which an edge act, an imposition or a flood is a reason to set a limit (lab). */
const LATELY = ticks(6);

/** The limit stays: keep to it, see it, stay … */
const KEY: Key = [
  [{ by: "cause", what: "softer" }],
  [{ by: "cause", what: "nod" }],
  [{ by: "cause", what: "stay" }],
];

export const limitSetting: RuptureKind = {
  type: "limitSetting",
  severity: 0.3,
  /** Both cut out: a gap, and an entry that is apart again. */
  cents(now, into: Apart): void {
    into.cause = 0.35 * now.way;
    into.hurt = -0.35 * now.way;
  },
  ms(now, into: Apart): void {
    into.cause = 0.4 * now.way;
    into.hurt = -0.4 * now.way;
  },
  timbre(_listener, level, now, into: Timbre): void {
    // The gap stays a gap at any strength; a weak one is filled sooner.
    into.volume = now.ticks % EVERY < GAP * (0.5 + 0.5 * level) ? 0 : 1;
    into.tone = 0;
    into.rough = 0;
  },
  detect(store: Store, tear: TearBond): void {
    for (const { by, to, cue } of store.moment.cues) {
      if (cue !== "stop" || to === null) continue;
      const stopped = chairAt(store, to);
      const crossed =
        stopped.bow.volume >= BOW.loud ||
        store.tick - stopped.floodedAt < LATELY ||
        store.tick - stopped.imposedAt < LATELY ||
        store.tick - tieOf(store, to, by).edgeAt < LATELY;
      // Said twice it is the same limit.
      if (!crossed || bondOf(store, by, to).rupture?.type === "limitSetting") continue;
      tear(store, {
        type: "limitSetting",
        cause: to,
        hurt: by,
        severity: limitSetting.severity,
        answer: null,
        what: "limitSet",
      });
    }
  },
  key: () => KEY,
  /** … and a warm re-entry by the player who set it. */
  taking: [{ by: "hurt", what: "warm" }],
  holds: (store, rupture) => chairAt(store, rupture.cause).bow.volume < BOW.loud,
};
