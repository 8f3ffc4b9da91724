/** What the world keeps of a scene's direction. */
import type { Need } from "./cue.ts";
import type { HandItem } from "./hand.ts";
import type { ChairId } from "./units.ts";

/** [J1]–[J5] What a scene has still to bring; only there while a scene is directed. */
export interface Directed {
  byChance: boolean;
  kinds: readonly Need[] | null;
  /** By chair; null: everything is on its table. */
  hands: (HandItem[] | null)[];
  /** Tick before which no bond tears. */
  tearsFrom: number;
  /** Absent when saying a need takes courage, as usual. */
  tellingIsFree?: true;
  /** By chair, in the order they came. */
  planned: PlannedNeed[][];
  /** By chair: share of the rest to full activation, per tick, until that tick. */
  strain: { rate: number; until: number }[];
}

/** [J1] A need that waits for its chair. */
export interface PlannedNeed {
  readonly need: Need;
  readonly to: ChairId;
  readonly leak: number;
  /** Tick it was planned for. */
  readonly at: number;
}
