/** What a movement is directed with, besides what people and bots do. */
import type { Refusal } from "../model/refusal.ts";
import type { ChairId } from "../model/units.ts";
import type { Habits } from "../bots/profile.ts";
import type { Script } from "../scenarios/staging.ts";

/** [J7] Why a direction is refused. `notABot`: a person has that chair, or it is kept for one. */
export type DirectionError =
  | Extract<Refusal, "notPlaying" | "noSuchChair" | "outOfRange">
  | "notABot";

/** Options of a movement besides what people and bots do. */
export interface Directing {
  /** What a scene brings. */
  readonly script?: Script;
  /** The players who have never mended. */
  readonly pupil?: ChairId | null;
  /** Chairs kept for people who are away. */
  readonly kept?: readonly ChairId[];
  /** [J8] By chair; null where a bot behaves as usual. */
  readonly habits?: readonly (Habits | null)[];
  /** [Z1] Chairs whose people only watch. */
  readonly setDown?: readonly ChairId[];
}
