/** Messages of a movement to the person of a single chair. */
import type { Command } from "../model/command.ts";
import type { OwnTally } from "../model/own-part/own-tally.ts";
import type { Refusal } from "../model/refusal.ts";
import type { Sighting } from "../model/sighting.ts";
import type { SceneOutcome } from "../measures/objective.ts";
import type { ChairId } from "../model/units.ts";
import type { Takeover } from "./bot-takeover.ts";

/** Messages to the person of one chair. */
export interface Told {
  /** [P3] An event, reduced to what this chair can perceive of it. */
  readonly sighting: Sighting;
  readonly takeover: Takeover;
  /** [G4] At the end, and to players who return after it. Null when there is none. */
  readonly ownPart: OwnTally | null;
  /** [J9] The outcome of the scene, once it has ended; null before, and when there is none. */
  readonly outcome: SceneOutcome | null;
  /** The part (slot) they play in the chosen scene; null in free play. */
  readonly part: number | null;
  /** [A8] The rules refused a command; the world did not change. */
  readonly refused: { readonly refusal: Refusal; readonly command: Command };
}
export type Tell = <K extends keyof Told>(chair: ChairId, kind: K, word: Told[K]) => void;
