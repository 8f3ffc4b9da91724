/** [J9] What a measure is: the moments it is made of, and how they come to one figure. */
import type { ChairId } from "../model/units.ts";
import type { MovementLog } from "./log.ts";
import type { MeasureOptions, Unit } from "./objective.ts";

/** One moment that a measure is made of. */
export interface Instance {
  readonly tick: number;
  /** Whose doing it is: for a person's own figure, those alone count. */
  readonly by: readonly ChairId[];
  /** Who was in it, by `by` first. */
  readonly chairs: readonly ChairId[];
  /** It went as one would wish. */
  readonly good: boolean;
  /** 1 or 0 of a share, s of a time, 1 of a count. */
  readonly value: number;
}

export interface Measure {
  readonly unit: Unit;
  readonly better: "more" | "less";
  /** Ids of the ideas or rules that it comes from. */
  readonly source: string;
  /** Moments below which a figure says nothing. */
  readonly minEvents: number;
  instances(log: MovementLog, options: MeasureOptions): readonly Instance[];
}

/** The moments' one figure; null where there are too few of them. */
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
