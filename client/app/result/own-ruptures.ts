/** [G2] When the player's own bonds tore and mended in this movement: for them alone, kept by this page. */
import type { TearCause } from "../../../shared/model/cause.ts";
import type { Perception, RuptureType } from "../../../shared/model/perception.ts";
import type { Sighting } from "../../../shared/model/sighting.ts";
import { type ChairId, chairId } from "../../../shared/model/units.ts";

export interface OwnRupture {
  readonly with: ChairId;
  readonly type: RuptureType;
  /** [G3] Its cause; null for a tear left by an earlier movement. */
  readonly why: TearCause | null;
  /** s into the movement. */
  readonly at: number;
  /** s until it was mended; null while it is torn. */
  readonly mendedAfter: number | null;
}

/** The list after one more sighting; a bond that tears deeper still has one tear. */
export function withSighting(
  tears: readonly OwnRupture[],
  sighting: Sighting,
  seconds: number,
): readonly OwnRupture[] {
  if (sighting.see !== "torn" && sighting.see !== "mended") return tears;
  const open = tears.findIndex((tear) => tear.with === sighting.with && tear.mendedAfter === null);
  if (sighting.see === "mended") {
    const tear = tears[open];
    return tear === undefined
      ? tears
      : tears.with(open, { ...tear, mendedAfter: Math.round(sighting.seconds) });
  }
  if (open >= 0) return tears;
  const { with: who, type, why } = sighting;
  return [...tears, { with: who, type, why, at: seconds, mendedAfter: null }];
}

/** [B1] What was already torn when the movement began. */
export const carriedRuptures = ({ bonds }: Perception): readonly OwnRupture[] =>
  bonds.flatMap((bond, chair) =>
    bond === null || bond.type === null
      ? []
      : [{ with: chairId(chair), type: bond.type, why: null, at: 0, mendedAfter: null }],
  );
