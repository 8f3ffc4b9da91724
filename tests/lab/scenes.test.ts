/** The machinery of `lab scenes`: stand-ins play through the session, and rows report the results. */
import { describe, expect, test } from "vitest";
import { scenarioOf, PLAIN } from "../scenarios/scenes.ts";
import { createWorld } from "../../shared/model/consort.ts";
import { openRupture } from "../../shared/model/trouble.ts";
import { chairId } from "../../shared/model/units.ts";
import { directed, Stage } from "../model/stage.ts";
import { alone } from "./pool.ts";
import { playScenario } from "./scenes/play.ts";
import { scenes } from "./scenes/scenes.ts";
import { cannotGoOn } from "./scenes/stuck.ts";

const objective = { measure: "greetRate", scope: "group", op: "atLeast", value: 0.5, minEvents: 1 };
const scene = {
  ...PLAIN.scenes[0],
  minutes: 1,
  objective,
  needs: { kinds: ["space"] },
  events: [{ at: 6, every: 20, times: 2, deed: { do: "need", chair: 0, need: "space", to: 1 } }],
};
const scenario = scenarioOf({ scenes: [scene, scene] });
const library = { find: (id: string) => (id === scenario.id ? scenario : null) };

describe("a scenario, played by stand-ins", () => {
  const task = {
    scenario: scenario.id,
    who: "attuned",
    seed: 3,
    looked: [
      { scene: 0, figure: "breakSec" },
      { scene: 1, figure: "harmony" },
    ],
  } as const;

  test("every scene has its figure, and what is looked at beside it is of the scene that is named", () => {
    const played = playScenario(library, task);
    expect(played.scenes).toHaveLength(2);
    expect(played.scenes.map(({ value }) => value === null)).toEqual([false, false]);
    expect(played.looked[0]).toBeGreaterThan(3);
    expect(played.looked[1]).toBe(played.scenes[1]?.harmony);
    expect(played.scenes.every(({ stuck }) => stuck === 0)).toBe(true);
  });

  test("the same seed gives the same; who does nothing greets nobody", () => {
    expect(playScenario(library, task)).toEqual(playScenario(library, task));
    const silent = playScenario(library, { ...task, who: "silent" });
    expect(silent.scenes[0]?.value ?? 0).toBe(0);
  });

  test("a scenario that is not there is said", () => {
    expect(() => playScenario(library, { ...task, scenario: "none" })).toThrow("none");
  });
});

test("what nothing on the table could carry on is seen: between two, within one, of the whole", () => {
  const hands = [["nod"], ["nod"], ["nod"], ["nod"]] as const;
  const stage = new Stage({ direction: directed({ hands }) });
  expect(cannotGoOn(stage.world)).toBe(false);
  const split = stage.chair(0);
  split.split = {
    since: 0,
    severity: 0.3,
    step: 2,
    held: 0,
    evidence: { tick: 0, what: "masked", by: chairId(0), to: chairId(0) },
  };
  expect(cannotGoOn(stage.world)).toBe(true);
  split.split = null;
  const bond = stage.bond(0, 1);
  const rupture = openRupture({
    type: "hitAndRun",
    cause: chairId(0),
    hurt: chairId(1),
    severity: 0.3,
    answer: null,
    since: 0,
  });
  bond.rupture = { ...rupture, repair: { step: 2, done: 1, stayed: 0 } };
  expect(cannotGoOn(stage.world)).toBe(true);
  expect(
    cannotGoOn(createWorld({ seed: 1, chairs: 4, pace: "expert", score: stage.world.score })),
  ).toBe(false);
});

test("rows say what a scenario shows, and that it can always go on", async () => {
  const { rows } = await scenes(alone, { seed: 1, seeds: 2, only: ["peek-a-boo"] });
  const row = (id: string) => rows.find((one) => one.id === `peek-a-boo ${id}`);
  expect(row("shows")?.measured).toBeGreaterThan(2);
  expect(row("goes on")?.pass).toBe(true);
});
