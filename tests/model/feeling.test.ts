/** [V1], [V2] Activation, and [B1]–[B3] memory. */
import { describe, expect, test } from "vitest";
import { ACTIVATION, PACES, TRUST } from "../../shared/model/numbers.ts";
import { bandOf } from "../../shared/model/perceive.ts";
import { Stage, tornStage } from "./stage.ts";

/** How much more activation chair 0 has after `seconds` than without the event. */
function effect(
  seconds: number,
  set: (stage: Stage) => void,
  each?: (stage: Stage) => void,
): number {
  const [treated, left] = [new Stage(), new Stage()];
  for (const stage of [treated, left]) {
    for (const chair of stage.store.chairs) chair.activation = 0.4;
    for (const i of [0, 1, 2, 3]) stage.look(i, "inward");
  }
  set(treated);
  treated.run(seconds, () => each?.(treated));
  left.run(seconds);
  return treated.chair(0).activation - left.chair(0).activation;
}

describe("[V1] activation rises", () => {
  test("with a missed bid", () => {
    const passes = PACES.expert.lateBy + 0.2;
    expect(effect(passes, (s) => s.need(0, 1, "support"))).toBeGreaterThan(0.08);
  });

  test("with a misread bid", () => {
    expect(effect(0.1, (s) => s.look(1, 0).cue(1, "lead").need(0, 1, "support"))).toBeGreaterThan(
      0.04,
    );
  });

  test("with intrusion", () => {
    expect(effect(0.1, (s) => s.look(1, 0).cue(1, "warm").need(0, 1, "space"))).toBeGreaterThan(
      0.05,
    );
  });

  test.each(["glare", "stab", "impose"] as const)("with %s at one", (cue) => {
    expect(effect(0.1, (s) => s.look(1, 0).cue(1, cue))).toBeGreaterThan(0.15);
  });

  test("with an impose on anyone", () => {
    expect(effect(0.1, (s) => s.look(1, 2).cue(1, "impose"))).toBeGreaterThan(0.05);
  });

  test("with a rupture one is in", () => {
    const stage = tornStage("hitAndRun");
    for (const i of [0, 1, 2, 3]) stage.look(i, "inward");
    const start = stage.chair(0).activation;
    stage.run(20);
    expect(stage.chair(0).activation).toBeGreaterThan(start);
    expect(stage.chair(0).activation).toBeGreaterThan(stage.chair(2).activation + 0.05);
  });

  test("with the activation of whom one looks at", () => {
    const stirred = (s: Stage): void => {
      s.chair(1).activation = 0.9;
    };
    expect(effect(5, (s) => s.look(0, 1), stirred)).toBeGreaterThan(0.05);
  });
});

describe("[V1] activation falls", () => {
  test("with time", () => {
    const stage = new Stage();
    stage.chair(0).activation = 0.8;
    stage.look(0, "inward").run(22);
    expect(stage.chair(0).activation).toBeLessThan(0.45);
    expect(stage.chair(0).activation).toBeGreaterThan(0.3);
  });

  test("with breathing, always: flooded too ([V2])", () => {
    const stage = new Stage();
    stage.chair(0).activation = 1;
    stage.send(0, { do: "breathe", on: true }).run(4);
    expect(stage.refusals).toEqual([]);
    expect(stage.chair(0).activation).toBeLessThan(ACTIVATION.stirred);
  });

  test("faster in the soft mutual gaze of a calm chair", () => {
    const calm = (s: Stage): void => {
      s.chair(1).activation = 0.1;
    };
    const mutual = effect(5, (s) => s.look(0, 1).look(1, 0), calm);
    const oneWay = effect(5, (s) => s.look(0, 1), calm);
    expect(mutual).toBeLessThan(-0.03);
    expect(oneWay).toBeCloseTo(0, 5);
  });

  test("[N4] with being left alone", () => {
    expect(effect(5, (s) => s.need(0, 1, "space"))).toBeLessThan(-0.05);
  });
});

describe("[C1] bands", () => {
  test("calm, stirred, strained, flooded", () => {
    expect([0.34, 0.35, 0.64, 0.65, 0.84, 0.85].map(bandOf)).toEqual([
      "calm",
      "stirred",
      "stirred",
      "strained",
      "strained",
      "flooded",
    ]);
  });

  test("[V2] the body shakes above .6 only when flooded", () => {
    const shakes = [0.3, 0.8, 0.95].map((activation) => {
      const stage = new Stage();
      stage.look(1, 0).run(5, () => (stage.chair(0).activation = activation));
      return stage.see(1).focus?.body.shake ?? 0;
    });
    expect(shakes[0]).toBeLessThan(0.01);
    expect(shakes[1]).toBeGreaterThan(0.2);
    expect(shakes[1]).toBeLessThan(0.6);
    expect(shakes[2]).toBeGreaterThan(0.6);
  });

  test("[C4] breath quickens and shallows, cheeks flush, shoulders rise", () => {
    const seen = (activation: number) => {
      const stage = new Stage();
      let shoulders = 0;
      stage.look(1, 0).run(20, () => {
        stage.chair(0).activation = activation;
        shoulders += (stage.see(1).focus?.body.shoulders ?? 0) / 400;
      });
      const body = stage.see(1).focus?.body;
      return {
        rate: body?.breathRate ?? 0,
        depth: body?.breathDepth ?? 0,
        flush: body?.flush ?? 0,
        shoulders,
      };
    };
    const [calm, strained] = [seen(0.1), seen(0.8)];
    expect(strained.rate).toBeGreaterThan(calm.rate + 8);
    expect(strained.depth).toBeLessThan(calm.depth - 0.2);
    expect(strained.flush).toBeGreaterThan(calm.flush + 0.3);
    expect(strained.shoulders).toBeGreaterThan(calm.shoulders + 0.15);
  });
});

describe("[B1]–[B3] memory", () => {
  test("[B2] residue wakes: a later small strain starts higher", () => {
    const severity = (residue: number): number => {
      const stage = new Stage();
      stage.bond(0, 1).residue = residue;
      stage.look(0, 1).look(1, 0).need(0, 1, "support");
      stage.cue(1, "lead").tick();
      return stage.bond(0, 1).rupture?.severity ?? 0;
    };
    expect(severity(0.4)).toBeCloseTo(severity(0) + 0.2, 2);
  });

  test("[B2] an edge act turns residue back into a rupture of the kind it was left of", () => {
    const stage = new Stage();
    Object.assign(stage.bond(0, 1), { residue: 0.5, residueOf: "dismissive" });
    stage.look(0, 1).look(1, 0).cue(0, "glare").tick();
    expect(stage.bond(0, 1).rupture).toMatchObject({ type: "dismissive", cause: 0, hurt: 1 });
    expect(stage.bond(0, 1).residue).toBeCloseTo(0.25, 5);
  });

  test("[B2] what stays open lowers trust, raises resting activation, and closes the face", () => {
    const [left, whole] = [tornStage("hitAndRun"), new Stage()];
    for (const stage of [left, whole]) {
      for (const i of [0, 1]) stage.look(i, "inward");
      stage.run(200);
    }
    expect(left.tie(0, 1).trust).toBeLessThan(0.7 * whole.tie(0, 1).trust);
    expect(left.chair(0).guard).toBeGreaterThan(0.2);
    left.bond(0, 1).rupture = null;
    for (const stage of [left, whole]) stage.run(100);
    expect(left.chair(0).activation).toBeGreaterThan(whole.chair(0).activation + 0.04);
    const leak = (stage: Stage): number => {
      for (const chair of stage.store.chairs) chair.shame = 0;
      stage.need(0, 2, "closeness");
      stage.run(2);
      return (
        Math.abs(stage.chair(0).signal[0] as number) + Math.abs(stage.chair(0).signal[4] as number)
      );
    };
    expect(leak(left)).toBeLessThan(0.95 * leak(whole));
  });

  test("[B3] each mend takes some of the guard away", () => {
    const stage = tornStage("benign");
    stage.chair(0).guard = 0.5;
    stage.look(0, 1).look(1, 0).run(4.4);
    stage.cue(1, "ask").run(1.1);
    stage.cue(1, "support").run(0.2);
    stage.cue(0, "nod").tick();
    stage.run(4, () => {
      const mean = (stage.chair(0).sounds + stage.chair(1).sounds) / 2;
      for (const i of [0, 1]) {
        stage.chair(i).pitch += mean - stage.chair(i).sounds;
        stage.store.phase[i] = 0;
      }
    });
    expect(stage.happened("mended")).toHaveLength(1);
    expect(stage.chair(0).guard).toBeLessThan(0.48);
  });

  test("[E14] five met to one hurt holds a bond, .8 to one does not", () => {
    const after = (met: number, hurt: number): number => {
      const stage = new Stage();
      stage.look(0, 1).look(1, 0);
      for (let round = 0; round < 6; round++) {
        for (let k = 0; k < met; k++) {
          stage.need(0, 1, "support");
          stage.cue(1, "support").run(1.1);
        }
        for (let k = 0; k < hurt; k++) {
          stage.need(0, 1, "support");
          stage.chair(0).bid = { ...stage.chair(0).bid, lateBy: 0 } as never;
          stage.tick();
          stage.bond(0, 1).rupture = null;
        }
      }
      return stage.tie(0, 1).trust;
    };
    expect(after(5, 1)).toBeGreaterThan(0.6);
    expect(after(4, 5)).toBeLessThan(0.5);
  });
});

describe("eyes and absence", () => {
  test("[N4] the same eyes for long stir both; looking elsewhere now and then does not", () => {
    const after = (rests: boolean): number => {
      const stage = new Stage().look(0, 1).look(1, 0).look(2, "inward").look(3, "inward");
      stage.run(30, () => {
        const { tick } = stage.store;
        if (rests && tick % 120 === 0) stage.look(0, 2);
        if (rests && tick % 120 === 20) stage.look(0, 1);
      });
      return stage.chair(1).activation;
    };
    expect(after(false)).toBeGreaterThan(after(true) + 0.2);
  });

  test("who goes unseen by one of its circle for long trusts it less", () => {
    const stage = new Stage();
    for (const i of [0, 1, 2, 3]) stage.look(i, "inward");
    stage.look(1, 0).run(90);
    expect(stage.tie(0, 1).trust).toBe(TRUST.start);
    expect(stage.tie(0, 2).trust).toBeLessThan(TRUST.start - 0.08);
  });
});
