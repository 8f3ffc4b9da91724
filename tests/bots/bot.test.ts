import { describe, expect, test } from "vitest";
import { cloneWorld, hashWorld } from "../../shared/model/hash.ts";
import { open, type World } from "../../shared/model/world.ts";
import { openRupture } from "../../shared/model/trouble.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { chairId } from "../../shared/model/units.ts";
import { createBot } from "../../shared/bots/bot.ts";
import { BOT_POLICIES } from "../../shared/bots/profile.ts";
import { BOT_PROFILES } from "../../shared/bots/profiles.ts";
import type { BotPerception } from "../../shared/bots/memory.ts";
import { plainScore, playOn, playTick, seat } from "../lab/play.ts";
import { directed, Stage } from "../model/stage.ts";

/** The share of ticks with a command, and which commands, in one minute of a quartet. */
function habitsOf(policy: (typeof BOT_POLICIES)[number], seed = 5): Map<string, number> {
  const play = seat([policy, policy, policy, policy], seed, "expert", 120);
  const counts = new Map<string, number>();
  for (let tick = 0; tick < 2000; tick++) {
    for (const event of playTick(play)) {
      if (event.event === "cue") counts.set(event.cue, (counts.get(event.cue) ?? 0) + 1);
      counts.set(event.event, (counts.get(event.event) ?? 0) + 1);
    }
  }
  return counts;
}
const count = (counts: Map<string, number>, name: string): number => counts.get(name) ?? 0;

describe("a bot", () => {
  test.each(BOT_POLICIES)("%s is the same for the same seed and sights", (policy) => {
    const [one, two] = [0, 1].map(() => {
      const play = seat([policy, "attuned", "random", "novice"], 9, "normal", 60);
      for (let tick = 0; tick < 600; tick++) playTick(play);
      return hashWorld(play.world);
    });
    expect(one).toBe(two);
  });

  test("sees no more than a Perception, and nothing for the ears", () => {
    const stage = new Stage();
    const bot = createBot("attuned", 1, chairId(0));
    const deaf = createBot("attuned", 1, chairId(0));
    for (let tick = 0; tick < 400; tick++) {
      const view = stage.see(0);
      const { sounding: _, ...rest } = structuredClone(view);
      const command = bot.act(view);
      expect(deaf.act(Object.freeze(rest) as BotPerception)).toEqual(command);
      if (command !== null) stage.send(0, command);
      stage.tick();
    }
  });

  test("leaves what it sees as it was", () => {
    const stage = new Stage();
    const bot = createBot("attuned", 1, chairId(0));
    for (let tick = 0; tick < 100; tick++) {
      const view = stage.see(0);
      const before = structuredClone(view);
      bot.act(view);
      expect(view).toStrictEqual(before);
      stage.tick();
    }
  });

  test("thinks four to six times a second, and most ticks needs no perception", () => {
    const stage = new Stage();
    const bot = createBot("attuned", 1, chairId(2));
    let thoughts = 0;
    for (let tick = 0; tick < 200; tick++) {
      if (bot.thinksAt(stage.world.tick)) {
        thoughts += 1;
        const command = bot.act(stage.see(2));
        if (command !== null) stage.send(2, command);
      } else {
        expect(bot.act(stage.see(2))).toBeNull();
      }
      stage.tick();
    }
    expect(thoughts).toBeGreaterThanOrEqual(40);
    expect(thoughts).toBeLessThanOrEqual(75);
  });

  test("[J2] does nothing that is not on its table, and goes on with what is", () => {
    const stage = new Stage({ direction: directed({ byChance: true, hands: [["nod"]] }) });
    const bot = createBot("attuned", 1, chairId(0));
    for (const chair of stage.store.chairs) chair.nextNeed = chair.id === 0 ? chair.nextNeed : 40;
    stage.run(60, () => {
      const command = bot.act(stage.see(0));
      if (command !== null) stage.send(0, command);
    });
    expect(stage.refusals).not.toContain("notOnTheTable");
    const cues = stage.happened("cue").filter(({ by }) => by === 0);
    expect(new Set(cues.map(({ cue }) => cue))).toEqual(new Set(["nod"]));
  });

  test("goes on in the next movement", () => {
    const play = seat(["attuned", "attuned", "attuned", "attuned"], 2, "expert", 20);
    for (let tick = 0; tick < 400; tick++) playTick(play);
    const { harmony } = playOn(play, 30);
    expect(harmony).toBeGreaterThan(0.4);
  });

  test("stills a bow that somebody left bent", () => {
    const stage = new Stage();
    const bot = createBot("attuned", 1, chairId(0));
    stage.send(0, { do: "bow", pitch: 1, tempo: 0, volume: 0.8 }).tick();
    stage.run(1, () => {
      const command = bot.act(stage.see(0));
      if (command !== null) stage.send(0, command);
    });
    expect(stage.see(0).self.bow).toEqual({ pitch: 0, tempo: 0, volume: 0.8 });
  });

  test("does nothing when nothing sounds", () => {
    const stage = new Stage({ score: { ...plainScore(10), beats: 2 } });
    stage.run(2);
    for (const policy of BOT_POLICIES) {
      expect(createBot(policy, 1, chairId(0)).act(stage.see(0))).toBeNull();
    }
  });
});

describe("who they are", () => {
  const evenings = [5, 6, 7].map((seed) => habitsOf("attuned", seed));
  const attuned = new Map(
    evenings
      .flatMap((one) => [...one.keys()])
      .map((name) => [name, evenings.reduce((sum, one) => sum + count(one, name), 0)]),
  );

  test("attuned ones answer, show the way, ask, greet and mend", () => {
    for (const name of ["met", "comeUp", "comeDown", "ask", "greeted", "checkedIn"]) {
      expect(count(attuned, name), name).toBeGreaterThan(0);
    }
    expect(count(attuned, "glare") + count(attuned, "stab") + count(attuned, "impose")).toBe(0);
    expect(count(attuned, "met")).toBeGreaterThan(3 * count(attuned, "missed"));
  });

  test("attuned ones nod to whom they see breathing quickly, now and then, and to nobody calm", () => {
    const nods = (activation: number): number => {
      const stage = new Stage();
      const bot = createBot("attuned", 1, chairId(0));
      stage.look(0, 1).look(1, 0);
      stage.run(12, () => {
        for (const chair of stage.store.chairs)
          chair.activation = chair.id === 1 ? activation : 0.1;
        const command = bot.act(stage.see(0));
        if (command !== null) stage.send(0, command);
      });
      return stage.happened("cue").filter(({ by, cue }) => by === 0 && cue === "nod").length;
    };
    expect(nods(0.7)).toBeGreaterThan(0);
    expect(nods(0.7)).toBeLessThan(5);
    expect(nods(0.1)).toBe(0);
  });

  test("what tears between attuned ones was missed or misread, never forced", () => {
    let torn = 0;
    for (const seed of [1, 2, 3, 4]) {
      const play = seat(["attuned", "attuned", "attuned", "attuned"], seed, "expert", 120);
      for (let tick = 0; tick < 2400; tick++)
        for (const event of playTick(play)) {
          if (event.event !== "torn") continue;
          torn += 1;
          expect(["benign", "oscillating", "dismissive", "contractual"]).toContain(event.type);
        }
    }
    expect(torn).toBeGreaterThan(0);
  });

  test("silent ones do nothing at all", () => {
    expect(count(habitsOf("silent"), "cue")).toBe(0);
  });

  test("mind readers neither ask, tell nor show the way", () => {
    const counts = habitsOf("mindReading");
    for (const name of ["ask", "showNeed", "comeUp", "comeDown", "moveOn", "holdBack"]) {
      expect(count(counts, name)).toBe(0);
    }
    const misread = (policy: "mindReading" | "attuned"): number =>
      [6, 7, 8].reduce((sum, seed) => sum + count(habitsOf(policy, seed), "misread"), 0);
    expect(misread("mindReading")).toBeGreaterThan(misread("attuned"));
  });

  test("intruders press on whoever turns away", () => {
    const SEEDS = [5, 6, 7];
    const pressed = SEEDS.reduce(
      (sum, seed) => sum + count(habitsOf("intruding", seed), "intruded"),
      0,
    );
    expect(pressed / SEEDS.length).toBeGreaterThan(5 * Math.max(1, count(attuned, "intruded")));
  });

  test("fighters strike, faders leave, nice ones smile it over; none of them mends much", () => {
    const fighting = habitsOf("fighting");
    expect(count(fighting, "glare") + count(fighting, "stab")).toBeGreaterThan(5);
    expect(count(habitsOf("fading"), "met")).toBeLessThan(0.5 * count(attuned, "met"));
    expect(count(fighting, "mended")).toBe(0);
    expect(BOT_PROFILES.makingNice.behaviours.mends).toBe(false);
  });

  test("a nice one warms across the tear, and leaves residue where an attuned one leaves a seam", () => {
    const residue = (policy: "makingNice" | "attuned"): number => {
      const play = seat([policy, policy, policy, policy], 5, "expert", 120);
      for (let tick = 0; tick < 200; tick++) playTick(play);
      const world = cloneWorld(play.world);
      const torn = { ...play, world, views: [0, 1, 2, 3].map((i) => perceive(world, chairId(i))) };
      tearByHand(torn.world);
      for (let tick = 0; tick < 1200; tick++) playTick(torn);
      return world.bonds[0]?.residue ?? 0;
    };
    expect(residue("makingNice")).toBeGreaterThan(residue("attuned") + 0.15);
  });
});

function tearByHand(world: World): void {
  const bond = open(world).bonds[0];
  if (bond === undefined) throw new Error("no bond");
  const [cause, hurt] = [bond.a, bond.b];
  bond.rupture = openRupture({
    type: "dismissive",
    cause,
    hurt,
    answer: "support",
    since: world.tick,
    severity: 0.35,
  });
}
