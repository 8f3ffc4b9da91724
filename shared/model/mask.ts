/** [C4] The mask: a face that contradicts the inside. */
import { SOFT_CUES } from "./cue.ts";
import { ACTIVATION } from "./numbers.ts";
import type { Chair } from "./chair.ts";

/** Whether its cue says calm while it is strained. */
export const isMasking = (chair: Chair): boolean =>
  chair.activation >= ACTIVATION.strained && chair.cue !== null && SOFT_CUES.has(chair.cue);
