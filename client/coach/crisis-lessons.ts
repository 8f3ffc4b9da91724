import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { texts } from "../language/texts.ts";
import type { Lesson } from "./lesson.ts";
import { asking, telling } from "./lesson.ts";

/**
 * Lessons triggered by rare events: they wait for their moment, however long. What to do about a
 * tear is said with or without a coach; here it is only marked as learnt.
 */

/** s within which a cue ends, and what it hid comes back. */
const JUMPS_BACK = 8;

const withIt = () => telling(texts.value.coach.lesson.stay, "lamps");

/** [R10] */
const gathering: Lesson = {
  id: "gathering",
  after: ["look"],
  extra: true,
  begins: ({ now }) => now.whole !== null,
  line: withIt,
  learnt: ({ seen }) => seen.some(({ see }) => see === "beganAgain"),
  passed: ({ now }) => now.whole === null,
};

/** [R9] */
const split: Lesson = {
  id: "split",
  after: ["look"],
  extra: true,
  begins: ({ now }) => now.self.split !== null,
  line: withIt,
  learnt: ({ seen }) => seen.some(({ see }) => see === "wholeAgain"),
  passed: ({ now }) => now.self.split === null,
};

/** [C4] */
const mask: Lesson = {
  id: "mask",
  after: ["breathe"],
  extra: true,
  begins: ({ now }) => now.self.masking > 0.15,
  line: () => asking(texts.value.coach.lesson.mask, { do: "breathe" }),
  learnt: ({ now, since }) => since > 2 && now.self.masking === 0 && now.self.split === null,
  passed: ({ now }) => now.self.split !== null,
};

/** [C4] Somebody else's mask: it shows only at the two ends of the cue. */
const jump: Lesson = {
  id: "jump",
  after: ["read"],
  extra: true,
  begins: ({ watch }) => watch.jumping.jump?.end === "slows",
  line: ({ watch: { chair } }, nameOf) =>
    asking(
      texts.value.coach.lesson.jump(chair === null ? texts.value.people.them : nameOf(chair)),
      { do: "stay" },
    ),
  learnt: ({ watch }) => watch.jumping.jump?.end === "quickens",
  // Also once the eyes are on somebody else.
  passed: ({ watch: { chair, jumping }, now, since }) =>
    chair === null || since > JUMPS_BACK || (now.tick - jumping.from) / TICKS_PER_SECOND < since,
};

/** [Q1], [Q2] */
const reflex: Lesson = {
  id: "reflex",
  after: ["look"],
  extra: true,
  begins: ({ now }) => now.self.pulled,
  line: withIt,
  learnt: ({ seen }) => seen.some(({ see }) => see === "noticedReflex"),
  passed: ({ now }) => !now.self.pulled,
};

/** [O2] */
const proposal: Lesson = {
  id: "proposal",
  after: ["read"],
  extra: true,
  begins: ({ now }) => now.accord.proposal !== null && now.accord.proposal.by !== now.me,
  line: ({ now: { accord, self }, done }, nameOf) => {
    const says = texts.value.coach.lesson;
    const by = accord.proposal?.by ?? null;
    const nodded = done.some((one) => one.do === "cue" && one.cue === "nod");
    if (by === null || nodded) return telling(says.nodded);
    const say = says.proposal(nameOf(by));
    return asking(say, self.gaze === by ? { do: "cue", cue: "nod" } : { do: "look", at: by });
  },
  learnt: ({ seen, done }) =>
    seen.some(({ see }) => see === "agreed" || see === "lapsed") &&
    done.some((one) => one.do === "cue" && one.cue === "nod"),
  passed: ({ now }) => now.accord.proposal === null,
};

/** What cannot wait, and what can. */
export const URGENT_EXTRAS: readonly Lesson[] = [gathering, split, reflex];
export const QUIET_EXTRAS: readonly Lesson[] = [mask, jump, proposal];
