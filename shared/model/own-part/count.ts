import type { ChairId } from "../units.ts";

/** Of what was asked, how much was done. */
export interface Count {
  asked: number;
  done: number;
}

export const nothingYet = (): Count => ({ asked: 0, done: 0 });

/** 0 … 1; null when nothing was asked. */
export const shareOf = ({ asked, done }: Count): number | null =>
  asked === 0 ? null : done / asked;

/** Whose part it is, and where it stands. */
export interface Now {
  readonly me: ChairId;
  readonly tick: number;
  /** The person of this chair plays, and no bot. */
  readonly plays: boolean;
  /** Ticks they have played. */
  readonly played: number;
}
