/** The server's clock, injected, so that tests can drive it. */
import type { TickClock } from "../../shared/session/fixed-timestep.ts";

export type Clock = TickClock;

export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, Math.ceil(ms));
    return () => clearTimeout(timer);
  },
};
