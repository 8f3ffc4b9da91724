import { SIGNATURE_CHANNELS } from "../model/body.ts";
import type { Cue, Need } from "../model/cue.ts";
import { SIGNATURES } from "../model/signature.ts";
import { CHANNEL_WORDS } from "./body-words.ts";
import { CUE_WORDS, NEED_WORDS } from "./cue-words.ts";

/** [P4] A need's bearing in one picture, for whoever learns to read it. */
export const BEARING_WORDS: Readonly<Record<Need, string>> = {
  space: "closes up",
  steadiness: "alarmed and stiff",
  support: "pleads",
  recognition: "proud, and waiting",
  closeness: "reaches out",
  direction: "searches",
};

/** What the coach says of two signs on a face: with their meaning and the answer, with their meaning, alone. */
export const SIGNS_SAYS = {
  look: (who: string): string => `Look at ${who}'s face: what does it need?`,
  answer: (who: string, [a, b]: TwoSigns, need: Need, cue: Cue): string =>
    `See ${who}: ${a}, ${b}. Together they ask for ${NEED_WORDS[need].name}. Give “${CUE_WORDS[cue].name}”.`,
  need: (who: string, [a, b]: TwoSigns, need: Need): string =>
    `See ${who}: ${a}, ${b}. Together they ask for ${NEED_WORDS[need].name}. Which sign fits?`,
  signs: (who: string, [a, b]: TwoSigns): string =>
    `See ${who}: ${a}, ${b}. What do the two ask for, together?`,
} as const;
type TwoSigns = readonly [string, string];

/** All the signs of a need, as the rules let the body show them. */
export function signsOf(need: Need): readonly string[] {
  return SIGNATURE_CHANNELS.flatMap((channel) => {
    const level = SIGNATURES[channel][need];
    return level === 0 ? [] : [CHANNEL_WORDS[channel][level < 0 ? 0 : 1]];
  });
}
