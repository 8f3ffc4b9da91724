/** [J1]–[J6] Staging a scene: parts, copies, pasts, and what comes when. */
import { describe, expect, test } from "vitest";
import { createWorld } from "../../shared/model/consort.ts";
import { open } from "../../shared/model/world.ts";
import type { Event } from "../../shared/model/event.ts";
import { step } from "../../shared/model/step.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { castParts } from "../../shared/scenarios/casting.ts";
import type { Scene } from "../../shared/scenarios/scenario.ts";
import { scriptOf, setupOf, withHard } from "../../shared/scenarios/staging.ts";
import { PLAIN } from "../model/stage.ts";
import { need, sceneOf } from "./scenes.ts";

/** All bots. */
const cast = (scene: Scene, chairs: number) =>
  castParts(
    scene,
    Array.from({ length: chairs }, () => false),
    0,
  );

/** The timed input to the world. */
const inputsOf = (scene: Scene, parts: readonly number[]) =>
  scriptOf(scene, parts).timed.flatMap(({ tick, what }) =>
    "command" in what ? [{ tick, ...what }] : [],
  );

const called = sceneOf((one) => ({
  ...one,
  tearsFrom: 600,
  events: [
    { ...need("space"), every: 35, times: 3 },
    { at: 20, deed: { do: "strain", chair: "all", rate: 0.2, seconds: 5 } },
    { at: 40, deed: { do: "slip", chair: 1, cents: 30 } },
  ],
}));

describe("what comes when", () => {
  test("an event that comes again comes so many times, so far apart", () => {
    const spaces = inputsOf(called, cast(called, 2)).filter(({ command }) => command.do === "plan");
    expect(spaces.map(({ tick }) => tick / TICKS_PER_SECOND)).toEqual([15, 50, 85]);
    expect(spaces.every(({ chair }) => chair === 0)).toBe(true);
  });

  test("[T6] hard passages are those of the scene, in beats and within the piece; without a scene, the piece's own", () => {
    const marks = { ...PLAIN, beatTicks: 15, beats: 120, hard: [{ from: 1, to: 2 }] };
    const hardOf = (hard: unknown) =>
      withHard(
        marks,
        scriptOf(
          sceneOf((one) => ({ ...one, hard })),
          [0, 1],
        ).hard,
      ).hard;
    expect(hardOf([])).toEqual([]);
    expect(withHard(marks, null).hard).toEqual([{ from: 1, to: 2 }]);
    const passages = [
      { from: 30, until: 45 },
      { from: 84, until: 99 },
      { from: 91, until: 100 },
    ];
    expect(hardOf(passages)).toEqual([
      { from: 40, to: 60 },
      { from: 112, to: 120 },
    ]);
  });

  test("what is for all comes to each", () => {
    const strained = inputsOf(called, cast(called, 2)).filter(
      ({ command }) => command.do === "stress",
    );
    expect(strained.map(({ chair }) => chair)).toEqual([0, 1]);
  });

  test("[J2] what more lies on the table comes to that part, or to all", () => {
    const scene = sceneOf((one) => ({
      ...one,
      events: [
        { at: 20, deed: { do: "table", chair: "all", items: ["ask"] } },
        { at: 30, deed: { do: "table", chair: 1, items: ["breathe"] } },
      ],
    }));
    expect(inputsOf(scene, cast(scene, 2)).map(({ chair, command }) => [chair, command])).toEqual([
      [0, { do: "table", items: ["ask"] }],
      [1, { do: "table", items: ["ask"] }],
      [1, { do: "table", items: ["breathe"] }],
    ]);
  });

  test("copies of the parts get the same, six seconds later, and keep to themselves", () => {
    const spaces = inputsOf(called, cast(called, 4)).filter(({ command }) => command.do === "plan");
    expect(spaces.map(({ tick, chair }) => [tick / TICKS_PER_SECOND, chair])).toEqual([
      [15, 0],
      [21, 2],
      [50, 0],
      [56, 2],
      [85, 0],
      [91, 2],
    ]);
    expect(spaces[1]?.command).toMatchObject({ to: 3 });
    expect(cast(called, 4)).toEqual([0, 1, 0, 1]);
  });

  test("a copy whose partner is missing gets nothing from them", () => {
    const spaces = inputsOf(called, cast(called, 3)).filter(({ command }) => command.do === "plan");
    expect(spaces.every(({ chair }) => chair === 0)).toBe(true);
  });

  test("needs rise as they are planned, in a movement that is set up so", () => {
    const { direction, ...brought } = setupOf(called, cast(called, 2));
    const world = createWorld({
      seed: 3,
      chairs: 2,
      pace: "beginner",
      score: PLAIN,
      direction,
      ...brought,
    });
    const inputs = inputsOf(called, cast(called, 2));
    const rose: Event[] = [];
    for (let tick = 0; tick < 95 * TICKS_PER_SECOND; tick++) {
      const { events } = step(
        world,
        inputs.filter((input) => input.tick === tick),
      );
      rose.push(...events.filter(({ event }) => event === "need"));
    }
    expect(rose).toHaveLength(3);
    expect(rose.map(({ tick }) => Math.floor((tick - 1) / TICKS_PER_SECOND))).toEqual([15, 50, 85]);
  });
});

describe("what it begins with", () => {
  test("hands, cards and wishes by part, for copies too", () => {
    const scene = sceneOf((one) => ({
      ...one,
      chairs: [
        { slot: 0, wish: "softer", pattern: "dismissive" },
        { slot: 1, hand: ["wait"], reflex: "fading" },
      ],
    }));
    const setup = setupOf(scene, cast(scene, 4));
    expect(setup.wishes).toEqual(["softer", null, "softer", null]);
    expect(setup.roles[2]).toEqual({ pattern: "dismissive", reflex: null });
    expect(setup.roles[3]).toEqual({ pattern: "secure", reflex: "fading" });
    expect(setup.direction.hands[3]).toEqual(["wait"]);
  });

  test("[J3] where tears come no sooner than the end, none comes: not in the last bar, nor in added time", () => {
    const began = (tearsFrom: number): number => {
      const scene = sceneOf((one) => ({ ...one, minutes: 2, tearsFrom }));
      return setupOf(scene, cast(scene, 2)).direction.tearsFrom;
    };
    expect(began(119)).toBe(119);
    expect(began(120)).toBeGreaterThan(15 * 60);
  });

  test("a past lies between each two who play that pair", () => {
    const tear = { type: "dismissive", cause: 0, hurt: 1, answer: "warm", severity: 0.3 };
    const scene = sceneOf((one) => ({
      ...one,
      history: [{ pair: [0, 1], trust: 0.3, tear }],
    }));
    const { direction } = setupOf(scene, cast(scene, 5));
    expect(direction.history.map(({ pair }) => pair)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(direction.history[1]?.tear).toMatchObject({ cause: 2, hurt: 3 });
    const store = open(
      createWorld({
        seed: 1,
        chairs: 5,
        pace: "beginner",
        score: PLAIN,
        ...setupOf(scene, cast(scene, 5)),
      }),
    );
    expect(store.tally.ruptures).toBe(2);
  });

  test("who conducts is the first who plays that part", () => {
    const scene = sceneOf((one) => ({ ...one, agreements: { conductor: 1, checkIn: 30 } }));
    expect(setupOf(scene, cast(scene, 4)).agreements).toEqual({
      conductor: 1,
      leads: [],
      loudness: null,
      checkIn: 30,
    });
  });
});
