/** What a consort's room is created with. */
import type { OpenOptions } from "../../shared/protocol/incoming.ts";
import type { LedBy } from "./led-consort.ts";
import type { RoomServices } from "./room-services.ts";

/** Plain data, since another process may create the room. */
export interface ConsortOptions {
  readonly open?: OpenOptions;
  /** Key of the rate limits that apply to the caller. */
  readonly openedBy?: string | null;
  /** Id of a hibernating consort that continues in this room. */
  readonly wake?: string;
  /** Id of the process that holds the hibernating consort; absent: this one. */
  readonly on?: string;
  /** [Z1] The session that leads it, and its index there. */
  readonly live?: LedBy;
}

export interface ConsortCreation extends ConsortOptions {
  readonly services: RoomServices;
}
