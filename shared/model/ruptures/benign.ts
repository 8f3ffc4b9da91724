/** [R2] A misread answer, or an intrusion that did not see the need for space ([N4]). */
import type { Store } from "../world.ts";
import { type Answer, CUE_GROUPS } from "../cue.ts";
import { FITTING_ANSWER } from "../cue.ts";
import { type Apart, clean, type Key, type RuptureKind, SEEN, type TearBond } from "./kind.ts";

/** "Oops, tell me again": ask, or be shown, then the right answer. After an intrusion: wait. */
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
/** The right answer came in the meantime: it only has to be seen. */
const ANSWERED: Key = [
  [
    { by: "cause", what: "ask" },
    { by: "cause", what: "nod" },
  ],
];

/** Severity of an intrusion, which tears further. */
export const INTRUSION = 0.36;

export const benign: RuptureKind = {
  type: "benign",
  severity: 0.2,
  /** A small steady offset; the timbre stays clean. */
  cents(now, into: Apart): void {
    into.cause = 0.5 * now.way;
    into.hurt = -0.5 * now.way;
  },
  ms(now, into: Apart): void {
    into.cause = 0.3 * now.way;
    into.hurt = -0.3 * now.way;
  },
  timbre: clean,
  detect(store: Store, tear: TearBond): void {
    for (const event of store.moment.events) {
      if (event.event === "misread") {
        tear(store, {
          type: "benign",
          cause: event.by,
          hurt: event.chair,
          severity: benign.severity,
          answer: FITTING_ANSWER[event.need],
          what: "misread",
        });
      } else if (event.event === "intruded") {
        tear(store, {
          type: "benign",
          cause: event.by,
          hurt: event.chair,
          severity: INTRUSION,
          answer: "wait",
          what: "intruded",
        });
      }
    }
  },
  key: (rupture) => (rupture.answered || rupture.answer === null ? ANSWERED : KEYS[rupture.answer]),
  taking: SEEN,
};
