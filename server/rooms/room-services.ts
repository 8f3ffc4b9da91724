/** What every room shares with the others of its process. */
import type { Clock } from "../scheduling/clock.ts";
import type { Thrift } from "../scheduling/adaptive-patch-rate.ts";
import type { Lateness } from "../scheduling/tick-lag.ts";
import type { Rota } from "../scheduling/tick-stagger.ts";
import type { Capacity } from "./capacity.ts";
import type { Hibernation } from "./hibernation.ts";
import type { JoinCodes } from "./join-codes.ts";

export interface RoomServices {
  readonly clock: Clock;
  readonly capacity: Capacity;
  readonly codes: JoinCodes;
  /** Where faults of our own are told. */
  readonly faults: { tell(error: unknown): void };
  readonly hibernation: Hibernation;
  readonly lateness: Lateness;
  readonly rota: Rota;
  readonly thrift: Thrift;
}
