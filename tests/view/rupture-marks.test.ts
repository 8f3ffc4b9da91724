import { describe, expect, test } from "vitest";
import { bezier } from "../../client/view/geometry.ts";
import { curveThrough } from "../../client/view/string/curve.ts";
import { drawString } from "../../client/view/string/draw.ts";
import { STILL } from "../../client/view/string/motion.ts";
import { type StringShape, stringShape } from "../../client/view/string/shape.ts";
import {
  type OwnBond,
  RUPTURE_TYPES,
  type RuptureType,
  type SeverityBand,
} from "../../shared/model/perception.ts";
import { type Mark, markingPen } from "./marks.ts";

const BOND: OwnBond = {
  severity: "whole",
  type: null,
  clause: null,
  step: 0,
  owes: [],
  together: 0,
  trust: 0.6,
  seams: 0,
  residue: 0,
};
const BANDS: readonly SeverityBand[] = ["tension", "strain", "rupture", "breakdown"];
const CURVE = curveThrough(bezier(20, 100, 120, 118, 300, 118, 420, 100), 200, {
  swing: [30, 20],
  width: [9.5, 7],
  scale: 1,
});
const [COLUMNS, ROWS, CELL, TURNS] = [22, 10, 20, 6] as const;

/** How much ink lies where, colour left out: a coarse picture, blurred by a cell. */
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
    const turn = Math.floor((Math.atan2(by - ay, bx - ax) / Math.PI + 2.5 / TURNS + 2) * TURNS) % TURNS;
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

/** What the type alone adds and takes away, its size divided out. */
function kindOf(type: RuptureType, severity: SeverityBand): Float64Array {
  const shape = stringShape({ ...BOND, severity, type }, { cents: 0, ms: 0 });
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
/** 0 the same … 2 the opposite. */
const apart = (a: Float64Array, b: Float64Array): number =>
  1 - a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
const kind = (type: RuptureType, band: SeverityBand): Float64Array =>
  KINDS.get(`${type} ${band}`) as Float64Array;
for (const t of RUPTURE_TYPES) for (const b of BANDS) {
  const same = BANDS.filter(x=>x!==b).map(x => apart(kind(t,b),kind(t,x)).toFixed(2));
  const other = RUPTURE_TYPES.filter(x=>x!==t).flatMap(x => BANDS.map(y=>[apart(kind(t,b),kind(x,y)), x+" "+y] as const)).sort((p,q)=>p[0]-q[0])[0]!;
  console.log(t,b,same.join(" "),"nearest other", other[0].toFixed(2), other[1]);
}
describe("x", () => { test("y", () => expect(1).toBe(1)); });
