import type { World } from "./world.ts";
import { OUTCOME } from "./numbers.ts";

/** [G1] What the whole consort did together. It names and ranks nobody. */
export interface GroupMeasures {
  /** [T4] Share of beats and pairs in tune and together, 0 … 1. */
  readonly harmony: number;
  /** Share of bids met, 0 … 1: late ones count half, those told before they could be seen less. */
  readonly connection: number;
  /** Share of ruptures mended, 0 … 1; 1 when there were none. */
  readonly repair: number;
  /** Median seconds from tear to mend; null when nothing was mended. */
  readonly repairSeconds: number | null;
  /** Seams in all bonds. */
  readonly growth: number;
  /** Of these, the ones that earlier movements left. */
  readonly seamsBefore: number;
  /** [M3] Mean residue left, 0 … 1; the measure "in the open" is what is missing to 1. */
  readonly residue: number;
  readonly bids: number;
  readonly met: number;
  readonly ruptures: number;
  readonly mended: number;
  /** Harmony by sixteenths of the movement, 0 … 1 each: the line on the result page. */
  readonly course: readonly number[];
}

/** Seams in all bonds. */
export const seamsOf = ({ bonds }: World): number =>
  bonds.reduce((sum, { seams }) => sum + seams, 0);

/** [G1] The measures so far; `seamsBefore`: seams when the movement began. */
export function measures(world: World, seamsBefore = 0): GroupMeasures {
  const { tally, bonds } = world;
  const bids = tally.met + tally.missed;
  const mended = tally.mended.length;
  let residue = 0;
  for (const bond of bonds) {
    residue += bond.residue / bonds.length;
  }
  return {
    harmony: share(tally.goodPairBeats, tally.pairBeats),
    connection: share(tally.worth, bids),
    repair: tally.ruptures === 0 ? 1 : mended / tally.ruptures,
    repairSeconds: medianOf(tally.mended),
    growth: seamsOf(world),
    seamsBefore,
    residue,
    bids,
    met: tally.met,
    ruptures: tally.ruptures,
    mended,
    course: Array.from(tally.course, (good, k) => share(good, tally.courseOf[k] ?? 0)),
  };
}

/** One number to compare ways of playing, 0 … 1; for the lab, never shown to players. */
export function outcome(of: GroupMeasures): number {
  return (
    OUTCOME.harmony * of.harmony +
    OUTCOME.connection * of.connection +
    OUTCOME.repair * of.repair +
    OUTCOME.honesty * (1 - of.residue)
  );
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Null of none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
