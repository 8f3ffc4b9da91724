/** [J9] The objective of a scene: one measure named by its scenario, and its outcome. */
import type { Need } from "../model/cue.ts";
import type { RuptureType } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";

/** A share is the mean of its moments (0 … 1), a time their median (s), a count their sum. */
export type Unit = "share" | "seconds" | "count";

/** All measures; each is described where it is defined. */
export const MEASURE_UNITS = {
  firstRight: "share",
  metShare: "share",
  faintSolved: "share",
  breakSec: "seconds",
  greetRate: "share",
  intrusions: "count",
  shownSec: "seconds",
  heeded: "share",
  mended: "share",
  noticeSec: "seconds",
  ownedShare: "share",
  residueLeft: "share",
  residue: "share",
  begunAgain: "share",
  edgeActs: "count",
  calmAnswers: "share",
  splits: "count",
  wholeAgain: "share",
  reflexNoticed: "share",
  kept: "share",
  agreedToDiffer: "share",
  limitsSet: "share",
} as const satisfies Record<string, Unit>;

export type MeasureName = keyof typeof MEASURE_UNITS;
export const MEASURE_NAMES = Object.keys(MEASURE_UNITS) as [MeasureName, ...MeasureName[]];

/** Restricts what counts; without it everything does. */
export interface MeasureOptions {
  /** Time limit, s. */
  readonly within?: number | undefined;
  readonly tear?: RuptureType | undefined;
  readonly need?: Need | undefined;
}

/** Whether the figure is that of all people together, of each one alone, or the gain over the scene before. */
export const SCOPES = ["group", "person", "difference"] as const;
export type Scope = (typeof SCOPES)[number];

export interface Objective extends MeasureOptions {
  readonly measure: MeasureName;
  readonly scope: Scope;
  readonly op: "atLeast" | "atMost";
  readonly value: number;
  /** Least number of moments; the measure's own number when not given. */
  readonly minEvents?: number | undefined;
}

/** A moment behind the figure. */
export interface OutcomeMoment {
  readonly tick: number;
  /** The measure it belongs to, and whether it went well. */
  readonly kind: MeasureName;
  readonly good: boolean;
  /** The players involved, the doer first; left out of what all players see when it did not go well ([G1]). */
  readonly chairs: readonly ChairId[];
}

export interface SceneOutcome {
  readonly measure: MeasureName;
  readonly scope: Scope;
  /** Null when too little happened. */
  readonly value: number | null;
  readonly reached: boolean;
  readonly moments: readonly OutcomeMoment[];
}
