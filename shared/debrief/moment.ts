/** [G5] Moments: what a debrief looks at. Each has a kind, its times, and its players. */
import type { Answer, Need } from "../model/cue.ts";
import type { RuptureType } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";

/** Kinds of moments; the catalogue has two questions for each. */
export const MOMENT_KINDS = [
  /** A call that expired without an answer. */
  "unanswered",
  /** An answer that fits another need than the caller's. */
  "noFit",
  /** Called, cued or stared at while looking away for space. */
  "pressed",
  /** Looked back after taking space, and was met warmly. */
  "greeted",
  /** A need said in words, whether asked for or not. */
  "told",
  /** A tear mended within `OWN_PART.soon` s. */
  "soonMended",
  /** A tear mended later. */
  "late",
  /** A tear still open at the end. */
  "open",
  /** A warm cue over an open tear, which left residue. */
  "smoothed",
  /** A glare, a jab, or an impose that tore nothing. */
  "edge",
  /** A limit was set. */
  "limit",
  /** An agreement was broken. */
  "promise",
  /** Imposed on by a leader who had not asked. */
  "power",
  /** A player noticed their own reflex, an old hurt woke, or a masked face split. */
  "habit",
  /** The whole consort fell apart, until it began again. */
  "allApart",
] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

export interface Moment {
  readonly kind: MomentKind;
  /** Index of the movement in the session, from 0. */
  readonly movement: number;
  /** Seconds into the movement: first sign, the moment itself, its end. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** The players involved, the one who acted first; empty: everybody. */
  readonly chairs: readonly ChairId[];
  /** The need involved, and the answer given to it; null where there is none. */
  readonly need: Need | null;
  readonly given: Answer | null;
  /** Type of the tear: between two players, within one, or of the whole consort; null without a tear. */
  readonly tear: RuptureType | "internal" | "whole" | null;
  /** Whether it ended well: mended, met, greeted, noticed or begun again. */
  readonly well: boolean;
}

/** Order of kinds in a debrief: repairs first, then what went well, then what tore. */
const ORDER: readonly MomentKind[] = [
  "soonMended",
  "late",
  "greeted",
  "told",
  "habit",
  "limit",
  "allApart",
  "promise",
  "power",
  "noFit",
  "unanswered",
  "pressed",
  "smoothed",
  "edge",
  "open",
];
const RANK = new Map(ORDER.map((kind, rank) => [kind, rank]));

/** Sorts for display: what ended well first, then by kind as in `ORDER`, then by time. */
export const ranked = (moments: readonly Moment[]): readonly Moment[] =>
  moments.toSorted(
    (one, other) =>
      Number(other.well) - Number(one.well) ||
      (RANK.get(one.kind) ?? 0) - (RANK.get(other.kind) ?? 0) ||
      one.movement - other.movement ||
      one.at - other.at,
  );
