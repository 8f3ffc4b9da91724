/** What a scene or facilitator adds to a movement. */
import type { Refusal } from "../model/refusal.ts";
import type { ChairId } from "../model/units.ts";
import type { Habits } from "../bots/profile.ts";
import type { Script } from "../scenarios/staging.ts";

/** [J7] Why a directive is refused. `notABot`: the chair belongs to a person, connected or away. */
export type DirectionError =
  | Extract<Refusal, "notPlaying" | "noSuchChair" | "outOfRange">
  | "notABot";

/** Options of a movement, apart from its score and cast. */
export interface Directing {
  /** Events that the scene triggers. */
  readonly script?: Script;
  /** A player who has never mended a tear. */
  readonly pupil?: ChairId | null;
  /** Chairs kept for people who are away. */
  readonly kept?: readonly ChairId[];
  /** [J8] By chair; null: the usual behaviour. */
  readonly habits?: readonly (Habits | null)[];
  /** [Z1] Chairs whose people only watch. */
  readonly setDown?: readonly ChairId[];
}
