import { describe, expect, test } from "vitest";
import { measures } from "../../shared/model/measures.ts";
import { measure } from "../../shared/model/phases/measure.ts";
import { PACES, TUNE } from "../../shared/model/numbers.ts";
import { playMovement, playTick, seat } from "../lab/play.ts";
import { PLAIN, Stage, tornStage } from "./stage.ts";

/** Root mean square of the asynchrony between two chairs over a run, ms. */
function apart(stage: Stage, seconds: number, a = 0, b = 1, each?: () => void): number {
  let sum = 0;
  let count = 0;
  stage.run(seconds, () => {
    each?.();
    if (stage.store.tick % 10 !== 0) return;
    const off = stage.chair(a).onset - stage.chair(b).onset;
    sum += off * off;
    count += 1;
  });
  return Math.sqrt(sum / count);
}

describe("[T1] [T2] time", () => {
  test("coupling is heard × trust × (1 − severity): whom one looks at counts whole, others half", () => {
    const stage = new Stage();
    stage.look(0, 1).run(0.5);
    expect(stage.tie(0, 1).coupling).toBeCloseTo(0.55, 10);
    expect(stage.tie(0, 2).coupling).toBeCloseTo(0.275, 10);
    stage.tie(0, 2).trust = 0.9;
    stage.run(0.5);
    expect(stage.tie(0, 2).coupling).toBeCloseTo(0.45, 10);
  });

  test("flooded, one hears less than a third of it", () => {
    const stage = new Stage();
    stage.look(0, 1);
    stage.run(0.5, () => (stage.chair(0).activation = 0.95));
    expect(stage.tie(0, 1).coupling).toBeCloseTo(0.3 * 0.55, 10);
  });

  test("a rupture uncouples the two, and dulls their hearing of everyone ([R11])", () => {
    const stage = tornStage("hitAndRun");
    const severity = stage.bond(0, 1).rupture?.severity ?? 0;
    expect(severity).toBeGreaterThan(0.4);
    stage.look(2, 0).look(0, 2).run(0.5);
    expect(stage.tie(0, 1).coupling).toBeLessThan(0.5 * stage.tie(0, 1).trust * (1 - severity));
    expect(stage.tie(0, 2).coupling).toBeLessThan(stage.tie(2, 0).coupling - 0.03);
  });

  test("the louder leads, the softer follows", () => {
    const stage = new Stage();
    stage.look(0, 1).look(1, 0);
    stage.send(0, { do: "bow", pitch: 0, tempo: 0, volume: 1 }).run(0.5);
    expect(stage.tie(1, 0).coupling).toBeGreaterThan(stage.tie(0, 1).coupling + 0.15);
  });

  test("a calm quartet with some trust keeps within 22–32 ms from chair to chair (E6)", () => {
    const stage = new Stage();
    // Each looks at the next, and nobody stares.
    for (const i of [0, 1, 2, 3]) stage.look(i, (i + 1) % 4);
    stage.run(5);
    const found = apart(stage, 600, 0, 1, () => {
      for (const tie of stage.store.ties) tie.trust = 0.65;
    });
    expect(found).toBeGreaterThan(22);
    expect(found).toBeLessThan(32);
  });

  test("[T5] between two torn at full severity nothing corrects: they drift as two clocks do", () => {
    const stage = tornStage("dismissive");
    for (const bond of stage.store.bonds) {
      const torn = structuredClone(stage.bond(0, 1).rupture);
      if (torn === null) throw new Error("not torn");
      bond.rupture = { ...torn, cause: bond.a, hurt: bond.b, severity: 1 };
    }
    stage.run(240);
    const found = Math.abs(stage.chair(0).late - stage.chair(1).late);
    const off = stage.store.bonds.map((bond) => {
      const [a, b] = [stage.chair(bond.a).late, stage.chair(bond.b).late];
      return Math.abs(a - b);
    });
    expect(Math.max(found, ...off)).toBeGreaterThan(150);
  });
});

describe("[T3] pitch", () => {
  test("left alone it wanders apart; a pull towards those one is coupled to bounds it", () => {
    const wide = (longing: number): number => {
      let sum = 0;
      for (let seed = 0; seed < 20; seed++) {
        const stage = new Stage({ seed });
        for (const tie of stage.store.ties) tie.longing = longing;
        stage.run(120);
        sum += (stage.chair(0).pitch - stage.chair(2).pitch) ** 2;
      }
      return Math.sqrt(sum / 20);
    };
    // A chair that is not read strays ([V1]).
    expect(wide(0.6)).toBeGreaterThan(10);
    expect(wide(0.6)).toBeLessThan(45);
    expect(wide(0)).toBeGreaterThan(3);
    expect(wide(0)).toBeLessThan(15);
  });

  test("it drifts the faster the more one is stirred", () => {
    const drift = (activation: number): number => {
      let sum = 0;
      for (let seed = 0; seed < 30; seed++) {
        const stage = new Stage({ seed, chairs: 2 });
        stage.run(4, () => (stage.chair(0).activation = activation));
        sum += stage.chair(0).pitch ** 2;
      }
      return sum;
    };
    expect(drift(0.8)).toBeGreaterThan(1.8 * drift(0.1));
  });

  test("[I2] nothing but differences matters: all sharp together is in tune", () => {
    const [low, high] = [new Stage(), new Stage()];
    for (const chair of high.store.chairs) chair.pitch += 64;
    low.run(20);
    high.run(20);
    for (const i of [1, 2, 3]) {
      expect(high.see(0).sounding[i]?.cents).toBeCloseTo(low.see(0).sounding[i]?.cents ?? 0, 6);
    }
    expect(measures(high.world).harmony).toBe(measures(low.world).harmony);
  });

  test.each(["beginner", "normal", "expert"] as const)(
    "[T5] at %s pace a torn pair stands apart by its share of the pace's cents and ms",
    (pace) => {
      const stage = tornStage("dismissive", { pace });
      const bond = stage.bond(0, 1);
      if (bond.rupture === null) throw new Error("not torn");
      bond.rupture.severity = 1;
      const [a, b] = [stage.chair(0), stage.chair(1)];
      stage.look(0, "inward").look(1, "inward");
      stage.run(10, () => (a.pitch = b.pitch = 0));
      const cents = Math.abs(a.sounds - b.sounds);
      expect(cents / PACES[pace].tornCents).toBeGreaterThan(0.7);
      expect(cents / PACES[pace].tornCents).toBeLessThan(1.1);
    },
  );
});

describe("[T4] harmony", () => {
  test("counts beats and pairs that are in tune and together, at the thresholds of the ear", () => {
    const stage = new Stage({ chairs: 3 });
    const good = (cents: number, ms: number): number => {
      const { store } = stage;
      store.tick = 40;
      store.tally.goodPairBeats = store.tally.pairBeats = 0;
      Object.assign(stage.chair(0), { sounds: cents, late: ms });
      measure(store);
      return measures(stage.world).harmony;
    };
    expect(good(0, 0)).toBe(1);
    expect(good(TUNE.inTune, -TUNE.together)).toBe(1);
    // One of three pairs is left when a single chair is off.
    expect(good(TUNE.inTune + 0.1, 0)).toBeCloseTo(1 / 3, 10);
    expect(good(0, TUNE.together + 0.1)).toBeCloseTo(1 / 3, 10);
  });

  test("[D2] dissonant bars and solos in the score cost nothing and earn nothing", () => {
    const marks = { dissonant: [{ from: 10, to: 40 }], solos: [{ chair: 1, from: 50, to: 70 }] };
    const [plain, marked] = [new Stage(), new Stage({ score: { ...PLAIN, ...marks } })];
    plain.run(60);
    marked.run(60);
    expect(measures(marked.world)).toEqual(measures(plain.world));
    expect(measures(plain.world).harmony).toBeLessThan(1);
  });

  test("[G1] the course of a movement is told in sixteenths, and adds up to the harmony", () => {
    const { harmony, course } = playMovement("attuned", 3, { seconds: 64 });
    expect(course).toHaveLength(16);
    const mean = course.reduce((sum, part) => sum + part, 0) / 16;
    expect(Math.abs(mean - harmony)).toBeLessThan(0.02);
  });
});

describe("[T6] hard passages", () => {
  test("raise everyone's activation while they last, and are announced to all", () => {
    const stage = new Stage({ score: { ...PLAIN, hard: [{ from: 4, to: 28 }] } });
    stage.look(2, "inward");
    stage.run(1.5);
    const before = stage.chair(2).activation;
    stage.run(13);
    expect(stage.chair(2).activation).toBeGreaterThan(before + 0.2);
    expect(stage.happened("hard").map(({ on, tick }) => [on, tick])).toEqual([
      [true, 40],
      [false, 280],
    ]);
    expect(stage.see(1).music.hard).toBe(false);
    const peak = stage.chair(2).activation;
    stage.run(40);
    expect(stage.chair(2).activation).toBeLessThan(peak - 0.2);
  });
});

describe("[X8] sizes", () => {
  test.each([2, 3, 8, 12])("%d chairs play a minute through, perceiving and acting", (chairs) => {
    const play = seat(
      Array.from({ length: chairs }, () => "attuned" as const),
      1,
      "expert",
      60,
    );
    for (let tick = 0; tick < 1200; tick++) playTick(play);
    expect(measures(play.world).harmony).toBeGreaterThan(0.4);
  });
});
