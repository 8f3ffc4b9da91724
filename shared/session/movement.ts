/** What a consort plays next, and how many chairs it may have. */
import type { Pace } from "../model/numbers.ts";

/** Default number of chairs; bots play those without people. */
export const USUAL_CHAIRS = 4;

/** Selectable lengths of a movement, minutes. */
export const MINUTES = [1, 2, 4, 8] as const;

/** A scene to play instead of a free movement. */
export interface SceneChoice {
  /** Id of a scenario. */
  readonly scenario: string;
  /** Index of its scene, from 0. */
  readonly scene: number;
  /** How often the parts have been rotated. */
  readonly turn: number;
}

export interface Movement {
  /** Id of a piece in `shared/pieces/`. */
  readonly piece: string;
  /** One of `MINUTES`, or as long as the scene. */
  readonly minutes: number;
  readonly pace: Pace;
  /** Null: free play. */
  readonly scene: SceneChoice | null;
}

/** The default, before anybody has chosen. */
export const USUAL_MOVEMENT: Omit<Movement, "piece"> = {
  minutes: 4,
  pace: "beginner",
  scene: null,
};

/** The phase of a session. */
export type Phase = "lobby" | "playing" | "ended";

/** What to change about the next movement. A scene brings its own piece and length. */
export type Choice = { readonly [K in keyof Movement]?: Movement[K] | undefined };
