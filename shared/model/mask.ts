/** [C4] A face that contradicts what is inside. */
import type { Cue } from "./cue.ts";
import { ACTIVATION } from "./numbers.ts";
import type { Chair } from "./world.ts";

/** Cues that say "I am calm, and here for you". */
const SOFT: ReadonlySet<Cue> = new Set<Cue>([
  "steady",
  "support",
  "makeRoom",
  "warm",
  "lead",
  "nod",
]);

/** Whether the cue it holds now says what it does not feel: ease, while strained. */
export const isMasking = (chair: Chair): boolean =>
  chair.activation >= ACTIVATION.strained && chair.cue !== null && SOFT.has(chair.cue);
