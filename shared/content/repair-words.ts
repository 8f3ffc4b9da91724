import type { Owed, RuptureType, SeverityBand } from "../model/perception.ts";
import { CUE_WORDS } from "./cue-words.ts";

/** [M1] The four steps, by name, as the lamps carry them. */
export const STEP_WORDS = [
  { name: "notice", meaning: "turn towards each other" },
  { name: "accept", meaning: "grow calm, lay down blame" },
  { name: "investigate", meaning: "ask, show, find what is needed" },
  { name: "engage", meaning: "look, tune, play as one" },
] as const;

const OWED_WORDS: Readonly<Record<Exclude<Owed["what"], keyof typeof CUE_WORDS>, Readonly<Record<Owed["by"], string>>>> = {
  lookAt: { me: "look at them", them: "look at you", both: "look at each other" },
  calm: { me: "breathe", them: "grow calm", both: "breathe" },
  noBlame: { me: "no blame", them: "no blame", both: "no blame" },
  stay: { me: "stay with them", them: "stay with you", both: "stay" },
  tune: { me: "tune together", them: "tune together", both: "tune together" },
};

const BY_WORDS: Readonly<Record<Owed["by"], string>> = { me: "you", them: "they", both: "both" };

/** One thing a repair waits for: "they: look at you". */
export function owedWords(owed: Owed): string {
  return `${BY_WORDS[owed.by]}: ${what(owed)}`;
}

function what({ by, what: thing }: Owed): string {
  return isCue(thing) ? CUE_WORDS[thing].name : OWED_WORDS[thing][by];
}

function isCue(thing: Owed["what"]): thing is keyof typeof CUE_WORDS {
  return thing in CUE_WORDS;
}

/** [G2] What happened, without blame. */
export const RUPTURE_WORDS: Readonly<Record<RuptureType, string>> = {
  benign: "an answer that did not fit",
  dismissive: "a call that went unanswered",
  hitAndRun: "a blow, and nobody stayed",
};

export const SEVERITY_WORDS: Readonly<Record<SeverityBand, string>> = {
  whole: "the bond holds",
  tension: "the bond is tense",
  strain: "the bond strains",
  rupture: "the bond is torn",
  breakdown: "the bond has broken down",
};
