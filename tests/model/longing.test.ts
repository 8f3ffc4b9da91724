/**
 * [V1] Longing for a player who does not see one's needs, and its effect on pitch and timing ([T1],
 * [T3]).
 */
import { describe, expect, test } from "vitest";
import { BOW, LONGING, NEED, PACES, TIME } from "../../shared/model/numbers.ts";
import { mendByOwed, Stage, tornStage } from "./stage.ts";

const { answerBy, lateBy } = PACES.expert;
const { begins } = LONGING;
const facing = (): Stage => new Stage().look(0, 1).look(1, 0).look(2, 3).look(3, 2);
const longing = (stage: Stage, from = 0, to = 1): number => stage.tie(from, to).longing;

/** The fate of a need for support that chair 0 turns to chair 1. */
function needed(how: (stage: Stage) => void): Stage {
  const stage = facing();
  stage.need(0, 1, "support");
  how(stage);
  return stage;
}
const answer = (stage: Stage): unknown => stage.cue(1, "support").tick();

describe("[V1] longing for another", () => {
  test("rises with what went unseen: a miss most, words and late answers by what they lack", () => {
    const missed = longing(needed((stage) => stage.run(lateBy + 0.1)));
    expect(missed).toBeCloseTo(begins + LONGING.missed * (1 - begins), 10);
    const misread = longing(needed((stage) => stage.cue(1, "lead").tick()));
    expect(misread).toBeCloseTo(begins + LONGING.misread * (1 - begins), 10);
    const told = needed((stage) => stage.cue(0, "showNeed").tick());
    answer(told);
    expect(longing(told)).toBeCloseTo(begins + LONGING.rises * (1 - NEED.told - begins), 10);
    const late = needed((stage) => stage.run(answerBy + 0.5));
    answer(late);
    expect(longing(late)).toBeCloseTo(begins + LONGING.rises * (1 - NEED.late - begins), 10);
    expect(missed).toBeGreaterThan(longing(late));
  });

  test("eases with being read in time, however great it was", () => {
    for (const was of [begins, 0.9]) {
      const stage = needed((one) => (one.tie(0, 1).longing = was));
      answer(stage);
      expect(longing(stage)).toBeCloseTo(was * (1 - LONGING.eases), 10);
    }
  });

  test("rises with being pressed on in need of space; eases with a greeting and a check-in", () => {
    const pressed = facing();
    pressed.need(0, 1, "space");
    pressed.cue(1, "warm").tick();
    expect(longing(pressed)).toBeCloseTo(begins + LONGING.intruded * (1 - begins), 10);
    const greeted = facing();
    greeted.need(0, 1, "space");
    greeted.look(1, 2).run(5.2);
    greeted.look(0, 1).look(1, 0).run(0.5);
    greeted.cue(1, "warm").tick();
    expect(greeted.happened("greeted")).toHaveLength(1);
    expect(longing(greeted)).toBeCloseTo(begins * (1 - LONGING.greeted), 10);
    const asked = facing();
    asked.cue(1, "ask").tick();
    expect(longing(asked)).toBeCloseTo(begins * (1 - LONGING.checkIn), 10);
  });

  test("rises on both sides with a tear left open, only after a while; a mend eases it", () => {
    const stage = tornStage("benign");
    for (const tie of stage.store.ties) tie.longing = 0.5;
    stage.look(0, "inward").look(1, "inward");
    stage.run(LONGING.tornAfter - 1);
    expect(longing(stage)).toBe(0.5);
    stage.run(11);
    expect(longing(stage)).toBeGreaterThan(0.52);
    expect(longing(stage, 1, 0)).toBe(longing(stage));
    expect(longing(stage, 0, 2)).toBe(0.5);
    const mended = tornStage("benign");
    for (const tie of mended.store.ties) tie.longing = 0.5;
    mended.look(0, 1).look(1, 0);
    mendByOwed(mended, 15, () => mended.bond(0, 1).rupture === null);
    expect(mended.happened("mended")).toHaveLength(1);
    // The answer that mends it meets no present need.
    expect(longing(mended)).toBeCloseTo(0.5 * (1 - LONGING.mended), 10);
    expect(longing(mended, 1, 0)).toBeCloseTo(0.5 * (1 - LONGING.mended), 10);
  });

  test("belongs to the ordered pair; a chair's is that for whom it longs for most", () => {
    const stage = needed((one) => one.run(lateBy + 0.1));
    for (const [from, to] of [
      [1, 0],
      [0, 2],
      [2, 0],
      [2, 1],
    ] as const)
      expect(longing(stage, from, to)).toBe(begins);
    stage.tick();
    expect(stage.chair(0).longing).toBe(longing(stage));
    expect(stage.chair(1).longing).toBe(begins);
  });
});

/** Everybody longs that much. */
function longs(stage: Stage, much: number): Stage {
  for (const tie of stage.store.ties) tie.longing = much;
  return stage;
}

describe("[T1] [T3] who longs strays", () => {
  const pitch = (much: number): number => {
    const stage = longs(new Stage(), much);
    // One tick: no effect yet, and the same random numbers.
    stage.tick();
    return stage.chair(0).pitch;
  };
  const haste = (much: number): number => {
    const stage = longs(new Stage(), much);
    stage.run(0.5);
    return stage.chair(0).haste;
  };

  test.each([
    ["pitch", pitch, LONGING.drift],
    ["haste", haste, LONGING.haste],
  ] as const)("%s by the square of it: a little hardly shows, a lot does", (_, strays, most) => {
    expect(strays(0)).not.toBe(0);
    expect(strays(1) / strays(0)).toBeCloseTo(1 + most, 1);
    expect(strays(0.2) / strays(0)).toBeCloseTo(1 + most * 0.04, 1);
  });
});

describe("[T1] haste", () => {
  /** Seconds of a beat. */
  const BEAT = 0.5;

  test("stays for long: of one's own accord it fades over more than a minute", () => {
    const after = (begun: number): number => {
      const stage = new Stage();
      stage.chair(0).haste = begun;
      stage.run(20 * BEAT);
      return stage.chair(0).haste;
    };
    const left = (after(10) - after(0)) / 10;
    expect(left).toBeCloseTo((1 - BEAT / TIME.hasteFades) ** 20, 10);
    expect(left).toBeGreaterThan(0.85);
  });

  test("hurries or drags every beat: who has it gets ahead of the others", () => {
    const late = (begun: number): number => {
      const stage = new Stage();
      stage.chair(0).haste = begun;
      stage.run(6);
      return stage.chair(0).late - stage.chair(1).late;
    };
    expect(late(-15) - late(0)).toBeLessThan(-15);
    expect(late(15) - late(0)).toBeGreaterThan(15);
  });

  test("a stroke of the bow bends it for good, and not the onset alone", () => {
    const after = (tempo: number): Stage => {
      const stage = new Stage();
      stage.send(0, { do: "bow", pitch: 0, tempo, volume: 0.5 }).run(1);
      stage.send(0, { do: "bow", pitch: 0, tempo: 0, volume: 0.5 }).run(4);
      return stage;
    };
    const [pushed, still, heldBack] = [1, 0, -1].map(after) as [Stage, Stage, Stage];
    const bent = (stage: Stage): number => stage.chair(0).haste - still.chair(0).haste;
    expect(bent(pushed)).toBeLessThan(-0.5 * BOW.hasteSpeed);
    expect(bent(heldBack)).toBeCloseTo(-bent(pushed), 5);
  });
});
