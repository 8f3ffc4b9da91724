import { SIGNATURE_CHANNELS } from "../model/body.ts";
import type { Need } from "../model/cue.ts";
import { SIGNATURES } from "../model/signature.ts";
import { CHANNEL_WORDS } from "./body-words.ts";

/** [P4] A need's bearing in one picture, for whoever learns to read it. */
export const BEARING_WORDS: Readonly<Record<Need, string>> = {
  space: "closes up",
  steadiness: "alarmed and stiff",
  support: "pleads",
  recognition: "proud, and waiting",
  closeness: "reaches out",
  direction: "searches",
};

/** All the signs of a need, as the rules let the body show them. */
export function signsOf(need: Need): readonly string[] {
  return SIGNATURE_CHANNELS.flatMap((channel) => {
    const level = SIGNATURES[channel][need];
    return level === 0 ? [] : [CHANNEL_WORDS[channel][level < 0 ? 0 : 1]];
  });
}
