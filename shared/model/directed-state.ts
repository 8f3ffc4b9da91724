/** What the world keeps of a scene's direction. */
import type { Need } from "./cue.ts";
import type { HandItem } from "./hand.ts";
import type { ChairId } from "./units.ts";

/** [J1]–[J5] What a scene still has to bring: there only while somebody directs. */
export interface Directed {
  byChance: boolean;
  kinds: readonly Need[] | null;
  /** By chair; null: everything is on its table. */
  hands: (HandItem[] | null)[];
  /** Tick before which nothing tears between two. */
  tearsFrom: number;
  /** Left out where it takes courage, as usual. */
  tellingIsFree?: true;
  /** By chair, in the order they came. */
  planned: PlannedNeed[][];
  /** By chair: share of what is left to full activation, a tick, until that tick. */
  strain: { rate: number; until: number }[];
}

/** [J1] */
export interface PlannedNeed {
  readonly need: Need;
  readonly to: ChairId;
  readonly leak: number;
  /** Tick it was planned for. */
  readonly at: number;
}
