/** Options for opening a session, and what a player receives on joining. */
import type { Camera } from "../model/replay/recording.ts";
import type { ChairId } from "../model/units.ts";
import type { ScenarioLibrary } from "./chosen-scene.ts";
import type { Randomness } from "./randomness.ts";

/** An assigned chair, and its secret. */
export interface Given {
  readonly chair: ChairId;
  readonly secret: string;
  /** The same person had the chair before. */
  readonly resumed: boolean;
}

export interface SessionOptions {
  /** For one person, with bots: the first movement begins when they join. */
  readonly alone: boolean;
  /** The player has never mended a tear: mending will be taught once. */
  readonly lesson: boolean;
  /** [Z1] A facilitator decides on seats, movements and their start. */
  readonly led?: boolean;
  readonly random: Randomness;
  /** The form in which secrets are stored; absent: unchanged. */
  readonly digest?: (secret: string) => string;
  readonly scenarios: ScenarioLibrary;
  /** Creates a writer of keyframes for that number of chairs; absent: no keyframes. */
  readonly camera?: (chairs: number) => Camera;
}
