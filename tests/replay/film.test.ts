/** [F7] The replay of a movement shows it as it was. */
import { expect, test } from "vitest";
import { Film } from "../../client/replay/film.ts";
import { ReplayedConsort } from "../../client/replay/replayed-consort.ts";
import { unpack } from "../../client/replay/unpack.ts";
import { chairId, millis, TICK_MS } from "../../shared/model/units.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import type { Consort } from "../../client/session/consort.ts";
import { fakeConsort } from "../fixtures/consort.ts";
import { playAtRandom } from "../fixtures/random-movement.ts";
import { deflateSync } from "node:zlib";

const { recording } = playAtRandom(3, 40);
const seat = chairId(1);

function seen() {
  let now = 0;
  const film = new Film([recording]);
  const consort = new ReplayedConsort(film, fakeConsort(null, recording.setup.chairs), seat, () =>
    millis(now),
  );
  const wait = (ms: number): boolean => {
    now += ms;
    return consort.advance();
  };
  return { film, consort, wait };
}

test("[F7] any tick shows what that chair perceived there, whichever way one came", () => {
  const film = new Film([recording]);
  const onwards: string[] = [];
  for (const tick of [0, 7, 333, 640, 800]) {
    film.seek(tick);
    onwards.push(JSON.stringify(film.perception(seat)));
  }
  const back = [800, 640, 333, 7, 0].map((tick) => {
    film.seek(tick);
    return JSON.stringify(film.perception(seat));
  });
  expect(back.toReversed()).toEqual(onwards);
  expect(new Set(onwards).size).toBe(onwards.length);
});

test("[F7] beyond the ends it stays at the end", () => {
  const film = new Film([recording]);
  film.seek(10 ** 6);
  expect(film.tick).toBe(film.ticks);
  expect(film.next()).toBe(false);
  film.seek(-5);
  expect(film.tick).toBe(0);
});

test("[F7] how all stood is told against each other: nobody is the measure", () => {
  const film = new Film([recording]);
  film.seek(500);
  const standings = film.standings();
  const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);
  expect(standings.map(({ chair }) => chair)).toEqual(standings.map((_, chair) => chair));
  expect(sum(standings.map(({ cents }) => cents))).toBeCloseTo(0, 6);
  expect(sum(standings.map(({ ms }) => ms))).toBeCloseTo(0, 6);
  expect(standings.some(({ cents, ms }) => cents !== 0 && ms !== 0)).toBe(true);
});

test("[F7] its marks are the tears, mends and calls in the order of time", () => {
  const { marks, ticks } = new Film([recording]);
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.map(({ tick }) => tick)).toEqual(
    marks.map(({ tick }) => tick).toSorted((a, b) => a - b),
  );
  expect(marks.every(({ tick }) => tick >= 0 && tick <= ticks)).toBe(true);
});

test("[F7] it goes by its own clock: at once, at half speed, and not at all while it stands", () => {
  const { film, consort, wait } = seen();
  wait(1000);
  expect([film.tick, consort.still.value]).toEqual([0, true]);
  consort.run(true);
  wait(500);
  expect([film.tick, consort.still.value]).toEqual([500 / TICK_MS, false]);
  expect(consort.perception.value?.tick).toBe(10);
  consort.run(true, 0.5);
  wait(500);
  expect([film.tick, consort.still.value]).toEqual([15, true]);
  consort.run(false);
  wait(500);
  expect(film.tick).toBe(15);
});

test("[F7] sought on and back while it goes at half speed, it goes on from there, at half speed", () => {
  const { film, consort, wait } = seen();
  consort.run(true, 0.5);
  for (const tick of [400, 90, 700, 0]) {
    consort.seek(tick);
    expect([film.tick, consort.perception.value?.tick]).toEqual([tick, tick]);
    wait(400);
    expect([film.tick, consort.runs]).toEqual([tick + 4, true]);
  }
  // By beats, on and back again.
  const { beatTicks } = film;
  consort.seek(film.tick + beatTicks);
  consort.seek(film.tick - beatTicks);
  expect(film.tick).toBe(4);
});

test("[F7] a page that slept goes on where it was", () => {
  const { film, consort, wait } = seen();
  consort.run(true, 1);
  wait(60_000);
  expect(film.tick).toBe(0);
  wait(100);
  expect(film.tick).toBe(2);
});

test("[F7] at its end it stands", () => {
  const { film, consort, wait } = seen();
  consort.seek(film.ticks - 4);
  consort.run(true, 1);
  expect(wait(150)).toBe(true);
  expect(wait(150)).toBe(false);
  expect([consort.runs, film.tick]).toEqual([false, film.ticks]);
});

test("[F7] what the seat saw happen is told again, and none of it by a jump", () => {
  const { film, consort, wait } = seen();
  const told: Sighting[] = [];
  consort.onSighting((sighting) => told.push(sighting));
  consort.seek(600);
  expect(told).toEqual([]);
  consort.seek(0);
  consort.run(true, 1);
  while (wait(200));
  expect(told.length).toBeGreaterThan(0);
  expect(film.tick).toBe(film.ticks);
});

test("[F7] what was played is not changed by anything that is pressed", () => {
  const { film, consort } = seen();
  const before = JSON.stringify(film.recording);
  (consort as Consort).command({ do: "breathe", on: true });
  consort.seek(300);
  consort.leave();
  expect(JSON.stringify(film.recording)).toBe(before);
});

test("[F7] it arrives packed, and a damaged one is refused", async () => {
  const packed = deflateSync(JSON.stringify([recording]));
  expect(await unpack(packed)).toEqual(JSON.parse(JSON.stringify([recording])));
  await expect(unpack(packed.subarray(0, 40))).rejects.toThrow(TypeError);
  await expect(unpack(new Uint8Array([1, 2, 3]))).rejects.toThrow(TypeError);
  expect(() => new Film([{ ...recording, modelVersion: 2 }])).toThrow("otherModel");
  expect(() => new Film([])).toThrow(RangeError);
});
