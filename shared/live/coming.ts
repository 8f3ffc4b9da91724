/** [Y1] Joining a live session. */

/** What a client sends to join. */
export interface Coming {
  readonly name: string;
  readonly secret: string | null;
  readonly device: string | null;
  /** The answer to "are you the person of that name?"; null: not asked yet. */
  readonly isThem: boolean | null;
}

/**
 * `isItYou`: somebody of that name is away. `allTaken`: every chair is taken; they may watch. `wrongLink`:
 * their link or secret is no longer valid.
 */
export type ComingRefusal = "isItYou" | "allTaken" | "barred" | "closed" | "wrongLink";
