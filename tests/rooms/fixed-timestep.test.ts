import { expect, test } from "vitest";
import { startFixedTimestep } from "../../shared/session/fixed-timestep.ts";
import { ManualClock } from "./manual-clock.ts";

function beating(clock: ManualClock, tick = 0, offset = 0) {
  const seen = { ticks: 0, epochs: [] as number[], late: [] as number[] };
  const stop = startFixedTimestep(clock, tick, offset, {
    tick: () => {
      seen.ticks += 1;
      return seen.ticks < 100_000;
    },
    epochMoved: (epoch) => seen.epochs.push(epoch),
    lag: (ms) => seen.late.push(ms),
  });
  return { seen, stop };
}

test("twenty ticks a second for an hour, none lost, none gained", () => {
  const clock = new ManualClock();
  const { seen } = beating(clock);
  for (let second = 0; second < 3600; second += 1) clock.advance(1000);
  expect(seen.ticks).toBe(72_001);
  expect(seen.epochs).toEqual([0]);
});

test("timers that fire late by a different amount each time do not make it drift", () => {
  const clock = new ManualClock();
  const { seen } = beating(clock);
  for (let i = 0; i < 2000; i += 1) {
    clock.stall((i * 7) % 23);
    clock.advance(50 - ((i * 7) % 23));
  }
  expect(seen.ticks).toBe(2001);
  expect(seen.epochs).toEqual([0]);
});

test("a short stall is caught up, a long one moves the epoch instead of spiralling", () => {
  const clock = new ManualClock();
  const { seen } = beating(clock);
  clock.advance(1000);
  clock.stall(200);
  clock.advance(0);
  expect(seen.ticks).toBe(25);
  expect(seen.epochs).toHaveLength(1);

  clock.stall(60_000);
  clock.advance(0);
  expect(seen.epochs).toHaveLength(2);
  clock.advance(1000);
  expect(seen.ticks).toBe(45);
});

test("it keeps its place in the server's round, at the start and after lost time", () => {
  const clock = new ManualClock();
  clock.advance(5010);
  const { seen } = beating(clock, 7, 37.5);
  expect(seen.epochs).toEqual([4737.5]);
  clock.advance(77);
  expect(seen.ticks).toBe(0);
  clock.advance(0.5);
  expect(seen.ticks).toBe(1);

  clock.stall(777);
  clock.advance(1000);
  expect(seen.epochs.map((epoch) => epoch % 100)).toEqual([37.5, 37.5]);
  expect(Math.max(...seen.late.slice(-15))).toBe(0);
});

test("it goes on from a later tick, and stops when told", () => {
  const clock = new ManualClock();
  clock.advance(5000);
  const { seen, stop } = beating(clock, 40);
  expect(seen.epochs).toEqual([3000]);
  clock.advance(100);
  stop();
  clock.advance(1000);
  expect(seen.ticks).toBe(3);
});

test("a tick that ends the movement ends the beating", () => {
  const clock = new ManualClock();
  let ticks = 0;
  startFixedTimestep(clock, 0, 0, {
    tick: () => (ticks += 1) < 3,
    epochMoved: () => {},
    lag: () => {},
  });
  clock.advance(1000);
  expect(ticks).toBe(3);
});
