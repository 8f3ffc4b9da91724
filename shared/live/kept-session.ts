/** [Y13] A live session as it is stored: plain data, without what only a running one has. */
import type { KeptLock } from "./live-port.ts";
import type { KeptLessons } from "./lessons.ts";
import type { KeptPairs } from "./pair-bonds.ts";
import type { KeptPerson } from "./people.ts";
import type { KeptRoster } from "./roster.ts";
import type { MarkView } from "./views.ts";

export interface KeptSession {
  readonly title: string;
  readonly size: number;
  /** Of the present lesson's plan. */
  readonly step: number;
  /** Names are made up for everybody. */
  readonly madeUp: boolean;
  /** What consoles have to know beside their link. */
  readonly lock: KeptLock | null;
  readonly people: readonly KeptPerson[];
  readonly roster: KeptRoster;
  readonly lessons: KeptLessons;
  readonly bonds: KeptPairs;
  readonly marks: readonly MarkView[];
}
