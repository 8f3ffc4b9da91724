import { expect, test } from "vitest";
import {
  MIN_SAMPLES,
  FAST_INTERVAL_MS,
  FAST_SAMPLES,
  SLOW_INTERVAL_MS,
  ServerClock,
} from "../../client/session/server-clock.ts";

/** Small, seeded, even. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 16), 0x7feb352d) >>> 0;
    x = Math.imul(x ^ (x >>> 15), 0x846ca68b) >>> 0;
    return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
  };
}

const TRUE_OFFSET = 123_456.7;
const LOOPBACK_MS = 0.3;
const JITTER_MS = 40;

/**
 * Absolute errors of the estimate, read ten times a second for `seconds`, with jitter in both
 * directions.
 */
function errors(seed: number, seconds: number, drift = 0): number[] {
  const next = chance(seed);
  const clock = new ServerClock();
  const offset = (now: number) => TRUE_OFFSET + now * drift;
  const found: number[] = [];
  let ask = 0;
  let asked = 0;
  const coming: { readonly at: number; readonly tell: () => void }[] = [];
  for (let now = 0; now < seconds * 1000; now += 10) {
    while (coming[0] !== undefined && coming[0].at <= now) coming.shift()?.tell();
    if (now >= ask) {
      const there = LOOPBACK_MS + next() * JITTER_MS;
      const back = LOOPBACK_MS + next() * JITTER_MS;
      asked += 1;
      ask =
        now +
        (asked < MIN_SAMPLES
          ? there + back
          : asked < FAST_SAMPLES
            ? FAST_INTERVAL_MS
            : SLOW_INTERVAL_MS);
      const server = now + there + offset(now + there);
      const heard = now + there + back;
      coming.push({ at: heard, tell: () => clock.addSample(now, server, heard) });
    }
    // From the moment of joining.
    if (now % 100 === 0 && clock.known) found.push(Math.abs(clock.at(now) - now - offset(now)));
  }
  return found;
}

const p95 = (all: readonly number[]) =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? NaN;

test("the clock is right within 5 ms at the 95th percentile under 40 ms of added jitter", () => {
  const all = Array.from({ length: 100 }, (_, seed) => errors(seed + 1, 240)).flat();
  expect(all.length).toBeGreaterThan(200_000);
  expect(p95(all)).toBeLessThan(5);
});

test("on entering already it is, and a little, and a good while later", () => {
  for (const at of [0, 5, 10, 50, 300]) {
    const all = Array.from({ length: 400 }, (_, seed) => errors(seed + 1, 60)[at] ?? NaN);
    expect(p95(all)).toBeLessThan(5);
  }
});

test("it finds the time again at once when one of the two machines has slept", () => {
  const clock = new ServerClock();
  for (let now = 0; now < 60_000; now += 1000) clock.addSample(now, now + 5, now + 10);
  clock.addSample(61_000, 1005, 61_010);
  expect(clock.at(61_010)).toBeCloseTo(1010, 6);
});

test("it follows a clock that runs 50 parts in a million fast", () => {
  const all = Array.from({ length: 20 }, (_, seed) => errors(seed + 1, 600, 50e-6)).flat();
  expect(p95(all)).toBeLessThan(6);
});

test("it never runs backwards once the first answers are in", () => {
  const next = chance(9);
  const clock = new ServerClock();
  let last = Number.NEGATIVE_INFINITY;
  for (let now = 0; now < 120_000; now += 16) {
    if (now % 512 === 0) {
      const there = next() * JITTER_MS;
      clock.addSample(now, now + there, now + there + next() * JITTER_MS);
    }
    if (now < 6000) continue;
    const read = clock.at(now);
    expect(read).toBeGreaterThan(last);
    last = read;
  }
});

test("[L2] what was heard well once still counts when a new connection over a bad network asks often", () => {
  const clock = new ServerClock();
  for (let now = 0; now < 60_000; now += 1000) clock.addSample(now, now + 505, now + 10);
  // Answers wait behind the music, questions do not.
  for (let now = 60_000; now < 66_000; now += 60) clock.addSample(now, now + 510, now + 210);
  expect(Math.abs(clock.at(66_000) - 66_500)).toBeLessThan(5);
});
