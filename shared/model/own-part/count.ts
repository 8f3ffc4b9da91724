import type { ChairId } from "../units.ts";

/** How much was asked, and how much of it was done. */
export interface Count {
  asked: number;
  done: number;
}

export const nothingYet = (): Count => ({ asked: 0, done: 0 });

/** 0 … 1; null when nothing was asked. */
export const shareOf = ({ asked, done }: Count): number | null =>
  asked === 0 ? null : done / asked;

/** The chair this part is about, and the present tick. */
export interface Now {
  readonly me: ChairId;
  readonly tick: number;
  /** The person of this chair plays, not a bot. */
  readonly plays: boolean;
  /** Ticks that the person has played. */
  readonly played: number;
}
