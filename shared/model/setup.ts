/** The settings of a movement. */
import type { Agreements } from "./agreement.ts";
import type { Direction } from "./direction.ts";
import type { Kept } from "./kept.ts";
import type { Pace } from "./numbers.ts";
import type { Role } from "./role.ts";
import type { ScoreMarks } from "./score.ts";
import type { Wish } from "./wish.ts";

export interface Setup {
  readonly seed: number;
  /** MIN_CHAIRS … MAX_CHAIRS. */
  readonly chairs: number;
  readonly pace: Pace;
  readonly score: ScoreMarks;
  /** [O1], [O2] Without them, nothing is agreed. */
  readonly agreements?: Agreements;
  /** [Q2] By chair; without one a chair is secure and has no reflex. */
  readonly roles?: readonly (Role | null)[];
  /** [D1] By chair. */
  readonly wishes?: readonly (Wish | null)[];
  /** [A11] By chair: edge acts never reach it. */
  readonly noneAtMe?: readonly boolean[];
  /** [Y11] What the people here bring along from elsewhere; everything else stays as it is. */
  readonly kept?: Kept;
  /** [J1]–[J3], [J6] For this movement only; without it there is no direction. */
  readonly direction?: Direction;
}

/** What a consort brings to a movement besides its bonds. */
export type Brought = Pick<
  Setup,
  "agreements" | "roles" | "wishes" | "noneAtMe" | "kept" | "direction"
>;
