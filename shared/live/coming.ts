/** [Y1] Coming in. */

/** What somebody brings who comes in. */
export interface Coming {
  readonly name: string;
  readonly secret: string | null;
  readonly device: string | null;
  /** The answer to whether they are the person of that name; null: not asked yet. */
  readonly isThem: boolean | null;
}

/**
 * `isItYou`: somebody of that name is away. `allTaken`: every chair is taken; they may watch. `wrongLink`: what
 * they have gives a seat no more.
 */
export type ComingRefusal = "isItYou" | "allTaken" | "barred" | "closed" | "wrongLink";
