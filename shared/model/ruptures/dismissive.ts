/** [R5] A bid left unanswered, or a solo cut off: the player is not held in the other's mind. */
import type { Store } from "../world.ts";
import { type Answer, CUE_GROUPS, FITTING_ANSWER } from "../cue.ts";
import { happen } from "../happen.ts";
import {
  type Apart,
  type Deed,
  type Key,
  type RuptureKind,
  SEEN,
  type TearBond,
  type Timbre,
} from "./kind.ts";

const TURN_BACK: readonly Deed[] = [{ by: "cause", what: "lookAt" }];
const OWN: readonly Deed[] = [{ by: "cause", what: "ownIt" }];
const ANSWERED: Key = [TURN_BACK, OWN];
const KEYS = Object.fromEntries(
  CUE_GROUPS.answer.map((answer) => [answer, [...ANSWERED, [{ by: "cause", what: answer }]]]),
) as unknown as Readonly<Record<Answer, Key>>;

export const dismissive: RuptureKind = {
  type: "dismissive",
  severity: 0.25,
  /** The two play past each other, and the dismissed one thins and fades for the other. */
  cents(now, into: Apart): void {
    into.cause = 0.4 * now.way;
    into.hurt = -0.4 * now.way;
  },
  ms(now, into: Apart): void {
    into.cause = 0.5 * now.way;
    into.hurt = -0.5 * now.way;
  },
  timbre(listener, level, _now, into: Timbre): void {
    const fades = listener === "cause";
    into.volume = fades ? 1 - 0.6 * level : 1;
    into.tone = fades ? -0.6 * level : 0;
    into.rough = 0;
  },
  /** Stabbing, imposing on or stopping somebody during their solo. */
  hearCue(store: Store, { by, to, cue }): void {
    if (cue !== "stab" && cue !== "impose" && cue !== "stop") return;
    for (const solo of store.score.solos) {
      if (solo.chair === to && store.beat >= solo.from && store.beat < solo.to)
        happen(store, { event: "cutOff", chair: to, by });
    }
  },
  detect(store: Store, tear: TearBond): void {
    for (const event of store.moment.events) {
      if (event.event !== "missed" && event.event !== "cutOff") continue;
      tear(store, {
        type: "dismissive",
        cause: event.by,
        hurt: event.chair,
        severity: dismissive.severity,
        answer: event.event === "missed" ? FITTING_ANSWER[event.need] : "makeRoom",
        what: event.event,
      });
    }
  },
  key: (rupture) => (rupture.answered || rupture.answer === null ? ANSWERED : KEYS[rupture.answer]),
  taking: SEEN,
};
