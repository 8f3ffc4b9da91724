/** Setup of a movement besides its score: the players' agreements and cards, or those of the scene. */
import type { Brought } from "../model/setup.ts";
import type { ScoreMarks } from "../model/score.ts";
import type { ChairId } from "../model/units.ts";
import { chairId } from "../model/units.ts";
import type { Cast } from "../scenarios/casting.ts";
import type { Scene } from "../scenarios/scenario.ts";
import { habitsOf, scriptOf, setupOf } from "../scenarios/staging.ts";
import { agreementsFor } from "./agreement-terms.ts";
import type { SessionAgreements } from "./agreements.ts";
import type { Directing } from "./directing.ts";
import type { Seating } from "./seating.ts";

export interface MovementSetting {
  /** By chair: a person is connected. */
  readonly people: readonly boolean[];
  readonly bring: (score: ScoreMarks) => Brought;
  readonly directing: Directing;
}

/** `cast` and `scene` null: free play. `pupil`: a player who has never mended a tear. */
export function settingOf(
  { chairs, setDown, carried }: Seating,
  agreements: SessionAgreements,
  { scene, cast }: { readonly scene: Scene | null; readonly cast: Cast | null },
  pupil: ChairId | null,
): MovementSetting {
  const kept = carried.begin(chairs.length);
  const staged = scene !== null && cast !== null ? { scene, cast } : null;
  return {
    people: chairs.map(({ kind }) => kind === "person"),
    bring: (score) => ({
      noneAtMe: agreements.noneAtMe,
      ...(kept !== null && { kept }),
      ...(staged !== null
        ? setupOf(staged.scene, staged.cast)
        : {
            agreements: agreementsFor(agreements.accord, score),
            roles: chairs.map((_, chair) => agreements.roleOf(chair)),
          }),
    }),
    directing: {
      pupil,
      ...(staged !== null && {
        script: scriptOf(staged.scene, staged.cast),
        habits: habitsOf(staged.scene, staged.cast),
      }),
      kept: chairs.flatMap(({ kind }, chair) => (kind === "keptFor" ? [chairId(chair)] : [])),
      setDown,
    },
  };
}
