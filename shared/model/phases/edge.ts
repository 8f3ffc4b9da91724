import { type Cue, CUE_GROUPS } from "../cue.ts";

/** [A7] */
export const isEdge = (cue: Cue): boolean => (CUE_GROUPS.edge as readonly Cue[]).includes(cue);
