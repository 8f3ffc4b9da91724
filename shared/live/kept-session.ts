/** [Y13] The stored form of a live session: plain data, without connections and timers. */
import type { KeptDebriefs } from "./debriefing.ts";
import type { ScenarioFile } from "../scenarios/scenario.ts";
import type { KeptConsort } from "./led-consort.ts";
import type { KeptLock } from "./live-port.ts";
import type { KeptLessons } from "./lessons.ts";
import type { KeptPairs } from "./pair-bonds.ts";
import type { KeptPerson } from "./people.ts";
import type { KeptQuestionnaire } from "./questionnaire.ts";
import type { KeptRoster } from "./roster.ts";
import type { Settings } from "./settings.ts";
import type { HourClock, MarkView } from "./views.ts";

export interface KeptSession {
  /** Time of writing, ms; the reference for all times in it. No time passes in the session until it is loaded. */
  readonly now: number;
  readonly settings: Readonly<Settings>;
  /** Clock within the present lesson's plan. */
  readonly clock: HourClock;
  /** Whether everybody gets a made-up name. */
  readonly madeUp: boolean;
  /** Password of consoles, as a hash; null: none. */
  readonly lock: KeptLock | null;
  readonly people: readonly KeptPerson[];
  readonly roster: KeptRoster;
  readonly lessons: KeptLessons;
  readonly bonds: KeptPairs;
  readonly marks: readonly MarkView[];
  /** The facilitator's own scenarios. */
  readonly scenes: readonly ScenarioFile[];
  readonly consorts: readonly KeptConsort[];
  readonly debriefs: KeptDebriefs;
  /** [U7] Absent in what was stored before there was one. */
  readonly questionnaire?: KeptQuestionnaire;
}
