import { PULL_WORDS } from "../../../shared/content/role-cards.ts";
import { wholeLine } from "../../../shared/content/whole-words.ts";
import type { Self } from "../../../shared/model/perception.ts";
import type { Lesson } from "./lesson.ts";

/** Lessons of what befalls some and not others: they wait for their moment, however long, or never come. */

/** [R10] */
const gathering: Lesson = {
  id: "gathering",
  after: ["look"],
  extra: true,
  begins: ({ now }) => now.whole !== null,
  line({ now: { whole } }, nameOf) {
    if (whole === null) return { say: "Stay with it.", at: "lamps" };
    if (whole.step === 0)
      return {
        say: "Everyone has lost everyone. Somebody has to call them: it can be you. “Gather”.",
        at: "gather",
      };
    return { say: `Together now. ${wholeLine(whole, nameOf)}.`, at: GATHERED_AT[whole.step] };
  },
  learnt: ({ seen }) => seen.some(({ see }) => see === "beganAgain"),
  passed: ({ now }) => now.whole === null,
  praise: "All of you began again. That needed everyone.",
};
const GATHERED_AT = { 1: "rose", 2: "whole", 3: "breathe", 4: "breathe" } as const;

/** [R9] */
const split: Lesson = {
  id: "split",
  after: ["look"],
  extra: true,
  begins: ({ now }) => now.self.split !== null,
  line({ now: { self } }) {
    const { step } = self.split ?? { step: 0 };
    return SPLIT_LINES[step];
  },
  learnt: ({ seen }) => seen.some(({ see }) => see === "wholeAgain"),
  passed: ({ now }) => now.self.split === null,
  praise: "You are of one piece again. What shows is what is.",
};
const SPLIT_LINES = {
  0: {
    say: "You kept a calm face too long, and it split you. First hold a breath.",
    at: "breathe",
  },
  1: { say: "Now look in, and stay a moment.", at: "inward" },
  2: { say: "Now look at someone you trust, and show what you need.", at: "showNeed" },
} as const;

/** [C4] */
const mask: Lesson = {
  id: "mask",
  after: ["breathe"],
  extra: true,
  begins: ({ now }) => now.self.masking > 0.15,
  line: () => ({
    say: "Your cue says calm, and you are not. That hides you, and wears. Breathe first, or show your need.",
    at: "weather",
  }),
  learnt: ({ now, since }) => since > 2 && now.self.masking === 0 && now.self.split === null,
  passed: ({ now }) => now.self.split !== null,
  praise: "Better: others can only answer what they can see.",
};

/** [Q1], [Q2] */
const reflex: Lesson = {
  id: "reflex",
  after: ["look"],
  extra: true,
  begins: ({ now }) => now.self.pulled,
  line: ({ now: { self } }) => ({
    say: `${pullOf(self)} ${PULL_NEXT[inward(self)]}`,
    at: PULL_AT[inward(self)],
  }),
  learnt: ({ seen }) => seen.some(({ see }) => see === "noticedReflex"),
  passed: ({ now }) => !now.self.pulled,
  praise: "You saw it before it acted for you. For a while it is a strength.",
};
const inward = ({ gaze }: Self): "there" | "not yet" => (gaze === "inward" ? "there" : "not yet");
const pullOf = ({ role }: Self): string =>
  role?.reflex ? PULL_WORDS[role.reflex] : "You feel a pull.";
const PULL_NEXT = {
  "not yet": "You need not obey it. Look in.",
  there: "Now own it: hand on your heart.",
} as const;
const PULL_AT = { "not yet": "inward", there: "ownIt" } as const;

/** [O2] */
const proposal: Lesson = {
  id: "proposal",
  after: ["read"],
  extra: true,
  begins: ({ now }) => now.accord.proposal !== null && now.accord.proposal.by !== now.me,
  line: ({ now: { accord } }, nameOf) => ({
    say: `${accord.proposal ? nameOf(accord.proposal.by) : "Somebody"} proposes something. If you like it, look at them and nod. If not, let it pass.`,
    at: "proposal",
  }),
  learnt: ({ seen, done }) =>
    seen.some(({ see }) => see === "agreed" || see === "lapsed") &&
    done.some((one) => one.do === "cue" && one.cue === "nod"),
  passed: ({ now }) => now.accord.proposal === null,
  praise: "What more than half nod to is agreed. Press P to propose something yourself.",
};

/** What cannot wait, and what can. */
export const URGENT_EXTRAS: readonly Lesson[] = [gathering, split, reflex];
export const QUIET_EXTRAS: readonly Lesson[] = [mask, proposal];
