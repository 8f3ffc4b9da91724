import { describe, expect, test } from "vitest";
import type { Answer } from "../../shared/model/cue.ts";
import { ACTIVATION, CUE, NEED } from "../../shared/model/numbers.ts";
import { Stage, tornStage } from "./stage.ts";

const facing = (): Stage => new Stage().look(0, 1).look(1, 0).look(2, 3).look(3, 2);
const pestered = (stage: Stage): number => stage.happened("pestered").length;
const checkedIn = (stage: Stage): number => stage.happened("checkedIn").length;

describe("[N6] check-ins", () => {
  test("asking when nothing is wrong does good once in a while, and pesters when it does not stop", () => {
    const stage = facing();
    const trust = stage.tie(0, 1).trust;
    stage.cue(1, "ask").run(3);
    expect(stage.happened("checkedIn")).toMatchObject([{ chair: 0, by: 1 }]);
    const better = stage.tie(0, 1).trust;
    expect(better).toBeGreaterThan(trust);
    stage.cue(1, "ask").run(3);
    expect(stage.happened("pestered")).toMatchObject([{ chair: 0, by: 1 }]);
    expect(stage.tie(0, 1).trust).toBeLessThan(better);
    stage.run(20);
    stage.cue(1, "ask").tick();
    expect(stage.happened("checkedIn")).toHaveLength(2);
  });

  test("count for whoever asks: two may ask each other in turn", () => {
    const stage = facing();
    stage.cue(1, "ask").run(2);
    stage.cue(0, "ask").run(2);
    expect(stage.happened("checkedIn")).toMatchObject([
      { chair: 0, by: 1 },
      { chair: 1, by: 0 },
    ]);
    expect(pestered(stage)).toBe(0);
  });

  test("going round is no interest: who asks one after the other does no good", () => {
    const round = (seconds: number): [number, number] => {
      const stage = facing();
      stage.cue(1, "ask").run(seconds);
      stage.look(1, 2).cue(1, "ask").tick();
      return [checkedIn(stage), pestered(stage)];
    };
    expect(round(NEED.round - 1)).toEqual([1, 1]);
    expect(round(NEED.round + 1)).toEqual([2, 0]);
  });

  test("whoever is stirred may be asked at any time", () => {
    const again = (activation: number): number => {
      const stage = facing();
      stage.cue(1, "ask").run(3);
      stage.chair(0).activation = activation;
      stage.cue(1, "ask").tick();
      return pestered(stage);
    };
    expect(again(ACTIVATION.stirred + 0.05)).toBe(0);
    expect(again(ACTIVATION.stirred - 0.05)).toBe(1);
  });
});

describe("[N6] answers that nobody asked for", () => {
  /** Chair 1 gives `cue` to chair 0 twice, so many seconds apart. */
  const twice = (cue: Answer, seconds: number, set: (stage: Stage) => void = () => {}): number => {
    const stage = new Stage().look(0, 1).look(1, 0);
    for (let k = 0; k < 2; k++) {
      set(stage);
      stage.cue(1, cue).run(seconds);
    }
    return stage.happened("pestered").length;
  };
  test("are a burden when they do not stop", () => {
    expect(twice("support", 3)).toBe(1);
    expect(twice("support", NEED.checkIn + 1)).toBe(0);
  });
  test("not: to stay near, what a repair waits for, or an answer to a call", () => {
    expect(twice("wait", 3)).toBe(0);
    expect(twice("support", 3, (stage) => stage.need(0, 1, "support"))).toBe(0);
    const torn = tornStage("benign");
    torn.look(0, 1).look(1, 0);
    for (let k = 0; k < 3; k++) torn.cue(1, "support").run(1.1);
    expect(torn.happened("pestered")).toEqual([]);
  });

  test("the fitting answer of a third chair does no harm, and the need stays where it was", () => {
    const stage = facing();
    stage.look(2, 0).need(0, 1, "support");
    const trust = stage.tie(0, 2).trust;
    for (let k = 0; k < 3; k++) stage.cue(2, "support").run(1.1);
    expect(pestered(stage)).toBe(0);
    expect(stage.happened("misread")).toEqual([]);
    expect(stage.tie(0, 2).trust).toBe(trust);
    stage.cue(1, "support").tick();
    expect(stage.happened("met")).toMatchObject([{ chair: 0, by: 1, worth: 1 }]);
  });

  test("a third chair that guesses is a burden all the same", () => {
    const stage = facing();
    stage.look(2, 0).need(0, 1, "support");
    for (let k = 0; k < 2; k++) stage.cue(2, "lead").run(1.1);
    expect(pestered(stage)).toBe(1);
    expect(stage.happened("misread")).toEqual([]);
  });
});

describe("[A4] a way shown again before it could be gone", () => {
  /** Chair 1 shows chair 0 the way, and after so many seconds the player it looks at then. */
  const twice = (seconds: number, then: (stage: Stage) => Stage = (stage) => stage): Stage => {
    const stage = facing();
    stage.cue(1, "comeUp").run(seconds);
    then(stage).cue(1, "moveOn").tick();
    return stage;
  };

  test("pushes, whichever way it is; after a while it does not", () => {
    expect(twice(CUE.wayGap - 1).happened("pestered")).toMatchObject([{ chair: 0, by: 1 }]);
    expect(pestered(twice(CUE.wayGap + 1))).toBe(0);
  });

  test("does not where it goes to another, or comes from another", () => {
    expect(pestered(twice(2, (stage) => stage.look(1, 2)))).toBe(0);
    const stage = facing();
    stage.cue(1, "comeUp").run(2);
    stage.look(2, 0).cue(2, "comeUp").tick();
    expect(pestered(stage)).toBe(0);
  });
});
