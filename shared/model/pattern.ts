/** [Q1] The effects of each pattern on leaking, bidding, reading and waiting; and of a noticed reflex. */
import { NEVER } from "./numbers.ts";
import type { Pattern, Strength } from "./role.ts";
import type { Chair } from "./chair.ts";
import type { Store } from "./world.ts";

export interface PatternNumbers {
  /** Factor on the leak of a need. */
  readonly leak: number;
  /** Share of another need's signature that leaks along: the face says two things. */
  readonly mixes: number;
  /** Factor on the time between needs. */
  readonly every: number;
  /** How often each need comes, in the order of `NEEDS`. */
  readonly needs: readonly number[];
  /** Factor on the noise of the bodies this player sees. */
  readonly blur: number;
  /** Factor on how long this player can wait for an answer. */
  readonly waits: number;
}

/** Secure is the reference (lab). */
export const PATTERN_NUMBERS: Readonly<Record<Pattern, PatternNumbers>> = {
  //                                                      space, steadiness, support, recognition, closeness, direction
  secure: { leak: 1, mixes: 0, every: 1, needs: [1, 1, 1, 1, 1, 1], blur: 1, waits: 1 },
  dismissive: {
    leak: 0.6,
    mixes: 0,
    every: 1.3,
    needs: [2, 1, 0.5, 1.2, 0.3, 1],
    blur: 1.1,
    waits: 1.1,
  },
  preoccupied: {
    leak: 1.3,
    mixes: 0,
    every: 0.75,
    needs: [0.3, 1, 1.4, 1.2, 2.2, 1],
    blur: 1.15,
    waits: 0.8,
  },
  disorganised: {
    leak: 1,
    mixes: 0.5,
    every: 1,
    needs: [1.6, 1.4, 1, 0.6, 1.6, 0.8],
    blur: 1.3,
    waits: 0.9,
  },
};

export const patternOf = ({ role }: Chair): Pattern => role?.pattern ?? "secure";

/** Whether a noticed reflex still gives `chair` this strength. */
export const isStrong = (store: Store, chair: Chair, strength: Strength): boolean =>
  chair.strength === strength && store.tick < chair.strongUntil;

/** [Q1] No pull and nothing noticed: for a new movement or a new player. */
export function putReflexDown(chair: Chair): void {
  chair.pulledUntil = NEVER;
  chair.strength = null;
  chair.strongUntil = NEVER;
  chair.marked = 0;
}
