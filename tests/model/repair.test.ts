import { describe, expect, test } from "vitest";
import { FITTING_ANSWER } from "../../shared/model/cue.ts";
import { REPAIR } from "../../shared/model/numbers.ts";
import { measures } from "../../shared/model/measures.ts";
import type { RepairStep, RuptureType } from "../../shared/model/perception.ts";
import { RUPTURE_TYPES } from "../../shared/model/perception.ts";
import { hold, mendByOwed, owedDeed, Stage, tornStage } from "./stage.ts";

const stepOf = (stage: Stage): RepairStep | null => stage.bond(0, 1).rupture?.repair.step ?? null;

/** Does what each step asks for, up to `until`. */
function mendTo(stage: Stage, until: RepairStep | "mended", type: RuptureType): Stage {
  stage.look(0, 1).look(1, 0).run(1.1);
  if (until === 1) return stage;
  // A recent blow still counts as blame.
  stage.run(type === "powerAssertive" || type === "toxic" ? 5.2 : 3.1);
  if (until === 2) return stage;
  const { rupture } = stage.bond(0, 1);
  for (let tries = 0; rupture?.repair.step === 2 && tries < 20; tries++) {
    for (const me of [0, 1]) {
      const deed = owedDeed(stage.see(me), 1 - me);
      if (deed !== null) stage.send(me, deed);
    }
    stage.run(1.1);
  }
  if (until === 3) return stage;
  stage.cue(0, type === "oscillating" || type === "limitSetting" ? "warm" : "nod").tick();
  if (until === 4) return stage;
  stage.run(4, hold(stage));
  return stage;
}

describe("[M1] four steps, in order", () => {
  test.each(RUPTURE_TYPES)("%s: notice, accept, investigate, engage, mended", (type) => {
    const stage = mendTo(tornStage(type), "mended", type);
    expect(stage.happened("step").map(({ step }) => step)).toEqual([1, 2, 3, 4]);
    expect(stage.happened("mended")).toMatchObject([{ a: 0, b: 1, type }]);
    expect(stage.bond(0, 1)).toMatchObject({ rupture: null, seams: 1 });
    expect(measures(stage.world)).toMatchObject({ ruptures: 1, mended: 1, repair: 1, growth: 1 });
  });

  test.each(RUPTURE_TYPES)(
    "%s: at every step, doing what is owed, and nothing else, mends it",
    (type) => {
      // A reader of `owes` alone: the help on the screen must be enough.
      const stage = tornStage(type);
      stage.look(0, "inward").look(1, "inward");
      for (const id of [0, 1]) stage.chair(id).activation = 0.6;
      if (type === "limitSetting") stage.chair(1).bow.volume = 0.9;
      mendByOwed(stage, 60, () => stage.bond(0, 1).rupture === null);
      expect(stage.happened("mended")).toHaveLength(1);
      expect(stage.refusals.filter((refusal) => refusal !== "tooSoon")).toEqual([]);
    },
  );

  test("notice: turning towards for a second; a glance is not enough", () => {
    const stage = tornStage("benign");
    stage.look(0, "inward").look(1, "inward").run(1);
    expect(stepOf(stage)).toBe(0);
    stage.look(0, 1).run(0.8);
    stage.look(0, 2).run(0.2);
    stage.look(0, 1).run(0.8);
    expect(stepOf(stage)).toBe(0);
    stage.run(0.4);
    expect(stepOf(stage)).toBe(1);
  });

  test("accept: both calm", () => {
    const stage = mendTo(tornStage("benign"), 1, "benign");
    const stirred = (): void => {
      stage.chair(1).activation = 0.6;
    };
    stage.run(8, stirred);
    expect(stepOf(stage)).toBe(1);
    expect(stage.see(0).bonds[1]?.owes).toContainEqual({ by: "them", what: "calm" });
    expect(stage.see(1).bonds[0]?.owes).toContainEqual({ by: "me", what: "calm" });
    stage.chair(1).activation = 0.2;
    stage.run(3.2);
    expect(stepOf(stage)).toBe(2);
  });

  test("accept: no blame for three seconds", () => {
    const stage = mendTo(tornStage("benign"), 1, "benign");
    stage.run(2);
    stage.cue(0, "glare").tick();
    for (const i of [0, 1]) stage.chair(i).activation = 0.2;
    expect(stepOf(stage)).toBe(0);
    stage.run(1.5);
    expect(stepOf(stage)).toBe(1);
    expect(stage.see(1).bonds[0]?.owes).toContainEqual({ by: "them", what: "noBlame" });
    stage.run(2);
    expect(stepOf(stage)).toBe(1);
    stage.run(3);
    expect(stepOf(stage)).toBe(2);
  });

  test.each(RUPTURE_TYPES)("investigate: %s waits for its own key, and for no other", (type) => {
    const stage = mendTo(tornStage(type), 2, type);
    for (const cue of ["lead", "moveOn", "holdBack"] as const) stage.cue(1, cue).run(1.1);
    expect(stepOf(stage)).toBe(2);
    expect(stage.see(1).bonds[0]?.owes.length).toBeGreaterThan(0);
  });

  test("investigate: in a benign one either asks or shows, then the right answer", () => {
    const stage = mendTo(tornStage("benign"), 2, "benign");
    expect(stage.see(1).bonds[0]?.owes).toEqual([
      { by: "me", what: "ask" },
      { by: "them", what: "showNeed" },
    ]);
    stage.cue(0, "showNeed").run(1.1);
    expect(stage.see(1).bonds[0]?.owes).toEqual([{ by: "me", what: "support" }]);
    stage.cue(1, "support").tick();
    expect(stepOf(stage)).toBe(3);
  });

  test("investigate: an intrusion is mended by waiting", () => {
    const stage = new Stage();
    stage.need(0, 1, "space");
    stage.look(1, 0).cue(1, "warm").tick();
    stage.chair(0).bid = null;
    stage.look(0, 1).run(4.5);
    expect(stepOf(stage)).toBe(2);
    expect(stage.see(1).bonds[0]?.owes).toEqual([{ by: "me", what: FITTING_ANSWER.space }]);
    stage.cue(1, "wait").tick();
    expect(stepOf(stage)).toBe(3);
  });

  test("investigate: the missing answer counts whenever it comes", () => {
    const stage = tornStage("dismissive");
    stage.need(0, 1, "support");
    stage.look(1, 0).look(0, 1).cue(1, "support").tick();
    stage.run(4.2);
    expect(stepOf(stage)).toBe(2);
    stage.cue(1, "ownIt").run(0.1);
    expect(stepOf(stage)).toBe(3);
  });

  test("what a repair waits for is not taken for an answer to another need", () => {
    const stage = mendTo(tornStage("dismissive"), 2, "dismissive");
    stage.cue(1, "ownIt").run(1.1);
    stage.need(0, 1, "direction");
    stage.cue(1, "support").tick();
    expect(stage.happened("misread")).toEqual([]);
    expect(stepOf(stage)).toBe(3);
  });

  test("engage: gaze, tune and time for four beats; looking away starts the count again", () => {
    const stage = mendTo(tornStage("benign"), 4, "benign");
    stage.run(1.4, hold(stage));
    expect(stage.see(0).bonds[1]?.together).toBeGreaterThan(0);
    stage.look(0, 2).run(0.6, hold(stage));
    expect(stage.see(0).bonds[1]?.together).toBe(0);
    stage.look(0, 1).run(1.2, hold(stage));
    expect(stage.happened("mended")).toEqual([]);
    stage.run(1.5, hold(stage));
    expect(stage.happened("mended")).toHaveLength(1);
  });

  test("engage: out of tune nothing holds", () => {
    const stage = mendTo(tornStage("benign"), 4, "benign");
    stage.run(6, () => {
      stage.chair(0).pitch = 40;
      stage.chair(1).pitch = 0;
    });
    expect(stage.happened("mended")).toEqual([]);
    expect(stage.see(0).bonds[1]?.owes).toContainEqual({ by: "both", what: "tune" });
  });

  test("six seconds without contact drop a step", () => {
    const stage = mendTo(tornStage("benign"), 2, "benign");
    stage.look(0, 2).look(1, 3).run(5.5);
    expect(stepOf(stage)).toBe(2);
    stage.run(1);
    expect(stepOf(stage)).toBe(1);
    stage.run(6);
    expect(stepOf(stage)).toBe(0);
    expect(stage.happened("step").filter(({ slipped }) => slipped)).toHaveLength(2);
  });

  test("the rupture's sound shrinks step by step, so that the end is in reach", () => {
    const stage = tornStage("hitAndRun");
    stage.look(0, "inward").look(1, "inward").run(5);
    const levels = [stage.bond(0, 1).sound];
    for (const step of [1, 2, 3, 4] as const) {
      const at = mendTo(tornStage("hitAndRun"), step, "hitAndRun");
      at.run(4, () => {
        at.chair(0).pitch = 60;
        const repair = at.bond(0, 1).rupture?.repair;
        if (repair?.step === 1) repair.quiet = 0;
        if (repair?.step === 2) repair.stayed = 0;
      });
      expect(stepOf(at)).toBe(step);
      levels.push(at.bond(0, 1).sound);
    }
    const [zero, one, two, three, four] = levels as [number, number, number, number, number];
    expect(one / zero).toBeCloseTo(1, 0.9);
    expect(two).toBeLessThan(one);
    expect(three).toBeLessThan(two);
    expect(four).toBeLessThan(0.3 * one);
  });
});

describe("[M2] it takes both", () => {
  test.each(RUPTURE_TYPES)("%s: whoever caused it cannot finish alone", (type) => {
    const stage = tornStage(type);
    stage.look(0, "inward").look(1, 0);
    const cues = ["ask", "ownIt", "support", "nod", "warm", "showNeed"] as const;
    let next = 0;
    stage.run(90, () => {
      if (stage.store.tick % 25 === 0)
        stage.cue(1, cues[next++ % cues.length] as (typeof cues)[number]);
      hold(stage)();
    });
    expect(stage.happened("mended")).toEqual([]);
  });

  test.each(RUPTURE_TYPES)("%s: nor can the one it hurt", (type) => {
    const stage = tornStage(type);
    stage.look(1, "inward").look(0, 1);
    const cues = ["ask", "ownIt", "support", "nod", "warm", "showNeed"] as const;
    let next = 0;
    stage.run(90, () => {
      if (stage.store.tick % 25 === 0)
        stage.cue(0, cues[next++ % cues.length] as (typeof cues)[number]);
      hold(stage)();
    });
    expect(stage.happened("mended")).toEqual([]);
  });
});

describe("[M3] ways around it", () => {
  test("making nice hides the detuning for a while, and leaves residue", () => {
    const stage = tornStage("dismissive");
    stage.look(0, "inward").look(1, "inward").run(4);
    const loud = stage.bond(0, 1).sound;
    stage.look(0, 1).look(1, 0).cue(0, "warm").tick();
    expect(stage.happened("madeNice")).toMatchObject([{ a: 0, b: 1 }]);
    stage.look(0, 2).look(1, 3).run(8);
    expect(stage.bond(0, 1).sound).toBeLessThan(0.1 * loud);
    expect(stage.see(0).bonds[1]?.residue).toBeGreaterThan(0.3);
    expect(stage.see(0).bonds[1]?.severity).not.toBe("whole");
    stage.run(30);
    expect(stage.bond(0, 1).sound).toBeGreaterThan(loud);
  });

  test("it needs mutual gaze; warmth that answers a need or greets a return is not it", () => {
    const alone = tornStage("dismissive");
    alone.look(1, 2).look(0, 1).cue(0, "warm").tick();
    expect(alone.happened("madeNice")).toEqual([]);
    const answered = tornStage("dismissive");
    answered.look(0, 1).look(1, 0).need(0, 1, "closeness");
    answered.cue(1, "warm").tick();
    expect(answered.happened("met")).toHaveLength(1);
    expect(answered.happened("madeNice")).toEqual([]);
  });

  test("so does playing sweetly together for long, with nothing said", () => {
    const stage = mendTo(tornStage("benign"), 2, "benign");
    stage.run(10, hold(stage));
    expect(stage.happened("madeNice").length).toBeGreaterThan(0);
  });

  test("ignoring leaves residue too", () => {
    const stage = tornStage("dismissive");
    stage.look(0, 2).look(1, 3).run(90);
    expect(stage.bond(0, 1).residue).toBeGreaterThan(0.05);
  });

  test("fighting raises severity and throws the repair back to its beginning", () => {
    const stage = mendTo(tornStage("benign"), 3, "benign");
    const before = stage.bond(0, 1).rupture?.severity ?? 0;
    stage.run(1);
    stage.cue(0, "glare").tick();
    expect(stepOf(stage)).toBe(0);
    expect(stage.bond(0, 1).rupture?.severity).toBeGreaterThan(before);
  });
});

describe("[M4] an honest repair", () => {
  test.each(RUPTURE_TYPES)("of a %s rupture ends with trust above where it was before", (type) => {
    const stage = mendTo(tornStage(type), "mended", type);
    expect(stage.happened("mended")).toHaveLength(1);
    for (const [from, to] of [
      [0, 1],
      [1, 0],
    ] as const) {
      expect(stage.tie(from, to).trust).toBeGreaterThan(0.56);
    }
  });

  test("is worth the more the sooner it began", () => {
    const worth = (after: number): number => {
      const stage = tornStage("benign");
      stage.look(0, "inward").look(1, "inward").run(after);
      // A chair that was left with it so long has to calm down first.
      for (const i of [0, 1]) stage.chair(i).activation = 0.2;
      mendTo(stage, "mended", "benign");
      return stage.happened("mended")[0]?.worth ?? 0;
    };
    const [soon, later] = [worth(0.1), worth(40)];
    expect(soon).toBeGreaterThan(0.6);
    expect(later).toBeGreaterThan(0);
    expect(later).toBeLessThan(0.4 * soon);
  });

  test("begun soon it is worth as much, however long it takes", () => {
    const worth = (takes: number): number => {
      const stage = tornStage("benign");
      stage
        .look(0, 1)
        .look(1, 0)
        .run(REPAIR.notice + 0.2);
      const contact = (): void => {
        stage.look(0, 1).look(1, 0);
      };
      if (takes > 0) stage.run(takes, contact);
      mendTo(stage, "mended", "benign");
      return stage.happened("mended")[0]?.worth ?? 0;
    };
    expect(worth(0)).toBeGreaterThan(0.6);
    expect(worth(12)).toBeCloseTo(worth(0), 2);
  });

  test("is worth half after each earlier mend of the pair within two minutes: nobody farms ruptures", () => {
    const stage = mendTo(tornStage("benign"), "mended", "benign");
    stage.run(5);
    stage.need(0, 1, "support");
    stage.cue(1, "lead").tick();
    for (const chair of stage.store.chairs) chair.activation = 0.2;
    stage.chair(0).bid = null;
    mendTo(stage, "mended", "benign");
    const [first, second] = stage.happened("mended").map(({ worth }) => worth) as [number, number];
    expect(second / first).toBeGreaterThan(0.4);
    expect(second / first).toBeLessThan(0.6);
  });

  test("halves the residue of the pair", () => {
    const stage = tornStage("benign");
    stage.bond(0, 1).residue = 0.4;
    mendTo(stage, "mended", "benign");
    expect(stage.bond(0, 1).residue).toBeCloseTo(0.2, 2);
  });
});

describe("[R11] let go of", () => {
  test("begun, and nothing said: it slips back although the two are in view of each other", () => {
    const stage = mendTo(tornStage("dismissive"), 2, "dismissive");
    stage.run(REPAIR.idle - 1);
    expect(stepOf(stage)).toBe(2);
    stage.run(1.2);
    expect(stage.happened("step").at(-1)).toMatchObject({ step: 1, slipped: true });
  });

  test("a tear that was only noticed is no deeper for being let be", () => {
    const stage = mendTo(tornStage("benign"), 1, "benign");
    const before = stage.bond(0, 1).rupture?.severity ?? 0;
    stage.look(0, 2).look(1, 3);
    stage.run(REPAIR.apart + 0.1);
    expect(stepOf(stage)).toBe(0);
    expect(stage.bond(0, 1).rupture?.severity).toBe(before);
    expect(stage.happened("torn")).toHaveLength(1);
  });

  test("a repair that had begun and is left tears a little deeper, and says so", () => {
    const stage = mendTo(tornStage("benign"), 2, "benign");
    const before = stage.bond(0, 1).rupture?.severity ?? 0;
    stage.run(2 * REPAIR.apart + 0.1, () => stage.look(0, 2).look(1, 3));
    expect(stepOf(stage)).toBe(0);
    expect(stage.bond(0, 1).rupture?.severity).toBeGreaterThan(before + 0.02);
    expect(stage.happened("torn").at(-1)).toMatchObject({
      again: true,
      evidence: { what: "letGo" },
    });
  });
});

describe("[M1] all eyes and ears for one", () => {
  test("a bond in its last step quiets the other hurts of the two meanwhile", () => {
    const sound = (engaged: boolean): number => {
      const stage = mendTo(tornStage("benign"), 4, "benign");
      const other = structuredClone(tornStage("dismissive").bond(0, 1).rupture);
      if (other === null) throw new Error("not torn");
      stage.bond(1, 2).rupture = { ...other, cause: stage.chair(2).id, hurt: stage.chair(1).id };
      if (!engaged) stage.look(1, 3);
      stage.run(4, () => (stage.chair(0).pitch = 60));
      return stage.bond(1, 2).sound;
    };
    expect(sound(true)).toBeLessThan(0.5 * sound(false));
  });
});

test("[P3] in the last step, what is waited for is the same in tune and far out of it", () => {
  const stage = mendTo(tornStage("hitAndRun"), 4, "hitAndRun");
  const owesWhen = (cents: number): unknown => {
    stage.chair(0).sounds = cents;
    return structuredClone(stage.see(0).bonds[1]?.owes);
  };
  expect(owesWhen(60)).toEqual(owesWhen(stage.chair(1).sounds));
});
