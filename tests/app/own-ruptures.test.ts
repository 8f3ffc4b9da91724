import { clockTime } from "../../client/components/clock-time.ts";
import { expect, test } from "vitest";
import {
  carriedRuptures,
  type OwnRupture,
  withSighting,
} from "../../client/app/result/own-ruptures.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { CAUSES } from "../fixtures/ruptures.ts";
import { torn as tornNow } from "../fixtures/perceptions.ts";
import { chairId } from "../../shared/model/units.ts";

const [TOMO, JO] = [chairId(1), chairId(2)];
const after = (...seen: readonly (readonly [Sighting, number])[]): readonly OwnRupture[] =>
  seen.reduce<readonly OwnRupture[]>(
    (tears, [sighting, at]) => withSighting(tears, sighting, at),
    [],
  );
const why = CAUSES.benign;
const torn = (who = TOMO): Sighting => ({ see: "torn", with: who, type: "benign", why });
const mended = (seconds: number, who = TOMO): Sighting => ({
  see: "mended",
  with: who,
  type: "benign",
  seconds,
});

test("[G2] a tear is told with its time, and how long it took to mend", () => {
  expect(after([torn(), 20], [mended(9.6), 30])).toEqual([
    { with: TOMO, type: "benign", why, at: 20, mendedAfter: 10 },
  ]);
});

test("[G2] what tears deeper is still one tear; what tears after a mend is another", () => {
  expect(after([torn(), 20], [torn(), 25])).toHaveLength(1);
  const again = after([torn(), 20], [mended(5), 25], [torn(), 40]);
  expect(again.map(({ mendedAfter }) => mendedAfter)).toEqual([5, null]);
});

test("[G2] each bond has its own tears; a mend of what this page has not seen tear adds nothing", () => {
  const two = after([torn(JO), 3], [torn(), 5], [mended(4), 9], [mended(2, chairId(3)), 9]);
  expect(two.map(({ with: who, mendedAfter }) => [who, mendedAfter])).toEqual([
    [JO, null],
    [TOMO, 4],
  ]);
});

test("[B1] what was torn before the movement is listed as that, and its mend is told", () => {
  const carried = carriedRuptures(tornNow());
  expect(carried).toEqual([
    { with: TOMO, type: "dismissive", why: null, at: 0, mendedAfter: null },
  ]);
  expect(withSighting(carried, mended(12.2), 30)[0]?.mendedAfter).toBe(12);
});

test("other sights leave the list as it is", () => {
  const tears = after([torn(), 1]);
  expect(withSighting(tears, { see: "fellApart" }, 2)).toBe(tears);
});

test("times read as on a clock", () => {
  expect([0, 9, 61.7, 600].map(clockTime)).toEqual(["0:00", "0:09", "1:01", "10:00"]);
});
