import { describe, expect, test } from "vitest";
import { bezier } from "../../client/drawing/geometry.ts";
import { curveThrough, sampleAt } from "../../client/drawing/string/curve.ts";
import { drawString } from "../../client/drawing/string/draw.ts";
import { STILL } from "../../client/drawing/string/motion.ts";
import { type StringShape, stringShape } from "../../client/drawing/string/shape.ts";
import { RUPTURE_MARKS } from "../../client/drawing/string/ruptures.ts";
import { strandsOf } from "../../client/drawing/string/strands.ts";
import {
  type RepairStep,
  RUPTURE_TYPES,
  type RuptureType,
  type SeverityBand,
} from "../../shared/model/perception.ts";
import { type Mark, markingPen } from "./marks.ts";
import { WHOLE } from "../fixtures/perceptions.ts";

const BANDS: readonly SeverityBand[] = ["tension", "strain", "rupture", "breakdown"];
const CURVE = curveThrough(bezier(20, 100, 120, 118, 300, 118, 420, 100), 200, {
  swing: [30, 20],
  width: [9.5, 7],
  scale: 1,
});
const [COLUMNS, ROWS, CELL, TURNS] = [22, 10, 20, 6] as const;

/** How much ink is where, without colour: a coarse picture, blurred by one cell. */
function picture(shape: StringShape): Float64Array {
  const pen = markingPen();
  drawString(pen, CURVE, shape, { ...STILL, seconds: 0.3 });
  const ink = new Float64Array(COLUMNS * ROWS * TURNS);
  for (const mark of pen.marks) spread(mark, ink);
  return ink;
}

function spread({ path, alpha, width, kind }: Mark, ink: Float64Array): void {
  for (let i = 0; i + 3 < path.length; i += 2) {
    const [ax, ay, bx, by] = path.slice(i, i + 4) as [number, number, number, number];
    const length = Math.hypot(bx - ax, by - ay);
    const turn =
      Math.floor((Math.atan2(by - ay, bx - ax) / Math.PI + 2.5 / TURNS + 2) * TURNS) % TURNS;
    const steps = Math.max(1, Math.ceil(length / 3));
    for (let k = 0; k < steps; k++) {
      const x = (ax + ((bx - ax) * (k + 0.5)) / steps) / CELL;
      const y = (ay + ((by - ay) * (k + 0.5)) / steps) / CELL;
      const weight = (alpha * (kind === "line" ? Math.min(width, 8) : 4) * length) / steps;
      const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const [column, row] = [left + dx, top + dy];
        if (column < 0 || row < 0 || column >= COLUMNS || row >= ROWS) continue;
        const share = (1 - Math.abs(x - 0.5 - column)) * (1 - Math.abs(y - 0.5 - row));
        const at = (row * COLUMNS + column) * TURNS + turn;
        ink[at] = (ink[at] as number) + weight * share;
      }
    }
  }
}

/** What the type alone adds and removes, normalised by size. */
function kindOf(type: RuptureType, severity: SeverityBand): Float64Array {
  const shape = stringShape({ ...WHOLE, severity, type }, { cents: 0, ms: 0 });
  const [typed, bare] = [picture(shape), picture({ ...shape, look: null })];
  const change = typed.map((ink, i) => ink - (bare[i] as number));
  const size = Math.hypot(...change);
  return change.map((value) => value / size);
}

const KINDS = new Map(
  RUPTURE_TYPES.flatMap((type) =>
    BANDS.map((band) => [`${type} ${band}`, kindOf(type, band)] as const),
  ),
);
const kind = (type: RuptureType, band: SeverityBand): Float64Array =>
  KINDS.get(`${type} ${band}`) as Float64Array;
/** 0 the same … 1 nothing in common … 2 the opposite. */
const apart = (a: Float64Array, b: Float64Array): number =>
  1 - a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
const others = (type: RuptureType) => RUPTURE_TYPES.filter((other) => other !== type);

describe.each(RUPTURE_TYPES)("%s", (type) => {
  test.each(BANDS)("[R1]–[R8] in %s it looks like no other type, colour left out", (band) => {
    for (const other of others(type))
      expect(apart(kind(type, band), kind(other, band)), other).toBeGreaterThan(0.3);
  });

  test.each([
    ["tension", "strain"],
    ["strain", "rupture"],
  ] as const)("%s and %s of it are nearer than it is to any other type", (weak, strong) => {
    const near = apart(kind(type, weak), kind(type, strong));
    for (const other of others(type))
      for (const band of BANDS) {
        expect(near, `${weak} to ${other} in ${band}`).toBeLessThan(
          apart(kind(type, weak), kind(other, band)),
        );
        expect(near, `${strong} to ${other} in ${band}`).toBeLessThan(
          apart(kind(type, strong), kind(other, band)),
        );
      }
  });

  test("strength changes the size of its marks, and not which they are", () => {
    const marks = BANDS.map((severity) => {
      const { look } = stringShape({ ...WHOLE, severity, type }, { cents: 0, ms: 0 });
      return RUPTURE_MARKS.map((mark) => look?.[mark] ?? 0);
    });
    for (let n = 1; n < marks.length; n++)
      marks[n]!.forEach((size, m) => {
        const weaker = marks[n - 1]![m]!;
        if (size === 0) expect(weaker).toBe(0);
        else expect(size).toBeGreaterThan(weaker);
      });
  });

  test("[M1] its marks shrink with every step of its repair", () => {
    const size = (step: RepairStep) => {
      const { look } = stringShape(
        { ...WHOLE, severity: "rupture", type, step },
        { cents: 0, ms: 0 },
      );
      return RUPTURE_MARKS.reduce((sum, mark) => sum + (look?.[mark] ?? 0), 0);
    };
    for (const step of [1, 2, 3, 4] as const)
      expect(size(step)).toBeLessThan(size((step - 1) as RepairStep));
  });
});

describe("[R3] a limit", () => {
  test.each(BANDS)("in %s is a clean space: nothing frays, nothing hangs", (severity) => {
    const { wear } = stringShape({ ...WHOLE, severity, type: "limitSetting" }, { cents: 0, ms: 0 });
    expect(wear.gap).not.toBeNull();
    expect([wear.fibres, wear.nicks.length, wear.slack, wear.hairs]).toEqual([0, 0, 0, 0]);
  });

  test("up to its bars both strands lie still", () => {
    const shape = stringShape(
      { ...WHOLE, severity: "rupture", type: "limitSetting" },
      { cents: 0, ms: 0 },
    );
    const { mine, theirs } = strandsOf(CURVE, shape, STILL);
    const [from, to] = shape.wear.gap!;
    for (const s of [from, to])
      for (const strand of [mine, theirs]) {
        const i = sampleAt(CURVE, s);
        expect(Math.abs(strand[2 * i + 1]! - CURVE.points[2 * i + 1]!)).toBeLessThan(1.5);
      }
  });
});

test("[R1] the two swing out at the same time, one against the other, and slowly", () => {
  const shape = stringShape(
    { ...WHOLE, severity: "rupture", type: "oscillating" },
    { cents: 0, ms: 0 },
  );
  const wide = (seconds: number) => {
    const { mine, theirs } = strandsOf(CURVE, shape, { ...STILL, seconds });
    const i = sampleAt(CURVE, 0.27);
    const middle = CURVE.points[2 * i + 1]!;
    return [mine[2 * i + 1]! - middle, theirs[2 * i + 1]! - middle] as const;
  };
  for (const seconds of [0, 1.5, 3, 4.5]) {
    const [a, b] = wide(seconds);
    expect(a * b).toBeLessThan(0);
  }
  expect(Math.abs(wide(1.5)[0])).toBeGreaterThan(1.5 * Math.abs(wide(4.5)[0]));
});

test("[I1] whatever the type, one's own strand runs the same however the other stands", () => {
  for (const type of RUPTURE_TYPES) {
    const mine = (cents: number, ms: number) =>
      strandsOf(CURVE, stringShape({ ...WHOLE, severity: "strain", type }, { cents, ms }), STILL)
        .mine;
    expect(mine(40, -80)).toEqual(mine(0, 0));
  }
});
