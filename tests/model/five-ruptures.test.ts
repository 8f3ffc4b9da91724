import { describe, expect, test } from "vitest";
import type { Cue } from "../../shared/model/cue.ts";
import { AGREE } from "../../shared/model/numbers.ts";
import { PULLED_FOR } from "../../shared/model/ruptures/oscillating.ts";
import { FLOODED_FOR } from "../../shared/model/ruptures/toxic.ts";
import { chairId } from "../../shared/model/units.ts";
import { Stage, tornStage } from "./stage.ts";

const facing = (): Stage => new Stage().look(0, 1).look(1, 0);
const bow = (stage: Stage, chair: number, volume: number, tempo = 0): Stage =>
  stage.send(chair, { do: "bow", pitch: 0, tempo, volume });
const torn = (stage: Stage): string[] => stage.happened("torn").map(({ type }) => type);

describe("[R1] oscillating", () => {
  test("not while who needs space has been given it", () => {
    const stage = facing();
    stage.need(0, 1, "space");
    stage.need(1, 0, "closeness");
    stage.cue(1, "wait").run(PULLED_FOR + 1);
    expect(torn(stage)).toEqual([]);
  });

  test("sways: sharp and flat in turn, the two in opposite directions", () => {
    const stage = tornStage("oscillating");
    stage.look(0, "inward").look(1, "inward");
    const offs: number[] = [];
    stage.run(12, () => {
      for (const i of [0, 1]) stage.chair(i).pitch = 0;
      if (stage.store.tick % 20 === 0) offs.push(stage.chair(0).sounds);
      expect(Math.abs(stage.chair(0).sounds + stage.chair(1).sounds)).toBeLessThan(6);
    });
    expect(Math.max(...offs)).toBeGreaterThan(5);
    expect(Math.min(...offs)).toBeLessThan(-5);
  });
});

describe("[R3] limit-setting", () => {
  test("stopping somebody who did nothing sets no limit", () => {
    const stage = facing();
    stage.cue(0, "stop").tick();
    expect(torn(stage)).toEqual([]);
  });

  test.each(["glare", "stab", "impose"] as const)("from stop shown at who gave %s", (edge) => {
    const stage = facing();
    stage.cue(1, edge).run(1);
    stage.cue(0, "stop").tick();
    expect(torn(stage)).toEqual(["limitSetting"]);
    expect(stage.bond(0, 1).rupture).toMatchObject({ cause: 1, hurt: 0 });
  });

  test("from stop shown at somebody flooded", () => {
    const stage = facing();
    stage.chair(1).activation = 0.95;
    stage.run(0.1);
    stage.cue(0, "stop").tick();
    expect(torn(stage)).toEqual(["limitSetting"]);
  });

  test("both cut out: a gap, again and again", () => {
    const stage = tornStage("limitSetting");
    stage.look(0, "inward").look(1, "inward").run(3);
    let silent = 0;
    stage.run(12, () => {
      const [mine, theirs] = [stage.see(0).sounding[1], stage.see(1).sounding[0]];
      expect(mine?.volume === 0).toBe(theirs?.volume === 0);
      if (mine?.volume === 0) silent += 1;
    });
    expect(silent / 240).toBeGreaterThan(0.15);
    expect(silent / 240).toBeLessThan(0.5);
  });

  test("the limit stays: loud again, and what was reached is lost", () => {
    const stage = tornStage("limitSetting");
    stage.look(0, 1).look(1, 0).run(4.5);
    stage.cue(1, "nod").run(PULLED_FOR + 0.2);
    expect(stage.bond(0, 1).rupture?.repair.step).toBe(3);
    bow(stage, 1, 0.9).tick();
    expect(stage.bond(0, 1).rupture?.repair.step).toBe(2);
    expect(stage.see(1).bonds[0]?.owes).toEqual([{ by: "me", what: "softer" }]);
  });
});

describe("[R4] contractual", () => {
  test("[O2] renegotiated beforehand, it is not broken", () => {
    const stage = facing();
    stage.store.agreed.loudness = "soft";
    stage.send(1, { do: "propose", terms: { about: "loudness", loudness: null } }).tick();
    for (const chair of [0, 2]) stage.look(chair, 1).cue(chair, "nod").tick();
    expect(stage.happened("agreed")).toHaveLength(1);
    bow(stage, 1, 0.9).run(AGREE.overLoud + 1);
    expect(torn(stage)).toEqual([]);
  });

  test("from a check-in that did not come; one that came counts, and so does none agreed", () => {
    const left = new Stage();
    left.store.agreed.checkIn = 30;
    const kept = new Stage();
    kept.store.agreed.checkIn = 30;
    const free = new Stage();
    for (const stage of [left, kept, free]) {
      stage.look(0, 1).look(1, 0).look(2, 3).look(3, 2);
      if (stage !== free) for (const chair of stage.store.chairs) chair.checkInBy = 600;
      stage.run(50, () => {
        if (stage === kept && stage.store.tick === 500)
          for (const i of [0, 1, 2, 3]) stage.cue(i, "ask");
      });
    }
    expect(torn(left)).toEqual(Array.from({ length: 4 }, () => "contractual"));
    expect(left.bond(0, 1).rupture?.clause).toBe("checkIn");
    expect([...torn(kept), ...torn(free)]).toEqual([]);
  });

  test("from driving the tempo where another leads; a stroke of the bow is none", () => {
    const driving = facing();
    driving.store.agreed.leads = [{ from: 0, to: 400, chair: chairId(0) }];
    bow(driving, 1, 0.5, 1).run(0.4);
    bow(driving, 1, 0.5, 0).run(3);
    expect(torn(driving)).toEqual([]);
    bow(driving, 1, 0.5, 1).run(AGREE.driving + 0.1);
    expect(torn(driving)).toEqual(["contractual"]);
    expect(driving.see(0).bonds[1]).toMatchObject({ type: "contractual", clause: "lead" });
  });

  test("the tempo slips off, more and more", () => {
    const stage = tornStage("contractual");
    stage.look(0, "inward").look(1, "inward");
    const slips: number[] = [];
    stage.run(8, () => {
      for (const i of [0, 1]) stage.store.phase[i] = 0;
      if (stage.store.tick % 10 === 5) {
        slips.push(Math.abs(stage.chair(0).onset - stage.chair(1).onset));
      }
    });
    expect(Math.max(...slips)).toBeGreaterThan(Math.min(...slips) + 25);
  });
});

describe("[R7] power-assertive", () => {
  const imposed = (before: (stage: Stage) => void): string[] => {
    const stage = facing();
    before(stage);
    stage.cue(1, "impose").tick();
    return torn(stage);
  };

  test("from impose by a conductor, a leader, or somebody louder", () => {
    expect(imposed((s) => (s.store.agreed.conductor = chairId(1)))).toEqual(["powerAssertive"]);
    expect(
      imposed((s) => (s.store.agreed.leads = [{ from: 0, to: 99, chair: chairId(1) }])),
    ).toEqual(["powerAssertive"]);
    expect(imposed((s) => bow(s, 1, 0.8).run(1))).toEqual(["powerAssertive"]);
  });

  test("not by an equal, and not [O1] by a conductor who has asked", () => {
    expect(imposed(() => undefined)).toEqual([]);
    const asked = imposed((s) => {
      s.store.agreed.conductor = chairId(1);
      s.cue(1, "ask").run(3);
    });
    expect(asked).toEqual([]);
  });

  test("the one it hits is dragged sharp and forward", () => {
    const stage = tornStage("powerAssertive");
    stage.look(0, "inward").look(1, "inward");
    let [cents, ms] = [0, 0];
    stage.run(10, () => {
      for (const i of [0, 1]) {
        stage.chair(i).pitch = 0;
        stage.store.phase[i] = 0;
      }
      cents += (stage.chair(0).sounds - stage.chair(1).sounds) / 200;
      ms += (stage.chair(0).onset - stage.chair(1).onset) / 200;
    });
    expect(cents).toBeGreaterThan(8);
    expect(ms).toBeLessThan(-15);
  });
});

describe("[R8] toxic", () => {
  const acting = (cue: Cue | null, activation: number, later = 0): string[] => {
    const stage = facing();
    stage.chair(1).activation = activation;
    stage.tick();
    stage.chair(1).activation = later > 0 ? 0.2 : activation;
    stage.run(Math.max(later, 0.05));
    if (cue !== null) stage.cue(1, cue);
    stage.tick();
    return torn(stage);
  };

  test("a flooded chair that acts on others, up to four seconds after", () => {
    expect(acting("glare", 0.95)).toEqual(["toxic"]);
    expect(acting("glare", 0.95, FLOODED_FOR - 0.5)).toEqual(["toxic"]);
    expect(acting("glare", 0.95, FLOODED_FOR + 0.5)).toEqual([]);
  });

  test("a passive one is not toxic, nor is a calm one's glare", () => {
    expect(acting(null, 0.95)).toEqual([]);
    expect(acting("glare", 0.5)).toEqual([]);
  });

  test("[R11] it shames, most of all whom it came from", () => {
    const stage = tornStage("toxic");
    expect(stage.chair(1).shame).toBeGreaterThan(stage.chair(0).shame);
    expect(stage.chair(0).shame).toBeGreaterThan(0.05);
    expect(stage.chair(2).shame).toBe(0);
  });
});
