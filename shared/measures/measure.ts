/** [J9] A measure: the moments that it counts, and how they make one figure. */
import type { ChairId } from "../model/units.ts";
import type { MovementLog } from "./log.ts";
import type { MeasureOptions, Unit } from "./objective.ts";

/** One moment that a measure counts. */
export interface Instance {
  readonly tick: number;
  /** The player who did it: a person's own figure counts only their own moments. */
  readonly by: readonly ChairId[];
  /** The players involved, `by` first. */
  readonly chairs: readonly ChairId[];
  /** It went well. */
  readonly good: boolean;
  /** Share: 1 or 0. Time: s. Count: 1. */
  readonly value: number;
}

export interface Measure {
  readonly unit: Unit;
  readonly better: "more" | "less";
  /** Ids of the ideas or rules it comes from. */
  readonly source: string;
  /** With fewer moments the figure would mean nothing. */
  readonly minEvents: number;
  instances(log: MovementLog, options: MeasureOptions): readonly Instance[];
}

/** The figure of these moments; null when there are too few. */
export function figureOf(
  { unit }: Pick<Measure, "unit">,
  instances: readonly Pick<Instance, "value">[],
  minEvents: number,
): number | null {
  if (instances.length < minEvents) return null;
  const values = instances.map(({ value }) => value);
  if (unit === "count") return values.reduce((sum, value) => sum + value, 0);
  if (values.length === 0) return null;
  if (unit === "share") return values.reduce((sum, value) => sum + value, 0) / values.length;
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** A moment of a share. */
export const yesOrNo = (
  tick: number,
  good: boolean,
  by: readonly ChairId[],
  chairs: readonly ChairId[] = by,
): Instance => ({ tick, by, chairs, good, value: good ? 1 : 0 });
