import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bridgeOf } from "../../client/drawing/figure/figure.ts";
import { bezier } from "../../client/drawing/geometry.ts";
import { layout } from "../../client/drawing/layout.ts";
import { PALETTE } from "../../client/drawing/palette.ts";
import { bondCurve, curveThrough } from "../../client/drawing/string/curve.ts";
import { drawString } from "../../client/drawing/string/draw.ts";
import { STILL } from "../../client/drawing/string/motion.ts";
import { type Stand, stringShape } from "../../client/drawing/string/shape.ts";
import { strandsOf } from "../../client/drawing/string/strands.ts";
import { INSTRUMENTS } from "../../shared/pieces/cast.ts";
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

describe("the way of the string", () => {
  /** Possible places of a bridge: of any instrument, near in the middle or anywhere on the way there. */
  const anyScreen = fc.constantFrom(
    [360, 640],
    [390, 844],
    [768, 1024],
    [820, 1180],
    [1024, 768],
    [1366, 768],
    [1920, 1080],
    [740, 360],
  );
  const anywhere = fc.record({
    screen: anyScreen,
    instrument: fc.constantFrom(...INSTRUMENTS),
    away: fc.double({ min: 0, max: 1, noNaN: true }),
    from: fc.record({ x: fc.double({ min: 0, max: 1 }), y: fc.double({ min: 0.1, max: 0.6 }) }),
  });
  const along = (points: readonly number[], dx: number, dy: number): number[] =>
    Array.from(
      { length: points.length / 2 },
      (_, i) => (points[2 * i] as number) * dx + (points[2 * i + 1] as number) * dy,
    );

  test("goes onward from the own peg to their bridge, on every screen, to every instrument", () => {
    fc.assert(
      fc.property(anywhere, ({ screen, instrument, away, from }) => {
        const at = layout(screen[0], screen[1]);
        const on = bridgeOf(instrument, at.seats);
        const near = {
          x: at.focus.x + on.x * at.focus.scale,
          y: at.focus.y + on.y * at.focus.scale,
        };
        const bridge = {
          x: near.x + (from.x * at.width - near.x) * away,
          y: near.y + (from.y * at.height - near.y) * away,
        };
        const chord = Math.hypot(bridge.x - at.peg.x, bridge.y - at.peg.y);
        fc.pre(chord > 30);
        const { points } = bondCurve(at, bridge);
        const way = along(points, (bridge.x - at.peg.x) / chord, (bridge.y - at.peg.y) / chord);
        for (let i = 1; i < way.length; i++) expect(way[i]! - way[i - 1]!).toBeGreaterThan(-1e-9);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(INSTRUMENTS)("no strand crosses itself on its way to a %s", (instrument) => {
    for (const [width, height] of [
      [360, 640],
      [820, 1180],
      [1366, 768],
    ] as const) {
      const at = layout(width, height);
      const on = bridgeOf(instrument, at.seats);
      const curve = bondCurve(at, {
        x: at.focus.x + on.x * at.focus.scale,
        y: at.focus.y + on.y * at.focus.scale,
      });
      const { mine } = strandsOf(curve, stringShape(WHOLE, { cents: 0, ms: 0 }), STILL);
      expect(crossings(mine), `${width}×${height}`).toBe(0);
    }
  });
});

/** How often an open path crosses itself. */
function crossings(path: readonly number[]): number {
  const point = (i: number) => [path[2 * i] as number, path[2 * i + 1] as number] as const;
  const side = (a: number, b: number, c: number): number => {
    const [[ax, ay], [bx, by], [cx, cy]] = [point(a), point(b), point(c)];
    return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  };
  const last = path.length / 2 - 1;
  let count = 0;
  for (let i = 0; i < last; i++)
    for (let k = i + 2; k < last; k++)
      if (
        side(i, i + 1, k) !== side(i, i + 1, k + 1) &&
        side(k, k + 1, i) !== side(k, k + 1, i + 1)
      )
        count++;
  return count;
}
