/** What a session is opened with, and what it gives to who sits down. */
import type { ChairId } from "../model/units.ts";
import type { ScenarioLibrary } from "./chosen-scene.ts";
import type { Randomness } from "./randomness.ts";

/** A chair that was given, and the secret that gets it back. */
export interface Given {
  readonly chair: ChairId;
  readonly secret: string;
  /** It was this person's before. */
  readonly resumed: boolean;
}

export interface SessionOptions {
  /** For one person, with bots: the first movement begins as they come. */
  readonly alone: boolean;
  /** Mending is new to whoever practises here: once it will be taught. */
  readonly lesson: boolean;
  /** [Z1] A facilitator leads it: seats, what is played and when are theirs. */
  readonly led?: boolean;
  readonly random: Randomness;
  readonly scenarios: ScenarioLibrary;
}
