/** [G5] What a debrief looks at: moments, each of one kind, each with its time and its players. */
import type { Answer, Need } from "../model/cue.ts";
import type { RuptureType } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";

/** The kinds, each with two questions of its own in the catalogue. */
export const MOMENT_KINDS = [
  /** A call that ran out. */
  "unanswered",
  /** An answer to another need than the one there was. */
  "noFit",
  /** Called, shown something or stared at while away for space. */
  "pressed",
  /** Back from space, and met warmly. */
  "greeted",
  /** A need put in words, asked for or not. */
  "told",
  /** A tear mended within `OWN_PART.soon` s. */
  "soonMended",
  /** A tear mended later. */
  "late",
  /** A tear still open at the end. */
  "open",
  /** Warm over a tear, with something left behind. */
  "smoothed",
  /** A glare, a jab, or an impose that tore nothing. */
  "edge",
  /** A limit set. */
  "limit",
  /** An agreement not kept. */
  "promise",
  /** Pushed around by a leader who had not asked. */
  "power",
  /** A habit noticed, an old hurt awake, a face that hid too much. */
  "habit",
  /** The whole consort, from falling apart to beginning again. */
  "allApart",
] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

export interface Moment {
  readonly kind: MomentKind;
  /** Of the session, counted from 0. */
  readonly movement: number;
  /** s into the movement: the first sign of it, the instant that gives it its name, its end. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** The players it is about, the one who did it first; none: everybody. */
  readonly chairs: readonly ChairId[];
  /** The need it was about, and what was given for it; null where that was not the matter. */
  readonly need: Need | null;
  readonly given: Answer | null;
  /** What tore: between two, within one, or the whole; null where nothing did. */
  readonly tear: RuptureType | "internal" | "whole" | null;
  /** It ended well: mended, met, greeted, noticed, begun again. */
  readonly well: boolean;
}

/** What is looked at first: what was mended, what went well, then what tore. */
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

/** Seams before tears, what ended well before what did not; of one kind in the order of time. */
export const ranked = (moments: readonly Moment[]): readonly Moment[] =>
  moments.toSorted(
    (one, other) =>
      Number(other.well) - Number(one.well) ||
      (RANK.get(one.kind) ?? 0) - (RANK.get(other.kind) ?? 0) ||
      one.movement - other.movement ||
      one.at - other.at,
  );
