import { describe, expect, test } from "vitest";
import { bezier } from "../../client/view/geometry.ts";
import { layout } from "../../client/view/layout.ts";
import { PALETTE } from "../../client/view/palette.ts";
import { bondCurve, curveThrough } from "../../client/view/string/curve.ts";
import { drawString } from "../../client/view/string/draw.ts";
import { STILL } from "../../client/view/string/motion.ts";
import { type Stand, stringShape } from "../../client/view/string/shape.ts";
import { strandsOf } from "../../client/view/string/strands.ts";
import { type OwnBond, RUPTURE_TYPES } from "../../shared/model/perception.ts";
import { broken, markingPen } from "./marks.ts";
import { WHOLE } from "../fixtures/perceptions.ts";

const CURVE = curveThrough(bezier(0, 0, 100, 40, 300, 40, 400, 0), 200, {
  swing: [30, 20],
  width: [9.5, 7],
  scale: 1,
});

const drawn = (bond: Partial<OwnBond>, stand: Stand = { cents: 0, ms: 0 }, motion = STILL) => {
  const pen = markingPen();
  drawString(pen, CURVE, stringShape({ ...WHOLE, ...bond }, stand), motion);
  return pen.marks;
};
const uses = (marks: ReturnType<typeof drawn>, ...colours: readonly number[]) =>
  marks.some(({ colour }) => colours.includes(colour));

describe("the string as drawn", () => {
  test("[I1] one's own strand runs the same, however the other stands", () => {
    const mine = (stand: Stand) => strandsOf(CURVE, stringShape(WHOLE, stand), STILL).mine;
    expect(mine({ cents: 45, ms: 90 })).toEqual(mine({ cents: 0, ms: 0 }));
    expect(mine({ cents: -30, ms: -90 })).toEqual(mine({ cents: 0, ms: 0 }));
  });

  test("[P1] sharp and flat differ in colour and in the side of their barbs", () => {
    expect(uses(drawn({}, { cents: 30, ms: 0 }), PALETTE.sharp)).toBe(true);
    expect(uses(drawn({}, { cents: 30, ms: 0 }), PALETTE.flat)).toBe(false);
    expect(uses(drawn({}, { cents: -30, ms: 0 }), PALETTE.flat)).toBe(true);
    const tips = (cents: number, colour: number) =>
      drawn({}, { cents, ms: 0 })
        .filter(
          (mark) =>
            mark.kind === "line" &&
            mark.path.length === 4 &&
            mark.width === 2.2 &&
            mark.colour === colour,
        )
        .map(({ path }) => Math.sign((path[3] as number) - (path[1] as number)));
    expect(new Set(tips(30, PALETTE.sharp))).toEqual(new Set([-1]));
    expect(new Set(tips(-30, PALETTE.flat))).toEqual(new Set([1]));
  });

  test("gold is never drawn on what was not mended", () => {
    const gold = [PALETTE.gold, PALETTE.goldHigh, PALETTE.goldLow];
    for (const severity of ["whole", "tension", "strain", "rupture", "breakdown"] as const)
      expect(
        uses(
          drawn({ severity, type: severity === "whole" ? null : "benign" }, { cents: 25, ms: 40 }),
          ...gold,
        ),
      ).toBe(false);
    expect(uses(drawn({ seams: 1 }), ...gold)).toBe(true);
  });

  test("beating turns the strands about each other once a beat", () => {
    const shape = stringShape(WHOLE, { cents: 12, ms: 0 });
    const at = (beating: number) => strandsOf(CURVE, shape, { ...STILL, beating }).theirs;
    expect(at(1).every((value, i) => Math.abs(value - (at(0)[i] as number)) < 1e-9)).toBe(true);
    expect(at(0.5)).not.toEqual(at(0));
  });

  test("a tear opens from nothing to its gap", () => {
    const shape = stringShape(
      { ...WHOLE, severity: "rupture", type: "benign" },
      { cents: 0, ms: 0 },
    );
    const width = (torn: number) => {
      const { gap } = strandsOf(CURVE, shape, { ...STILL, torn });
      return gap ? gap[1] - gap[0] : 0;
    };
    expect(width(0)).toBe(0);
    expect(width(0.5)).toBeGreaterThan(0);
    expect(width(1)).toBeGreaterThan(width(0.5));
  });

  test("the same numbers draw the same string, and every state can be drawn", () => {
    for (const severity of ["whole", "tension", "strain", "rupture", "breakdown"] as const)
      for (const type of [null, ...RUPTURE_TYPES])
        for (const step of [0, 1, 2, 3, 4] as const) {
          const bond = {
            severity,
            type,
            step,
            together: step === 4 ? 2 : 0,
            seams: 8,
            residue: 0.6,
          };
          const marks = drawn(bond, { cents: 33, ms: -70 });
          expect(broken(marks)).toEqual([]);
          expect(marks).toEqual(drawn(bond, { cents: 33, ms: -70 }));
        }
  });

  test.each([
    [360, 640],
    [390, 844],
    [1280, 800],
    [1920, 1080],
  ])("at %i × %i both strands stay on the screen and above the controls", (width, height) => {
    const at = layout(width, height);
    const curve = bondCurve(at);
    const shape = stringShape(WHOLE, { cents: 50, ms: 0 });
    const { mine, theirs } = strandsOf(curve, shape, STILL);
    for (const path of [mine, theirs])
      for (let i = 0; i < path.length; i += 2) {
        expect(path[i]).toBeGreaterThan(0);
        expect(path[i]).toBeLessThan(width);
        expect(path[i + 1]).toBeLessThan(at.shape === "phone" ? height - 150 : height);
      }
  });
});
