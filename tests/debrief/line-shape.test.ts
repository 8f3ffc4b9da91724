/** [G6] Layout of the timeline's strands. */
import { expect, test } from "vitest";
import { type LineBox, placeOf, shapesOf } from "../../client/debrief/line-shape.ts";
import type { Strand, Timeline } from "../../shared/debrief/timeline.ts";
import { chairId } from "../../shared/model/units.ts";

const BOX: LineBox = { width: 1000, side: 0, cord: { y: 30, height: 60 }, row: 60 };
const strand = (from: number, torn: number, to: number, over: Partial<Strand> = {}): Strand => ({
  cause: chairId(0),
  hurt: chairId(1),
  type: "dismissive",
  from,
  torn,
  to,
  end: "mended",
  steps: [],
  depth: Array.from({ length: Math.max(1, to - torn) }, () => 0.5),
  ...over,
});
const line = (strands: readonly Strand[]): Timeline => ({
  seconds: 100,
  harmony: [],
  strands,
  apart: [],
  hard: [],
});
const points = (path: string) =>
  path
    .slice(1)
    .split("L")
    .map((place) => place.split(" ").map(Number) as [number, number]);

test("[G6] a strand leaves the cord at its first strain, hangs, and comes back where it was mended", () => {
  const [shape] = shapesOf(line([strand(10, 20, 50)]), BOX);
  const all = points(shape?.path ?? "");
  const [first, last] = [all[0], all.at(-1)];
  expect([first?.[0], last?.[0]]).toEqual([100, 500]);
  expect(last?.[1]).toBeCloseTo(first?.[1] ?? 0, 0);
  expect(Math.max(...all.map(([, y]) => y))).toBeGreaterThan((first?.[1] ?? 0) + 20);
});

test("[G6] one that stayed open hangs at its end; a deeper one hangs lower", () => {
  const [open] = shapesOf(line([strand(10, 20, 100, { end: "open" })]), BOX);
  expect(open?.end.y).toBeGreaterThan(60);
  const deep = strand(10, 20, 100, { end: "open", depth: [1, 1, 1] });
  expect(shapesOf(line([deep]), BOX)[0]?.end.y).toBeGreaterThan(open?.end.y ?? Infinity);
});

test("[G6] what is torn at one time hangs in rows of its own, three at most", () => {
  const together = [10, 12, 14, 16].map((from) => strand(from, from + 4, 60));
  expect(shapesOf(line(together), BOX).map(({ row }) => row)).toEqual([0, 1, 2, 0]);
  const after = [strand(0, 5, 10), strand(20, 25, 30), strand(40, 45, 50)];
  expect(shapesOf(line(after), BOX).map(({ row }) => row)).toEqual([0, 0, 0]);
});

test("[G6] each step has one lamp, when it was first reached; what comes at somebody is jagged", () => {
  const steps = [
    { at: 24, step: 1 },
    { at: 30, step: 0 },
    { at: 34, step: 1 },
    { at: 40, step: 2 },
  ] as const;
  const [shape] = shapesOf(line([strand(10, 20, 60, { steps })]), BOX);
  expect(shape?.lamps.map(({ x, step }) => [x, step])).toEqual([
    [240, 1],
    [400, 2],
  ]);
  const smooth = points(shape?.path ?? "").slice(60, 90);
  const [jagged] = shapesOf(line([strand(10, 20, 60, { type: "benign" })]), BOX);
  const turns = (of: readonly (readonly [number, number])[]): number =>
    of.filter(([, y], i) => Math.abs(y - (of[i - 1]?.[1] ?? y)) > 3).length;
  expect(turns(points(jagged?.path ?? "").slice(60, 90))).toBeGreaterThan(turns(smooth) + 5);
});

test("[G6] nothing lies outside of the picture", () => {
  expect([placeOf(BOX, 100, 0), placeOf(BOX, 100, 100), placeOf(BOX, 0, 0)]).toEqual([0, 1000, 0]);
});
