import { describe, expect, test } from "vitest";
import { FITTING_ANSWER, type Need, NEEDS } from "../../shared/model/cue.ts";
import { measures } from "../../shared/model/measures.ts";
import { BODY, CUE, NEED, PACES, ticks } from "../../shared/model/numbers.ts";
import { RUPTURES } from "../../shared/model/ruptures/all.ts";
import { INTRUSION } from "../../shared/model/ruptures/benign.ts";
import { sightingsOf } from "../../shared/model/sighting.ts";
import { chairId } from "../../shared/model/units.ts";
import { apartStage } from "./apart.ts";
import { keepWhole, Stage, tornStage } from "./stage.ts";

const OTHER_NEEDS = NEEDS.filter((need) => need !== "space");

function facing(): Stage {
  const stage = new Stage();
  stage.look(0, 1).look(1, 0).look(2, 3).look(3, 2);
  return stage;
}

describe("[N1] [N3] needs and answers", () => {
  test.each(OTHER_NEEDS)("%s is met by its one fitting answer, and eases", (need) => {
    const stage = facing();
    stage.chair(0).activation = 0.5;
    stage.need(0, 1, need);
    stage.run(3);
    const [activation, trust] = [stage.chair(0).activation, stage.tie(0, 1).trust];
    stage.cue(1, FITTING_ANSWER[need]).tick();
    const [met] = stage.happened("met");
    expect(met).toMatchObject({ chair: 0, by: 1, need, timely: true, told: false });
    expect(stage.chair(0).bid).toBeNull();
    expect(stage.chair(0).activation).toBeLessThan(activation - 0.05);
    expect(stage.tie(0, 1).trust).toBeGreaterThan(trust);
    expect(stage.tie(1, 0).trust).toBeGreaterThan(trust);
  });

  test.each(OTHER_NEEDS)("%s is misread by every other answer", (need) => {
    for (const answer of Object.values(FITTING_ANSWER)) {
      if (answer === FITTING_ANSWER[need]) continue;
      const stage = facing();
      stage.need(0, 1, need);
      stage.cue(1, answer).tick();
      expect(stage.happened("misread")).toMatchObject([{ chair: 0, by: 1, need, answer }]);
      expect(stage.chair(0).bid).not.toBeNull();
    }
  });

  test("late counts half: in connection and in trust", () => {
    const trusts = [1, PACES.expert.answerBy + 1].map((seconds) => {
      const stage = facing();
      stage.need(0, 1, "support");
      stage.run(seconds);
      stage.cue(1, "support").tick();
      const { connection, bids, met } = measures(stage.world);
      expect({ connection, bids, met }).toEqual({
        connection: seconds === 1 ? 1 : 0.5,
        bids: 1,
        met: 1,
      });
      return stage.tie(0, 1).trust - 0.55;
    });
    expect((trusts[1] as number) / (trusts[0] as number)).toBeCloseTo(0.5, 5);
  });

  test("too late, it is missed, and the need has passed", () => {
    const stage = facing();
    stage.need(0, 1, "closeness");
    stage.run(PACES.expert.lateBy - 0.2);
    expect(stage.happened("missed")).toEqual([]);
    stage.run(0.4);
    expect(stage.happened("missed")).toMatchObject([{ chair: 0, by: 1, need: "closeness" }]);
    expect(stage.chair(0).bid).toBeNull();
    expect(measures(stage.world).connection).toBe(0);
    expect(stage.tie(0, 1).trust).toBeLessThan(0.55);
  });

  test("an answer from a chair that was not asked changes nothing", () => {
    const stage = facing();
    stage.look(2, 0).need(0, 1, "support");
    stage.cue(2, "support").cue(3, "lead").tick();
    expect(stage.happened("met")).toEqual([]);
    expect(stage.happened("misread")).toEqual([]);
    expect(stage.chair(0).bid).not.toBeNull();
  });
});

describe("[N2] bids", () => {
  test("turn to whom the chair looks at if it is of its circle, else to the desk partner", () => {
    const stage = new Stage({ chairs: 8 });
    // One in five turns elsewhere: most of them follow the rule.
    const raised = (from: number, gaze: number | "inward"): number | undefined => {
      const turned = new Map<number, number>();
      for (let k = 0; k < 25; k++) {
        for (const chair of stage.store.chairs) {
          chair.bid = null;
          chair.nextNeed = chair.id === from ? 0 : Infinity;
        }
        stage.look(from, gaze).tick();
        const to = stage.happened("need").at(-1)?.to ?? -1;
        turned.set(to, (turned.get(to) ?? 0) + 1);
      }
      return [...turned].find(([, times]) => times > 15)?.[0];
    };
    expect(stage.chair(2).circle).toEqual([3, 1, 0]);
    expect(stage.chair(7).circle).toEqual([6, 5, 4]);
    expect(raised(2, 1)).toBe(1);
    expect(raised(5, 0)).toBe(4);
    expect(raised(7, "inward")).toBe(6);
  });

  test("who is asked already is not asked by a second while another is free", () => {
    const stage = facing();
    stage.need(0, 1, "support");
    stage.look(2, 1);
    stage.chair(2).nextNeed = 0;
    stage.tick();
    expect(stage.happened("need")).toHaveLength(1);
    expect(stage.happened("need")[0]?.to).toBe(3);
  });

  test("showing a need to another chair turns it there", () => {
    const stage = facing();
    stage.need(0, 1, "direction");
    stage.look(0, 2).cue(0, "showNeed").run(0.1);
    expect(stage.happened("turned")).toMatchObject([{ chair: 0, to: 2 }]);
    expect(stage.see(0).self.bidTo).toBe(2);
    stage.look(2, 0).cue(2, "lead").tick();
    expect(stage.happened("met")).toMatchObject([{ by: 2 }]);
  });

  test.each(["beginner", "normal", "expert"] as const)(
    "come about as often as the %s pace says",
    (pace) => {
      const stage = new Stage({ seed: 4, chairs: 12, pace });
      const { chairs } = stage.store;
      for (const chair of chairs) chair.nextNeed = ticks(PACES[pace].needEvery) / 2;
      const seconds = 600;
      stage.run(seconds, () => {
        keepWhole(stage);
        // Each is met after a while, so that none delays the next.
        for (const chair of chairs)
          if (chair.bid !== null && stage.store.tick - chair.bid.since > ticks(5)) chair.bid = null;
      });
      const every = (chairs.length * seconds) / stage.happened("need").length;
      expect(every / PACES[pace].needEvery).toBeGreaterThan(0.9);
      expect(every / PACES[pace].needEvery).toBeLessThan(1.1);
    },
  );

  test("[R10] none rises while the whole is apart, and then they come again", () => {
    const stage = apartStage();
    for (const chair of stage.store.chairs) chair.nextNeed = stage.store.tick;
    stage.run(10);
    expect(stage.store.whole).not.toBeNull();
    expect(stage.happened("need")).toEqual([]);
    stage.store.whole = null;
    stage.run(1, () => keepWhole(stage));
    expect(stage.happened("need").length).toBeGreaterThan(0);
  });

  test("turn to whoever looks back, though it be of no circle", () => {
    const turned = (looksBack: boolean): number => {
      const stage = new Stage({ chairs: 8 });
      for (let k = 0; k < 25; k++) {
        stage.chair(0).bid = null;
        stage.chair(0).nextNeed = 0;
        stage
          .look(0, 7)
          .look(7, looksBack ? 0 : "inward")
          .tick();
      }
      return stage.happened("need").filter(({ to }) => to === 7).length;
    };
    expect(turned(true)).toBeGreaterThan(15);
    expect(turned(false)).toBe(0);
  });
});

describe("[N4] space", () => {
  /** Seconds from the need for space to the return; the chair looks back as soon as it may. */
  function breakLength(stage: Stage, each?: () => void): number {
    stage.need(0, 1, "space");
    stage.run(30, () => {
      each?.();
      if (stage.chair(0).bid !== null && stage.see(0).self.spaceLeft === 0) stage.look(0, 1);
    });
    return stage.happened("returned")[0]?.seconds ?? Infinity;
  }

  test("the body turns away once, by itself; the eyes stay the chair's own", () => {
    const stage = facing();
    stage.chair(0).nextNeed = 0;
    for (let seed = 0; stage.chair(0).bid?.need !== "space"; seed++) {
      stage.chair(0).bid = null;
      stage.chair(0).nextNeed = 0;
      stage.look(0, 1).tick();
      expect(seed).toBeLessThan(100);
    }
    expect(stage.see(0).self.gaze).toBe("away");
    expect(stage.see(0).self.spaceLeft).toBeGreaterThan(4);
    stage.send(0, { do: "look", at: chairId(2) }).run(0.5);
    expect(stage.refusals).toEqual([]);
    expect(stage.happened("returned").at(-1)).toMatchObject({ chair: 0 });
  });

  test("waiting lets it return and meets it", () => {
    const stage = facing();
    stage.run(0.5);
    const length = breakLength(stage, () => {
      if (stage.store.tick === 40) stage.cue(1, "wait");
    });
    expect(length).toBeLessThan(6);
    expect(stage.happened("met")).toMatchObject([{ need: "space", by: 1 }]);
    expect(stage.happened("torn")).toEqual([]);
  });

  test("[E15] a break pressed on is at least twice as long as one that was waited for", () => {
    const patient = facing();
    const waited = breakLength(patient, () => {
      if (patient.store.tick === 20) patient.cue(1, "wait");
    });
    const pressed = facing();
    const long = breakLength(pressed, () => {
      if (pressed.store.tick % 40 === 0 && pressed.chair(0).gaze === "away")
        pressed.look(1, 0).cue(1, "warm");
    });
    expect(long).toBeGreaterThanOrEqual(2 * waited);
  });

  test("a cue at it is an intrusion: the break gets longer, and a rupture opens whose key is wait", () => {
    const stage = facing();
    stage.need(0, 1, "space");
    stage.run(1);
    const left = stage.see(0).self.spaceLeft;
    stage.look(2, 0).cue(2, "comeUp").tick();
    expect(stage.happened("intruded")).toMatchObject([{ chair: 0, by: 2, how: "cue" }]);
    expect(stage.see(0).self.spaceLeft).toBeGreaterThan(left + 3.5);
    const rupture = stage.bond(0, 2).rupture;
    expect(rupture).toMatchObject({ type: "benign", cause: 2, hurt: 0, answer: "wait" });
    expect(rupture?.severity).toBe(INTRUSION);
    expect(INTRUSION).toBeLessThan(RUPTURES.hitAndRun.severity);
    expect(rupture?.evidence).toMatchObject([{ what: "intruded", by: 2, to: 0 }]);
  });

  test("looking to read is not staring; staring is; wait ends a stare", () => {
    const stare = (seconds: number, wait: boolean): number => {
      const stage = facing();
      stage.need(0, 1, "space");
      stage.look(2, 0);
      if (wait) stage.run(1).push(...stage.cue(2, "wait").tick());
      stage.run(seconds);
      return stage.happened("intruded").filter(({ by }) => by === 2).length;
    };
    expect(stare(3.5, false)).toBe(0);
    expect(stare(4.5, false)).toBe(1);
    expect(stare(4.5, true)).toBe(0);
  });

  test("whom it looks at of its own accord does not intrude", () => {
    const stage = facing();
    stage.need(0, 1, "space");
    stage.look(0, 2).look(2, 0).cue(2, "nod").tick();
    expect(stage.happened("intruded")).toEqual([]);
  });

  test("ignored, it is neither met nor missed", () => {
    const stage = facing();
    stage.look(1, 2);
    breakLength(stage);
    const { bids } = measures(stage.world);
    expect(bids).toBe(0);
    expect(stage.happened("missed")).toEqual([]);
  });

  test("greeting the return strengthens the bond more than any other answer; too late it is only a smile", () => {
    const greeted = (after: number): number => {
      const stage = facing();
      stage.need(0, 1, "space");
      stage.run(5.2);
      stage.look(0, 1).run(after);
      const trust = stage.tie(0, 1).trust;
      stage.cue(1, "warm").tick();
      return stage.tie(0, 1).trust - trust;
    };
    const met = facing();
    met.need(0, 1, "support");
    met.cue(1, "support").tick();
    expect(greeted(1)).toBeGreaterThan(2 * (met.tie(0, 1).trust - 0.55));
    expect(greeted(3)).toBe(0);
  });
});

describe("[N5] nobody is a mind reader", () => {
  test("a need shown is seen plainly by whom one looks at, and by nobody else", () => {
    const stage = facing();
    stage.look(2, 0).need(0, 1, "recognition");
    stage.cue(0, "showNeed").tick();
    expect(stage.see(1).focus?.shownNeed).toBe("recognition");
    expect(stage.see(2).focus?.shownNeed).toBeNull();
  });

  test("an ask is answered by the face within two seconds, and turns the need to who asked", () => {
    const stage = facing();
    stage.look(2, 0).need(0, 1, "recognition");
    stage.run(BODY.comes);
    stage.cue(2, "ask").run(1);
    expect(stage.see(2).focus?.shownNeed).toBeNull();
    stage.run(1);
    expect(stage.see(2).focus?.shownNeed).toBe("recognition");
    expect(stage.see(0).self.bidTo).toBe(2);
  });

  test("what has not come over the face yet has no words either: asked then, it is a check-in", () => {
    const stage = facing();
    stage.need(0, 1, "recognition");
    stage.run(BODY.comes - CUE.askDelay - 0.2);
    stage.cue(1, "ask").run(3);
    expect(stage.happened("told")).toEqual([]);
    expect(stage.happened("checkedIn")).toMatchObject([{ chair: 0, by: 1 }]);
    stage.cue(1, "makeRoom").tick();
    expect(stage.happened("met")).toMatchObject([{ worth: 1, told: false }]);
  });

  test("telling costs pride: it stirs, and being met then means less", () => {
    const [read, told] = [facing(), facing()];
    for (const stage of [read, told]) stage.need(0, 1, "support");
    told.cue(0, "showNeed").tick();
    read.tick();
    expect(told.chair(0).activation).toBeGreaterThan(read.chair(0).activation + 0.05);
    for (const stage of [read, told]) stage.cue(1, "support").tick();
    const [whole, less] = [read.tie(0, 1).trust - 0.55, told.tie(0, 1).trust - 0.55];
    expect(less).toBeLessThan(0.5 * whole);
    expect(less).toBeGreaterThan(0);
  });

  test("some needs leak too weakly to be sure of", () => {
    const stage = new Stage();
    const bids = Array.from({ length: 600 }, () => {
      stage.chair(0).bid = null;
      stage.chair(0).nextNeed = 0;
      stage.tick();
      return stage.chair(0).bid as unknown as { leak: number; faint: boolean };
    });
    const faint = bids.filter(({ leak }) => leak < 0.5);
    expect(faint.length / 600).toBeGreaterThan(BODY.leakWeakChance - 0.06);
    expect(faint.length / 600).toBeLessThan(BODY.leakWeakChance + 0.06);
    expect(bids.filter((bid) => bid.faint)).toEqual(faint);
    expect(Math.max(...bids.map(({ leak }) => leak))).toBeLessThanOrEqual(1.2);
  });
});

describe("[N2] while a bond is being mended", () => {
  test("a need waits for the last steps, but not for ever", () => {
    const stage = tornStage("benign");
    const { rupture } = stage.bond(0, 1);
    if (rupture === null) throw new Error("nothing torn");
    const last = (): void => {
      rupture.repair = { step: 4, together: 0 };
      stage.look(0, 1).look(1, 0);
    };
    stage.chair(0).nextNeed = stage.store.tick;
    stage.run(NEED.postpone - 1, last);
    expect(stage.happened("need").filter(({ chair }) => chair === 0)).toEqual([]);
    stage.run(2, last);
    expect(stage.happened("need").filter(({ chair }) => chair === 0)).toHaveLength(1);
  });
});

describe("what the two themselves learn of it", () => {
  test("a bid, its answer, its miss: only bidder and answerer", () => {
    const stage = facing();
    const need: Need = "support";
    stage.need(0, 1, need);
    stage.cue(1, "support").tick();
    const seen = (viewer: number): string[] =>
      stage.events
        .map((event) => sightingsOf(event, chairId(viewer), stage.world)?.see)
        .filter((see) => see !== undefined);
    expect(seen(0)).toEqual(["cue", "met"]);
    expect(seen(1)).toEqual(["eased"]);
    expect(seen(2)).toEqual([]);
  });
});
