import type { Command } from "../../shared/model/command.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import type { Situation } from "./director/situation.ts";

/** What the coach uses: only what the player perceived and did. */
export interface LessonContext extends Omit<Situation, "nameOf"> {
  /** Since the lesson's present step began. */
  readonly seen: readonly Sighting[];
  readonly done: readonly Command[];
  /** Seconds since the present step began. */
  readonly since: number;
}
