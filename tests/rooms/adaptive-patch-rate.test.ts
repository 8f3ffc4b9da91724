import { expect, test } from "vitest";
import { PATCH_TICKS } from "../../shared/session/fixed-timestep.ts";
import {
  processBusy,
  AdaptivePatchRate,
  REDUCED_PATCH_TICKS,
} from "../../server/scheduling/adaptive-patch-rate.ts";
import { ManualClock } from "./manual-clock.ts";

test("a pressed server sends fewer patches, and as many as before only once it is at ease", () => {
  const clock = new ManualClock();
  let busy = 0;
  const thrift = new AdaptivePatchRate(clock, () => busy);
  const after = (share: number, ms = 1000): number => {
    busy = share;
    clock.advance(ms);
    return thrift.patchTicks;
  };
  expect(thrift.patchTicks).toBe(PATCH_TICKS);
  expect(after(0.79)).toBe(PATCH_TICKS);
  expect(after(0.95)).toBe(REDUCED_PATCH_TICKS);
  // The load that halving has saved is no reason to double again.
  expect(after(0.6)).toBe(REDUCED_PATCH_TICKS);
  expect(after(0.4)).toBe(PATCH_TICKS);
});

test("a moment's work is not weighed before its second is over", () => {
  const clock = new ManualClock();
  let asked = 0;
  const thrift = new AdaptivePatchRate(clock, () => {
    asked += 1;
    return 1;
  });
  for (let ms = 0; ms < 950; ms += 50) {
    clock.advance(50);
    expect(thrift.patchTicks).toBe(PATCH_TICKS);
  }
  clock.advance(50);
  expect(thrift.patchTicks).toBe(REDUCED_PATCH_TICKS);
  expect(asked).toBe(1);
});

test("how busy the process is, is a share of the time since it was last asked", () => {
  const busy = processBusy();
  for (let n = 0; n < 3; n += 1) {
    const share = busy();
    expect(share >= 0 && share <= 1).toBe(true);
  }
});
