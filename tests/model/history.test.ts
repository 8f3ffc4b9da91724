/**
 * [B1]–[B3] Shared history changes what follows: for the worse when a tear was left, for the better
 * when it was mended.
 */
import { describe, expect, test } from "vitest";
import { beginMovement } from "../../shared/model/consort.ts";
import { ACTIVATION, NEED, PACES, RUPTURE } from "../../shared/model/numbers.ts";
import { PLAIN, Stage, tornStage } from "./stage.ts";

const EXPERT = PACES.expert;

/** s until an unanswered need is missed. */
function patience(guard: number): number {
  const stage = new Stage();
  stage.chair(0).guard = guard;
  stage.chair(0).nextNeed = 0;
  stage.tick();
  const bid = stage.chair(0).bid;
  if (bid === null) throw new Error("no need rose");
  return (bid.lateBy - bid.since) / 20;
}

describe("left", () => {
  test("[B2] who has come to expect absence gives up sooner", () => {
    expect(patience(0)).toBe(EXPERT.lateBy);
    expect(patience(1)).toBeCloseTo(EXPERT.lateBy * (1 - NEED.guarded), 1);
  });

  test("[B2] a tear that is seen to at once teaches nobody to be on guard; one that is left does", () => {
    const guardAfter = (seconds: number): number => {
      const stage = tornStage("dismissive");
      stage.look(0, 2).look(1, 3).run(seconds);
      return stage.chair(0).guard;
    };
    expect(guardAfter(RUPTURE.growsAfter - 1)).toBe(0);
    expect(guardAfter(RUPTURE.growsAfter + 10)).toBeGreaterThan(0.01);
  });
});

describe("mended", () => {
  test("[B3] the more seams, the less far a blow throws one", () => {
    const jolt = (seams: number): number => {
      const stage = new Stage().look(0, 1).look(1, 0);
      stage.bond(0, 2).seams = seams;
      const before = stage.chair(0).activation;
      stage.cue(1, "glare").tick();
      return stage.chair(0).activation - before;
    };
    expect(jolt(0)).toBeGreaterThan(0.15);
    expect(jolt(5)).toBeLessThan(0.9 * jolt(0));
    expect(jolt(5)).toBeGreaterThan(0);
  });

  test("[N5] whom one trusts is shown more, and with less of one's own accent", () => {
    const shown = (trust: number): number[] => {
      const stage = new Stage().look(0, 1).look(1, 0);
      stage.tie(0, 1).trust = trust;
      stage.need(0, 1, "support");
      stage.run(3, () => {
        stage.tie(0, 1).trust = trust;
        stage.chair(0).activation = 0;
      });
      return Array.from(stage.chair(0).signal.slice(0, 8));
    };
    const [little, much] = [shown(0.2), shown(0.9)];
    // Channels on which support has a level of its own: mouth and lean.
    for (const k of [2, 4]) expect(much[k]).toBeGreaterThan(little[k] ?? NaN);
    // Where it has none, only the dialect shows: eyes.
    expect(Math.abs(much[1] ?? NaN)).toBeLessThan(Math.abs(little[1] ?? NaN));
  });
});

describe("[B1] a movement more", () => {
  test("begins calm, however the last one ended; open tears keep what they came from", () => {
    const stage = tornStage("hitAndRun");
    stage.chair(0).activation = 0.95;
    const evidence = [...(stage.bond(0, 1).rupture?.evidence ?? [])];
    expect(evidence.length).toBeGreaterThan(0);
    beginMovement(stage.world, PLAIN);
    expect(stage.chair(0).activation).toBe(ACTIVATION.begins);
    expect(stage.bond(0, 1).rupture?.evidence).toEqual(evidence);
  });
});
