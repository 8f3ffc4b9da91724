import { expect, test } from "vitest";
import { ManualClock } from "./manual-clock.ts";
import { PacedClock } from "./paced-clock.ts";

test("time passes at the pace that is set, also for what is awaited already, and never jumps", () => {
  const real = new ManualClock();
  const clock = new PacedClock(real);
  const happened: (readonly [string, number])[] = [];
  const note = (what: string) => () => void happened.push([what, real.now()]);
  clock.after(100, note("at one"));
  clock.after(900, note("at eight"));
  const cancel = clock.after(950, note("never"));
  real.advance(100);
  clock.setRate(8);
  expect(clock.now()).toBe(100);
  real.advance(99);
  expect([clock.now(), happened]).toEqual([892, [["at one", 100]]]);
  real.advance(1);
  cancel();
  clock.setRate(1);
  clock.after(50, note("at one again"));
  real.advance(100);
  expect(clock.now()).toBe(1000);
  expect(happened).toEqual([
    ["at one", 100],
    ["at eight", 200],
    ["at one again", 250],
  ]);
});
