/** Who plays which part of a scene. */
import { describe, expect, test } from "vitest";
import { castParts, chairsFor } from "../../shared/scenarios/casting.ts";
import type { Scene } from "../../shared/scenarios/scenario.ts";
import { sceneOf, scenarioOf } from "./scenes.ts";

type Who = "person" | "bot" | "either";
const playing = (...who: readonly Who[]): Scene =>
  sceneOf((scene) => ({
    ...scene,
    events: [],
    chairs: who.map((one, slot) => ({ slot, who: one })),
  }));
const [P, B] = [true, false];

describe("parts", () => {
  test("a part for a bot goes to no person, and each turn gives another of the rest", () => {
    const scene = playing("either", "either", "either", "bot");
    const turns = [0, 1, 2].map((turn) => castParts(scene, [P, B, B, B], turn));
    expect(turns.map(([mine]) => mine)).toEqual([0, 1, 2]);
    for (const cast of turns)
      expect(cast.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3]);
    expect(castParts(scene, [P, B, B, B], 3)).toEqual(turns[0]);
  });

  test("neighbours of a desk stay neighbours, whoever plays what", () => {
    for (const turn of [0, 1, 2, 3]) {
      const cast = castParts(playing("either", "either", "either", "either"), [P, P, B, B], turn);
      expect(cast[0]! >> 1).toBe(cast[1]! >> 1);
      expect(cast[2]! >> 1).toBe(cast[3]! >> 1);
    }
  });

  test("what only a person can play has one, wherever they sit", () => {
    const scene = playing("person", "either", "either");
    expect(castParts(scene, [B, B, P], 0)[2]).toBe(0);
    expect(castParts(scene, [B, P, P], 0).slice(1)).toContain(0);
  });

  test("chairs beyond the parts copy them", () => {
    expect(castParts(playing("either", "either"), [P, B, B, B, B], 0)).toEqual([0, 1, 0, 1, 0]);
  });

  test("with more people than parts for them nobody plays a bot's, and a bot does", () => {
    const scene = playing("either", "either", "bot");
    const people = [P, P, P, P, B];
    const cast = castParts(scene, people, 0);
    cast.forEach((slot, chair) => expect(slot === 2).toBe(!people[chair]));
  });

  test("there are as many chairs as is usual, and more where people and bots need them", () => {
    const scene = playing("either", "either", "bot");
    const scenario = scenarioOf({ chairs: { min: 3, max: 6, ideal: 4 } });
    expect([1, 3, 4, 12].map((people) => chairsFor(scenario, scene, people))).toEqual([
      4, 4, 5, 12,
    ]);
  });
});
