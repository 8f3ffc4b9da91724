import { describe, expect, test } from "vitest";
import type { Agreements, Terms } from "../../shared/model/agreement.ts";
import { beginMovement, createWorld } from "../../shared/model/consort.ts";
import { AGREE } from "../../shared/model/numbers.ts";
import { sightingsOf } from "../../shared/model/sighting.ts";
import { chairId } from "../../shared/model/units.ts";
import { PLAIN, Stage } from "./stage.ts";

const AGREED: Agreements = {
  conductor: chairId(3),
  leads: [{ from: 0, to: 40, chair: chairId(1) }],
  loudness: "soft",
  checkIn: 60,
};
const propose = (stage: Stage, by: number, terms: Terms): Stage =>
  stage.send(by, { do: "propose", terms });
const SOFT: Terms = { about: "loudness", loudness: "soft" };

describe("[O2] agreements", () => {
  test("come with the setup, are public, and stay for the next movement unless made anew", () => {
    const world = createWorld({
      seed: 1,
      chairs: 4,
      pace: "expert",
      score: PLAIN,
      agreements: AGREED,
    });
    const stage = new Stage();
    Object.assign(stage, { world, store: world });
    for (const viewer of [0, 3]) {
      expect(stage.see(viewer).accord).toMatchObject({
        conductor: 3,
        leader: 1,
        loudness: "soft",
        checkIn: 60,
        proposal: null,
      });
      expect(stage.see(viewer).self.checkInDue).toBe(60);
    }
    beginMovement(world, PLAIN);
    expect(stage.see(0).accord.loudness).toBe("soft");
    beginMovement(world, PLAIN, "expert", { agreements: { ...AGREED, loudness: "full" } });
    expect(stage.see(0).accord.loudness).toBe("full");
  });

  test("the leader of a passage leads it; outside of all passages the conductor does", () => {
    const stage = new Stage();
    Object.assign(stage.store, { agreed: { ...AGREED } });
    expect(stage.see(0).accord.leader).toBe(1);
    stage.store.beat = 40;
    expect(stage.see(0).accord.leader).toBe(3);
  });

  test.each([
    [{ ...AGREED, conductor: chairId(4) }, /no chair 4/],
    [{ ...AGREED, leads: [{ from: 0, to: 9, chair: chairId(7) }] }, /no chair 7/],
    [{ ...AGREED, checkIn: 0 }, /checkIn/],
  ])("cannot be impossible", (agreements, why) => {
    const setup = { seed: 1, chairs: 4, pace: "expert", score: PLAIN } as const;
    expect(() => createWorld({ ...setup, agreements })).toThrow(why);
  });

  test("are proposed in play, to everyone, and hold once more than half have nodded", () => {
    const stage = new Stage();
    const [proposed] = propose(stage, 0, SOFT).tick();
    if (proposed === undefined) throw new Error("nothing was proposed");
    expect(sightingsOf(proposed, chairId(3), stage.world)).toEqual({
      see: "proposed",
      by: 0,
      terms: SOFT,
    });
    stage.look(1, 0).cue(1, "nod").tick();
    stage.cue(1, "nod").run(1.1);
    expect(stage.see(2).accord).toMatchObject({ loudness: null, proposal: { nods: 1, needed: 2 } });
    // A nod at somebody else does not count.
    stage.look(3, 2).cue(3, "nod").tick();
    stage.look(2, 0).cue(2, "nod").tick();
    expect(stage.happened("agreed")).toMatchObject([{ by: 0, terms: SOFT }]);
    expect(stage.see(3).accord).toMatchObject({ loudness: "soft", proposal: null });
  });

  test("[O1] a conductor needs fewer nods", () => {
    const stage = new Stage();
    stage.store.agreed.conductor = chairId(0);
    propose(stage, 0, SOFT).tick();
    stage.look(1, 0).cue(1, "nod").tick();
    expect(stage.happened("agreed")).toHaveLength(1);
  });

  test("a nod is to what was in the air, not to what is put in its place in that moment", () => {
    const stage = new Stage();
    for (const i of [1, 2]) stage.look(i, 0);
    propose(stage, 0, SOFT).run(1.1);
    for (const i of [1, 2]) stage.cue(i, "nod");
    propose(stage, 0, { about: "loudness", loudness: "full" }).tick();
    expect(stage.see(3).accord).toMatchObject({ loudness: null, proposal: { nods: 0 } });
    stage.run(1.1);
    for (const i of [1, 2]) stage.cue(i, "nod").tick();
    expect(stage.see(3).accord).toMatchObject({ loudness: "full", proposal: null });
  });

  test("[A8] are put in other words a second later at the soonest", () => {
    const stage = new Stage();
    for (let tick = 0; tick < 20; tick++) {
      const loudness = tick % 2 === 0 ? "soft" : "full";
      propose(stage, 0, { about: "loudness", loudness }).tick();
    }
    expect(stage.happened("proposed")).toHaveLength(1);
    expect(new Set(stage.refusals)).toEqual(new Set(["tooSoon"]));
    propose(stage, 0, { about: "checkIn", seconds: 30 }).tick();
    expect(stage.see(1).accord.proposal?.terms).toEqual({ about: "checkIn", seconds: 30 });
  });

  test.each(["toString", "__proto__", ""])("[A8] %j is no loudness", (loudness) => {
    const stage = new Stage();
    propose(stage, 0, { about: "loudness", loudness: loudness as "soft" }).tick();
    expect(stage.refusals).toEqual(["outOfRange"]);
  });

  test("lapse when too few nod", () => {
    const stage = new Stage();
    propose(stage, 0, SOFT).run(AGREE.lapses + 0.2);
    expect(stage.happened("lapsed")).toHaveLength(1);
    expect(stage.see(1).accord).toMatchObject({ loudness: null, proposal: null });
  });

  test("[A8] who has proposed in vain, or again and again, leaves the floor to others", () => {
    const stage = new Stage();
    const loudnesses = ["soft", "full"] as const;
    // New terms each second, so that the proposal would never lapse.
    for (let second = 0; second < AGREE.lapses + 5; second += 1)
      propose(stage, 0, { about: "loudness", loudness: loudnesses[second % 2] ?? "soft" }).run(
        1.05,
      );
    expect(stage.refusals).toContain("floorToOthers");
    stage.run(AGREE.lapses);
    expect(stage.see(1).accord.proposal).toBeNull();
    stage.refusals.length = 0;
    propose(stage, 0, SOFT).tick();
    expect(stage.refusals).toEqual(["floorToOthers"]);
    propose(stage, 1, SOFT).tick();
    expect(stage.see(0).accord.proposal).toMatchObject({ by: 1 });
    stage.run(AGREE.lapses + 0.1);
    propose(stage, 0, SOFT).tick();
    expect(stage.see(1).accord.proposal).toMatchObject({ by: 0 });
  });

  test("[R4] what one has broken may be put again at once", () => {
    const stage = new Stage();
    stage.store.agreed.loudness = "soft";
    propose(stage, 1, { about: "checkIn", seconds: 90 }).run(AGREE.lapses + 0.1);
    stage.send(1, { do: "bow", pitch: 0, tempo: 0, volume: 0.9 }).run(AGREE.overLoud + 0.2);
    expect(stage.happened("brokeAgreement")).toHaveLength(1);
    propose(stage, 1, { about: "checkIn", seconds: 30 }).tick();
    expect(stage.refusals).toEqual(["floorToOthers"]);
    propose(stage, 1, SOFT).tick();
    expect(stage.see(0).accord.proposal).toMatchObject({ by: 1, terms: SOFT });
  });

  test.each([
    [{ about: "lead", chair: chairId(2) }, { leader: 2 }],
    [
      { about: "conductor", chair: chairId(1) },
      { conductor: 1, leader: 1 },
    ],
    [{ about: "checkIn", seconds: 90 }, { checkIn: 90 }],
  ] as const)("%o", (terms, accord) => {
    const stage = new Stage();
    propose(stage, 0, terms).tick();
    for (const i of [1, 2]) stage.look(i, 0).cue(i, "nod").tick();
    expect(stage.see(3).accord).toMatchObject(accord);
  });

  test("[A8] refused: what is so already, a second proposal, what makes no sense, while breathing", () => {
    const stage = new Stage();
    propose(stage, 0, { about: "loudness", loudness: null }).tick();
    propose(stage, 0, SOFT).tick();
    propose(stage, 1, SOFT).tick();
    propose(stage, 1, { about: "checkIn", seconds: 5 }).tick();
    propose(stage, 1, { about: "lead", chair: chairId(9) }).tick();
    stage.send(2, { do: "breathe", on: true }).tick();
    propose(stage, 2, SOFT).tick();
    expect(stage.refusals).toEqual([
      "agreedAlready",
      "proposalInTheAir",
      "outOfRange",
      "outOfRange",
      "breathing",
    ]);
  });
});

describe("[O1] who conducts or leads", () => {
  test("what a conductor shows, everybody sees, wherever they look", () => {
    const stage = new Stage();
    stage.look(0, 1).look(2, "away").look(3, 1);
    stage.cue(3, "moveOn").tick();
    expect(stage.see(2).accord.shown).toBeNull();
    stage.store.agreed.conductor = chairId(3);
    expect(stage.see(2).accord.shown).toBe("moveOn");
  });

  test("is followed more in time, and follows less", () => {
    const stage = new Stage();
    for (const chair of stage.store.chairs) stage.look(chair.id, "inward");
    stage.run(0.5);
    const before = [stage.tie(0, 3).coupling, stage.tie(3, 0).coupling] as const;
    stage.store.agreed.conductor = chairId(3);
    stage.run(0.5);
    expect(stage.tie(0, 3).coupling).toBeGreaterThan(1.1 * before[0]);
    expect(stage.tie(3, 0).coupling).toBeLessThan(0.9 * before[1]);
  });

  test("leading answers everyone who looks there for direction", () => {
    const stage = new Stage();
    stage.store.agreed.conductor = chairId(3);
    stage.need(0, 1, "direction");
    stage.need(1, 3, "direction");
    stage.look(0, 3).look(1, 3).look(3, 1).cue(3, "lead").tick();
    expect(stage.happened("met").map(({ chair }) => chair)).toEqual([1, 0]);
  });
});
