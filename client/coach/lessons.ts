import type { Reading } from "./read-face.ts";
import { signText } from "../../shared/i18n/phrases/sign.ts";
import { texts } from "../language/texts.ts";
import { CUE_GROUPS, type Cue, FITTING_ANSWER } from "../../shared/model/cue.ts";
import type { Focus, OwnBond } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { otherOf, since as secondsTo } from "./director/memory.ts";
import { asks, looked, PUSHES, urge, wayFor } from "./director/situation.ts";
import { QUIET_EXTRAS, URGENT_EXTRAS } from "./crisis-lessons.ts";
import type { LessonContext } from "./lesson-context.ts";
import { asking, type Lesson, type LessonId, type NameOf, telling } from "./lesson.ts";
import { ROOM_LESSONS } from "./space.ts";

/** s after an answer in which to see whether it fits. */
const WATCHES = 4;
/** Share of the time to answer of the player's own need after which it is worth telling. */
const UNSEEN = 0.5;

/** In a duo: time for which the eyes must rest on the other to count as a look, s. */
const RESTS = 6;

const look: Lesson = {
  id: "look",
  after: [],
  begins: () => true,
  line: ({ now, done }) =>
    // Stay with the face just looked at: another light would lead the eyes on before they have seen
    // it.
    did(done, "look") && typeof now.self.gaze === "number"
      ? asking(texts.value.coach.lesson.restEyes, { do: "stay" })
      : asking(texts.value.coach.lesson.look, { do: "look", at: someone(now) }),
  // In a duo the eyes may have been on the other from the beginning.
  learnt: (heard) =>
    heard.now.focus !== null &&
    looked(heard) > 0.8 &&
    (did(heard.done, "look") || (heard.now.chairs === 2 && heard.since > RESTS)),
  passed: () => false,
};

const read: Lesson = {
  id: "read",
  after: ["look"],
  begins: ({ now }) => now.focus !== null && now.focus.gaze !== "away" && now.self.need === null,
  line: ({ now }, nameOf) =>
    asking(texts.value.coach.lesson.read(name(now.focus, nameOf)), { do: "stay" }),
  learnt: (heard) => looked(heard) > 4,
  passed: ({ now, since }) => now.focus === null && since > 3,
};

/** Share of the time to answer for which a hint leaves the rest to the player. */
const LEAVES = 0.25;

/**
 * [P4] Three times two signs on the very face, with less each time: with meaning and answer, with
 * the meaning, alone. After that the face must be enough.
 */
const answering = (id: LessonId, after: LessonId, hint: "answer" | "need" | "signs"): Lesson => ({
  id,
  after: [after],
  begins: (heard) => (heard.now.focus?.shownNeed ?? null) !== null || asks(heard),
  line({ now, memory, watch, pace, done, since }, nameOf) {
    const who = name(now.focus, nameOf);
    const { coach } = texts.value;
    const leaves = LEAVES * pace.answerBy;
    const told = now.focus?.shownNeed;
    if (told) {
      const cue = FITTING_ANSWER[told];
      return asking(coach.lesson.needs(who, told, cue), { do: "cue", cue });
    }
    if (cued(done, ["ask"]) || answeredJustNow({ now, memory }))
      return asking(coach.lesson.watch(who), { do: "stay" });
    const { reading } = watch;
    if (reading !== null && hint !== "signs") {
      const { need: needed } = reading;
      const signs = signTexts(reading);
      const cue = FITTING_ANSWER[needed];
      return hint === "need" && since < leaves
        ? asking(coach.signs.need(who, signs, needed), { do: "stay" })
        : asking(coach.signs.answer(who, signs, needed, cue), { do: "cue", cue });
    }
    if (since < leaves) {
      const says =
        reading === null ? coach.signs.look(who) : coach.signs.signs(who, signTexts(reading));
      return asking(says, { do: "stay" });
    }
    return asking(coach.lesson.ask(who), { do: "cue", cue: "ask" });
  },
  learnt: ({ seen }) => seen.some(({ see }) => see === "eased"),
  passed: (heard) =>
    heard.now.focus === null || (heard.since > 8 && !asks(heard)) || heard.since > 20,
});

const signTexts = ({ signs: [one, other] }: Reading): readonly [string, string] => [
  signText(texts.value, one),
  signText(texts.value, other),
];

const answeredJustNow = ({ now, memory }: Pick<LessonContext, "now" | "memory">): boolean =>
  now.focus !== null && secondsTo(now, otherOf(memory, now.focus.chair).answeredAt) < WATCHES;

const ANSWERS: readonly Lesson[] = [
  answering("answer", "read", "answer"),
  answering("meaning", "answer", "need"),
  answering("signs", "meaning", "signs"),
];

const showWay: Lesson = {
  id: "way",
  after: ["look"],
  begins: (heard) => looked(heard) > 1 && wayFor(heard.now) !== null,
  line({ now }, nameOf) {
    const who = name(now.focus, nameOf);
    const show = wayFor(now);
    if (!show) return telling(texts.value.coach.lesson.wayShown(who));
    return asking(texts.value.coach.errand.way(who, show), { do: "cue", cue: show });
  },
  learnt: ({ done }) => cued(done, CUE_GROUPS.way),
  passed: ({ now, since }) => now.focus === null || (since > 6 && wayFor(now) === null),
};

const heed: Lesson = {
  id: "heed",
  after: ["read"],
  begins: (heard) => urge(heard) !== null,
  line(heard, nameOf) {
    const who = name(heard.now.focus, nameOf);
    const says = texts.value.coach.lesson;
    const seen = urge(heard);
    if (!seen) return telling(says.heeded(who));
    return asking(says.heed(who, seen), PUSHES[seen]);
  },
  learnt: ({ done }) =>
    done.some((one) => one.do === "bow" && (one.pitch !== 0 || one.tempo !== 0)),
  passed: (heard) => heard.since > 4 && urge(heard) === null,
};

const breathe: Lesson = {
  id: "breathe",
  after: ["look"],
  begins: ({ now }) => now.self.activation > 0.38,
  line: ({ now }) => asking(texts.value.coach.lesson.breathe(now.self.band), { do: "breathe" }),
  learnt: ({ now, done }) => did(done, "breathe") && (now.self.band === "calm" || held(done)),
  passed: ({ now, done }) => now.self.band === "calm" && !did(done, "breathe"),
};

const need: Lesson = {
  id: "need",
  after: ["read"],
  begins: ({ now }) =>
    now.self.need !== null && now.self.need !== "space" && now.self.bidTo !== null,
  line({ now }, nameOf) {
    const { need: own, bidTo, bidAge } = now.self;
    const says = texts.value.coach;
    if (own === null || bidTo === null) return telling(says.lesson.stay);
    const who = nameOf(bidTo);
    if (now.self.gaze !== bidTo)
      return asking(texts.value.coach.errand.lookForNeed(who, own), { do: "look", at: bidTo });
    return bidAge < UNSEEN
      ? asking(says.lesson.ownNeed(who, own), { do: "stay" })
      : asking(says.lesson.ownNeedUnseen(who, own), { do: "cue", cue: "showNeed" });
  },
  learnt: ({ seen, done }) => seen.some(({ see }) => see === "met") || cued(done, ["showNeed"]),
  passed: ({ now }) => now.self.need === null,
};

/** [M1] The steps are said with or without a coach; here mending is marked as learnt. */
const mend: Lesson = {
  id: "mend",
  after: ["look"],
  begins: ({ now }) => isTorn(now.bonds),
  line: () => telling(texts.value.coach.lesson.stay, "lamps"),
  learnt: ({ seen }) => seen.some(({ see }) => see === "mended"),
  passed: ({ now }) => !isTorn(now.bonds),
};

/** By urgency: first what is torn, then what presses, then the basics. */
export const LESSONS: readonly Lesson[] = [
  ...URGENT_EXTRAS,
  mend,
  breathe,
  ...QUIET_EXTRAS,
  ...ROOM_LESSONS,
  look,
  read,
  ...ANSWERS,
  showWay,
  heed,
  need,
];
/** Tears, outside or inside, interrupt any other lesson. */
export const URGENT: readonly Lesson[] = [...URGENT_EXTRAS, mend];

/** Somebody to look at: another player than now, if there is one. */
function someone({ bonds, focus, me }: LessonContext["now"]): ChairId {
  const others = bonds.flatMap((bond, chair) => (bond === null ? [] : [chair as ChairId]));
  return others.find((chair) => chair !== focus?.chair) ?? others[0] ?? me;
}

const isTorn = (bonds: readonly (OwnBond | null)[]): boolean =>
  bonds.some((bond) => bond !== null && bond.type !== null);

const name = (focus: Focus | null, nameOf: NameOf): string =>
  focus ? nameOf(focus.chair) : texts.value.people.them;
const did = (done: LessonContext["done"], what: LessonContext["done"][number]["do"]): boolean =>
  done.some((one) => one.do === what);
const cued = (done: LessonContext["done"], any: readonly Cue[]): boolean =>
  done.some((one) => one.do === "cue" && any.includes(one.cue));
/** A breath taken and released. */
const held = (done: LessonContext["done"]): boolean =>
  done.some((one) => one.do === "breathe" && !one.on);
