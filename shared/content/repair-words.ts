import type { Owed, RuptureType } from "../model/perception.ts";
import { CUE_WORDS } from "./cue-words.ts";

/** [M1] The four steps, by name, as the lamps carry them. */
export const STEP_WORDS = [
  { name: "notice", meaning: "turn towards each other" },
  { name: "accept", meaning: "grow calm, lay down blame" },
  { name: "investigate", meaning: "ask, show, find what is needed" },
  { name: "engage", meaning: "look, tune, play as one" },
] as const;

const OWED_WORDS: Readonly<
  Record<Exclude<Owed["what"], keyof typeof CUE_WORDS>, Readonly<Record<Owed["by"], string>>>
> = {
  lookAt: { me: "look at them", them: "look at you", both: "look at each other" },
  calm: { me: "breathe", them: "grow calm", both: "breathe" },
  noBlame: { me: "no blame", them: "no blame", both: "no blame" },
  stay: { me: "stay with them", them: "stay with you", both: "stay" },
  tune: { me: "tune together", them: "tune together", both: "tune together" },
  softer: { me: "play softer", them: "play softer", both: "play softer" },
  renew: {
    me: "renew what you agreed",
    them: "renew what you agreed",
    both: "renew what you agreed",
  },
  breathe: { me: "hold a breath", them: "hold a breath", both: "hold a breath" },
  inward: { me: "look inward", them: "look inward", both: "look inward" },
  still: { me: "let the bow rest", them: "let the bow rest", both: "let the bow rest" },
  lookUp: { me: "look up", them: "look up", both: "look up" },
  beginAgain: { me: "let go and begin", them: "let go and begin", both: "begin again" },
};

const BY_WORDS: Readonly<Record<Owed["by"], string>> = { me: "you", them: "they", both: "both" };

/**
 * What a repair waits for, for the line at the lamps: "they: look at you · both: breathe". Cues one
 * person owes are alternatives: "you: nod or warm".
 */
export function owedLine(owes: readonly Owed[]): string {
  const lines: string[] = [];
  for (const by of ["me", "both", "them"] as const) {
    const own = owes.filter((owed) => owed.by === by);
    const cues = own.flatMap(({ what }) => (isCue(what) ? [CUE_WORDS[what].name] : []));
    const rest = own.flatMap(({ what }) => (isCue(what) ? [] : [OWED_WORDS[what][by]]));
    const all = cues.length ? [...rest, cues.join(" or ")] : rest;
    if (all.length) lines.push(`${BY_WORDS[by]}: ${all.join(", ")}`);
  }
  return lines.join(" · ");
}

function isCue(thing: Owed["what"]): thing is keyof typeof CUE_WORDS {
  return thing in CUE_WORDS;
}

/** [G2] What happened, without blame. */
export const RUPTURE_WORDS: Readonly<Record<RuptureType, string>> = {
  benign: "an answer that did not fit",
  oscillating: "one reached out, the other needed room",
  contractual: "an agreement that was not kept",
  limitSetting: "a limit that had to be set",
  powerAssertive: "power used without asking",
  toxic: "somebody lost hold of themselves",
  dismissive: "a call that went unanswered",
  hitAndRun: "a blow, and nobody stayed",
};
