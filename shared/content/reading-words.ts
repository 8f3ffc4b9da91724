import type { Need } from "../model/cue.ts";

/** [N1] How a need shows, for whoever learns to read it. */
export const READING_WORDS: Readonly<Record<Need, string>> = {
  space: "looks away, leans back, folds in",
  steadiness: "shoulders up, hands restless, folds in",
  support: "head bowed, shoulders down, brows lifted inside",
  recognition: "chin up, eyes wide, open",
  closeness: "leans in, brows lifted inside, mouth soft",
  direction: "eyes wide, hands restless, shoulders up",
};
