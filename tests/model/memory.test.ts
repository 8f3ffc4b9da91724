import { describe, expect, test } from "vitest";
import { REPAIR } from "../../shared/model/numbers.ts";
import { mendByOwed, Stage } from "./stage.ts";

describe("[B2] [B3] old hurt", () => {
  const torn = (residue: number): Stage => {
    const stage = new Stage().look(0, 1).look(1, 0);
    stage.bond(0, 1).residue = residue;
    stage.bond(0, 1).residueOf = "dismissive";
    stage.need(0, 1, "support");
    stage.cue(1, "lead").tick();
    stage.chair(0).bid = null;
    return stage;
  };

  test("wakes in a small strain: it starts higher, and is known as old", () => {
    const [fresh, woken] = [torn(0), torn(0.6)];
    const severity = (stage: Stage): number => stage.bond(0, 1).rupture?.severity ?? 0;
    expect(severity(woken)).toBeGreaterThan(severity(fresh) + 0.2);
    expect(woken.bond(0, 1).residue).toBeLessThan(0.35);
    expect([fresh, woken].map((stage) => stage.bond(0, 1).rupture?.old)).toEqual([false, true]);
  });

  test("takes reassurance more than once, and what is owed says so", () => {
    const warmths = (stage: Stage): number => {
      mendByOwed(stage, 40);
      expect(stage.happened("mended")).toHaveLength(1);
      expect(stage.happened("madeNice")).toEqual([]);
      return stage.happened("cue").filter(({ by, cue }) => by === 1 && cue === "warm").length;
    };
    expect(warmths(torn(0))).toBe(0);
    expect(warmths(torn(0.6))).toBe(REPAIR.reassurances);
  });

  test("reassurance comes first, and then the matter itself", () => {
    const stage = torn(0.6);
    mendByOwed(stage, 40);
    const made = stage.happened("cue").filter(({ by, cue }) => by === 1 && cue !== "lead");
    expect(made.map(({ cue }) => cue)).toEqual(["warm", "warm", "support"]);
  });
});
