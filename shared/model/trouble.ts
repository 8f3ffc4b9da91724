/** What the world keeps of ruptures: between two, within one, of the whole; and of what is being proposed. */
import type { Clause, Terms } from "./agreement.ts";
import type { Answer } from "./cue.ts";
import type { Evidence } from "./event.ts";
import { NEVER } from "./numbers.ts";
import type { RuptureType } from "./perception.ts";
import { foresee } from "./shapes.ts";
import { type ChairId, chairId } from "./units.ts";

/** Between two. */
export interface Rupture {
  readonly type: RuptureType;
  /** Who it came from, and whom it hurt. */
  readonly cause: ChairId;
  readonly hurt: ChairId;
  /** The answer that was missing; null when none was asked for. */
  readonly answer: Answer | null;
  /** [R4] The clause that was broken; null in any other rupture. */
  readonly clause: Clause | null;
  /** [B3] Old hurt woke in it: it takes reassurance more than once. */
  old: boolean;
  /** The missing answer has been given since. */
  answered: boolean;
  readonly since: number;
  /** 0 … 1. */
  severity: number;
  evidence: Evidence[];
  repair: Repair;
  /** Both have come as far as saying what it is about: from here on it can be let go of ([R11]). */
  begun: boolean;
  /** Ticks without contact. */
  apart: number;
  /** Ticks since the repair last came forward. */
  idle: number;
  /** [M3] Tick until which making nice hides it. */
  hiddenUntil: number;
  /** [M4] 1 at the tear, fading: worth of a mend now. */
  fresh: number;
}

/** [M1] How far a repair has come; each step carries only what it counts. */
export type Repair =
  /** Not begun: ticks someone has been turned towards the other. */
  | { readonly step: 0; looked: number }
  /** Noticed: ticks calm, quiet and in view. */
  | { readonly step: 1; quiet: number }
  /** Accepted: deeds of the type's key done, ticks stayed. */
  | { readonly step: 2; done: number; stayed: number }
  /** Investigated: waits for the hurt one to take it. */
  | { readonly step: 3 }
  /** Engaging: beats held together. */
  | { readonly step: 4; together: number };

/** [R9] A chair that shows what it does not feel has come apart inside. */
export interface Split {
  readonly since: number;
  /** 0 … 1. */
  severity: number;
  /** Deeds done of the three: breathe, inward, show the need. */
  step: 0 | 1 | 2;
  /** Ticks of the present one. */
  held: number;
  readonly evidence: Evidence;
}

/** [R10] The whole has come apart. */
export interface Whole {
  readonly since: number;
  /** 0 … 1. */
  severity: number;
  step: 0 | 1 | 2 | 3 | 4;
  /** Who gathered; null at step 0. */
  by: ChairId | null;
  /** Ticks the present step has been held by enough chairs. */
  held: number;
  /** Ticks since the last step. */
  waited: number;
}

/** [O2] */
export interface Motion {
  readonly by: ChairId;
  readonly terms: Terms;
  readonly since: number;
  /** Tick of the first of the proposals that it has put in each other's place. */
  readonly opened: number;
  /** Chairs that have nodded. */
  nodded: ChairId[];
}

export function openRupture(
  told: Pick<Rupture, "type" | "cause" | "hurt" | "answer" | "since" | "severity"> &
    Partial<Pick<Rupture, "clause">>,
): Rupture {
  return {
    type: told.type,
    cause: told.cause,
    hurt: told.hurt,
    answer: told.answer,
    clause: told.clause ?? null,
    old: false,
    answered: false,
    since: told.since,
    severity: told.severity,
    evidence: [],
    repair: { step: 0, looked: 0 },
    begun: false,
    apart: 0,
    idle: 0,
    hiddenUntil: NEVER,
    fresh: 1,
  };
}

/** Numbers of a rupture that are not always whole. */
export const RUPTURE_FRACTIONS = foresee(
  openRupture({
    type: "toxic",
    cause: chairId(0),
    hurt: chairId(1),
    answer: null,
    since: 0,
    severity: 0,
  }),
  ["severity", "fresh"],
);

/** [V1], [B2] What one tear of a chair weighs: all together no more than a quartet's would. */
export const tearWeighs = (n: number): number => (n > 4 ? 3 / (n - 1) : 1);
