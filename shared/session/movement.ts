/** What a consort plays next, and how many chairs it may have. */
import type { Pace } from "../model/numbers.ts";

export const MAX_CHAIRS = 12;
/** A consort starts with this many chairs; bots fill what people leave free. */
export const USUAL_CHAIRS = 4;

export const MINUTES = [1, 2, 4, 8] as const;

export interface Movement {
  /** Id of a piece in `shared/pieces/`. */
  readonly piece: string;
  readonly minutes: (typeof MINUTES)[number];
  readonly pace: Pace;
}

/** Where an evening stands. */
export type Phase = "lobby" | "playing" | "ended";
