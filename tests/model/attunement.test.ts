/** What players cannot know of themselves, what a tear takes away, and what returning gives. */
import { describe, expect, test } from "vitest";
import { BODY, DT, MEMORY, NEED, TRUST } from "../../shared/model/numbers.ts";
import { measures, outcome } from "../../shared/model/measures.ts";
import { chairId } from "../../shared/model/units.ts";
import { mendByOwed, Stage, tornStage } from "./stage.ts";

const facing = (): Stage => new Stage().look(0, 1).look(1, 0);

describe("what one cannot know of oneself", () => {
  test("[N5] how plainly one's own need shows: that it was seen is a guess", () => {
    const own = (leak: number): unknown => {
      const stage = facing();
      stage.need(0, 1, "support");
      Object.assign(stage.chair(0).bid ?? {}, { leak });
      stage.run(2);
      return structuredClone(stage.see(0));
    };
    expect(own(1)).toEqual(own(BODY.leakWeak));
  });

  test("[B2] how guarded one is: what one expects of others seems simply true", () => {
    const stage = facing();
    stage.run(1);
    const open = structuredClone(stage.see(0));
    stage.chair(0).guard = 0.8;
    expect(stage.see(0)).toEqual(open);
    const seen = (guard: number): number => {
      const other = facing();
      other.chair(0).guard = guard;
      other.need(0, 1, "closeness");
      other.run(2);
      return Math.hypot(...other.chair(0).signal.slice(0, 8));
    };
    expect(seen(0.8)).toBeLessThan(0.7 * seen(0));
  });
});

describe("what a tear takes away", () => {
  test("[R11] the face of whom one is torn from is harder to read", () => {
    const blur = (stage: Stage): number => {
      let sum = 0;
      stage.look(0, 1).look(1, 2).chair(0).bid = null;
      stage.run(30, () => {
        stage.chair(0).activation = 0.2;
        const seen = stage.see(0).focus?.body.brow ?? 0;
        sum += (seen - (stage.chair(1).signal[0] as number)) ** 2;
      });
      return sum / 600;
    };
    expect(blur(tornStage("hitAndRun"))).toBeGreaterThan(1.2 * blur(new Stage()));
  });

  test("[O1] whoever is torn from the conductor follows no more", () => {
    const follows = (stage: Stage): number => {
      stage.store.agreed.conductor = chairId(1);
      for (const chair of stage.store.chairs) stage.look(chair.id, "inward");
      stage.run(0.5);
      return stage.tie(0, 1).coupling;
    };
    const [whole, torn] = [follows(new Stage()), follows(tornStage("hitAndRun"))];
    expect(whole).toBeGreaterThan(0);
    expect(torn).toBeLessThan(0.75 * whole);
  });
});

describe("what coming back gives", () => {
  test("[N4] away, waited for, greeted, and the same once more: each return binds again", () => {
    const stage = facing();
    const trusts = [stage.tie(0, 1).trust];
    for (const _ of ["once", "once more"]) {
      stage.look(0, 1).need(0, 1, "space");
      stage.run(1);
      stage.cue(1, "wait").run(NEED.space);
      stage.look(0, 1).tick();
      stage.run(1);
      stage.cue(1, "warm").run(0.5);
      trusts.push(stage.tie(0, 1).trust);
    }
    expect(stage.happened("greeted")).toHaveLength(2);
    expect(stage.happened("intruded")).toEqual([]);
    const [start, once, again] = trusts as [number, number, number];
    expect(once).toBeGreaterThan(start + TRUST.greeted * (1 - start));
    expect(again).toBeGreaterThan(once + TRUST.greeted * (1 - once));
  });

  test("[M4] a tear is mended although the two want different things, and go on wanting them", () => {
    const stage = tornStage("benign");
    stage.chair(0).wish = "faster";
    stage.chair(1).wish = "slower";
    mendByOwed(stage, 30, () => stage.bond(0, 1).rupture === null);
    expect(stage.happened("mended")).toHaveLength(1);
    expect([stage.see(0).self.wish, stage.see(1).self.wish]).toEqual(["faster", "slower"]);
    expect(stage.bond(0, 1).seams).toBe(1);
  });

  test("[M4] a mend takes shame and guard off both", () => {
    const stage = tornStage("benign");
    for (const i of [0, 1]) Object.assign(stage.chair(i), { shame: 0.6, guard: 0.5 });
    const both = (): { shame: number; guard: number }[] =>
      [0, 1].map((i) => ({ shame: stage.chair(i).shame, guard: stage.chair(i).guard }));
    let before = both();
    for (let tick = 0; tick < 600 && stage.happened("mended").length === 0; tick++) {
      before = both();
      mendByOwed(stage, DT);
    }
    expect(stage.happened("mended")).toHaveLength(1);
    both().forEach(({ shame, guard }, i) => {
      expect(shame).toBeLessThan(0.6 * (before[i]?.shame ?? 0));
      expect(guard).toBeLessThan((1 - MEMORY.guardMended / 2) * (before[i]?.guard ?? 0));
    });
  });

  test("[I3] tears that were mended lower nothing, however many they were", () => {
    const after = (tears: number): number => {
      const stage = new Stage();
      stage.store.tally.ruptures = tears;
      stage.store.tally.mended.push(...Array.from({ length: tears }, () => 9));
      return outcome(measures(stage.world));
    };
    expect([1, 5, 30].map(after)).toEqual([after(0), after(0), after(0)]);
  });
});
