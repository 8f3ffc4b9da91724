/** [A4] The listening face, and what dims and blurs what a face says ([C4], [P5]). */
import { describe, expect, test } from "vitest";
import { SIGNATURE_CHANNELS } from "../../shared/model/body.ts";
import { ACTIVATION, BODY, CUE, PACES, SEEING, SPLIT } from "../../shared/model/numbers.ts";
import { Stage } from "./stage.ts";

const PITCH: number = SIGNATURE_CHANNELS.length;
const TIME = PITCH + 1;

/** Chair 1 listens to chair 0, which is so many cents off the other two. */
function listened(cents: number, each: (stage: Stage) => void = () => {}): Stage {
  const stage = new Stage().look(0, 1).look(1, 0).look(2, 3).look(3, 2);
  stage.run(4, () => {
    stage.hold(0, cents).hold(1, 0).hold(2, 0).hold(3, 0);
    for (const chair of stage.store.chairs) chair.activation = 0.2;
    each(stage);
  });
  return stage;
}
const meant = (stage: Stage, channel = PITCH): number => stage.chair(1).signal[channel] as number;
/** The listener is one of the three it compares with: two thirds of the error are left. */
const off = (cents: number): number => -((2 / 3) * cents * BODY.wince) / BODY.winceCents;

describe("[A4] the listening face", () => {
  test("says by itself which way and how far, all the time", () => {
    for (const cents of [30, 15, 6, 0, -15])
      expect(meant(listened(cents))).toBeCloseTo(off(cents), 2);
    expect(meant(listened(400))).toBeCloseTo(-BODY.wince, 2);
  });

  test("the same for time: ahead one way, behind the other", () => {
    const late = (ms: number): number => {
      const stage = new Stage().look(1, 0);
      stage.run(4, () => {
        for (const chair of stage.store.chairs) chair.late = chair.id === 0 ? ms : 0;
      });
      return meant(stage, TIME);
    };
    // On a beat the mean is recomputed: nearly the same, not exactly.
    expect(late(60)).toBeGreaterThan(0.3);
    expect(late(-60)).toBeLessThan(-0.3);
  });

  test("goes on saying so while the way is shown", () => {
    const wrongWay = listened(15, (stage) => {
      stage.chair(1).cue = "comeUp";
      stage.chair(1).cueAt = stage.store.tick;
    });
    expect(meant(wrongWay)).toBeCloseTo(off(15), 2);
  });

  test.each([
    ["shame", (stage: Stage) => (stage.chair(1).shame = 1), 1 - BODY.leakShame],
    ["guard", (stage: Stage) => (stage.chair(1).guard = 1), 1 - BODY.leakGuard],
    ["stir", (stage: Stage) => (stage.chair(1).activation = 1), 1 - BODY.leakStirred],
    [
      "a mask",
      (stage: Stage) =>
        Object.assign(stage.chair(1), {
          activation: 0.7,
          cue: "warm",
          cueAt: stage.store.tick,
          mask: 0,
        }),
      SPLIT.maskLeaks * (1 - (BODY.leakStirred * (0.7 - 0.35)) / 0.65),
    ],
  ])("is dimmed by %s", (_, set, left) => {
    const shown = meant(listened(15, set)) / off(15);
    expect(shown).toBeGreaterThan(0.9 * left);
    expect(shown).toBeLessThan(1.1 * left);
  });

  test("is rough alike at quick and at steady pace, and plainer at gentle pace", () => {
    const [quick, steady, gentle] = (["expert", "normal", "beginner"] as const).map((pace) => {
      const stage = new Stage({ pace }).look(0, 1).look(1, 0);
      stage.tick();
      const { noise } = stage.chair(1);
      noise[PITCH] = noise[TIME] = 0.2;
      const { listenPitch = 0, listenTime = 0 } = stage.see(0).focus?.body ?? {};
      return [listenPitch - meant(stage), listenTime - meant(stage, TIME)];
    });
    for (const k of [0, 1]) {
      expect(steady?.[k]).toBeCloseTo(quick?.[k] ?? 0, 10);
      expect((quick?.[k] ?? 0) / (gentle?.[k] ?? 0)).toBeCloseTo(PACES.beginner.tells, 10);
    }
  });

  test("having shown the way, it tells plainly how far, for a while, to whom it was shown", () => {
    /** How much noise `viewer` sees on it, relative to no way shown. */
    const noise = (viewer: number, waited: number): number => {
      const stage = listened(6).look(2, 1);
      const error = (): number => {
        const seen = stage.see(viewer).focus?.body.listenPitch ?? 0;
        return seen - meant(stage);
      };
      stage.chair(1).noise[PITCH] = 0.2;
      const before = error();
      stage.tie(1, 0).wayAt = stage.store.tick - waited * 20;
      return error() / before;
    };
    expect(noise(0, 0)).toBeCloseTo(BODY.wincePlain, 10);
    expect(noise(0, CUE.wayGap - 0.1)).toBeCloseTo(BODY.wincePlain, 10);
    expect(noise(0, CUE.wayGap)).toBe(1);
    expect(noise(2, 0)).toBe(1);
  });
});

describe("[P5] [C4] being stirred", () => {
  const LEVELS = [0.2, ACTIVATION.stirred, 0.675, 1];

  test("blurs what one sees, from where it begins and little by little", () => {
    const stage = new Stage().look(0, 1);
    stage.tick();
    stage.chair(1).noise[0] = 0.1;
    const errors = LEVELS.map((activation) => {
      stage.chair(0).activation = activation;
      return (stage.see(0).focus?.body.brow ?? 0) - (stage.chair(1).signal[0] as number);
    });
    const [calm] = errors as [number];
    [1, 1, 1 + SEEING.stirred / 2, 1 + SEEING.stirred].forEach((times, k) =>
      expect((errors[k] ?? 0) / calm).toBeCloseTo(times, 10),
    );
  });

  test("hides what one needs, from where it begins and little by little", () => {
    /** How much of a need shows beside the mood: with it minus without it, over all channels. */
    const shows = (activation: number): number => {
      const faces = [true, false].map((needs) => {
        const stage = new Stage().look(0, 1);
        if (needs) stage.need(0, 1, "closeness");
        stage.run(5, () => (stage.chair(0).activation = activation));
        return stage.chair(0).signal.slice(0, PITCH);
      }) as [Float64Array, Float64Array];
      return faces[0].reduce((sum, value, k) => sum + Math.abs(value - (faces[1][k] ?? 0)), 0);
    };
    const calm = shows(0.2);
    [1, 1, 1 - BODY.leakStirred / 2, 1 - BODY.leakStirred].forEach((share, k) =>
      expect(shows(LEVELS[k] ?? 0) / calm).toBeCloseTo(share, 2),
    );
  });
});
