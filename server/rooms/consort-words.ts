/** [Z1] What the consorts of a live session tell it, by presence. */
import type { ConsortReport } from "../../shared/live/consort-orders.ts";
import type { ChairId } from "../../shared/model/units.ts";

/** What a consort has to say: how it stands, or that somebody wants to be called otherwise. */
export type ConsortWord =
  | { readonly report: ConsortReport }
  | { readonly named: { readonly chair: ChairId; readonly name: string } };

/** The same as it is published, to the topic of its session. */
export type PublishedWord = ConsortWord & {
  readonly consort: number;
  readonly opening: number;
};

/** Topic of what the consorts of a session report. */
export const reportTopic = (live: string): string => `live:${live}`;
