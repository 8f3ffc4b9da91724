/** What a consort plays next, and how many chairs it may have. */
import type { Pace } from "../model/numbers.ts";

/** A consort starts with this many chairs; bots fill what people leave free. */
export const USUAL_CHAIRS = 4;

/** Lengths of a movement on offer. */
export const MINUTES = [1, 2, 4, 8] as const;

export type Minutes = (typeof MINUTES)[number];

export interface Movement {
  /** Id of a piece in `shared/pieces/`. */
  readonly piece: string;
  readonly minutes: Minutes;
  readonly pace: Pace;
}

/** What a consort is offered before anybody has chosen. */
export const USUAL_MOVEMENT: Omit<Movement, "piece"> = { minutes: 4, pace: "beginner" };

/** A length as it comes over the wire; RangeError when none is on offer. */
export function minutesOf(value: number): Minutes {
  const minutes = MINUTES.find((one) => one === value);
  if (minutes === undefined) throw new RangeError(`minutes: ${value} is not on offer`);
  return minutes;
}

/** Where an evening stands. */
export type Phase = "lobby" | "playing" | "ended";

/** What of the next movement shall be otherwise. */
export type Choice = { readonly [K in keyof Movement]?: Movement[K] | undefined };
