/** [Z1] Messages of consorts to their live session, sent by Colyseus presence (publish/subscribe). */
import type { ConsortReport } from "../../shared/live/consort-orders.ts";
import type { DebriefSay } from "../../shared/live/debrief-acts.ts";
import type { PersonId } from "../../shared/live/person-id.ts";
import type { ChairId } from "../../shared/model/units.ts";

/** A report, a person's request for another name, or a person's message to a debrief. */
export type ConsortWord =
  | { readonly report: ConsortReport }
  | { readonly named: { readonly chair: ChairId; readonly name: string } }
  | { readonly said: { readonly person: PersonId; readonly say: DebriefSay } };

/** Which room of which consort publishes. */
export interface ReportOrigin {
  /** Its index. */
  readonly consort: number;
  /** Distinguishes rooms that replaced one another. */
  readonly opening: number;
  /** Id of the room. */
  readonly room: string;
}

/** The published form. */
export type PublishedWord = ConsortWord & ReportOrigin;

/** Presence topic for the consorts of a session. */
export const reportTopic = (live: string): string => `${REPORTS}${live}`;
export const isReportTopic = (topic: string): boolean => topic.startsWith(REPORTS);

const REPORTS = "live:";
