import { CUE_WORDS, NEED_WORDS } from "../../shared/content/cue-words.ts";
import { ERRAND_SAYS, URGE_WORDS } from "../../shared/content/demand-words.ts";
import { SIGNS_SAYS } from "../../shared/content/reading-words.ts";
import { CUE_GROUPS, type Cue, FITTING_ANSWER } from "../../shared/model/cue.ts";
import type { Focus, OwnBond } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { otherOf, since as secondsTo } from "./director/memory.ts";
import { asks, looked, PUSHES, urge, wayFor } from "./director/situation.ts";
import { QUIET_EXTRAS, URGENT_EXTRAS } from "./crisis-lessons.ts";
import type { LessonContext } from "./lesson-context.ts";
import { asking, type Lesson, type NameOf, telling } from "./lesson.ts";
import { ROOM_LESSONS } from "./space.ts";

/** s after an answer for which one watches whether it fits. */
const WATCHES = 4;
/** Share of the time to answer of one's own need after which it is worth saying. */
const UNSEEN = 0.5;

const look: Lesson = {
  id: "look",
  after: [],
  begins: () => true,
  line: ({ now, done }) =>
    // Where one has just looked, one stays: another light would lead the eyes on before they have seen.
    did(done, "look") && typeof now.self.gaze === "number"
      ? asking("Rest your eyes there for a moment.", { do: "stay" })
      : asking(
          "The parts play themselves. You listen with your eyes: choose a player and look at them.",
          { do: "look", at: someone(now) },
        ),
  learnt: (heard) => heard.now.focus !== null && looked(heard) > 0.8 && did(heard.done, "look"),
  passed: () => false,
  praise: "They feel it when you look, and you hear them best.",
};

const read: Lesson = {
  id: "read",
  after: ["look"],
  begins: ({ now }) => now.focus !== null && now.focus.gaze !== "away" && now.self.need === null,
  line: ({ now }, nameOf) =>
    asking(
      `Read ${name(now.focus, nameOf)} for a while: brow, mouth, shoulders, hands, breath. Take them together.`,
      { do: "stay" },
    ),
  learnt: (heard) => looked(heard) > 4,
  passed: ({ now, since }) => now.focus === null && since > 3,
  praise: "No single sign is sure. Several together tell what someone needs.",
};

/** Share of the time to answer for which a hint leaves the rest to the player. */
const LEAVES = 0.25;

/**
 * [P4] Three times two signs on the very face, saying less each time: with meaning and answer, with the meaning,
 * alone. After that the face says it.
 */
const answering = (id: string, after: string, hint: "answer" | "need" | "signs"): Lesson => ({
  id,
  after: [after],
  begins: (heard) => (heard.now.focus?.shownNeed ?? null) !== null || asks(heard),
  line({ now, memory, watch, pace, done, since }, nameOf) {
    const who = name(now.focus, nameOf);
    const leaves = LEAVES * pace.answerBy;
    const told = now.focus?.shownNeed;
    if (told) {
      const cue = FITTING_ANSWER[told];
      const say = `${who} needs ${NEED_WORDS[told].name}. The answer to that is “${CUE_WORDS[cue].name}”.`;
      return asking(say, { do: "cue", cue });
    }
    if (cued(done, ["ask"]) || answeredJustNow({ now, memory }))
      return asking(`Watch ${who}: the face will tell. Shoulders drop when an answer fits.`, {
        do: "stay",
      });
    const { reading } = watch;
    if (reading !== null && hint !== "signs") {
      const { need: needed, signs } = reading;
      const cue = FITTING_ANSWER[needed];
      return hint === "need" && since < leaves
        ? asking(SIGNS_SAYS.need(who, signs, needed), { do: "stay" })
        : asking(SIGNS_SAYS.answer(who, signs, needed, cue), { do: "cue", cue });
    }
    if (since < leaves) {
      const says = reading === null ? SIGNS_SAYS.look(who) : SIGNS_SAYS.signs(who, reading.signs);
      return asking(says, { do: "stay" });
    }
    return asking(`${SIGNS_SAYS.look(who)} If you cannot tell, “ask”. All signs are under “?”.`, {
      do: "cue",
      cue: "ask",
    });
  },
  learnt: ({ seen }) => seen.some(({ see }) => see === "eased"),
  passed: (heard) =>
    heard.now.focus === null || (heard.since > 8 && !asks(heard)) || heard.since > 20,
  praise: "That was what they needed. Read early, before any word, it means most to them.",
});

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
    if (!show) return telling(`Keep looking at ${who}: your own face tells them how far.`);
    return asking(ERRAND_SAYS.way(who, show), { do: "cue", cue: show });
  },
  learnt: ({ done }) => cued(done, CUE_GROUPS.way),
  passed: ({ now, since }) => now.focus === null || (since > 6 && wayFor(now) === null),
  praise: "Now they know which way. How far, they see in your face: shown twice, it would press.",
};

const heed: Lesson = {
  id: "heed",
  after: ["read"],
  begins: (heard) => urge(heard) !== null,
  line(heard, nameOf) {
    const who = name(heard.now.focus, nameOf);
    const seen = urge(heard);
    if (!seen)
      return telling(`Keep your eyes on ${who}: the face shows you which way, and how far.`);
    const { says, bend } = URGE_WORDS[seen];
    return asking(
      `${who} urges you ${says}. To yourself you always sound right, so trust their face. Bow a little ${bend}, and stop as it eases.`,
      PUSHES[seen],
    );
  },
  learnt: ({ done }) =>
    done.some((one) => one.do === "bow" && (one.pitch !== 0 || one.tempo !== 0)),
  passed: (heard) => heard.since > 4 && urge(heard) === null,
  praise: "Faces that look back tell all the time how far. That is how you hear yourself here.",
};

const breathe: Lesson = {
  id: "breathe",
  after: ["look"],
  begins: ({ now }) => now.self.activation > 0.38,
  line: ({ now }) =>
    asking(
      `You are ${now.self.band}: so you see less in faces, and yours shows less. Hold “breathe” until your weather is calm.`,
      { do: "breathe" },
    ),
  learnt: ({ now, done }) => did(done, "breathe") && (now.self.band === "calm" || held(done)),
  passed: ({ now, done }) => now.self.band === "calm" && !did(done, "breathe"),
  praise: "Calm spreads: whoever looks at you calms a little too.",
};

const need: Lesson = {
  id: "need",
  after: ["read"],
  begins: ({ now }) =>
    now.self.need !== null && now.self.need !== "space" && now.self.bidTo !== null,
  line({ now }, nameOf) {
    const { need: own, bidTo, bidAge } = now.self;
    if (own === null || bidTo === null) return telling("Stay with it.");
    const who = nameOf(bidTo);
    if (now.self.gaze !== bidTo)
      return asking(ERRAND_SAYS.lookForNeed(who, own), { do: "look", at: bidTo });
    const what = `You need ${NEED_WORDS[own].name} from ${who}.`;
    return bidAge < UNSEEN
      ? asking(`${what} Your face says it. Give them time: to be seen is best.`, { do: "stay" })
      : asking(`${what} It has not been seen. Now put it in words: “show need”.`, {
          do: "cue",
          cue: "showNeed",
        });
  },
  learnt: ({ seen, done }) => seen.some(({ see }) => see === "met") || cued(done, ["showNeed"]),
  passed: ({ now }) => now.self.need === null,
  praise: "To be seen warms most. Where nobody sees it, asking is no weakness.",
};

/** [M1] What to do is said step by step whether or not there is a coach; here it is learnt. */
const mend: Lesson = {
  id: "mend",
  after: ["look"],
  begins: ({ now }) => isTorn(now.bonds),
  line: () => telling("Stay with it.", "lamps"),
  learnt: ({ seen }) => seen.some(({ see }) => see === "mended"),
  passed: ({ now }) => !isTorn(now.bonds),
  praise: "Mended. The gold thread stays: this bond now holds better than before.",
};

/** In order of urgency: what is torn first, then what presses, then the gentle road. */
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
/** What is torn, outside or inside, interrupts whatever else is being taught. */
export const URGENT: readonly Lesson[] = [...URGENT_EXTRAS, mend];

/** Somebody to look at: another than now, where there is one. */
function someone({ bonds, focus, me }: LessonContext["now"]): ChairId {
  const others = bonds.flatMap((bond, chair) => (bond === null ? [] : [chair as ChairId]));
  return others.find((chair) => chair !== focus?.chair) ?? others[0] ?? me;
}

const isTorn = (bonds: readonly (OwnBond | null)[]): boolean =>
  bonds.some((bond) => bond !== null && bond.type !== null);

const name = (focus: Focus | null, nameOf: NameOf): string =>
  focus ? nameOf(focus.chair) : "them";
const did = (done: LessonContext["done"], what: LessonContext["done"][number]["do"]): boolean =>
  done.some((one) => one.do === what);
const cued = (done: LessonContext["done"], any: readonly Cue[]): boolean =>
  done.some((one) => one.do === "cue" && any.includes(one.cue));
/** Breath taken and let go again. */
const held = (done: LessonContext["done"]): boolean =>
  done.some((one) => one.do === "breathe" && !one.on);
