import { expect, test } from "vitest";
import { TICK_MS } from "../../shared/model/units.ts";
import { PATCH_PERIOD_MS } from "../../shared/session/fixed-timestep.ts";
import {
  TickStagger,
  SLOT_MS,
  SLOT_ROOMS,
  offsetOf,
} from "../../server/scheduling/tick-stagger.ts";

const offsets = (consorts: number): number[] =>
  Array.from({ length: consorts }, (_, place) => offsetOf(place));

/** How many consorts play at each point of a period of `every` ms. */
function perPoint(consorts: number, every: number): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < every; at += SLOT_MS) counts.set(at, 0);
  for (const at of offsets(consorts)) counts.set(at % every, (counts.get(at % every) ?? 0) + 1);
  return [...counts.values()];
}

test("ticks, and patches too, are spread over the points of the round as evenly as full groups are, however many consorts there are", () => {
  for (const consorts of [1, 2, 3, 7, 10, 11, 50, 300, 1000])
    for (const every of [TICK_MS, PATCH_PERIOD_MS]) {
      const group = every === TICK_MS ? SLOT_ROOMS : SLOT_ROOMS / 2;
      const even = (consorts * SLOT_MS) / every;
      for (const count of perPoint(consorts, every))
        expect(Math.abs(count - even)).toBeLessThanOrEqual(group);
    }
});

test("patches are in both halves of the round alike, and few consorts share one point of a half", () => {
  for (const consorts of [2, 7, 11, SLOT_ROOMS, 50]) {
    const first = offsets(consorts).filter((at) => at < TICK_MS).length;
    expect(Math.abs(first - (consorts - first))).toBeLessThanOrEqual(1);
  }
  expect(new Set(offsets(SLOT_ROOMS)).size).toBe(2);
  expect(new Set(offsets(SLOT_ROOMS + 1)).size).toBe(3);
});

test("the server wakes for few points of the round, however many consorts there are", () => {
  for (const at of offsets(1000)) {
    expect(at % SLOT_MS).toBe(0);
    expect(at >= 0 && at < PATCH_PERIOD_MS).toBe(true);
  }
});

test("a place that was given back is the next to be taken", () => {
  const rota = new TickStagger();
  const taken = Array.from({ length: 8 }, () => rota.take());
  expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  rota.release(5);
  rota.release(2);
  expect([rota.take(), rota.take(), rota.take()]).toEqual([2, 5, 8]);
});
