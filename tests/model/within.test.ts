import { describe, expect, test } from "vitest";
import { RUPTURE, SPLIT } from "../../shared/model/numbers.ts";
import { sightingsOf } from "../../shared/model/sighting.ts";
import { chairId } from "../../shared/model/units.ts";
import { splitStage } from "./split.ts";
import { Stage } from "./stage.ts";

describe("[C4] masking", () => {
  /** How far chair 1's shoulders and breath show a strain of .8 to chair 0. */
  const shown = (masks: boolean): { shoulders: number; breath: number } => {
    const stage = new Stage();
    stage.look(0, 1).look(1, 0);
    let [shoulders, breath, seen] = [0, 0, 0];
    stage.run(4, () => {
      stage.chair(1).activation = 0.8;
      stage.chair(1).mask = 0;
      if (masks && stage.chair(1).cue === null) stage.cue(1, "steady");
      if (stage.store.tick < 40) return;
      shoulders += stage.chair(1).signal[6] as number;
      breath += stage.see(0).focus?.body.breathRate ?? 0;
      seen += 1;
    });
    return { shoulders: shoulders / seen, breath: breath / seen };
  };

  test("a calm cue over a strained inside hides what leaks", () => {
    const [open, masked] = [shown(false), shown(true)];
    expect(masked.shoulders).toBeLessThan(0.4 * open.shoulders);
    expect(masked.breath).toBeLessThan(open.breath - 6);
  });

  test("a calm cue of a calm chair, or a glare of a strained one, masks nothing", () => {
    const stage = new Stage();
    stage.look(0, 1).look(1, 0);
    stage.run(12, () => {
      stage.chair(0).activation = 0.2;
      stage.chair(1).activation = 0.7;
      stage.cue(0, "warm").cue(1, "glare");
    });
    expect(stage.chair(0).mask).toBe(0);
    expect(stage.chair(1).mask).toBe(0);
    expect(stage.happened("split")).toEqual([]);
  });
});

describe("[R9] internal", () => {
  test("from a mask kept up for about five seconds, with its evidence; only oneself is told", () => {
    const stage = splitStage();
    const [split] = stage.happened("split");
    expect(split).toMatchObject({ chair: 1, evidence: { what: "masked", by: 1, to: 1 } });
    expect(split?.tick).toBeGreaterThanOrEqual(SPLIT.maskedFor * 20);
    expect(stage.happened("torn")).toEqual([]);
    expect(stage.see(1).self.split).toMatchObject({ severity: "rupture", step: 0 });
    expect(stage.see(0).self.split).toBeNull();
    if (split === undefined) throw new Error("no split");
    expect(sightingsOf(split, chairId(1), stage.world)).toEqual({ see: "split" });
    expect(sightingsOf(split, chairId(0), stage.world)).toBeNull();
  });

  test("its own tone goes dull and veiled, with a small roughness, for everyone; its pitch stays", () => {
    const stage = splitStage();
    stage.look(0, 2).look(1, "inward").run(5);
    for (const listener of [0, 2, 3]) {
      const { sounding } = stage.see(listener);
      const other = sounding[listener === 3 ? 2 : 3];
      expect(sounding[1]?.tone).toBeLessThan((other?.tone ?? 0) - 0.15);
      expect(sounding[1]?.volume).toBeLessThan((other?.volume ?? 0) - 0.03);
      expect(sounding[1]?.rough).toBeGreaterThan(0.08);
      expect(other?.rough).toBe(0);
    }
    expect(stage.chair(1).sounds).toBe(stage.chair(1).pitch);
  });

  test("[M1] mended, its tone is clean again within four seconds", () => {
    const stage = splitStage();
    stage.look(0, 2).look(1, "inward").run(5);
    stage.chair(1).split = null;
    stage.run(4);
    expect(stage.see(0).sounding[1]?.rough).toBeLessThan(0.015);
  });

  test("doing only what is owed to oneself mends it: breathe, turn inward, show the need", () => {
    const stage = splitStage();
    stage.look(1, "away");
    const owed: string[] = [];
    stage.run(15, () => {
      const { self } = stage.see(1);
      const [due] = self.split?.owes ?? [];
      if (due === undefined || stage.store.tick % 6 !== 0) return;
      expect(due.by).toBe("me");
      if (owed.at(-1) !== due.what) owed.push(due.what);
      if (self.breathing !== (due.what === "breathe"))
        stage.send(1, { do: "breathe", on: due.what === "breathe" });
      else if (due.what === "inward") stage.send(1, { do: "look", at: "inward" });
      else if (due.what === "lookUp") stage.send(1, { do: "look", at: chairId(0) });
      else if (due.what === "showNeed") stage.cue(1, "showNeed");
    });
    expect(owed).toEqual(["breathe", "inward", "lookUp", "showNeed"]);
    expect(stage.happened("splitStep").map(({ step }) => step)).toEqual([1, 2]);
    expect(stage.happened("wholeAgain")).toMatchObject([{ chair: 1 }]);
    expect(stage.refusals).toEqual([]);
    expect(stage.see(1).self.split).toBeNull();
  });

  test("left alone it grows; masked again it goes deeper and begins anew", () => {
    const stage = splitStage();
    stage.look(1, 0).run(20);
    const severity = stage.chair(1).split?.severity ?? 0;
    expect(severity).toBeGreaterThan(SPLIT.severity + 0.05);
    stage.send(1, { do: "breathe", on: true }).run(SPLIT.breath + 0.2);
    stage.send(1, { do: "breathe", on: false }).tick();
    expect(stage.chair(1).split?.step).toBe(1);
    stage.chair(1).mask = 0.99;
    stage.run(1, () => {
      stage.chair(1).activation = 0.7;
      if (stage.chair(1).cue === null) stage.cue(1, "warm");
    });
    expect(stage.chair(1).split?.step).toBe(0);
    expect(stage.chair(1).split?.severity).toBeGreaterThan(severity + RUPTURE.again - 0.02);
  });
});
