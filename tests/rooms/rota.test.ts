import { expect, test } from "vitest";
import { ROUND_MS, Rota, offsetOf } from "../../server/rooms/rota.ts";

/** The widest time of the round in which none of so many consorts plays. */
function widestGap(consorts: number): number {
  const offsets = Array.from({ length: consorts }, (_, place) => offsetOf(place));
  const inOrder = offsets.toSorted((a, b) => a - b);
  const first = inOrder[0] ?? 0;
  return Math.max(...inOrder.map((at, i) => (inOrder[i + 1] ?? first + ROUND_MS) - at));
}

test("consorts are spread over the round, however many there are", () => {
  for (const consorts of [1, 2, 3, 7, 50, 300, 1000])
    expect(widestGap(consorts)).toBeLessThan((2 * ROUND_MS) / consorts + 1e-9);
});

test("no two consorts play at the same point of the round", () => {
  const offsets = Array.from({ length: 1000 }, (_, place) => offsetOf(place));
  expect(new Set(offsets).size).toBe(1000);
  for (const offset of offsets) expect(offset >= 0 && offset < ROUND_MS).toBe(true);
});

test("a place that was given back is the next to be taken", () => {
  const rota = new Rota();
  const taken = Array.from({ length: 8 }, () => rota.take());
  expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  rota.giveBack(5);
  rota.giveBack(2);
  expect([rota.take(), rota.take(), rota.take()]).toEqual([2, 5, 8]);
});
