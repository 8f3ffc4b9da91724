/**
 * [F6] What a projector may show of the world to everybody in the room: what all did together, strands without
 * names, and seams with names. No inner state, no torn pair, nothing that tells whose error it is.
 */
import { type GroupMeasures, measures } from "./measures.ts";
import type { ChairId } from "./units.ts";
import type { World } from "./world.ts";

export interface ProjectorView {
  readonly tick: number;
  readonly playing: boolean;
  readonly chairs: number;
  /** Null while two play alone: until the end, what the group does is what one pair does. */
  readonly measures: GroupMeasures | null;
  /**
   * How whole each bond is, 0 torn apart … 1 whole, weakest first: no place tells whose it is. None where
   * two play alone, since one strand is theirs.
   */
  readonly strands: readonly number[];
  /** [M4] Bonds that have been mended, by chairs. */
  readonly seams: readonly { readonly a: ChairId; readonly b: ChairId; readonly count: number }[];
}

/** A record of its own each time. */
export function show(world: World): ProjectorView {
  const { tick, playing, n, bonds } = world;
  return {
    tick,
    playing,
    chairs: n,
    measures: n === 2 && playing ? null : measures(world),
    strands: n === 2 ? [] : bonds.map(strandOf).toSorted((one, other) => one - other),
    seams: bonds.flatMap(({ a, b, seams }) => (seams > 0 ? [{ a, b, count: seams }] : [])),
  };
}

const strandOf = ({ rupture }: World["bonds"][number]): number =>
  1 - Math.min(1, rupture?.severity ?? 0);
