/** Services shared by all rooms of the process. */
import type { Randomness } from "../../shared/session/randomness.ts";
import type { Clock } from "../scheduling/clock.ts";
import type { AdaptivePatchRate } from "../scheduling/adaptive-patch-rate.ts";
import type { Drain } from "../scheduling/drain.ts";
import type { TickLag } from "../scheduling/tick-lag.ts";
import type { TickStagger } from "../scheduling/tick-stagger.ts";
import type { Refusals } from "../http/refusals.ts";
import type { Store } from "../store/store.ts";
import type { Capacity } from "./capacity.ts";
import type { Forgetting } from "./forgetting.ts";
import type { HibernationPlaces } from "./hibernation-places.ts";
import type { Hibernation } from "./hibernation.ts";
import type { JoinCodes } from "./join-codes.ts";
import type { KeptRooms } from "./kept-rooms.ts";
import type { Processes } from "./processes.ts";

export interface RoomServices {
  readonly clock: Clock;
  /** A new one for each consort. [O4] `seed`: what it draws for movements follows from it. */
  readonly randomness: (seed?: number) => Randomness;
  readonly capacity: Capacity;
  readonly codes: JoinCodes;
  readonly drain: Drain;
  /** Reports internal errors. */
  readonly faults: { tell(error: unknown): void };
  readonly forgetting: Forgetting;
  readonly hibernation: Hibernation;
  readonly hibernationPlaces: HibernationPlaces;
  readonly keptRooms: KeptRooms;
  readonly processes: Processes;
  readonly refusals: Refusals;
  readonly store: Store;
  readonly tickLag: TickLag;
  readonly tickStagger: TickStagger;
  readonly patchRate: AdaptivePatchRate;
}
