/** What a busy machine adds to every measurement of time. */
import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "../../server/scheduling/clock.ts";
import { TickLag } from "../../server/scheduling/tick-lag.ts";
import { startFixedTimestep } from "../../shared/session/fixed-timestep.ts";

/** How late timers of this process are meanwhile, ms (p99): if it is idle, that says how late the machine is. */
export async function idleLateness(ms: number): Promise<number> {
  const lateness = new TickLag();
  const stops = Array.from({ length: 20 }, () =>
    startFixedTimestep(systemClock, 0, 0, {
      tick: () => true,
      epochMoved: () => {},
      lag: (by) => lateness.add(by),
    }),
  );
  await pause(ms);
  stops.forEach((stop) => stop());
  return lateness.p99();
}
