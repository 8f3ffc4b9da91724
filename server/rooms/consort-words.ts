/** [Z1] Messages of consorts to their live session, sent by presence. */
import type { ConsortReport } from "../../shared/live/consort-orders.ts";
import type { DebriefSay } from "../../shared/live/debrief-acts.ts";
import type { PersonId } from "../../shared/live/person-id.ts";
import type { ChairId } from "../../shared/model/units.ts";

/** What a consort has to say: how it stands, that somebody wants to be called otherwise, or says something in a debrief. */
export type ConsortWord =
  | { readonly report: ConsortReport }
  | { readonly named: { readonly chair: ChairId; readonly name: string } }
  | { readonly said: { readonly person: PersonId; readonly say: DebriefSay } };

/** The same in its published form. */
export type PublishedWord = ConsortWord & {
  readonly consort: number;
  readonly opening: number;
};

/** Topic of what the consorts of a session report. */
export const reportTopic = (live: string): string => `live:${live}`;
