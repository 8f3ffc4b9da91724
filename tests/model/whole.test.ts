import { describe, expect, test } from "vitest";
import { WHOLE } from "../../shared/model/numbers.ts";
import { orderOf } from "../../shared/model/ruptures/whole.ts";
import { cosTurn, sinTurn } from "../../shared/model/turn.ts";
import { chairId } from "../../shared/model/units.ts";
import { apartStage, tearMost } from "./apart.ts";
import { owedDeed, Stage } from "./stage.ts";

describe("[X1] directions on the circle", () => {
  test("are right to a millionth, whatever the turn", () => {
    for (let turns = -3; turns <= 3; turns += 0.01) {
      expect(sinTurn(turns)).toBeCloseTo(Math.sin(2 * Math.PI * turns), 6);
      expect(cosTurn(turns)).toBeCloseTo(Math.cos(2 * Math.PI * turns), 6);
    }
  });
});

describe("[R10] of the whole", () => {
  test("from most pairs torn; everybody knows, nobody is named", () => {
    const stage = apartStage();
    expect(stage.happened("fellApart")).toHaveLength(1);
    for (let i = 0; i < 4; i++) {
      expect(stage.see(i).whole).toEqual({
        severity: "rupture",
        step: 0,
        by: null,
        owes: [{ by: "both", what: "gather" }],
      });
    }
  });

  test("from onsets with no common beat left: an order parameter under .5", () => {
    const stage = new Stage();
    for (const chair of stage.store.chairs) stage.look(chair.id, "inward");
    stage.run(6, () => {
      stage.store.chairs.forEach((chair, i) => {
        stage.store.phase[i] = i * 125;
        chair.onsets.fill(i * 125);
        chair.late = i * 125;
      });
    });
    expect(orderOf(stage.store)).toBeLessThan(0.2);
    expect(stage.happened("fellApart")).toHaveLength(1);
    expect(stage.happened("fellApart")[0]?.order).toBeLessThan(0.5);
  });

  test("not from half of the pairs, not for a moment, not of a duo", () => {
    const half = new Stage();
    tearMost(half, 0.5);
    half.run(5);
    const short = new Stage();
    tearMost(short);
    short.run(WHOLE.disorderFor - 0.5);
    for (const bond of short.store.bonds) bond.rupture = null;
    short.run(5);
    const duo = new Stage({ chairs: 2 });
    tearMost(duo);
    duo.run(5);
    for (const stage of [half, short, duo]) expect(stage.happened("fellApart")).toEqual([]);
  });

  test("the sections drift apart, each together within itself", () => {
    const stage = apartStage();
    for (const bond of stage.store.bonds) bond.rupture = null;
    stage.run(18, () => {
      for (const chair of stage.store.chairs) chair.pitch = 0;
    });
    const [a, b, c, d] = stage.store.chairs.map((chair) => chair.sounds);
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThan(3);
    expect(Math.abs((c ?? 0) - (d ?? 0))).toBeLessThan(3);
    expect((a ?? 0) - (d ?? 0)).toBeGreaterThan(15);
  });

  test.each([3, 4, 8])(
    "%i chairs doing only what is owed mend it: stop, look up, breathe, begin again",
    (chairs) => {
      const stage = apartStage(2, chairs);
      stage.send(1, { do: "bow", pitch: 0.1, tempo: 0, volume: 0.5 }).tick();
      stage.run(20, () => {
        if (stage.store.tick % 6 !== 0) return;
        for (let me = 0; me < chairs; me++) {
          const { whole, self } = stage.see(me);
          const due = whole?.owes.find(({ by }) => by !== "them")?.what;
          if (due === "gather" && me === 2) stage.cue(me, "gather");
          if (due === "still") stage.send(me, { do: "bow", pitch: 0, tempo: 0, volume: 0.5 });
          if (due === "lookUp")
            stage.send(me, {
              do: "look",
              at: whole?.by === me ? chairId(0) : (whole?.by ?? "away"),
            });
          if (due === "breathe") stage.send(me, { do: "breathe", on: true });
          if (due === "beginAgain" && self.breathing) stage.send(me, { do: "breathe", on: false });
        }
      });
      expect(stage.happened("gathering").map(({ step }) => step)).toEqual([1, 2, 3, 4]);
      expect(stage.happened("beganAgain")).toHaveLength(1);
      expect(stage.refusals).toEqual([]);
      expect(stage.see(0).whole).toBeNull();
      expect(stage.happened("beganAgain")[0]?.tick).toSatisfy((tick: number) => tick % 40 === 0);
    },
  );

  test("begun again, every tear is softer, small ones are let be, and all are on one beat and in tune", () => {
    const stage = apartStage();
    const [large, small] = [stage.bond(0, 1), stage.bond(0, 2)];
    const severity = 0.8;
    if (large.rupture === null || small.rupture === null) throw new Error("not torn");
    large.rupture.severity = severity;
    small.rupture.severity = 0.3;
    stage.cue(2, "gather").tick();
    for (const chair of stage.store.chairs) stage.look(chair.id, chair.id === 2 ? 0 : 2);
    stage.run(1.2);
    for (const i of [0, 1, 2, 3]) stage.send(i, { do: "breathe", on: true });
    stage.run(2.2);
    for (const i of [0, 1, 2, 3]) stage.send(i, { do: "breathe", on: false });
    for (let ticks = 0; stage.store.whole !== null && ticks < 80; ticks++) stage.tick();
    expect(stage.happened("beganAgain")).toHaveLength(1);
    expect(large.rupture?.severity).toBeLessThan(0.6 * severity);
    expect(small).toMatchObject({ rupture: null, seams: 0, residueOf: "benign" });
    expect(small.residue).toBeGreaterThan(0.05);
    // Let be is not mended: nobody is told that it is, and it is not counted as mended.
    expect(stage.happened("letBe").map(({ a, b }) => [a, b])).toContainEqual([0, 2]);
    expect(stage.happened("mended")).toEqual([]);
    expect(stage.store.tally.mended).toHaveLength(1);
    const { chairs } = stage.store;
    for (const { pitch } of chairs) expect(pitch).toBeCloseTo(chairs[0]?.pitch ?? NaN, 0);
    expect(orderOf(stage.store)).toBeGreaterThan(0.9);
  });

  test("no one can do it alone: what is not held by enough slips back", () => {
    const stage = apartStage();
    stage.cue(2, "gather").run(1);
    expect(stage.see(2).whole?.step).toBe(2);
    stage.look(2, 0).run(2 * WHOLE.patience + 1);
    expect(stage.happened("gathering").filter(({ slipped }) => slipped).length).toBeGreaterThan(0);
    expect(stage.happened("beganAgain")).toEqual([]);
  });

  test("a bond can be mended meanwhile", () => {
    const stage = apartStage();
    expect(owedDeed(stage.see(0), 1)).toEqual({ do: "look", at: 1 });
  });
});
