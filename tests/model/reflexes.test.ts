import { en } from "../../shared/i18n/en/index.ts";
import { describe, expect, test } from "vitest";
import { NEEDS } from "../../shared/model/cue.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { REFLEX } from "../../shared/model/numbers.ts";
import { PATTERN_NUMBERS } from "../../shared/model/pattern.ts";
import { PATTERNS, type Reflex, REFLEXES, type Pattern } from "../../shared/model/role.ts";
import { sightingsOf } from "../../shared/model/sighting.ts";
import { chairId } from "../../shared/model/units.ts";
import { ALL_WISHES } from "../../shared/model/wish.ts";
import { Stage } from "./stage.ts";

/** Chair 0 has a reflex and has just been misread by chair 1. */
function hurt(reflex: Reflex | null): Stage {
  const stage = new Stage().look(0, 1).look(1, 0);
  stage.chair(0).role = { pattern: "secure", reflex };
  stage.need(0, 1, "support");
  stage.cue(1, "lead").tick();
  stage.chair(0).bid = null;
  return stage;
}
const mark = (stage: Stage): Stage => {
  stage.look(0, "inward").cue(0, "ownIt").tick();
  return stage;
};

describe("[Q1] [Q2] reflexes", () => {
  test.each(REFLEXES)("%s pulls when hurt; owned while looking inward it is noticed", (reflex) => {
    const stage = hurt(reflex);
    expect(stage.see(0).self).toMatchObject({ pulled: true, strength: null, marked: 0 });
    mark(stage);
    expect(stage.see(0).self).toMatchObject({ pulled: false, marked: 1 });
    expect(stage.see(0).self.strength).not.toBeNull();
    const [noticed] = stage.happened("noticedReflex");
    if (noticed === undefined) throw new Error("not noticed");
    expect(sightingsOf(noticed, chairId(0), stage.world)).toEqual({ see: "noticedReflex", reflex });
    expect(sightingsOf(noticed, chairId(1), stage.world)).toBeNull();
    stage.run(REFLEX.lasts + 0.1);
    expect(stage.see(0).self.strength).toBeNull();
  });

  test("having one costs nothing: unmarked, the consort plays on bit for bit as without", () => {
    const [plain, carded] = [hurt(null), hurt("fading")];
    plain.run(20);
    carded.run(20);
    for (const i of [0, 1, 2, 3]) {
      expect(carded.chair(i).activation).toBe(plain.chair(i).activation);
      expect(carded.chair(i).sounds).toBe(plain.chair(i).sounds);
    }
  });

  test("[A8] nothing pulls, nothing to own: without a card, unhurt, too late, or after obeying it", () => {
    const none = mark(hurt(null));
    const unhurt = new Stage();
    unhurt.chair(0).role = { pattern: "secure", reflex: "fading" };
    mark(unhurt);
    const late = hurt("fading");
    late.run(REFLEX.pulls + 0.1);
    mark(late);
    const obeyed = hurt("fighting");
    obeyed.cue(0, "glare").run(1.1);
    mark(obeyed);
    for (const stage of [none, unhurt, late, obeyed]) {
      expect(stage.refusals).toEqual(["nothingToOwn"]);
      expect(stage.happened("noticedReflex")).toEqual([]);
    }
  });

  test("who sits down in a chair that has played finds no card, no pull and no strength there", () => {
    const stage = mark(hurt("fading"));
    expect(stage.see(0).self).toMatchObject({ strength: "spaciousness", marked: 1 });
    stage.send(0, { do: "sitDown" }).tick();
    expect(stage.see(0).self).toMatchObject({ role: null, strength: null, marked: 0 });
    stage.run(1.1);
    stage.need(0, 1, "support");
    stage.look(1, 0).cue(1, "lead").tick();
    expect(stage.happened("misread")).toHaveLength(2);
    expect(stage.see(0).self.pulled).toBe(false);
    expect(stage.refusals).toEqual([]);
  });

  test("[X1] who sits down once the movement is over changes nothing", () => {
    const stage = mark(hurt("fading"));
    stage.store.playing = false;
    const ended = hashWorld(stage.world);
    stage.send(0, { do: "sitDown" }).tick();
    expect(hashWorld(stage.world)).toBe(ended);
    expect(stage.see(0).self).toMatchObject({ strength: "spaciousness", marked: 1 });
  });

  test("[N4] to turn away for space is not to give way to fading; to look away of oneself is", () => {
    const spaced = hurt("fading");
    spaced.need(0, 1, "space");
    spaced.tick();
    expect(spaced.see(0).self.pulled).toBe(true);
    const faded = hurt("fading");
    faded.send(0, { do: "look", at: "away" }).tick();
    expect(faded.see(0).self.pulled).toBe(false);
  });

  test("making nice becomes generosity: what one gives wins more trust", () => {
    const won = (marked: boolean): number => {
      const stage = hurt("makingNice");
      if (marked) mark(stage);
      stage.look(0, 1).need(1, 0, "direction");
      stage.look(1, 0);
      const before = stage.tie(1, 0).trust;
      stage.run(1.2).push(...stage.cue(0, "lead").run(0.1));
      return stage.tie(1, 0).trust - before;
    };
    expect(won(true)).toBeGreaterThan(1.3 * won(false));
  });

  test("fighting becomes clarity: one says what one needs without a blush", () => {
    const blush = (marked: boolean): number => {
      const stage = hurt("fighting");
      if (marked) mark(stage);
      stage.run(1.1);
      stage.look(0, 1).need(0, 1, "closeness");
      stage.cue(0, "showNeed").tick();
      return stage.happened("told")[0]?.pride ?? NaN;
    };
    expect(blush(false)).toBeGreaterThan(0.05);
    expect(blush(true)).toBe(0);
  });

  test("fading becomes spaciousness: little unsettles one", () => {
    const jolt = (marked: boolean): number => {
      const stage = hurt("fading");
      if (marked) mark(stage);
      stage.run(1.1);
      const before = stage.chair(0).activation;
      stage.look(1, 0).cue(1, "glare").tick();
      return stage.chair(0).activation - before;
    };
    expect(jolt(true)).toBeLessThan(0.6 * jolt(false));
  });
});

describe("[Q1] patterns", () => {
  const leakOf = (pattern: Pattern): number => {
    const stage = new Stage();
    stage.chair(1).role = { pattern, reflex: null };
    let leaked = 0;
    for (let round = 0; round < 60; round++) {
      stage.chair(1).bid = null;
      stage.chair(1).nextNeed = 0;
      stage.tick();
      leaked += (stage.chair(1).bid?.leak ?? NaN) / 60;
    }
    return leaked;
  };

  test("the dismissive leak less, the preoccupied more", () => {
    const [secure, dismissive, preoccupied] = (
      ["secure", "dismissive", "preoccupied"] as const
    ).map(leakOf) as [number, number, number];
    expect(dismissive).toBeLessThan(0.75 * secure);
    expect(preoccupied).toBeGreaterThan(1.15 * secure);
  });

  test("they bid for different things: closeness or space", () => {
    const share = (pattern: Pattern, need: (typeof NEEDS)[number]): number => {
      const { needs } = PATTERN_NUMBERS[pattern];
      return (needs[NEEDS.indexOf(need)] ?? NaN) / needs.reduce((sum, weight) => sum + weight, 0);
    };
    expect(share("preoccupied", "closeness")).toBeGreaterThan(1.7 * share("secure", "closeness"));
    expect(share("dismissive", "space")).toBeGreaterThan(1.5 * share("secure", "space"));
    const stage = new Stage();
    stage.chair(1).role = { pattern: "preoccupied", reflex: null };
    const counts = new Map<string, number>();
    for (let round = 0; round < 400; round++) {
      stage.chair(1).bid = null;
      stage.chair(1).nextNeed = 0;
      const event = stage.tick().find(({ event: name }) => name === "need");
      if (event?.event === "need") counts.set(event.need, (counts.get(event.need) ?? 0) + 1);
    }
    expect((counts.get("closeness") ?? 0) / 400).toBeCloseTo(share("preoccupied", "closeness"), 1);
    expect(counts.get("closeness") ?? 0).toBeGreaterThan(3 * (counts.get("space") ?? 0));
  });

  test("secure is the measure: it changes nothing", () => {
    const [none, secure] = [new Stage(), new Stage()];
    for (const chair of secure.store.chairs) chair.role = { pattern: "secure", reflex: null };
    for (const stage of [none, secure]) {
      for (const chair of stage.store.chairs) chair.nextNeed = 20;
      stage.run(30);
    }
    for (const i of [0, 1, 2, 3]) expect(secure.chair(i).bid).toEqual(none.chair(i).bid);
  });
});

describe("[Q2] cards", () => {
  test("every pattern, reflex and wish has its words, plain and short", () => {
    expect(Object.keys(en.roles.pattern).toSorted()).toEqual([...PATTERNS].toSorted());
    expect(Object.keys(en.roles.reflex).toSorted()).toEqual([...REFLEXES].toSorted());
    expect(Object.keys(en.roles.wish).toSorted()).toEqual([...ALL_WISHES].toSorted());
    const words = [
      ...PATTERNS.flatMap((pattern) => Object.values(en.roles.pattern[pattern])),
      ...REFLEXES.flatMap((reflex) => Object.values(en.roles.reflex[reflex])),
    ];
    for (const line of words) expect(line.length).toBeLessThan(100);
  });
});
