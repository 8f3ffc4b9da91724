import { expect, test } from "vitest";
import { ManualClock } from "./manual-clock.ts";
import { SteppedClock } from "./stepped-clock.ts";

test("time goes on by itself, stands when it is held, passes when it is moved on, and never jumps", async () => {
  const real = new ManualClock();
  const clock = new SteppedClock(real);
  const happened: (readonly [string, number])[] = [];
  const note = (what: string) => () => void happened.push([what, clock.now()]);
  clock.after(100, note("by itself"));
  clock.after(150, note("by a step"));
  const cancel = clock.after(160, note("never"));
  real.advance(100);
  clock.stand(true);
  real.advance(1000);
  expect(clock.now()).toBe(100);
  clock.after(10, () => clock.after(20, note("by what happened in a step")));
  await clock.pass(49, async () => {});
  expect(happened).toEqual([
    ["by itself", 100],
    ["by what happened in a step", 130],
  ]);
  cancel();
  await clock.pass(51, async () => {});
  expect(clock.now()).toBe(200);
  clock.after(5, note("by itself again"));
  clock.stand(false);
  real.advance(5);
  expect(happened.slice(2)).toEqual([
    ["by a step", 150],
    ["by itself again", 205],
  ]);
});

test("what comes in from outside while time is moved on is done in between", async () => {
  const clock = new SteppedClock(new ManualClock());
  const done: string[] = [];
  for (const ms of [50, 100]) clock.after(ms, () => done.push(`tick at ${ms}`));
  await clock.pass(100, async () => void done.push("rest"));
  expect(done).toEqual(["tick at 50", "rest", "tick at 100", "rest"]);
});
