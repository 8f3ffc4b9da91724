/** [G8] The group page of a debrief, for the facilitator: each bond before and after, and how soon the group mended. */
import type { MovementLog } from "../measures/log.ts";
import { measures } from "../model/measures.ts";
import { observe } from "../model/observe.ts";
import type { ChairId } from "../model/units.ts";
import type { World } from "../model/world.ts";

/** State of a bond, before the first beat or at the end. */
export interface BondState {
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
  /** [G1] s from tear to mend, of each mend. */
  readonly mends: readonly number[];
  /** Those that were open before the first beat included. */
  readonly tears: number;
  readonly mended: number;
  /** [T4] 0 … 1. */
  readonly harmony: number;
}

/** Of a movement that has ended, or as far as it came. */
export function groupPageOf(log: Pick<MovementLog, "pairs">, world: World): GroupPage {
  const of = measures(world);
  const before = new Map(log.pairs.map((pair) => [pair.pair.join(), pair]));
  return {
    bonds: observe(world).bonds.flatMap(({ a, b, trust, seams, residue, rupture }) => {
      const was = before.get([a, b].join());
      if (was === undefined) return [];
      return [
        {
          pair: [a, b] as const,
          before: {
            trust: was.trustBefore,
            seams: was.seamsBefore,
            residue: was.residueBefore,
            torn: was.tornBefore !== null,
          },
          after: { trust, seams, residue, torn: rupture !== null },
        },
      ];
    }),
    mends: [...world.tally.mended],
    tears: of.ruptures,
    mended: of.mended,
    harmony: of.harmony,
  };
}

/** Two movements, one after the other, of the same players in the same chairs. */
export function joined(first: GroupPage, next: GroupPage): GroupPage {
  const carried = next.bonds.filter(({ before }) => before.torn).length;
  return {
    bonds: next.bonds.map((bond) => {
      const same = first.bonds.find(({ pair: [a, b] }) => a === bond.pair[0] && b === bond.pair[1]);
      return same === undefined ? bond : { ...bond, before: same.before };
    }),
    mends: [...first.mends, ...next.mends],
    // What was open in between is one tear.
    tears: first.tears + Math.max(0, next.tears - carried),
    mended: first.mended + next.mended,
    harmony: (first.harmony + next.harmony) / 2,
  };
}
