/** [J9] What a scene is about, by one measure: named by its scenario, and what it came to. */
import type { Need } from "../model/cue.ts";
import type { RuptureType } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";

/** A share is the mean of its moments (0 … 1), a time their median (s), a count their sum. */
export type Unit = "share" | "seconds" | "count";

/** The measures there are. What each counts stands with it, in its own file. */
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

/** What of it counts; nothing said: all of it. */
export interface MeasureOptions {
  /** s within which it has to come. */
  readonly within?: number | undefined;
  readonly tear?: RuptureType | undefined;
  readonly need?: Need | undefined;
}

/** Whose figure it is: of all people together, of one alone, or how much more than in the scene before. */
export const SCOPES = ["group", "person", "difference"] as const;
export type Scope = (typeof SCOPES)[number];

export interface Objective extends MeasureOptions {
  readonly measure: MeasureName;
  readonly scope: Scope;
  readonly op: "atLeast" | "atMost";
  readonly value: number;
  /** Moments below which it says nothing; the measure's own where nothing is said. */
  readonly minEvents?: number | undefined;
}

/** A moment behind the figure. */
export interface OutcomeMoment {
  readonly tick: number;
  /** What it is a moment of, and whether it went as one would wish. */
  readonly kind: MeasureName;
  readonly good: boolean;
  /** Who was in it, the doer first; left out before all where it did not go well ([G1]). */
  readonly chairs: readonly ChairId[];
}

export interface SceneOutcome {
  readonly measure: MeasureName;
  readonly scope: Scope;
  /** Null where too little happened to say. */
  readonly value: number | null;
  readonly reached: boolean;
  readonly moments: readonly OutcomeMoment[];
}
