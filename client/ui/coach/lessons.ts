import { CUE_WORDS, NEED_WORDS } from "../../../shared/content/cue-words.ts";
import { owedTalk, STEP_WORDS } from "../../../shared/content/repair-words.ts";
import { CUE_GROUPS, type Cue, FITTING_ANSWER, type Way } from "../../../shared/model/cue.ts";
import type { Focus, OwnBond, Owed } from "../../../shared/model/perception.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { QUIET_EXTRAS, URGENT_EXTRAS } from "./apart.ts";
import { asks, type Heard } from "./heard.ts";
import type { Lesson, NameOf } from "./lesson.ts";
import { ROOM_LESSONS } from "./space.ts";

/** [T4] Off by so much that showing the way helps; with room for the noise of seeing. */
const OFF_CENTS = 12;
const OFF_MS = 34;
/** An averaged wince this strong is meant. */
const URGES = 0.3;

const look: Lesson = {
  id: "look",
  after: [],
  begins: () => true,
  line: ({ now }) => ({
    say: "The parts play themselves. You listen with your eyes: choose a player and look at them.",
    at: `chair-${now.bonds.findIndex((bond, chair) => bond !== null && chair !== now.focus?.chair)}`,
  }),
  learnt: ({ now, looked, done }) => now.focus !== null && looked > 0.8 && did(done, "look"),
  passed: () => false,
  praise: "They feel it when you look, and you hear them best.",
};

const read: Lesson = {
  id: "read",
  after: ["look"],
  begins: ({ now }) => now.focus !== null && now.self.need === null,
  line: ({ now }, nameOf) => ({
    say: `Read ${name(now.focus, nameOf)} for a while: brow, mouth, shoulders, hands, breath. Take them together.`,
    at: "",
  }),
  learnt: ({ looked }) => looked > 4,
  passed: ({ now, since }) => now.focus === null && since > 3,
  praise: "No single sign is sure. Several together tell what someone needs.",
};

const answer: Lesson = {
  id: "answer",
  after: ["read"],
  begins: (heard) => (heard.now.focus?.shownNeed ?? null) !== null || asks(heard),
  line({ now, done }, nameOf) {
    const who = name(now.focus, nameOf);
    const told = now.focus?.shownNeed;
    if (told) {
      const fits = FITTING_ANSWER[told];
      return {
        say: `${who} needs ${NEED_WORDS[told].name}. The answer to that is “${CUE_WORDS[fits].name}”.`,
        at: fits,
      };
    }
    if (cued(done, CUE_GROUPS.answer))
      return {
        say: `Watch ${who}: shoulders drop when it fits. If not, look again, or ask.`,
        at: "",
      };
    return {
      say: `${who} seems to need something. Give an answer, or ask if you cannot tell. The signs are under “?”.`,
      at: "answer",
    };
  },
  learnt: ({ seen }) => seen.some(({ see }) => see === "eased"),
  passed: (heard) => heard.now.focus === null || (heard.since > 20 && !asks(heard)),
  praise: "That was what they needed. See how their body lets go.",
};

const showWay: Lesson = {
  id: "way",
  after: ["look"],
  begins: ({ now, looked }) => looked > 1 && now.focus !== null && wayFor(now.focus) !== null,
  line({ now }, nameOf) {
    const who = name(now.focus, nameOf);
    const show = now.focus && wayFor(now.focus);
    if (!show) return { say: `Keep looking: ${who}'s strand comes home.`, at: "" };
    return {
      say: `${who} sounds ${SOUNDS[show]}, and cannot hear it. Show the way: “${CUE_WORDS[show].name}”.`,
      at: show,
    };
  },
  learnt: ({ done }) => cued(done, CUE_GROUPS.way),
  passed: ({ now, since }) => now.focus === null || (since > 6 && wayFor(now.focus) === null),
  praise: "Now they know which way to go. Only you could tell them.",
};

const heed: Lesson = {
  id: "heed",
  after: ["read"],
  begins: (heard) => urge(heard) !== null,
  line(heard, nameOf) {
    const who = name(heard.now.focus, nameOf);
    const seen = urge(heard);
    if (!seen) return { say: `Keep your eyes on ${who}: the face shows you the way.`, at: "" };
    return {
      say: `${who} urges you ${seen.says}. To yourself you always sound right, so trust their face: bend ${seen.bend}.`,
      at: "rose",
    };
  },
  learnt: ({ done }) =>
    done.some((one) => one.do === "bow" && (one.pitch !== 0 || one.tempo !== 0)),
  passed: (heard) => heard.since > 4 && urge(heard) === null,
  praise: "Watch their face settle. That is how you hear yourself here.",
};

const breathe: Lesson = {
  id: "breathe",
  after: ["look"],
  begins: ({ now }) => now.self.activation > 0.38,
  line: () => ({
    say: "Your weather turns rough, and you read faces worse. Hold breathe until it clears.",
    at: "breathe",
  }),
  learnt: ({ now, done }) => did(done, "breathe") && (now.self.activation < 0.33 || held(done)),
  passed: ({ now, done }) => now.self.activation < 0.3 && !did(done, "breathe"),
  praise: "Calm spreads: whoever looks at you calms a little too.",
};

const need: Lesson = {
  id: "need",
  after: ["read"],
  begins: ({ now }) =>
    now.self.need !== null && now.self.need !== "space" && now.self.bidTo !== null,
  line({ now }, nameOf) {
    const { need: own, bidTo } = now.self;
    const who = bidTo === null ? "someone" : nameOf(bidTo);
    const what = own ? NEED_WORDS[own].name : "something";
    if (bidTo !== null && now.self.gaze !== bidTo)
      return {
        say: `You need ${what}. Look at ${who}: your own face asks, too.`,
        at: `chair-${bidTo}`,
      };
    return {
      say: `You need ${what} from ${who}. Wait, or say it plainly with “show need”.`,
      at: "showNeed",
    };
  },
  learnt: ({ seen, done }) => seen.some(({ see }) => see === "met") || cued(done, ["showNeed"]),
  passed: ({ now }) => now.self.need === null,
  praise: "Asking is no weakness here. It only costs a little pride.",
};

const mend: Lesson = {
  id: "mend",
  after: ["look"],
  begins: ({ now }) => tornChair(now.bonds) !== null,
  line(heard, nameOf) {
    const { now } = heard;
    const chair = tornChair(now.bonds);
    const bond = chair === null ? null : now.bonds[chair];
    if (chair === null || !bond) return { say: "Stay with it.", at: "lamps" };
    const who = nameOf(chair);
    if (now.self.gaze !== chair)
      return {
        say: `The bond with ${who} is torn. Mending takes four steps and both of you. First: look at ${who}.`,
        at: `chair-${chair}`,
      };
    const step = Math.min(3, bond.step);
    const own = bond.owes.find(({ by }) => by !== "them") ?? bond.owes[0];
    const seen = own?.what === "tune" ? urge(heard) : null;
    if (seen)
      return {
        say: `Step ${step + 1}, ${STEP_WORDS[step]?.name}: ${who} urges you ${seen.says}. Bend ${seen.bend}, a little.`,
        at: "rose",
      };
    const waits = own ? owedTalk(own, who) : (STEP_WORDS[step]?.meaning ?? "");
    return {
      say: `Step ${step + 1}, ${STEP_WORDS[step]?.name}: ${waits}.`,
      // No control of one's own does what waits for the other.
      at: own && own.by !== "them" ? controlFor(own) : "lamps",
    };
  },
  learnt: ({ seen }) => seen.some(({ see }) => see === "mended"),
  passed: ({ now }) => tornChair(now.bonds) === null,
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
  answer,
  showWay,
  heed,
  need,
];
/** What is torn, outside or inside, interrupts whatever else is being taught. */
export const URGENT: readonly Lesson[] = [...URGENT_EXTRAS, mend];

const SOUNDS: Readonly<Record<Way, string>> = {
  comeUp: "low",
  comeDown: "high",
  moveOn: "late",
  holdBack: "early",
};

/** The way to show to whom one looks at, by what is further off; null when they are together. */
function wayFor({ cents, ms }: Focus): Way | null {
  const pitch = Math.abs(cents) / OFF_CENTS;
  const time = Math.abs(ms) / OFF_MS;
  if (Math.max(pitch, time) < 1) return null;
  if (pitch >= time) return cents < 0 ? "comeUp" : "comeDown";
  return ms > 0 ? "moveOn" : "holdBack";
}

/** What whom one looks at shows one to do: a cue, or a wince that lasts. */
function urge({
  now,
  face,
  looked,
}: Heard): { readonly says: string; readonly bend: string } | null {
  const { focus } = now;
  if (!focus) return null;
  const pitch = face.listenPitch ?? 0;
  const time = face.listenTime ?? 0;
  const winces = focus.mutual && looked > 2 && Math.max(Math.abs(pitch), Math.abs(time)) > URGES;
  const cue = focus.cueAtMe ? focus.cue : null;
  const way = cue && isWay(cue) ? cue : winces ? wince(pitch, time) : null;
  return way && URGE_WORDS[way];
}

const wince = (pitch: number, time: number): Way =>
  Math.abs(pitch) >= Math.abs(time)
    ? pitch > 0
      ? "comeUp"
      : "comeDown"
    : time > 0
      ? "moveOn"
      : "holdBack";

const URGE_WORDS: Readonly<Record<Way, { readonly says: string; readonly bend: string }>> = {
  comeUp: { says: "higher", bend: "up ↑" },
  comeDown: { says: "lower", bend: "down ↓" },
  moveOn: { says: "onward", bend: "right →" },
  holdBack: { says: "to hold back", bend: "left ←" },
};

/** The chair one's most torn typed bond leads to, preferring none over another: the first. */
function tornChair(bonds: readonly (OwnBond | null)[]): ChairId | null {
  const chair = bonds.findIndex((bond) => bond !== null && bond.type !== null);
  return chair < 0 ? null : (chair as ChairId);
}

function controlFor({ what }: Owed): string {
  switch (what) {
    case "lookAt":
    case "stay":
    case "noBlame":
      return "";
    case "calm":
    case "breathe":
    case "beginAgain":
      return "breathe";
    case "tune":
    case "still":
    case "softer":
      return "rose";
    case "lookUp":
      return "whole";
    default:
      return what;
  }
}

const name = (focus: Focus | null, nameOf: NameOf): string =>
  focus ? nameOf(focus.chair) : "them";
const isWay = (cue: Cue): cue is Way => (CUE_GROUPS.way as readonly Cue[]).includes(cue);
const did = (done: Heard["done"], what: Heard["done"][number]["do"]): boolean =>
  done.some((one) => one.do === what);
const cued = (done: Heard["done"], any: readonly Cue[]): boolean =>
  done.some((one) => one.do === "cue" && any.includes(one.cue));
/** Breath taken and let go again. */
const held = (done: Heard["done"]): boolean => done.some((one) => one.do === "breathe" && !one.on);
