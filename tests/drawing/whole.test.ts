import { describe, expect, test } from "vitest";
import { gatheringLight } from "../../client/scenes/gathering-view.ts";
import { hallLight } from "../../client/scenes/hall-light.ts";
import { splitOpen } from "../../client/scenes/split-view.ts";
import { drawGathering } from "../../client/drawing/gathering.ts";
import { layout } from "../../client/drawing/layout.ts";
import { drawLectern, LECTERN_BOX } from "../../client/drawing/lectern.ts";
import { PALETTE } from "../../client/drawing/palette.ts";
import { drawSplit } from "../../client/drawing/split.ts";
import { pose } from "../../client/drawing/figure/body-pose.ts";
import type { OwnSplit, OwnWhole, RepairStep } from "../../shared/model/perception.ts";
import { calm } from "../fixtures/perceptions.ts";
import { broken, markingPen } from "./marks.ts";
import { AT_EASE } from "./moments.ts";

const STEPS = [0, 1, 2, 3, 4] as const;
const GOLD = new Set<number>([PALETTE.gold, PALETTE.goldHigh, PALETTE.goldLow]);
const whole = (step: RepairStep): OwnWhole => ({ severity: "rupture", step, by: null, owes: [] });

describe("[R10] the hall while the consort is apart", () => {
  const WIDE = layout(1280, 800);
  const drawn = (step: RepairStep, seconds: number, at = WIDE) => {
    const pen = markingPen();
    drawGathering(pen, at.hall, gatheringLight(whole(step)), seconds);
    return pen.marks;
  };

  test("every step brings its sections closer to one warm ring", () => {
    const lights = STEPS.map((step) => gatheringLight(whole(step)));
    for (let n = 1; n < lights.length; n++) {
      expect(lights[n]!.apart).toBeLessThan(lights[n - 1]!.apart);
      expect(lights[n]!.closed).toBeGreaterThan(lights[n - 1]!.closed);
      expect(lights[n]!.warm).toBeGreaterThan(lights[n - 1]!.warm);
    }
    expect(lights[4]).toMatchObject({ apart: 0, closed: 1, warm: 1 });
    expect(gatheringLight(null).presence).toBe(0);
  });

  test("the light under the two sound holes flickers, each at its own time", () => {
    const shafts = (seconds: number) => {
      const alphas = drawn(0, seconds)
        .filter(({ path }) => path.length === 8)
        .map(({ alpha }) => alpha);
      return [alphas[0]!, alphas[4]!] as const;
    };
    const course = Array.from({ length: 60 }, (_, i) => shafts(i / 15));
    const correlation = correlated(
      course.map(([left]) => left),
      course.map(([, right]) => right),
    );
    expect(Math.abs(correlation)).toBeLessThan(0.6);
    expect(new Set(course.map(([left]) => left)).size).toBeGreaterThan(30);
  });

  test("apart the sections drift; begun again the ring stands but for its breath", () => {
    const move = (step: RepairStep) => {
      const [before, after] = [drawn(step, 1), drawn(step, 4)];
      // The same section in both: the last drawn.
      const [a, b] = [before.at(-1)!.path, after.at(-1)!.path];
      return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
    };
    expect(move(0)).toBeGreaterThan(5 * move(4));
  });

  test.each(STEPS)(
    "step %i can be drawn on every screen, and is not gold before it is mended",
    (step) => {
      for (const at of [layout(360, 640), WIDE, layout(1920, 1080)])
        for (const seconds of [0, 2.3, 17]) {
          expect(broken(drawn(step, seconds, at))).toEqual([]);
          expect(drawn(step, seconds, at).filter(({ colour }) => GOLD.has(colour))).toEqual([]);
        }
    },
  );

  test("the hall cools, and warms again with every step", () => {
    const mood = (step: RepairStep) => hallLight({ ...calm(), whole: whole(step) }, null).mood;
    for (const step of [1, 2, 3, 4] as const)
      expect(mood(step)).toBeLessThan(mood((step - 1) as RepairStep));
    expect(mood(0)).toBeGreaterThan(0.6);
  });
});

function correlated(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]) => x.reduce((sum, v) => sum + v, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (f: (i: number) => number) => a.reduce((s, _, i) => s + f(i), 0);
  return (
    sum((i) => (a[i]! - ma) * (b[i]! - mb)) /
    Math.sqrt(sum((i) => (a[i]! - ma) ** 2) * sum((i) => (b[i]! - mb) ** 2))
  );
}

describe("[R9] one's own instrument when one is split", () => {
  const split = (step: OwnSplit["step"], severity: OwnSplit["severity"] = "rupture") =>
    splitOpen({ split: { severity, step, owes: [] } });

  test("stands open the further the worse, and closes with every deed", () => {
    expect(splitOpen({ split: null })).toBe(0);
    expect(split(0, "strain")).toBeLessThan(split(0, "breakdown"));
    expect(split(1)).toBeLessThan(split(0));
    expect(split(2)).toBeLessThan(split(1));
  });

  test("[C4] masking draws a hairline that grows before anything has split", () => {
    const drawn = (open: number, hairline: number) => {
      const pen = markingPen();
      drawSplit(pen, layout(1280, 800), open, hairline, 1);
      expect(broken(pen.marks)).toEqual([]);
      return pen.marks;
    };
    expect(drawn(0, 0)).toEqual([]);
    const length = (hairline: number) => drawn(0, hairline)[0]!.path.length;
    expect(length(0.9)).toBeGreaterThan(length(0.3));
    expect(drawn(0, 0.9).some(({ kind }) => kind === "fill")).toBe(false);
    expect(drawn(0.8, 0).some(({ kind }) => kind === "fill")).toBe(true);
  });

  test.each([
    [360, 640],
    [1280, 800],
    [1920, 1080],
  ])("at %i × %i the crack stays on one's own instrument", (width, height) => {
    const at = layout(width, height);
    const pen = markingPen();
    drawSplit(pen, at, 1, 1, 1);
    for (const { path } of pen.marks.filter(({ kind }) => kind === "line"))
      for (let i = 0; i < path.length; i += 2) {
        expect(path[i]).toBeLessThan(at.rose.x + at.rose.radius * 1.3);
        expect(path[i]).toBeGreaterThan(0);
      }
  });
});

test("[R11] shame shows: eyes and shoulders drop, the head bows", () => {
  const seen = (shame: number) =>
    pose({
      ...AT_EASE,
      body: { ...AT_EASE.body, eyes: -0.6 * shame, shoulders: -0.5 * shame, head: -0.5 * shame },
    });
  const [proud, ashamed] = [seen(0), seen(1)];
  expect(ashamed.lid).toBeLessThan(0.75 * proud.lid);
  expect(ashamed.shoulders).toBeLessThan(proud.shoulders - 0.12);
  expect(ashamed.nod).toBeGreaterThan(proud.nod + 0.2);
});

test("[O1] the lectern lies in its box and is not gold", () => {
  const pen = markingPen();
  drawLectern(pen);
  expect(broken(pen.marks)).toEqual([]);
  for (const { path, colour } of pen.marks) {
    expect(GOLD.has(colour)).toBe(false);
    for (let i = 0; i < path.length; i += 2) {
      expect(path[i]).toBeGreaterThanOrEqual(LECTERN_BOX.left);
      expect(path[i]).toBeLessThanOrEqual(LECTERN_BOX.right);
      expect(path[i + 1]).toBeGreaterThanOrEqual(LECTERN_BOX.top);
      expect(path[i + 1]).toBeLessThanOrEqual(LECTERN_BOX.bottom);
    }
  }
});
