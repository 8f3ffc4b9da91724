/** [Y13] A live session as it is stored: plain data, without what only a running one has. */
import type { KeptDebriefs } from "./debriefing.ts";
import type { ScenarioFile } from "../scenarios/scenario.ts";
import type { KeptConsort } from "./led-consorts.ts";
import type { KeptLock } from "./live-port.ts";
import type { KeptLessons } from "./lessons.ts";
import type { KeptPairs } from "./pair-bonds.ts";
import type { KeptPerson } from "./people.ts";
import type { KeptRoster } from "./roster.ts";
import type { Settings } from "./settings.ts";
import type { HourClock, MarkView } from "./views.ts";

export interface KeptSession {
  /** When it was written, ms. All times in it are of that clock; until it is loaded, none passes. */
  readonly now: number;
  readonly settings: Readonly<Settings>;
  /** Of the present lesson's plan. */
  readonly clock: HourClock;
  /** Names are made up for everybody. */
  readonly madeUp: boolean;
  /** What consoles have to know beside their link. */
  readonly lock: KeptLock | null;
  readonly people: readonly KeptPerson[];
  readonly roster: KeptRoster;
  readonly lessons: KeptLessons;
  readonly bonds: KeptPairs;
  readonly marks: readonly MarkView[];
  /** The facilitator's own. */
  readonly scenes: readonly ScenarioFile[];
  readonly consorts: readonly KeptConsort[];
  readonly debriefs: KeptDebriefs;
}
