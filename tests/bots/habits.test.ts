/** [J8] What a scene changes in a bot; without habits it is unchanged. */
import { describe, expect, test } from "vitest";
import { botOf } from "../../shared/bots/bot.ts";
import type { Habits } from "../../shared/bots/profile.ts";
import { BOT_PROFILES } from "../../shared/bots/profiles.ts";
import type { Command } from "../../shared/model/command.ts";
import { openRupture } from "../../shared/model/trouble.ts";
import { chairId } from "../../shared/model/units.ts";
import { sceneOf } from "../scenarios/scenes.ts";
import { habitsOf } from "../../shared/scenarios/staging.ts";
import { Stage } from "../model/stage.ts";

/** What a bot in chair 0 with these habits does, second by second, on a stage prepared by `set`. */
function deeds(
  habits: Habits | undefined,
  seconds: number,
  set: (stage: Stage) => void,
  each: (stage: Stage) => void = () => {},
): (readonly [number, Command])[] {
  const stage = new Stage({ pace: "beginner" });
  const profile = { ...BOT_PROFILES.attuned, ...(habits && { habits }) };
  const bot = botOf(profile, 3, chairId(0));
  const done: (readonly [number, Command])[] = [];
  set(stage);
  stage.run(seconds, () => {
    each(stage);
    const command = bot.act(stage.see(0));
    if (command === null) return;
    done.push([stage.world.tick, command]);
    stage.send(0, command);
  });
  return done;
}
const looksAt = (all: ReturnType<typeof deeds>): readonly unknown[] =>
  all.flatMap(([, command]) => (command.do === "look" ? [command.at] : []));
const cues = (all: ReturnType<typeof deeds>): readonly string[] =>
  all.flatMap(([, command]) => (command.do === "cue" ? [command.cue] : []));

describe("looksBack", () => {
  const turned = (stage: Stage): void => void stage.look(1, 0).look(2, 3).look(3, 2);
  const elsewhere = (stage: Stage): void => void stage.look(0, 3);

  test("turns to who looks at it, and to nobody else", () => {
    const usual = deeds(undefined, 20, elsewhere, turned);
    expect(new Set(looksAt(usual)).size).toBeGreaterThan(1);
    const back = deeds({ looksBack: true }, 20, elsewhere, turned);
    expect(new Set(looksAt(back))).toEqual(new Set([1]));
  });

  test("does not answer who looks away from it", () => {
    const asks = (stage: Stage): void => {
      stage.look(0, 1).look(1, 2);
      stage.need(1, 0, "support");
    };
    const stay = (stage: Stage): void => void stage.look(0, 1).look(1, 2);
    expect(cues(deeds(undefined, 6, asks, stay))).toContain("support");
    expect(cues(deeds({ looksBack: true }, 6, asks, stay))).not.toContain("support");
  });
});

describe("a need of its own", () => {
  const needs = (stage: Stage): void => stage.look(0, 2).need(0, 1, "closeness");
  const alone = (stage: Stage): void => void stage.look(1, 2).look(2, 3).look(3, 2);
  const asking = (all: ReturnType<typeof deeds>): boolean => cues(all).includes("showNeed");

  test("keepsLooking: stays with whom it needs", () => {
    const kept = deeds({ keepsLooking: true, tells: false }, 25, needs, alone);
    expect(new Set(looksAt(kept))).toEqual(new Set([1]));
    const usual = deeds({ tells: false }, 25, needs, alone);
    expect(new Set(looksAt(usual)).size).toBeGreaterThan(1);
  });

  test("tells: says it, or never does, whether or not the bot asks others", () => {
    expect(asking(deeds(undefined, 40, needs, alone))).toBe(true);
    expect(asking(deeds({ tells: false }, 40, needs, alone))).toBe(false);
  });
});

describe("setsLimits", () => {
  const loud = (stage: Stage): void => {
    stage.look(1, 0).look(2, 0).look(3, 2);
    stage.chair(2).bow.volume = 0.9;
  };

  test("says stop to who plays far too loud at it, once; what is too loud for somebody else is theirs", () => {
    const set = cues(deeds({ setsLimits: true }, 15, () => {}, loud));
    expect(set.filter((cue) => cue === "stop")).toHaveLength(1);
    expect(cues(deeds(undefined, 15, () => {}, loud))).not.toContain("stop");
    const atAnother = (stage: Stage): void => {
      loud(stage);
      stage.look(2, 3);
    };
    expect(cues(deeds({ setsLimits: true }, 15, () => {}, atAnother))).not.toContain("stop");
  });
});

describe("mendsFrom", () => {
  const torn = (stage: Stage): void => {
    stage.bond(0, 1).rupture = openRupture({
      type: "dismissive",
      cause: chairId(0),
      hurt: chairId(1),
      severity: 0.3,
      answer: "support",
      since: 0,
    });
    stage.look(0, 2);
  };
  const waits = (stage: Stage): void => void stage.look(1, 0).look(2, 3).look(3, 2);
  const owned = (all: ReturnType<typeof deeds>): number =>
    all.find(([, command]) => command.do === "cue" && command.cue === "ownIt")?.[0] ?? Infinity;

  test("does nothing about a tear before so many seconds have gone", () => {
    const soon = owned(deeds(undefined, 30, torn, waits));
    const late = owned(deeds({ mendsFrom: 15 }, 30, torn, waits));
    expect(soon).toBeLessThan(15 * 20);
    expect(late).toBeGreaterThan(15 * 20);
    expect(late).toBeLessThan(30 * 20);
  });
});

test("habits that change nothing leave the bot as it was", () => {
  const needs = (stage: Stage): void => stage.need(1, 0, "support");
  expect(deeds({}, 20, needs)).toEqual(deeds(undefined, 20, needs));
});

test("a part's habits are those of every chair that plays it", () => {
  const scene = sceneOf((one) => ({
    ...one,
    chairs: [{ slot: 0, who: "bot", habits: { looksBack: true } }, { slot: 1 }],
  }));
  expect(habitsOf(scene, [0, 1, 0])).toEqual([{ looksBack: true }, null, { looksBack: true }]);
});
