/**
 * [F6] What a projector may show of the world to everybody in the room: what all did together,
 * strands without names, and seams with names. No inner state, no torn pair, nothing that tells
 * whose error it is.
 */
import { type GroupMeasures, measures } from "./measures.ts";
import type { ChairId } from "./units.ts";
import type { World } from "./world.ts";

export interface ProjectorView {
  readonly tick: number;
  readonly playing: boolean;
  readonly chairs: number;
  /** Null while two play alone: until the end, the group's figures would be that one pair's. */
  readonly measures: GroupMeasures | null;
  /**
   * How whole each bond is, 0 torn apart … 1 whole, weakest first, so that the order does not tell
   * whose it is. None when two play alone, since the one strand is theirs.
   */
  readonly strands: readonly number[];
  /** [M4] Mended bonds, by chairs. */
  readonly seams: readonly { readonly a: ChairId; readonly b: ChairId; readonly count: number }[];
}

/** Each call returns a new record. */
export function show(world: World): ProjectorView {
  const { tick, playing, n, bonds } = world;
  return shownOf({ tick, playing, chairs: n, measures: measures(world), bonds });
}

/** The same for a world of which only an observation is known. */
export function shownOf(of: {
  readonly tick: number;
  readonly playing: boolean;
  readonly chairs: number;
  readonly measures: GroupMeasures;
  readonly bonds: readonly {
    readonly a: ChairId;
    readonly b: ChairId;
    readonly seams: number;
    readonly rupture: { readonly severity: number } | null;
  }[];
}): ProjectorView {
  const { tick, playing, chairs, bonds } = of;
  return {
    tick,
    playing,
    chairs,
    measures: chairs === 2 && playing ? null : of.measures,
    strands: chairs === 2 ? [] : bonds.map(strandOf).toSorted((one, other) => one - other),
    seams: bonds.flatMap(({ a, b, seams }) => (seams > 0 ? [{ a, b, count: seams }] : [])),
  };
}

const strandOf = ({ rupture }: { readonly rupture: { readonly severity: number } | null }) =>
  1 - Math.min(1, rupture?.severity ?? 0);
