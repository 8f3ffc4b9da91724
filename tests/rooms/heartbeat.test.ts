/**
 * A person who drops is replaced within 2 s: how soon a silent connection is noticed, whenever it
 * falls silent.
 */
import { expect, test } from "vitest";
import { PING_MS, Heartbeat } from "../../server/transport/heartbeat.ts";
import type { PingTarget } from "../../server/transport/heartbeat.ts";
import { ManualClock } from "./manual-clock.ts";

/** Answers each ping at once, until it falls silent. */
class Line implements PingTarget {
  pingCount = 0;
  pingDue = false;
  pings = 0;
  silent = false;
  endedAt = Number.POSITIVE_INFINITY;
  readonly #clock: ManualClock;
  constructor(clock: ManualClock) {
    this.#clock = clock;
  }
  ping(): void {
    this.pings += 1;
    if (!this.silent) this.pingCount = 0;
  }
  terminate(): void {
    this.endedAt = Math.min(this.endedAt, this.#clock.now());
  }
}

function pinged(lines: number): { clock: ManualClock; all: readonly Line[]; stop: () => void } {
  const clock = new ManualClock();
  const pings = new Heartbeat();
  const all = Array.from({ length: lines }, () => new Line(clock));
  for (const line of all) pings.add(line);
  return { clock, all, stop: pings.start(clock) };
}

test("a silent line is ended within 1.9 s, whenever it falls silent, and not before 0.75 s", () => {
  for (let phase = 0; phase < PING_MS; phase += 20) {
    const { clock, all } = pinged(24);
    clock.advance(10 * PING_MS + phase);
    for (const line of all) line.silent = true;
    const from = clock.now();
    clock.advance(4 * PING_MS);
    const took = all.map(({ endedAt }) => endedAt - from);
    expect(Math.max(...took)).toBeLessThanOrEqual(1900);
    expect(Math.min(...took)).toBeGreaterThanOrEqual(750);
  }
});

test("lines that answer are pinged about once a second, some at a time, and never ended", () => {
  const { clock, all, stop } = pinged(24);
  clock.advance(60_000);
  expect(all.every(({ endedAt }) => endedAt === Number.POSITIVE_INFINITY)).toBe(true);
  for (const { pings } of all) expect(Math.abs(pings - 60_000 / PING_MS)).toBeLessThanOrEqual(1);
  stop();
  const before = all.map(({ pings }) => pings);
  clock.advance(10_000);
  expect(all.map(({ pings }) => pings)).toEqual(before);
});

test("a process that stood still for a second ends nobody before it has read what they answered", () => {
  const { clock, all } = pinged(24);
  clock.advance(10 * PING_MS);
  for (const line of all) line.silent = true;
  clock.stall(1000);
  clock.advance(100);
  for (const line of all) line.silent = false;
  for (const line of all) line.pingCount = 0;
  clock.advance(10 * PING_MS);
  expect(all.every(({ endedAt }) => endedAt === Number.POSITIVE_INFINITY)).toBe(true);
});

test.for([100, 150])(
  "a ping travels with what is sent anyway, also where a patch every 100 ms comes after %s",
  (every) => {
    const { clock, all } = pinged(1);
    for (let ms = 0; ms < 10_000; ms += every) {
      clock.advance(every);
      for (const line of all) {
        if (line.pingDue) line.pingCount = 0;
        line.pingDue = false;
      }
    }
    expect(all.map(({ pings }) => pings)).toEqual([0]);
  },
);

test("where nothing is sent a ping goes alone, a sixth of a second later at most", () => {
  const { clock, all } = pinged(1);
  let [waited, longest] = [0, 0];
  for (let ms = 0; ms < 10_000; ms += 1) {
    clock.advance(1);
    waited = all[0]?.pingDue === true ? waited + 1 : 0;
    longest = Math.max(longest, waited);
  }
  expect(longest).toBeLessThanOrEqual(165);
  expect(longest).toBeGreaterThan(110);
  expect(all[0]?.pings).toBeGreaterThan(9);
});
