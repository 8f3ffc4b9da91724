/** How time passes for a server that soaks: as fast as the work of that time is done, or as it does. */
import type { Clock } from "../../server/scheduling/clock.ts";
import { systemClock } from "../../server/scheduling/clock.ts";
import { PATCH_PERIOD_MS } from "../../shared/session/fixed-timestep.ts";
import { delivered } from "../rooms/delivery.ts";
import { ManualClock } from "../rooms/manual-clock.ts";

export interface SoakTime {
  readonly clock: Clock;
  /** Calls that are waited for. */
  readonly timers: number;
  pass(ms: number): Promise<void>;
}

/** Within this, all that was sent has arrived: much less than the silence after which a line is given up. */
const DELIVER_MS = 500;

export function fastTime(): SoakTime {
  const clock = new ManualClock();
  return {
    clock,
    get timers() {
      return clock.timers;
    },
    async pass(ms) {
      for (let passed = 0; passed < ms; passed += PATCH_PERIOD_MS) {
        clock.advance(Math.min(PATCH_PERIOD_MS, ms - passed));
        await new Promise<void>((resolve) => setImmediate(resolve));
        if (passed % DELIVER_MS === 0) await delivered();
      }
      await delivered();
    },
  };
}

export function realTime(): SoakTime {
  let timers = 0;
  return {
    clock: {
      now: () => systemClock.now(),
      after(ms, call) {
        let isOver = false;
        const over = (): void => {
          if (!isOver) timers -= 1;
          isOver = true;
        };
        timers += 1;
        const cancel = systemClock.after(ms, () => {
          over();
          call();
        });
        return () => {
          over();
          cancel();
        };
      },
    },
    get timers() {
      return timers;
    },
    pass: (ms) => new Promise((resolve) => void systemClock.after(ms, resolve)),
  };
}
