/**
 * The worth of an answer: read, read late, put in words, found by trying; and the effects of being
 * read.
 */
import { describe, expect, test } from "vitest";
import { FITTING_ANSWER } from "../../shared/model/cue.ts";
import { BODY, NEED, NEVER, PACES, DRAWN } from "../../shared/model/numbers.ts";
import { Stage } from "./stage.ts";

const { answerBy } = PACES.expert;

/** Chair 0 needs support from chair 1; `before`: what happens before the fitting answer. */
function met(before: (stage: Stage) => void = () => {}): Stage {
  const stage = new Stage().look(0, 1).look(1, 0);
  stage.need(0, 1, "support");
  before(stage);
  stage.cue(1, FITTING_ANSWER.support).tick();
  return stage;
}
const worthOf = (stage: Stage): number | undefined => stage.happened("met")[0]?.worth;

const showNeed = (stage: Stage): Stage => {
  stage.cue(0, "showNeed").tick();
  return stage;
};
const faint = (stage: Stage): Stage => {
  stage.chair(0).bid = { ...stage.chair(0).bid, faint: true } as never;
  return stage;
};

describe("[N3] [N5] what an answer is worth", () => {
  test("read in time, all of it; read late, half", () => {
    expect(worthOf(met())).toBe(1);
    expect(worthOf(met((stage) => stage.run(answerBy + 0.5)))).toBe(NEED.late);
  });

  test("put in words, little, for good: told at once, told late in time, or asked for", () => {
    expect(worthOf(met(showNeed))).toBe(NEED.told);
    expect(worthOf(met((stage) => showNeed(stage).run(answerBy - 1)))).toBe(NEED.told);
    const lateInTime = (stage: Stage): unknown => stage.run(answerBy - 1) && showNeed(stage);
    expect(worthOf(met(lateInTime))).toBe(NEED.told);
    const asked = (stage: Stage): unknown => stage.run(BODY.comes) && stage.cue(1, "ask").run(2);
    expect(worthOf(met(asked))).toBe(NEED.told);
    expect(NEED.told).toBeLessThan(NEED.late);
  });

  test("where it showed too faintly to be read, words take little away", () => {
    expect(worthOf(met((stage) => showNeed(faint(stage))))).toBe(NEED.toldFaint);
    expect(NEED.toldFaint).toBeGreaterThan(NEED.late);
  });

  test("late and told is no less than told, and never more than late", () => {
    expect(worthOf(met((stage) => showNeed(stage).run(answerBy)))).toBe(NEED.told);
    expect(worthOf(met((stage) => showNeed(faint(stage)).run(answerBy)))).toBe(NEED.late);
  });

  test("found by trying it was not read: each wrong answer takes its share, and words take more", () => {
    const tried = (times: number): number | undefined =>
      worthOf(
        met((stage) => {
          for (let k = 0; k < times; k++) stage.cue(1, "lead").run(1.1);
        }),
      );
    expect(tried(1)).toBe(NEED.tried);
    expect(tried(2)).toBeCloseTo(NEED.tried ** 2, 10);
    expect(NEED.told).toBeLessThan(NEED.tried);
  });
});

describe("[N3] who reads in time is drawn to whom it has read", () => {
  const until = (before?: (stage: Stage) => void): number => met(before).tie(1, 0).drawnUntil;

  test("only by reading, and only in time", () => {
    expect(until()).toBeGreaterThan(0);
    expect(until(showNeed)).toBe(NEVER);
    expect(until((stage) => stage.run(answerBy + 0.5))).toBe(NEVER);
    expect(until((stage) => stage.cue(1, "lead").run(1.1))).toBe(NEVER);
  });

  test("its own pitch goes to the other's, not the other's to it, and for a while only", () => {
    const pitches = (read: boolean, wait: number): [number, number] => {
      const stage = met(read ? undefined : showNeed);
      stage.run(wait);
      stage
        .hold(0, 30)
        .hold(1, 0)
        .run(3, () => stage.hold(0, 30));
      const { pitch } = stage.chair(1);
      stage
        .hold(0, 30)
        .hold(1, 0)
        .run(1, () => stage.hold(1, 0));
      return [pitch, stage.chair(0).pitch];
    };
    const [drawn, holds] = pitches(true, 0);
    const [free] = pitches(false, 0);
    expect(drawn).toBeGreaterThan(free + 10);
    expect(holds).toBeGreaterThan(25);
    const [afterwards] = pitches(true, DRAWN.lasts);
    const [never] = pitches(false, DRAWN.lasts);
    expect(afterwards).toBeLessThan(never + 5);
  });
});
