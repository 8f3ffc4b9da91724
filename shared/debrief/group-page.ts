/** [G8] The group page of a debrief, for the facilitator: each bond before and after, and how soon the group mended. */
import type { ChairId } from "../model/units.ts";
import type { ObservedBond } from "../model/observe.ts";
import type { Played } from "./played.ts";

/** State of a bond, before the first beat or at the end. */
interface BondState {
  /** 0 … 1: trust of the first player in the second, and of the second in the first. */
  readonly trust: readonly [number, number];
  readonly seams: number;
  /** [M3] 0 … 1. */
  readonly residue: number;
  readonly torn: boolean;
}

export interface GroupPage {
  readonly bonds: readonly {
    readonly pair: readonly [ChairId, ChairId];
    readonly before: BondState;
    readonly after: BondState;
  }[];
  /** [G1] Median time from tear to mend, s; null when nothing was mended. */
  readonly repairSeconds: number | null;
  readonly tears: number;
  readonly mended: number;
}

export function groupPageOf({ before, after, measures }: Played): GroupPage {
  return {
    bonds: after.flatMap((bond, i) => {
      const was = before[i];
      return was === undefined
        ? []
        : [{ pair: [bond.a, bond.b] as const, before: stateOf(was), after: stateOf(bond) }];
    }),
    repairSeconds: measures.repairSeconds,
    tears: measures.ruptures,
    mended: measures.mended,
  };
}

const stateOf = ({ trust, seams, residue, rupture }: ObservedBond): BondState => ({
  trust,
  seams,
  residue,
  torn: rupture !== null,
});
