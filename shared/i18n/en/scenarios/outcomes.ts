import type { MeasureName } from "../../../measures/objective.ts";
import { pluralsOf } from "../../plural.ts";

const plural = pluralsOf("en");

/** A share in a word, as a person would say it. */
const part = (share: number): string => {
  if (share >= 0.95) return "all";
  if (share >= 0.75) return "most";
  if (share >= 0.55) return "more than half";
  if (share >= 0.45) return "half";
  if (share >= 0.2) return "some";
  return share > 0.02 ? "few" : "none";
};
const seconds = (count: number): string => {
  const whole = Math.max(1, Math.round(count));
  return `${whole} ${plural(whole, { one: "second", other: "seconds" })}`;
};
const times = (count: number): string =>
  count === 0 ? "never" : count === 1 ? "once" : `${count} times`;

/** [J9] What a scene came to, by its one measure: told in a sentence, with moments behind it. */
interface OutcomeWords {
  readonly says: (value: number) => string;
  /** A moment that went well, and one that did not; `who`: who was in it, or "" where nobody is named. */
  readonly good: string;
  readonly open: string;
}

const outcome = {
  firstRight: {
    says: (share) => `Of the first answers, ${part(share)} fitted before anybody had to say more.`,
    good: "the first answer fitted",
    open: "the first answer was not the one that was needed",
  },
  metShare: {
    says: (share) => `Of the calls, ${part(share)} found an answer.`,
    good: "a call found its answer",
    open: "a call had no answer",
  },
  faintSolved: {
    says: (share) => `Of the calls that hardly showed, ${part(share)} were found out.`,
    good: "a call that hardly showed was found out",
    open: "a call hardly showed, and had no answer",
  },
  breakSec: {
    says: (time) => `Whoever needed a rest was back after about ${seconds(time)}.`,
    good: "back from a rest",
    open: "a rest grew long",
  },
  greetRate: {
    says: (share) => `Of the returns, ${part(share)} were greeted.`,
    good: "a return was greeted",
    open: "a return went by without a greeting",
  },
  intrusions: {
    says: (count) => `Somebody who rested was called ${times(count)}.`,
    good: "a rest was left in peace",
    open: "a rest was cut short",
  },
  shownSec: {
    says: (time) => `A slip was shown to its player after about ${seconds(time)}.`,
    good: "a slip was shown",
    open: "a slip was not shown",
  },
  heeded: {
    says: (share) => `Of what was shown, ${part(share)} was taken up.`,
    good: "what was shown was taken up",
    open: "what was shown was not taken up",
  },
  mended: {
    says: (share) => `Of what tore, ${part(share)} was mended in good time.`,
    good: "a tear was mended",
    open: "a tear stayed open",
  },
  noticeSec: {
    says: (time) => `A tear was noticed after about ${seconds(time)}.`,
    good: "a tear was noticed",
    open: "a tear went unnoticed for long",
  },
  ownedShare: {
    says: (share) => `In ${part(share)} of the tears somebody owned their part.`,
    good: "somebody owned their part",
    open: "nobody owned a part in it",
  },
  residueLeft: {
    says: (share) => `Of the old matter, ${part(share)} is still there.`,
    good: "an old matter was spoken of",
    open: "an old matter stayed where it was",
  },
  residue: {
    says: (share) =>
      share < 0.05
        ? "Nothing was smoothed over."
        : "Something was smoothed over, and is still there.",
    good: "nothing was left between these two",
    open: "something was left between two",
  },
  begunAgain: {
    says: (share) =>
      share > 0 ? "You began again together." : "You did not begin again together.",
    good: "all began again",
    open: "all stayed apart",
  },
  edgeActs: {
    says: (count) => `Something sharp was given ${times(count)}.`,
    good: "nothing sharp",
    open: "something sharp was given",
  },
  calmAnswers: {
    says: (share) => `Of the answers, ${part(share)} came out of calm.`,
    good: "an answer came out of calm",
    open: "an answer came out of the storm",
  },
  splits: {
    says: (count) => `A face and its feeling came apart ${times(count)}.`,
    good: "face and feeling stayed together",
    open: "a face and its feeling came apart",
  },
  wholeAgain: {
    says: (share) => `Of those who came apart inside, ${part(share)} were of one piece again soon.`,
    good: "of one piece again",
    open: "stayed apart inside for long",
  },
  reflexNoticed: {
    says: (share) => `Of the old habits that stirred, ${part(share)} were noticed in time.`,
    good: "an old habit was noticed",
    open: "an old habit had its way",
  },
  kept: {
    says: (share) => `Of the times you had agreed to ask, ${part(share)} were kept.`,
    good: "they asked, as agreed",
    open: "the asking was forgotten",
  },
  agreedToDiffer: {
    says: (share) =>
      `Of those who wanted different things, ${part(share)} let it be so, or met halfway.`,
    good: "a difference was let be",
    open: "a difference stayed unsaid",
  },
  limitsSet: {
    says: (share) =>
      `When it got too loud, a limit was set ${share > 0.75 ? "each time" : share > 0 ? "at times" : "at no time"}.`,
    good: "a limit was set",
    open: "it got too loud, and nobody said stop",
  },
} satisfies Record<MeasureName, OutcomeWords>;

export const outcomes = {
  title: "What happened",
  tooLittle: "Too little happened to say. That is all right.",
  /** [J9] How much more, or less, of the same there was than in the scene before. */
  difference: (more: number) =>
    more > 0.1
      ? "That is more than in the scene before."
      : more < -0.1
        ? "That is less than in the scene before."
        : "That is about as much as in the scene before.",
  moments: "Moments",
  at: (minutes: number, second: string, who: string, what: string) =>
    who === "" ? `${minutes}:${second} · ${what}` : `${minutes}:${second} · ${who}: ${what}`,
  and: (names: readonly string[]) => names.join(" and "),
  measure: outcome,
};
