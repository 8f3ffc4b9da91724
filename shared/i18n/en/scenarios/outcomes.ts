import type { MeasureName } from "../../../measures/objective.ts";

/** The outcome of a scene by its one measure, the moments behind it, and a question. No grade. */
export interface OutcomeWords {
  /** `much` grows from "not once" to "every time"; for a time or a count it says how long or how often. */
  readonly said: (much: string) => string;
  /** A moment that went well, in which `who` did something with `other`. */
  readonly good: (who: string, other: string) => string;
  /** A moment that did not go well: it blames nobody, and before all it names nobody. */
  readonly open: (who: string, other: string) => string;
  /** [G2] Questions to take along: when the objective was reached, and when it was not yet. */
  readonly ask: readonly [well: string, notYet: string];
}

const greet: OutcomeWords["ask"] = [
  "How did it feel when those eyes came back?",
  "What did you hope for as the other looked away?",
];
const read: OutcomeWords["ask"] = [
  "Which two signs told you what was needed?",
  "What did you see there first, and what might it have meant?",
];
const heard: OutcomeWords["ask"] = [
  "What did a word cost there, and what did it save?",
  "What was the first sign that something was needed?",
];
const turned: OutcomeWords["ask"] = [
  "Who turned first, and what made that easy?",
  "What stood in the way of turning back?",
];
const within: OutcomeWords["ask"] = [
  "What pulled at you, and what did noticing it make possible?",
  "What did your hands want to do by themselves?",
];
const shown: OutcomeWords["ask"] = [
  "What did you see from your chair that the other could not?",
  "What would have made it easier to show?",
];

export const outcomes = {
  /** For a share. */
  often: {
    always: "every time",
    mostly: "most times",
    half: "about half the time",
    some: "now and then",
    never: "not once",
  },
  /** For what is left of something. */
  left: {
    always: "all",
    mostly: "most",
    half: "about half",
    some: "a little",
    never: "nothing",
  },
  /** Compared with the scene before. */
  beside: {
    more: "Far more came through than in the scene before.",
    aBitMore: "A little more came through than in the scene before.",
    same: "About as much came through as in the scene before.",
    less: "Less came through than in the scene before.",
  },
  seconds: (count: number) => (count <= 1 ? "within a second" : `within about ${count} seconds`),
  times: (count: number) =>
    count === 0 ? "not once" : count === 1 ? "once" : count === 2 ? "twice" : `${count} times`,
  tooLittle: "Too little of it came up this time to say anything about it.",
  moments: "Moments behind it",
  of: {
    firstRight: {
      said: (much) => `The first answer to a call fitted ${much}, before any word.`,
      good: (who, other) => `the first answer fitted, from ${who} to ${other}`,
      open: () => "a first answer did not fit yet",
      ask: read,
    },
    metShare: {
      said: (much) => `What somebody needed came through ${much}.`,
      good: (who, other) => `a need was met between ${who} and ${other}`,
      open: () => "a call went by without an answer",
      ask: heard,
    },
    faintSolved: {
      said: (much) => `Calls that hardly showed were answered all the same ${much}.`,
      good: (who, other) => `a faint call came through between ${who} and ${other}`,
      open: () => "a faint call went by",
      ask: heard,
    },
    breakSec: {
      said: (much) => `Whoever looked away came back ${much}.`,
      good: (who, other) => `after a rest, eyes met again between ${who} and ${other}`,
      open: () => "a rest took long",
      ask: greet,
    },
    greetRate: {
      said: (much) => `Whoever came back from a rest met a warm look ${much}.`,
      good: (who, other) => `a warm look from ${who} met ${other}, just back from a rest`,
      open: () => "eyes came back from a rest, and no warm look met them",
      ask: greet,
    },
    intrusions: {
      said: (much) => `Somebody who rested was called or stared at ${much}.`,
      good: (who, other) => `a rest was left in peace between ${who} and ${other}`,
      open: () => "a rest was not left in peace",
      ask: ["What made it possible just to stay?", "What did you hope for, and what came back?"],
    },
    shownSec: {
      said: (much) => `Whoever had slipped was shown the way ${much}.`,
      good: (who, other) => `the way was shown, from ${who} to ${other}`,
      open: () => "a string slipped, and nobody showed the way for long",
      ask: shown,
    },
    heeded: {
      said: (much) => `A way that was shown was followed ${much}.`,
      good: (who, other) => `the way from ${other} was followed by ${who}`,
      open: () => "a way was shown, and not followed",
      ask: shown,
    },
    mended: {
      said: (much) => `What tore was mended ${much}.`,
      good: (who, other) => `mended, between ${who} and ${other}`,
      open: () => "something tore that was not mended in time",
      ask: turned,
    },
    noticeSec: {
      said: (much) => `After a tear, two turned back to each other ${much}.`,
      good: (who, other) => `turned back to each other: ${who} and ${other}`,
      open: () => "turning back took long",
      ask: turned,
    },
    ownedShare: {
      said: (much) => `Whoever had a part in a tear owned it ${much}.`,
      good: (who, other) => `a part in it was owned, from ${who} to ${other}`,
      open: () => "nobody owned a part in it yet",
      ask: turned,
    },
    residueLeft: {
      said: (much) => `Of the old hurt, ${much} is still there.`,
      good: (who, other) => `an old hurt grew smaller between ${who} and ${other}`,
      open: () => "an old hurt is still there",
      ask: ["What made it possible to bring it up now?", "When did it only look fine?"],
    },
    residue: {
      said: (much) => `Of what was smiled over, ${much} is still there.`,
      good: (who, other) => `nothing was left over between ${who} and ${other}`,
      open: () => "something was smiled over, and is still there",
      ask: ["What made it possible to stay with it?", "When did it only look fine?"],
    },
    begunAgain: {
      said: (much) => `After all came apart, you began again together ${much}.`,
      good: () => "you began again, together",
      open: () => "all came apart, and it took long to begin again",
      ask: ["Who stopped first, and what brought you in?", "What would help somebody stop first?"],
    },
    edgeActs: {
      said: (much) => `Somebody was sharp with another ${much}.`,
      good: (who, other) => `nothing sharp between ${who} and ${other}`,
      open: () => "somebody was sharp",
      ask: ["What helped you stay gentle?", "What came just before, and what was needed?"],
    },
    calmAnswers: {
      said: (much) => `Answers came from calm hands ${much}.`,
      good: (who, other) => `first calm, then an answer, from ${who} to ${other}`,
      open: () => "an answer came while the storm was still on",
      ask: within,
    },
    splits: {
      said: (much) => `Face and feeling came apart ${much}.`,
      good: (who) => `face and feeling were one again in ${who}`,
      open: () => "face and feeling came apart",
      ask: within,
    },
    wholeAgain: {
      said: (much) => `Whoever was split inside was whole again in time ${much}.`,
      good: (who) => `face and feeling came together again: ${who}`,
      open: () => "face and feeling stayed apart for long",
      ask: within,
    },
    reflexNoticed: {
      said: (much) => `An old habit was noticed ${much}.`,
      good: (who) => `an old habit was noticed: ${who}`,
      open: () => "an old habit went by unnoticed",
      ask: within,
    },
    kept: {
      said: (much) => `What you had agreed was kept ${much}.`,
      good: (who, other) => `a promise was kept between ${who} and ${other}`,
      open: () => "a promise slipped",
      ask: [
        "What made the promise easy to keep?",
        "What had each of you understood by the promise?",
      ],
    },
    agreedToDiffer: {
      said: (much) => `Two who wanted different things let it be so, or met halfway, ${much}.`,
      good: (who, other) => `unlike, and all right: ${who} and ${other}`,
      open: () => "two wanted different things, and it stayed unsaid",
      ask: ["What stayed different, and was all right?", "Who moved towards whom, and what for?"],
    },
    limitsSet: {
      said: (much) => `When it grew too much, somebody said stop ${much}.`,
      good: () => "too much was met with a plain stop",
      open: () => "it grew too much, and nobody said so",
      ask: ["What kept the door open after the stop?", "What told you that it was too much?"],
    },
  } satisfies Record<MeasureName, OutcomeWords> as Record<MeasureName, OutcomeWords>,
};
