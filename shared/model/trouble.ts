/**
 * What the world keeps of ruptures (between two, within one chair, of the whole) and of the open
 * proposal.
 */
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
  /** The causer, and the one it hurt. */
  readonly cause: ChairId;
  readonly hurt: ChairId;
  /** The answer that was missing; null when none was asked for. */
  readonly answer: Answer | null;
  /** [R4] The clause that was broken; null in any other rupture. */
  readonly clause: Clause | null;
  /** [B3] Old hurt woke in it: it needs reassurance more than once. */
  old: boolean;
  /** The missing answer has been given since. */
  answered: boolean;
  readonly since: number;
  /** 0 … 1. */
  severity: number;
  evidence: Evidence[];
  repair: Repair;
  /** Both have begun to say what it is about: from here it can be given up ([R11]). */
  begun: boolean;
  /** Ticks without contact. */
  apart: number;
  /** Ticks since the last progress of the repair. */
  idle: number;
  /** [M3] Tick until which making nice hides it. */
  hiddenUntil: number;
  /** [M4] 1 at the tear, fading: worth of a mend now. */
  fresh: number;
}

/** [M1] The step of a repair; each step has only its own fields. */
export type Repair =
  /** Not begun: ticks for which someone has been turned towards the other. */
  | { readonly step: 0; looked: number }
  /** Noticed: ticks calm, quiet and in view. */
  | { readonly step: 1; quiet: number }
  /** Accepted: deeds of the type's key done, ticks stayed. */
  | { readonly step: 2; done: number; stayed: number }
  /** Investigated: waits for the hurt one to accept. */
  | { readonly step: 3 }
  /** Engaging: beats held together. */
  | { readonly step: 4; together: number };

/** [R9] A split: the chair shows what it does not feel. */
export interface Split {
  readonly since: number;
  /** 0 … 1. */
  severity: number;
  /** Deeds done of the three: breathe, look inward, show the need. */
  step: 0 | 1 | 2;
  /** Ticks of the present one. */
  held: number;
  readonly evidence: Evidence;
}

/** [R10] The whole is apart. */
export interface Whole {
  readonly since: number;
  /** 0 … 1. */
  severity: number;
  step: 0 | 1 | 2 | 3 | 4;
  /** Who gathered; null at step 0. */
  by: ChairId | null;
  /** Ticks for which enough chairs have done the present step. */
  held: number;
  /** Ticks since the last step. */
  waited: number;
}

/** [O2] An open proposal. */
export interface Motion {
  readonly by: ChairId;
  readonly terms: Terms;
  readonly since: number;
  /** Tick of the first proposal, when it has replaced its own one or more times. */
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

/** Numbers of a rupture that may be fractions. */
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
