import { expect, test } from "vitest";
import { look } from "../../server/rooms/looks.ts";
import { marksFor } from "../../shared/pieces/index.ts";
import { createWorld } from "../../shared/model/consort.ts";
import type { World } from "../../shared/model/consort.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";

function played(seed: number, chairs: number, ticks: number): World {
  const score = marksFor("tallis-canon", chairs, 4);
  const world = createWorld({ seed, chairs, pace: "expert", score });
  for (let tick = 0; tick < ticks; tick += 1) {
    const chair = chairId(tick % chairs);
    step(world, tick % 30 === 0 ? [{ chair, command: { do: "cue", cue: "stab" } }] : []);
  }
  return world;
}

test("what one consort's chair perceives holds nothing of another consort's", () => {
  const worlds = [played(1, 4, 900), played(2, 4, 3), played(3, 8, 900), played(4, 4, 400)];
  for (let round = 0; round < 2; round += 1)
    for (const world of worlds)
      for (let chair = 0; chair < world.n; chair += 1)
        expect(look(world, chairId(chair))).toEqual(perceive(world, chairId(chair)));
});

test("the chairs of one consort are perceived side by side", () => {
  const world = played(5, 4, 200);
  const looks = [0, 1, 2, 3].map((chair) => look(world, chairId(chair)));
  expect(looks).toEqual([0, 1, 2, 3].map((chair) => perceive(world, chairId(chair))));
});
