/** [R2] A misread answer, or an intrusion that did not see the wish for space ([N4]). */
import type { Store } from "../world.ts";
import { type Answer, CUE_GROUPS } from "../cue.ts";
import { FITTING_ANSWER } from "../cue.ts";
import { RUPTURE } from "../numbers.ts";
import type { Key, RuptureKind, TearBond, Timbre } from "./kind.ts";

/** "Oops, tell me again": ask, or be shown, then the right answer. Of an intrusion: wait. */
const keyOf = (answer: Answer): Key =>
  answer === "wait"
    ? [[{ by: "cause", what: "wait" }]]
    : [
        [
          { by: "cause", what: "ask" },
          { by: "hurt", what: "showNeed" },
        ],
        [{ by: "cause", what: answer }],
      ];
const KEYS = Object.fromEntries(
  CUE_GROUPS.answer.map((answer) => [answer, keyOf(answer)]),
) as Readonly<Record<Answer, Key>>;
/** The right answer came in the meantime: it only wants seeing. */
const ANSWERED: Key = [
  [
    { by: "cause", what: "ask" },
    { by: "cause", what: "nod" },
  ],
];

export const benign: RuptureKind = {
  type: "benign",
  cents: 1,
  ms: 0.6,
  /** A small steady offset: the timbre stays clean. */
  timbre(_rupture, _listener, _level, into: Timbre): void {
    into.volume = 1;
    into.tone = 0;
    into.rough = 0;
  },
  detect(store: Store, tear: TearBond): void {
    for (const event of store.moment.events) {
      if (event.event === "misread") {
        tear(store, {
          type: "benign",
          cause: event.by,
          hurt: event.chair,
          severity: RUPTURE.benign,
          answer: FITTING_ANSWER[event.need],
          what: "misread",
        });
      } else if (event.event === "intruded") {
        tear(store, {
          type: "benign",
          cause: event.by,
          hurt: event.chair,
          severity: RUPTURE.intrusion,
          answer: "wait",
          what: "intruded",
        });
      }
    }
  },
  key: (rupture) => (rupture.answered || rupture.answer === null ? ANSWERED : KEYS[rupture.answer]),
};
