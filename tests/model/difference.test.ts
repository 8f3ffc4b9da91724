import { describe, expect, test } from "vitest";
import { createWorld } from "../../shared/model/consort.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { differ, type Wish } from "../../shared/model/wish.ts";
import { playOut, seat } from "../lab/play.ts";
import { PLAIN, Stage } from "./stage.ts";

/** Chairs 0 and 1 facing each other, with wishes. */
function wishing(mine: Wish | null, theirs: Wish | null): Stage {
  const stage = new Stage().look(0, 1).look(1, 0);
  stage.chair(0).wish = mine;
  stage.chair(1).wish = theirs;
  return stage;
}

describe("[D1] wishes that differ", () => {
  test("are private: one's own, until one shows it or is asked", () => {
    const stage = wishing("faster", "slower");
    expect(stage.see(0).self.wish).toBe("faster");
    expect(stage.see(1).focus?.shownWish).toBeNull();
    stage.cue(0, "showNeed").run(1.1);
    expect(stage.see(1).focus?.shownWish).toBe("faster");
    expect(stage.see(0).focus?.shownWish).toBeNull();
    stage.cue(0, "ask").run(2);
    expect(stage.see(0).focus?.shownWish).toBe("slower");
    expect(stage.refusals).toEqual([]);
  });

  test("seen and nodded to by both, they are agreed to differ: worth a little, once", () => {
    const stage = wishing("louder", "softer");
    const trust = stage.tie(0, 1).trust;
    stage.cue(0, "showNeed").cue(1, "showNeed").run(1.1);
    stage.cue(0, "nod").run(1.1);
    expect(stage.happened("agreedToDiffer")).toEqual([]);
    stage.cue(1, "nod").run(1.1);
    expect(stage.happened("agreedToDiffer")).toMatchObject([{ a: 0, b: 1 }]);
    const gained = stage.tie(0, 1).trust - trust;
    expect(gained).toBeGreaterThan(0);
    expect(gained).toBeLessThan(0.02);
    stage.cue(0, "nod").cue(1, "nod").run(1.1);
    expect(stage.happened("agreedToDiffer")).toHaveLength(1);
  });

  test("a middle between the two, once both know, is worth a little, once", () => {
    const stage = new Stage();
    [stage.chair(0).wish, stage.chair(1).wish] = ["softer", "louder"];
    const agree = (loudness: "ordinary" | "soft"): void => {
      stage
        .look(0, 2)
        .send(0, { do: "propose", terms: { about: "loudness", loudness } })
        .tick();
      for (const i of [2, 3]) stage.look(i, 0).cue(i, "nod").run(1.1);
    };
    agree("ordinary");
    expect(stage.happened("agreed")).toHaveLength(1);
    expect(stage.happened("metHalfway")).toEqual([]);
    stage.tie(0, 1).wishSeen = stage.tie(1, 0).wishSeen = true;
    agree("soft");
    const before = stage.tie(0, 1).trust;
    agree("ordinary");
    expect(stage.happened("metHalfway")).toMatchObject([{ a: 0, b: 1 }]);
    expect(stage.tie(0, 1).trust).toBeGreaterThan(before);
    agree("soft");
    agree("ordinary");
    expect(stage.happened("metHalfway")).toHaveLength(1);
  });

  test("sameness is never the goal: who wants the same wins nothing by it", () => {
    const stage = wishing("louder", "louder");
    stage.cue(0, "showNeed").cue(1, "showNeed").run(1.1);
    stage.cue(0, "nod").cue(1, "nod").run(1.1);
    expect(stage.happened("agreedToDiffer")).toEqual([]);
    expect(differ("louder", "softer")).toBe(true);
    expect(differ("louder", "slower")).toBe(false);
  });

  test("held without a word, they change nothing of how a consort sounds", () => {
    const at = (wish: Wish | null): readonly number[] => {
      const stage = wishing(wish, null);
      stage.run(30);
      return stage.store.chairs.flatMap(({ sounds, onset }) => [sounds, onset]);
    };
    expect(at("faster")).toEqual(at(null));
  });

  test("[X6] bots who differ play as well as bots who do not", () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const harmony = (wishes: readonly (Wish | null)[]): number => {
      let sum = 0;
      for (const seed of seeds) {
        const play = seat(["attuned", "attuned", "attuned", "attuned"], seed, "expert", 120);
        for (const chair of (play.world as Stage["store"]).chairs)
          chair.wish = wishes[chair.id] ?? null;
        sum += playOut(play).harmony / seeds.length;
      }
      return sum;
    };
    const gap = harmony(["faster", "slower", "alone", "together"]) - harmony([]);
    expect(Math.abs(gap)).toBeLessThan(0.08);
  });

  test("are brought by the setup", () => {
    const setup = { seed: 1, chairs: 3, pace: "expert", score: PLAIN } as const;
    const world = createWorld({ ...setup, wishes: ["alone", null] });
    expect(world.chairs.map(({ wish }) => wish)).toEqual(["alone", null, null]);
    expect(hashWorld(world)).not.toBe(hashWorld(createWorld(setup)));
  });
});
