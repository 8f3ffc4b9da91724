import { describe, expect, test } from "vitest";
import { tornCents } from "../../shared/model/centre.ts";
import { PACES, RUPTURE } from "../../shared/model/numbers.ts";
import { RUPTURE_TYPES } from "../../shared/model/perception.ts";
import { RUPTURE_KINDS, RUPTURES } from "../../shared/model/ruptures/all.ts";
import { causeOf } from "../../shared/model/cause.ts";
import { sightingsOf } from "../../shared/model/sighting.ts";
import { openRupture } from "../../shared/model/trouble.ts";
import { chairId } from "../../shared/model/units.ts";
import { PLAIN, Stage, tornStage } from "./stage.ts";

describe("[R11] what every type has", () => {
  test("a file each: what detects it, how it sounds, what mends it", () => {
    expect(RUPTURE_KINDS.map(({ type }) => type).sort()).toEqual([...RUPTURE_TYPES].sort());
    for (const kind of RUPTURE_KINDS) {
      const key = kind.key({ answer: "support", answered: false });
      expect(key.length).toBeGreaterThan(0);
      for (const deeds of key) expect(deeds.length).toBeGreaterThan(0);
    }
  });

  test.each(RUPTURE_TYPES)("a %s rupture keeps its evidence: who, what, when", (type) => {
    const stage = tornStage(type);
    const [torn] = stage.happened("torn");
    expect(torn).toMatchObject({ type, cause: 1, hurt: 0, again: false });
    expect(stage.bond(0, 1).rupture).toMatchObject({ type, cause: 1, hurt: 0 });
    expect(stage.bond(0, 1).rupture?.evidence).toEqual([torn?.evidence]);
    expect(torn?.evidence.tick).toBe(torn?.tick);
    for (const [viewer, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      if (torn === undefined) throw new Error("nothing tore");
      expect(sightingsOf(torn, chairId(viewer), stage.world)).toEqual({
        see: "torn",
        with: other,
        type,
        why: causeOf(torn, chairId(viewer), stage.world),
      });
    }
  });

  test("never drawn at random: ten minutes of nothing but looking tear nothing", () => {
    const stage = new Stage();
    stage.look(0, 1).look(1, 0).run(600);
    expect(stage.happened("torn")).toEqual([]);
  });
});

describe("[R2] benign", () => {
  test("from a misread answer, at the misreader's hand, small", () => {
    const stage = tornStage("benign");
    expect(stage.bond(0, 1).rupture).toMatchObject({
      severity: RUPTURES.benign.severity,
      answer: "support",
    });
    expect(stage.bond(0, 1).rupture?.evidence[0]).toMatchObject({ what: "misread" });
  });

  test("misread again it goes deeper, in the same rupture", () => {
    const stage = tornStage("benign");
    stage.need(0, 1, "direction");
    stage.run(1);
    stage.cue(1, "warm").tick();
    expect(stage.happened("torn").map(({ again }) => again)).toEqual([false, true]);
    expect(stage.bond(0, 1).rupture?.severity).toBeCloseTo(
      RUPTURES.benign.severity + RUPTURE.again,
      2,
    );
    expect(stage.bond(0, 1).rupture?.evidence).toHaveLength(2);
    expect(stage.store.tally.ruptures).toBe(1);
  });

  test("sounds as a small steady offset and nothing else", () => {
    const into = { volume: 0, tone: 9, rough: 9 };
    RUPTURES.benign.timbre("hurt", 0.5, { ticks: 40, beats: 4, way: 1, seed: 1 }, into);
    expect(into).toEqual({ volume: 1, tone: 0, rough: 0 });
  });
});

describe("[R5] dismissive", () => {
  test("from a bid nobody answered in time, remembering what was missing", () => {
    const stage = tornStage("dismissive");
    expect(stage.bond(0, 1).rupture).toMatchObject({
      severity: RUPTURES.dismissive.severity,
      answer: "support",
    });
    expect(stage.bond(0, 1).rupture?.evidence[0]).toMatchObject({ what: "missed", by: 1, to: 0 });
  });

  test("from a solo cut off", () => {
    const score = { ...PLAIN, solos: [{ chair: 2, from: 0, to: 100 }] };
    const stage = new Stage({ score });
    stage.look(1, 2).cue(1, "stop").tick();
    expect(stage.bond(1, 2).rupture).toMatchObject({
      type: "dismissive",
      cause: 1,
      hurt: 2,
      answer: "makeRoom",
    });
    const elsewhere = new Stage({ score });
    elsewhere.look(1, 3).cue(1, "stop").tick();
    expect(elsewhere.happened("torn")).toEqual([]);
  });

  test("the dismissed one thins and fades for the other, not the other way round", () => {
    const stage = tornStage("dismissive");
    const { rupture } = stage.bond(0, 1);
    if (rupture === null) throw new Error("not torn");
    rupture.severity = 0.35;
    stage.look(0, "inward").look(1, "inward").run(4);
    const [forCause, forHurt] = [stage.see(1).sounding[0], stage.see(0).sounding[1]];
    expect(forCause?.volume).toBeLessThan(0.8 * (forHurt?.volume ?? 0));
    expect(forCause?.tone).toBeLessThan((forHurt?.tone ?? 0) - 0.1);
    expect(stage.see(2).sounding[0]?.volume).toBe(0.5);
  });
});

describe("[R6] hit-and-run", () => {
  const strikeAnd = (after: (stage: Stage) => void): Stage => {
    const stage = new Stage();
    stage.look(0, 1).look(1, 0).cue(1, "stab").run(1);
    after(stage);
    stage.run(6);
    return stage;
  };
  const turn = (stage: Stage, at: number | "away"): Stage =>
    stage.send(1, { do: "look", at: at === "away" ? at : chairId(at) });

  test("from an edge act, looking away within 2 s, and no return within 4 s", () => {
    const stage = strikeAnd((s) => turn(s, "away"));
    expect(stage.bond(0, 1).rupture).toMatchObject({ type: "hitAndRun", cause: 1, hurt: 0 });
    expect(stage.bond(0, 1).rupture?.severity).toBeGreaterThanOrEqual(RUPTURES.hitAndRun.severity);
  });

  test("an impose is an edge act too", () => {
    const stage = new Stage().look(0, 1).look(1, 0);
    stage.cue(1, "impose").run(1);
    turn(stage, "away").run(6);
    expect(stage.bond(0, 1).rupture).toMatchObject({ type: "hitAndRun", cause: 1, hurt: 0 });
  });

  test("not when one stays after it", () => {
    expect(strikeAnd(() => undefined).happened("torn")).toEqual([]);
  });

  test("not when one looks away but comes back in time", () => {
    const stage = strikeAnd((s) => {
      turn(s, 2).run(2);
      turn(s, 0).run(1);
    });
    expect(stage.happened("torn")).toEqual([]);
  });

  test("not when one looks away later, the matter faced", () => {
    const stage = strikeAnd((s) => {
      s.run(2);
      turn(s, "away");
    });
    expect(stage.happened("torn")).toEqual([]);
  });

  test("rings, harshest for who was struck", () => {
    const stage = strikeAnd((s) => turn(s, "away"));
    const [struck, striker] = [stage.see(0).sounding[1], stage.see(1).sounding[0]];
    expect(struck?.rough).toBeGreaterThan(0.25);
    expect(striker?.rough).toBeGreaterThan(0);
    expect(striker?.rough).toBeLessThan(struck?.rough ?? 0);
    expect(stage.see(2).sounding[1]?.rough).toBe(0);
  });
});

describe("[R11] left alone", () => {
  test("severity grows after a while, up to a point; being looked at stops it", () => {
    const grown = (seconds: number, tended: boolean): number => {
      const stage = tornStage("dismissive");
      stage
        .look(1, "inward")
        .look(0, tended ? 1 : "inward")
        .run(seconds);
      return stage.bond(0, 1).rupture?.severity ?? 0;
    };
    expect(grown(6, false)).toBeCloseTo(RUPTURES.dismissive.severity, 5);
    expect(grown(20, false)).toBeGreaterThan(RUPTURES.dismissive.severity + 0.05);
    expect(grown(20, true)).toBeCloseTo(RUPTURES.dismissive.severity, 5);
    expect(grown(200, false)).toBeCloseTo(RUPTURE.growsTo, 1);
  });

  test.each(["glare", "stab", "impose"] as const)("%s feeds it", (edge) => {
    const stage = tornStage("benign");
    stage.run(1);
    const before = stage.bond(0, 1).rupture?.severity ?? 0;
    stage.cue(1, edge).tick();
    expect(stage.bond(0, 1).rupture?.severity).toBeCloseTo(before + RUPTURE.edge, 5);
  });

  test("both sound louder to each other: the low road", () => {
    const stage = tornStage("contractual");
    stage.run(3);
    expect(stage.see(0).sounding[1]?.volume).toBeGreaterThan(0.55);
    expect(stage.see(0).sounding[2]?.volume).toBe(0.5);
  });

  test("shame grows from what is not repaired, and lowers eyes and shoulders", () => {
    const [left, whole] = [tornStage("hitAndRun"), new Stage()];
    for (const stage of [left, whole]) {
      stage.look(0, "inward").look(1, "inward").look(2, 0);
      stage.run(120, () => {
        for (const chair of stage.store.chairs) chair.activation = 0.2;
      });
    }
    expect(left.see(0).self.shame).toBeGreaterThan(0.2);
    expect(whole.see(0).self.shame).toBe(0);
    const eyes = (stage: Stage): number => {
      let sum = 0;
      stage.run(20, () => (sum += (stage.see(2).focus?.body.eyes ?? 0) / 400));
      return sum;
    };
    expect(eyes(left)).toBeLessThan(eyes(whole) - 0.08);
  });

  test("severity is a continuum told in bands", () => {
    const stage = tornStage("benign");
    const bands = [0.05, 0.2, 0.4, 0.9].map((severity) => {
      const { rupture } = stage.bond(0, 1);
      if (rupture !== null) rupture.severity = severity;
      return stage.see(0).bonds[1]?.severity;
    });
    expect(bands).toEqual(["tension", "strain", "rupture", "breakdown"]);
  });
});

describe("[R11] while one mends with somebody else", () => {
  /** Severity of the bond of 1 and 2, with 0 and 1 in mutual gaze or not. */
  function grown(torn: boolean, eyes: boolean): number {
    const stage = tornStage("benign");
    const other = structuredClone(stage.bond(0, 1).rupture);
    if (other === null) throw new Error("not torn");
    stage.bond(1, 2).rupture = { ...other, cause: stage.chair(2).id, hurt: stage.chair(1).id };
    if (!torn) stage.bond(0, 1).rupture = null;
    stage.run(RUPTURE.growsAfter + 12, () => {
      stage.look(0, eyes ? 1 : 3).look(1, eyes ? 0 : 3);
    });
    return (stage.bond(1, 2).rupture?.severity ?? 0) - other.severity;
  }

  test("its other tears are not ignored: they stay as they are", () => {
    expect(grown(true, true)).toBe(0);
    expect(grown(true, false)).toBeGreaterThan(0.05);
    // Looking at a player with a whole bond is not mending.
    expect(grown(false, true)).toBeGreaterThan(0.05);
  });

  test("[V1] [B2] all tears of a chair in a large consort stir no more than a quartet's three would", () => {
    const stirred = (chairs: number): number => {
      const stage = new Stage({ chairs });
      for (let i = 1; i < chairs; i++)
        stage.bond(0, i).rupture = openRupture({
          type: "benign",
          cause: stage.chair(i).id,
          hurt: stage.chair(0).id,
          answer: "steady",
          since: 0,
          severity: 0.3,
        });
      for (const chair of stage.store.chairs) stage.look(chair.id, "inward");
      stage.run(6);
      return stage.chair(0).activation;
    };
    const [four, twelve] = [stirred(4), stirred(12)];
    expect(twelve).toBeGreaterThan(0.95 * four);
    expect(twelve).toBeLessThan(1.05 * four);
  });
});

describe("a torn pair is out of tune", () => {
  test("wider the more severe, and at the pace's cents and ms", () => {
    const stage = tornStage("dismissive");
    stage.look(0, "inward").look(1, "inward");
    const wide = (severity: number): number => {
      const bond = stage.bond(0, 1);
      // Untended, it would grow meanwhile.
      stage.run(8, () => {
        if (bond.rupture !== null) bond.rupture.severity = severity;
      });
      // The effect of the tear, whatever the two have drifted to.
      return Math.abs(tornCents(stage.chair(0)) - tornCents(stage.chair(1)));
    };
    expect(wide(0.4)).toBeGreaterThan(0.7 * 0.4 * PACES.expert.tornCents);
    expect(wide(0.8)).toBeGreaterThan(1.8 * wide(0.4));
  });
});
