import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginMovement, createWorld, goOn } from "../../shared/model/consort.ts";
import { cloneWorld, hashWorld } from "../../shared/model/hash.ts";
import type { Setup } from "../../shared/model/setup.ts";
import { bondOf, open } from "../../shared/model/world.ts";
import { MODEL_VERSION } from "../../shared/model/replay/recording.ts";
import type { RecordedCommand, Recording } from "../../shared/model/replay/recording.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";
import { createBot } from "../../shared/bots/bot.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { plainScore } from "../lab/play.ts";
import { PLAIN, tornStage } from "./stage.ts";

/** Forty seconds of four bots, one of them erratic, with all their commands. */
function played(seed: number): Recording & { hash: string } {
  const setup: Setup = { seed, chairs: 4, pace: "expert", score: plainScore(120) };
  const world = createWorld(setup);
  const bots = (["attuned", "attuned", "fighting", "random"] as const).map((policy, i) =>
    createBot(policy, seed, chairId(i)),
  );
  const commands: RecordedCommand[] = [];
  const ticks = 800;
  for (let tick = 0; tick < ticks; tick++) {
    bots.forEach((bot, i) => {
      const command = bot.act(perceive(world, chairId(i)));
      if (command !== null) commands.push({ tick, by: "bot", chair: chairId(i), command });
    });
    step(
      world,
      commands.filter((sent) => sent.tick === tick),
    );
  }
  return {
    modelVersion: MODEL_VERSION,
    setup,
    continues: null,
    commands,
    players: [],
    hashes: [],
    ticks,
    hash: hashWorld(world),
  };
}

describe("[X1] same seed and commands, same world, bit for bit", () => {
  test("a log of commands replays to the same hash", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { hash, ...log } = played(seed);
        expect(log.commands.length).toBeGreaterThan(100);
        expect(hashWorld(replay(log))).toBe(hash);
      }),
      { numRuns: 4 },
    );
  });

  test("a session replays movement by movement", () => {
    const { hash: _, ...first } = played(6);
    const score = { ...PLAIN, beats: 60 };
    const second = {
      ...first,
      setup: { ...first.setup, score, pace: "normal" as const },
      continues: hashWorld(replay(first)),
      ticks: 500,
    };
    const [one, two] = [0, 1].map(() => hashWorld(replay(second, replay(first))));
    expect(one).toBe(two);
    expect(one).not.toBe(hashWorld(replay({ ...second, continues: null })));
  });

  test("one command less, another world", () => {
    const { hash, ...log } = played(3);
    const bow = log.commands.findIndex(({ chair, command }) => chair === 0 && command.do === "bow");
    expect(bow).toBeGreaterThan(0);
    expect(hashWorld(replay({ ...log, commands: log.commands.toSpliced(bow, 1) }))).not.toBe(hash);
  });

  test("the golden run: a change of any rule or number shows here", () => {
    expect(played(2026).hash).toBe("92e3162fc9514a9b");
    // Raised with the hash: earlier recordings belong to another model.
    expect(MODEL_VERSION).toBe(4);
  });

  test("a copy goes its own way, and the same way when treated the same", () => {
    const stage = tornStage("benign");
    const copy = cloneWorld(stage.world);
    expect(hashWorld(copy)).toBe(hashWorld(stage.world));
    stage.cue(0, "nod").run(3);
    expect(hashWorld(copy)).not.toBe(hashWorld(stage.world));
    const again = cloneWorld(copy);
    for (let i = 0; i < 60; i++) {
      step(copy, []);
      step(again, []);
    }
    expect(hashWorld(copy)).toBe(hashWorld(again));
  });

  test("looking changes nothing", () => {
    const stage = tornStage("dismissive");
    const before = hashWorld(stage.world);
    for (let i = 0; i < 4; i++) stage.see(i);
    expect(hashWorld(stage.world)).toBe(before);
  });
});

describe("a consort", () => {
  test.each([1, 13, 2.5, Number.NaN])("cannot have %d chairs", (chairs) => {
    expect(() => createWorld({ seed: 1, chairs, pace: "expert", score: PLAIN })).toThrow(
      RangeError,
    );
  });

  test("cannot play a piece without beats", () => {
    const score = { ...PLAIN, beats: 0 };
    expect(() => createWorld({ seed: 1, chairs: 4, pace: "expert", score })).toThrow(/score.beats/);
  });

  test("[B1] bonds last through a session; time, bows and eyes start anew", () => {
    const stage = tornStage("hitAndRun");
    stage.bond(2, 3).seams = 2;
    stage.bond(2, 3).residue = 0.4;
    stage.tie(2, 3).trust = 0.8;
    stage.chair(2).guard = 0.3;
    stage.send(2, { do: "bow", pitch: 1, tempo: 0, volume: 0.5 }).run(2);
    const severity = stage.bond(0, 1).rupture?.severity;
    beginMovement(stage.world, { ...PLAIN, beats: 10 }, "beginner");
    expect(stage.see(2).music).toMatchObject({ beat: 0, beats: 10 });
    expect(stage.see(2).self.bow).toEqual({ pitch: 0, tempo: 0, volume: 0.5 });
    expect(stage.see(2).bonds[3]).toMatchObject({ seams: 2, residue: 0.4, trust: 0.8 });
    expect(stage.chair(2).guard).toBe(0.3);
    expect(stage.bond(0, 1).rupture).toMatchObject({ type: "hitAndRun", severity, since: 0 });
    expect(stage.store.pace).toBe("beginner");
    stage.run(5);
    expect(stage.happened("ended")).toHaveLength(1);
  });

  test.each([3, 7])(
    "[B1] whoever stays keeps their bonds when there are %d chairs next",
    (chairs) => {
      const stage = tornStage("hitAndRun");
      stage.bond(1, 2).seams = 2;
      stage.tie(2, 1).trust = 0.8;
      stage.chair(2).guard = 0.3;
      const severity = stage.bond(0, 1).rupture?.severity;
      const setup: Setup = { seed: 9, chairs, pace: "expert", score: PLAIN };
      const next = goOn(stage.world, setup);
      expect(perceive(next, chairId(2)).bonds[1]).toMatchObject({ seams: 2, trust: 0.8 });
      expect(open(next).chairs[2]?.guard).toBe(0.3);
      expect(bondOf(open(next), 0, 1).rupture).toMatchObject({ type: "hitAndRun", severity });
      expect(next.chairs).toHaveLength(chairs);
      for (let i = 3; i < chairs; i++) {
        expect(perceive(next, chairId(i)).bonds[0]).toMatchObject({ severity: "whole", seams: 0 });
      }
      step(next, []);
      expect(next.tick).toBe(1);
    },
  );
});
