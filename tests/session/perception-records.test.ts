/** Perceptions belong to their reader: each reader has its own records, which no other overwrites. */
import { expect, test } from "vitest";
import { perceive } from "../../shared/model/perceive.ts";
import { chairId } from "../../shared/model/units.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const ADA = chairId(0);

function played(seed: number, people: readonly boolean[], ticks: number): MovementSimulation {
  const simulation = new MovementSimulation(seededRandomness(seed));
  simulation.begin({ piece: "tallis-canon", minutes: 1, pace: "expert", scene: null }, people);
  for (let tick = 0; tick < ticks; tick += 1) simulation.tick(2);
  return simulation;
}

const worldOf = ({ world }: MovementSimulation) => {
  if (world === null) throw new Error("nothing is played");
  return world;
};

test("a record of one's own is filled with what the chair perceives, of whatever consort it was", () => {
  const consorts = [played(1, [true, false, false], 400), played(2, [true, false, false], 3)];
  let record = consorts[0]?.perception(ADA);
  for (const simulation of [...consorts, ...consorts]) {
    const filled = simulation.perception(ADA, record);
    expect(filled).toBe(record);
    expect(filled).toEqual(perceive(worldOf(simulation), ADA));
    record = filled;
  }
});

test("a record of another chair becomes this chair's; one of a consort of another size is left as it was", () => {
  const [three, four] = [
    played(3, [true, false, false], 100),
    played(4, [true, false, false, false], 100),
  ];
  const others = three.perception(chairId(1));
  expect(three.perception(ADA, others)).toBe(others);
  expect(others).toEqual(perceive(worldOf(three), ADA));
  const foreign = four.perception(ADA);
  const before = structuredClone(foreign);
  expect(three.perception(ADA, foreign)).toEqual(perceive(worldOf(three), ADA));
  expect(foreign).toEqual(before);
});

test("neither another reader nor the bots write over what one holds", () => {
  const simulation = played(5, [false, false, false, false], 200);
  const mine = simulation.perception(ADA);
  const before = structuredClone(mine);
  for (let tick = 0; tick < 60; tick += 1) simulation.tick(2);
  const theirs = simulation.perception(ADA);
  expect(mine).toEqual(before);
  expect(theirs.tick).toBe(mine.tick + 60);
});
