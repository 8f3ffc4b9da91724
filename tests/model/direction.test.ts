/** [J1]–[J7] Scenes plan causes; tears are still detected from what happened. */
import { describe, expect, test } from "vitest";
import { beginMovement, createWorld } from "../../shared/model/consort.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { DIRECTION } from "../../shared/model/numbers.ts";
import { open } from "../../shared/model/world.ts";
import type { Direction, DirectorInput } from "../../shared/model/direction.ts";
import { drawsAct } from "../../shared/model/hand.ts";
import { MODEL_VERSION } from "../../shared/model/replay/recording.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";
import { directed, PLAIN, Stage } from "./stage.ts";

const stage = (over: Partial<Direction> = {}, chairs = 4): Stage =>
  new Stage({ direction: directed(over), chairs });
const plan = (need: "support" | "space" | "closeness", to: number, leak = 1): DirectorInput => ({
  do: "plan",
  need,
  to: chairId(to),
  leak,
});

describe("[J1] planned needs", () => {
  test("a planned need rises at once, turned to whom the scene says, as plainly as it says", () => {
    const play = stage();
    play.send(0, plan("support", 2, 1.3)).tick();
    const { bid } = play.chair(0);
    expect(bid).toMatchObject({ need: "support", to: 2, leak: 1.3, faint: false });
    expect(play.happened("need")).toHaveLength(1);
  });

  test("a faint one is told for more than a plain one, like any that hardly shows", () => {
    const play = stage();
    play.send(0, plan("support", 1, 0.3)).tick();
    expect(play.chair(0).bid?.faint).toBe(true);
  });

  test("a second one waits until the chair has no other need", () => {
    const play = stage();
    play.look(0, 1).look(1, 0);
    play.send(0, plan("support", 1)).send(0, plan("closeness", 1)).tick();
    expect(play.chair(0).bid?.need).toBe("support");
    play.run(0.5);
    play.cue(1, "support").run(0.2);
    expect(play.chair(0).bid?.need).toBe("closeness");
  });

  test("while nothing may rise by chance, nothing does for as long as one waits", () => {
    const play = new Stage({ direction: directed(), pace: "beginner" });
    for (const chair of play.store.chairs) chair.nextNeed = 0;
    play.run(30);
    expect(play.happened("need")).toEqual([]);
  });

  test("kinds: only those rise by chance", () => {
    const play = new Stage({
      direction: directed({ byChance: true, kinds: ["space", "closeness"] }),
    });
    for (const chair of play.store.chairs) chair.nextNeed = 0;
    play.run(120);
    const rose = play.happened("need").map(({ need }) => need);
    expect(rose.length).toBeGreaterThan(6);
    expect(new Set(rose)).toEqual(new Set(["space", "closeness"]));
  });

  test("space turns the body away, as it always does", () => {
    const play = stage();
    play.look(0, 1).send(0, plan("space", 1)).tick();
    expect(play.chair(0).gaze).toBe("away");
  });
});

describe("[J2] what is on the table", () => {
  test("a cue that is not there is refused by name, and changes nothing", () => {
    const play = stage({ hands: [["wait", "warm"]] });
    play.look(0, 1).run(0.1);
    const before = hashWorld(play.world);
    const twin = stage({ hands: [["wait", "warm"]] });
    twin.look(0, 1).run(0.1);
    expect(hashWorld(twin.world)).toBe(before);
    play.cue(0, "glare").tick();
    twin.tick();
    expect(play.refusals).toEqual(["notOnTheTable"]);
    expect(hashWorld(play.world)).toBe(hashWorld(twin.world));
    play.cue(0, "warm").tick();
    expect(play.happened("cue")).toHaveLength(1);
  });

  test("putting terms to the others is on the table, or not", () => {
    const play = stage({ hands: [["wait"], ["wait", "propose"]] });
    const terms = { about: "checkIn", seconds: 30 } as const;
    play.send(0, { do: "propose", terms }).tick();
    expect(play.refusals).toEqual(["notOnTheTable"]);
    play.send(1, { do: "propose", terms }).tick();
    expect(play.refusals).toEqual(["notOnTheTable"]);
  });

  test("more may come to lie there: from then on it may be done, and is perceived", () => {
    const play = stage({ hands: [["wait"]] });
    play.look(0, 1).run(0.1);
    const before = play.see(0).self.hand;
    play.cue(0, "warm").tick();
    expect(play.refusals).toEqual(["notOnTheTable"]);
    play.send(0, { do: "table", items: ["warm", "wait"] }).tick();
    expect(play.see(0).self.hand).toEqual(["wait", "warm"]);
    expect(before).toEqual(["wait"]);
    play.cue(0, "warm").tick();
    expect(play.happened("cue")).toHaveLength(1);
  });

  test("where everything is there nothing comes to it, and what nobody knows is refused", () => {
    const play = stage({ hands: [null] });
    play.send(0, { do: "table", items: ["warm"] }).tick();
    expect(play.see(0).self.hand).toBeNull();
    play.send(0, { do: "table", items: ["glower" as "glare"] }).tick();
    expect(play.refusals).toEqual(["outOfRange"]);
  });

  test("a page draws what is always there, unless the hand names some of it", () => {
    expect(drawsAct(null, "bow")).toBe(true);
    expect(drawsAct(["warm"], "bow")).toBe(true);
    expect(drawsAct(["warm", "look"], "bow")).toBe(false);
    expect(drawsAct(["warm", "look", "bow"], "bow")).toBe(true);
  });

  test("looking, breathing and the bow are always there", () => {
    const play = stage({ hands: [[]] });
    play
      .send(0, { do: "look", at: chairId(2) })
      .send(0, { do: "bow", pitch: 0.1, tempo: 0, volume: 0.5 })
      .send(0, { do: "breathe", on: true })
      .tick();
    expect(play.refusals).toEqual([]);
  });
});

test("[J3] before that second what is missed hurts, and tears nothing; from it on it tears", () => {
  const missed = (tearsFrom: number) => {
    const play = stage({ tearsFrom });
    play.send(0, plan("support", 1)).run(40);
    return play;
  };
  const kind = missed(100);
  expect(kind.happened("missed")).toHaveLength(1);
  expect(kind.happened("torn")).toEqual([]);
  expect(missed(0).happened("torn")).not.toEqual([]);
});

test("[J3] where a scene says so, saying what one needs stirs nobody; else it takes courage", () => {
  const pride = (over: Parameters<typeof stage>[0]): readonly number[] => {
    const play = stage(over);
    play.send(0, plan("support", 1)).run(1);
    play.look(0, 1).cue(0, "showNeed").run(0.2);
    return play.happened("told").map((told) => told.pride);
  };
  expect(pride({ tellingIsFree: true })).toEqual([0]);
  expect(pride({})).toEqual([expect.closeTo(0.2, 1)]);
});

describe("[J4] strain", () => {
  test("it stirs its chair while it lasts, and nobody else", () => {
    const play = stage();
    play.look(0, "inward").send(0, { do: "stress", rate: 0.2, seconds: 6 }).run(6);
    const strained = play.chair(0).activation;
    expect(strained).toBeGreaterThan(0.4);
    expect(play.chair(3).activation).toBeLessThan(0.3);
    play.run(20);
    expect(play.chair(0).activation).toBeLessThan(strained);
  });
});

test("[J5] a string slips by so much, and nobody is told", () => {
  const play = stage();
  const twin = stage();
  play.send(0, { do: "slip", cents: 30, ms: 0 }).tick();
  twin.tick();
  expect(play.chair(0).pitch - twin.chair(0).pitch).toBeCloseTo(30, 0);
  expect(play.happened("cue")).toEqual([]);
});

describe("[J6] what lies between two before the music", () => {
  const past = {
    pair: [chairId(0), chairId(1)],
    trust: 0.8,
    seams: 2,
    residue: { of: "dismissive", level: 0.5 },
    tear: {
      type: "dismissive",
      cause: chairId(1),
      hurt: chairId(0),
      answer: "support",
      severity: 0.3,
    },
  } as const;

  test("trust, seams, what was smoothed over, and a small open tear", () => {
    const play = stage({ history: [past] });
    expect(play.tie(0, 1).trust).toBe(0.8);
    expect(play.tie(1, 0).trust).toBe(0.8);
    const bond = play.bond(0, 1);
    expect(bond).toMatchObject({ seams: 2, residue: 0.5, residueOf: "dismissive" });
    expect(bond.rupture).toMatchObject({ type: "dismissive", severity: 0.3, since: 0 });
    expect(play.store.tally.ruptures).toBe(1);
    // It is seen and heard like any other.
    play.run(5);
    expect(play.see(0).bonds[1]?.type).toBe("dismissive");
  });

  test.each([
    ["a pair that is not there", { ...past, pair: [chairId(0), chairId(4)] as const }],
    ["somebody with oneself", { ...past, pair: [chairId(1), chairId(1)] as const }],
    ["a tear too deep", { ...past, tear: { ...past.tear, severity: DIRECTION.maxTear + 0.01 } }],
    ["a tear of others", { ...past, tear: { ...past.tear, hurt: chairId(3) } }],
    ["trust beyond all", { ...past, trust: 1.1 }],
  ])("%s is refused by name", (_, history) => {
    expect(() => stage({ history: [history] })).toThrow(RangeError);
  });
});

describe("[J7] what comes while it runs", () => {
  test("a wish, a card and what is agreed change as they are sent", () => {
    const play = stage();
    play
      .send(0, { do: "wish", wish: "softer" })
      .send(1, { do: "takeRole", role: { pattern: "dismissive", reflex: "fading" } })
      .send(0, {
        do: "settle",
        agreements: { conductor: chairId(2), leads: [], loudness: "soft", checkIn: 30 },
      })
      .tick();
    expect(play.chair(0).wish).toBe("softer");
    expect(play.chair(1).role).toEqual({ pattern: "dismissive", reflex: "fading" });
    expect(play.store.agreed).toMatchObject({ conductor: 2, loudness: "soft", checkIn: 30 });
    expect(play.chair(3).checkInBy).toBeGreaterThan(play.store.tick);
  });

  test.each<[string, DirectorInput]>([
    ["a need turned to oneself", plan("support", 0)],
    ["a need turned to nobody", plan("support", 9)],
    ["a need that shouts", plan("support", 1, 5)],
    ["strain that is no number", { do: "stress", rate: Number.NaN, seconds: 5 }],
    ["a string that falls off", { do: "slip", cents: 500, ms: 0 }],
    [
      "a conductor who is not there",
      {
        do: "settle",
        agreements: { conductor: chairId(7), leads: [], loudness: null, checkIn: null },
      },
    ],
  ])("%s is refused, and changes nothing", (_, input) => {
    const play = new Stage();
    const twin = new Stage();
    play.send(0, input).tick();
    twin.tick();
    expect(play.refusals).toEqual(["outOfRange"]);
    expect(hashWorld(play.world)).toBe(hashWorld(twin.world));
  });

  test("once the music has ended it is refused", () => {
    const play = new Stage({ score: { ...PLAIN, beats: 2 } });
    play.run(3);
    play.send(0, plan("support", 1)).tick();
    expect(play.refusals).toEqual(["notPlaying"]);
  });
});

describe("[X1] a directed movement is its log", () => {
  const setup = {
    seed: 7,
    chairs: 4,
    pace: "beginner",
    score: PLAIN,
    direction: directed({ byChance: true, tearsFrom: 10, hands: [["wait"]] }),
  } as const;

  test("it plays again, bit for bit", () => {
    const world = createWorld(setup);
    const commands = [
      { tick: 20, by: "direction", chair: chairId(0), command: plan("closeness", 1) },
      { tick: 60, by: "direction", chair: chairId(2), command: { do: "slip", cents: -30, ms: 20 } },
      { tick: 70, by: "direction", chair: chairId(0), command: { do: "table", items: ["warm"] } },
      {
        tick: 90,
        by: "direction",
        chair: chairId(1),
        command: { do: "stress", rate: 0.2, seconds: 8 },
      },
    ] as const;
    for (let tick = 0; tick < 400; tick++)
      step(
        world,
        commands.filter((one) => one.tick === tick),
      );
    const recording = {
      modelVersion: MODEL_VERSION,
      setup,
      continues: null,
      commands,
      players: [],
      hashes: [],
      ticks: 400,
    };
    expect(hashWorld(replay(recording))).toBe(hashWorld(world));
  });

  test("the next movement without direction holds nothing of it", () => {
    const world = createWorld(setup);
    beginMovement(world, PLAIN);
    expect("directed" in open(world)).toBe(false);
  });
});
