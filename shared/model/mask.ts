/** [C4] A face that contradicts what is inside. */
import { SOFT_CUES } from "./cue.ts";
import { ACTIVATION } from "./numbers.ts";
import type { Chair } from "./chair.ts";

/** Whether the cue it holds now says what it does not feel: ease, while strained. */
export const isMasking = (chair: Chair): boolean =>
  chair.activation >= ACTIVATION.strained && chair.cue !== null && SOFT_CUES.has(chair.cue);
