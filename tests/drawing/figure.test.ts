import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elbow } from "../../client/drawing/figure/arm.ts";
import { FIGURE_BOX, type FigureLook, drawFigure } from "../../client/drawing/figure/figure.ts";
import { pose } from "../../client/drawing/figure/body-pose.ts";
import type { Pose } from "../../client/drawing/figure/pose.ts";
import { tearInFace } from "../../client/scenes/tear-in-face.ts";
import { ease, still } from "../../client/drawing/figure/smooth.ts";
import { INSTRUMENTS, PERSONAS } from "../../shared/pieces/cast.ts";
import { BODY_CHANNELS } from "../../shared/model/body.ts";
import { CUES } from "../../shared/model/cue.ts";
import type { RepairStep } from "../../shared/model/perception.ts";
import { chairId } from "../../shared/model/units.ts";
import { calm, torn } from "../fixtures/perceptions.ts";
import { AT_EASE, RANGE, anyMoment } from "./moments.ts";
import { RecordingPen } from "./recording-pen.ts";

const drawn = (look: Partial<FigureLook> = {}): RecordingPen => {
  const pen = new RecordingPen();
  drawFigure(pen, {
    persona: "tomo",
    instrument: "cello",
    pose: pose(AT_EASE),
    detail: "near",
    ...look,
  });
  return pen;
};

const anyLook = fc.record({
  persona: fc.constantFrom(...PERSONAS),
  instrument: fc.constantFrom(null, ...INSTRUMENTS),
  pose: anyMoment.map(pose),
  detail: fc.constantFrom("near" as const, "far" as const),
});

describe("a figure", () => {
  test("is the same drawing for the same numbers", () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        expect(drawn(look).calls).toEqual(drawn(look).calls);
      }),
      { numRuns: 20 },
    );
  });

  test("is drawn with finite numbers, inside its box, whatever the body does", () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        const pen = drawn(look);
        expect(pen.unfit).toBe(0);
        expect(pen.box.left).toBeGreaterThanOrEqual(FIGURE_BOX.left);
        expect(pen.box.right).toBeLessThanOrEqual(FIGURE_BOX.right);
        expect(pen.box.top).toBeGreaterThanOrEqual(FIGURE_BOX.top);
        expect(pen.box.bottom).toBeLessThanOrEqual(FIGURE_BOX.bottom);
      }),
      { numRuns: 400 },
    );
  });

  test.each(BODY_CHANNELS)("[C2] shows the channel %s", (channel) => {
    for (const instrument of [null, "cello", "violin", "flute"] as const) {
      const seen = RANGE[channel].map((value) => {
        const target = pose({ ...AT_EASE, body: { ...AT_EASE.body, [channel]: value } });
        // Breath shows over time: half a second in.
        let motion = still(target, () => 0);
        for (let t = 0; t < 500; t += 50)
          motion = ease(motion, target, {
            dt: 50,
            stroke: 0,
            random: () => 0,
            reducedMotion: true,
          });
        return drawn({ instrument, pose: motion.pose }).calls.join("\n");
      });
      expect(seen[0]).not.toBe(seen[1]);
    }
  });

  test("[A4] the two listening winces differ in direction and from each other", () => {
    const wince = (listenPitch: number, listenTime: number) =>
      pose({ ...AT_EASE, body: { ...AT_EASE.body, listenPitch, listenTime } });
    expect(wince(1, 0).browSkew).toBeGreaterThan(0.3);
    expect(wince(-1, 0).browSkew).toBeLessThan(-0.3);
    expect(wince(1, 0).nod).toBeLessThan(wince(-1, 0).nod);
    expect(wince(0, 1).lean).toBeGreaterThan(wince(0, -1).lean + 0.5);
    expect(wince(0, 1).browSkew).toBe(0);
  });

  test("every person is drawn differently, and so is every instrument", () => {
    const people = PERSONAS.map((persona) => drawn({ persona }).calls.join("\n"));
    const instruments = INSTRUMENTS.map((instrument) => drawn({ instrument }).calls.join("\n"));
    expect(new Set(people).size).toBe(PERSONAS.length);
    expect(new Set(instruments).size).toBe(INSTRUMENTS.length);
  });

  test("takes less drawing from afar", () => {
    for (const persona of PERSONAS)
      expect(drawn({ persona, detail: "far" }).points).toBeLessThan(
        drawn({ persona }).points * 0.8,
      );
  });

  test("sinks into the dusk only when tinted", () => {
    expect(drawn({ tint: { colour: 0x2a1510, share: 0.4 } }).calls[0]).toContain("tint");
    expect(drawn().calls[0]).not.toContain("tint");
  });
});

describe("a face with a tear between it and the viewer", () => {
  /** The corners as drawn: rest is slightly above level. */
  const DRAWN_ABOVE = 0.1;
  const bands = ["tension", "strain", "rupture", "breakdown"] as const;
  const tornAt = (severity: (typeof bands)[number], step: RepairStep) => {
    const base = torn();
    return tearInFace(
      { ...base, bonds: base.bonds.map((bond) => bond && { ...bond, severity, step }) },
      chairId(1),
    );
  };
  const least = Math.min(
    ...bands.flatMap((band) => ([0, 1, 2, 3, 4] as const).map((step) => tornAt(band, step))),
  );

  test("[C2] at rest never reads as content, whatever else the body does", () => {
    fc.assert(
      fc.property(anyMoment, fc.double({ min: least, max: 1, noNaN: true }), (moment, share) => {
        const p = pose({ ...moment, cue: null, torn: share });
        expect(p.mouthCurve).toBeLessThanOrEqual(-DRAWN_ABOVE);
        expect(p.lowerLid).toBeLessThan(0.45);
      }),
    );
    expect(pose({ ...AT_EASE, torn: 1 }).mouthCurve).toBeLessThan(-0.2);
    expect(pose(AT_EASE).mouthCurve).toBeGreaterThan(0.2);
  });

  test("[P4] still tells a hard mouth from a level and a soft one", () => {
    const [hard, level, soft] = [-1, 0, 1].map((mouth) =>
      pose({ ...AT_EASE, body: { ...AT_EASE.body, mouth }, torn: 1 }),
    ) as [Pose, Pose, Pose];
    expect(hard.mouthCurve).toBeLessThan(level.mouthCurve - 0.3);
    expect(hard.mouthPress).toBeGreaterThan(0.5);
    expect(soft.mouthOpen).toBeGreaterThan(level.mouthOpen + 0.1);
  });

  test("smiles for a warm greeting only, as one who means it", () => {
    for (const cue of CUES) {
      const { mouthCurve } = pose({ ...AT_EASE, cue, cueAge: 800, torn: 1 });
      if (cue === "warm") expect(mouthCurve).toBeGreaterThan(0.5);
      else expect(mouthCurve, cue).toBeLessThan(0.15);
    }
  });

  test("[R10] is everyone's when the whole comes apart, and nobody's when nothing is torn", () => {
    expect(tearInFace(calm(), chairId(1))).toBe(0);
    expect(tearInFace(torn(), chairId(2))).toBe(0);
    expect(tearInFace(torn(), chairId(1))).toBeGreaterThan(0.9);
    const apart = {
      ...calm(),
      whole: { severity: "rupture", step: 0, by: null, owes: [] },
    } as const;
    expect(tearInFace(apart, chairId(3))).toBe(1);
  });
});

describe("a gesture", () => {
  const faceOf = (cue: (typeof CUES)[number] | null, share = 0) => {
    const p = pose({ ...AT_EASE, cue, cueAge: 800, torn: share });
    return [
      p.lid,
      p.browInner,
      p.browOuter,
      p.mouthCurve,
      p.mouthOpen,
      p.mouthPress,
      p.nod,
      p.tilt,
      p.lean,
    ];
  };
  const apart = (a: readonly number[], b: readonly number[]) =>
    Math.hypot(...a.map((v, i) => v - (b[i] as number)));

  test("differs from every other in the face and trunk alone", () => {
    const pairs = CUES.flatMap((one, i) => CUES.slice(i + 1).map((other) => ({ one, other })));
    for (const share of [0, 1])
      expect(
        pairs.filter(({ one, other }) => apart(faceOf(one, share), faceOf(other, share)) < 0.25),
      ).toEqual([]);
  });

  test("calm, ask and stop do not look alike in the face", () => {
    expect(apart(faceOf(null), faceOf("ask"))).toBeGreaterThan(0.9);
    expect(apart(faceOf(null), faceOf("stop"))).toBeGreaterThan(0.7);
    expect(apart(faceOf("ask"), faceOf("stop"))).toBeGreaterThan(1.2);
  });

  test("frees the right hand by lowering what it played", () => {
    const ask = pose({ ...AT_EASE, cue: "ask" });
    expect([ask.rightFree, ask.lowered, ask.leftFree]).toEqual([1, 1, 0]);
    const glare = pose({ ...AT_EASE, cue: "glare" });
    expect([glare.rightFree, glare.lowered]).toEqual([0, 0]);
  });
});

describe("an elbow", () => {
  const right = [-95, 60] as const;

  test("falls: it hangs no higher than half way between shoulder and hand", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -240, max: 90, noNaN: true }),
        fc.double({ min: -40, max: 320, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (x, y, open) => {
          fc.pre(Math.hypot(x - right[0], y - right[1]) < 265);
          const [, ey] = elbow(right, x, y, -1, open);
          expect(ey).toBeGreaterThanOrEqual((right[1] + y) / 2 - 8);
        },
      ),
    );
  });

  test("does not flare: with the hand before the body it stays near the shoulder's plumb line", () => {
    for (let x = -120; x <= -10; x += 10)
      for (let y = 120; y <= 290; y += 10)
        expect(Math.abs(elbow(right, x, y, -1, 0)[0] - right[0])).toBeLessThan(60);
  });
});
