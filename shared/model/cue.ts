/** [A4]–[A7] The deliberate cues, in the four groups of the cue ring. */

export const CUE_GROUPS = {
  way: ["comeUp", "comeDown", "moveOn", "holdBack"],
  answer: ["wait", "steady", "support", "makeRoom", "warm", "lead"],
  mend: ["nod", "ask", "showNeed", "ownIt", "stop", "gather"],
  edge: ["glare", "stab", "impose"],
} as const;

export type CueGroup = keyof typeof CUE_GROUPS;
export type Way = (typeof CUE_GROUPS.way)[number];
export type Answer = (typeof CUE_GROUPS.answer)[number];
export type Mend = (typeof CUE_GROUPS.mend)[number];
export type Edge = (typeof CUE_GROUPS.edge)[number];
export type Cue = Way | Answer | Mend | Edge;

export const CUES: readonly Cue[] = [
  ...CUE_GROUPS.way,
  ...CUE_GROUPS.answer,
  ...CUE_GROUPS.mend,
  ...CUE_GROUPS.edge,
];

/** [N1] The six needs, and the one answer that fits each. */
export const FITTING_ANSWER = {
  space: "wait",
  steadiness: "steady",
  support: "support",
  recognition: "makeRoom",
  closeness: "warm",
  direction: "lead",
} as const satisfies Record<string, Answer>;

export type Need = keyof typeof FITTING_ANSWER;
export const NEEDS: readonly Need[] = [
  "space",
  "steadiness",
  "support",
  "recognition",
  "closeness",
  "direction",
];

/** [C4] Cues that say "I am calm and here for you". */
export const SOFT_CUES: ReadonlySet<Cue> = new Set<Cue>([
  "steady",
  "support",
  "makeRoom",
  "warm",
  "lead",
  "nod",
]);

export const isOf = (group: CueGroup, cue: Cue): boolean =>
  (CUE_GROUPS[group] as readonly Cue[]).includes(cue);

/** [A7] Edge acts. */
export const isEdge = (cue: Cue): boolean => isOf("edge", cue);
