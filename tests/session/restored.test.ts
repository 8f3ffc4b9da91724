/** [Y15] Movements restored by replay: the world, bots' memory, takeovers and own parts. */
import { expect, test } from "vitest";
import { hashWorld } from "../../shared/model/hash.ts";
import { chairId } from "../../shared/model/units.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { castParts, chairsFor } from "../../shared/scenarios/casting.ts";
import { habitsOf, scriptOf, setupOf } from "../../shared/scenarios/staging.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { restoreMovements } from "../../shared/session/restore-movements.ts";
import type { Played } from "../../shared/session/restore-movements.ts";
import { anything } from "../fixtures/random-movement.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

/** Random input: commands, drops, returns, directives, setting down, and changes of length. */
function playOn(
  simulation: MovementSimulation,
  people: readonly boolean[],
  seed: number,
  ticks: number,
) {
  const { below } = seededRandomness(seed);
  for (let tick = 0; tick < ticks && simulation.playing; tick += 1) {
    const chair = chairId(below(people.length));
    if (people[chair] === true && tick % 3 === 0)
      simulation.hear(chair, anything(below, people.length));
    if (tick % 40 === 7)
      simulation.here(chair, { touched: below(2) === 0, reading: null, visible: below(4) > 0 });
    if (tick % 90 === 50)
      simulation.setController(
        chair,
        (["keptFor", "owner", "newcomer"] as const)[below(3)] ?? "bot",
      );
    if (tick % 130 === 60) simulation.setDown(chair, below(2) === 0);
    if (tick % 170 === 80) simulation.setNoneAtMe(chair, below(2) === 0);
    if (tick === 200) simulation.lengthen(20);
    if (tick % 100 === 33)
      simulation.direct({ chair, act: { do: "loud", to: null, seconds: 4, level: null } });
    simulation.tick(2);
  }
}

/** As it is stored. */
const stored = (simulation: MovementSimulation): Played => {
  const { recordings, begun, noted } = simulation;
  if (begun === null) throw new Error("nothing was played");
  return JSON.parse(
    JSON.stringify({ recordings: recordings.map((one) => ({ ...one })), begun, noted }),
  ) as Played;
};

function restored(played: Played, seed: number): MovementSimulation {
  const again = new MovementSimulation(seededRandomness(seed));
  for (const _ of restoreMovements(again, played));
  return again;
}

const looks = (simulation: MovementSimulation, people: readonly boolean[]) =>
  people.map((_, chair) => [
    simulation.takeoverOf(chairId(chair)),
    simulation.idleSeconds(chairId(chair)),
    simulation.ownPartOf(chairId(chair)),
  ]);

test.for([1, 2, 3, 4, 5, 6])(
  "[Y15] seed %d: stopped anywhere, it goes on as if it had not been",
  (seed) => {
    const random = seededRandomness(seed);
    const simulation = new MovementSimulation(random);
    const people = Array.from({ length: 2 + random.below(5) }, () => random.below(2) === 0);
    const movement = { piece: "tallis-canon", minutes: 1, pace: "normal", scene: null } as const;
    simulation.begin(movement, people);
    playOn(simulation, people, seed, 5000);
    expect(simulation.playing).toBe(false);
    simulation.begin(movement, people, undefined, { pupil: chairId(0), kept: [chairId(1)] });
    playOn(simulation, people, seed + 10, 150 + random.below(600));

    const again = restored(stored(simulation), seed + 100);
    expect(again.world && hashWorld(again.world)).toBe(
      simulation.world && hashWorld(simulation.world),
    );
    expect(looks(again, people)).toEqual(looks(simulation, people));
    for (const one of [simulation, again]) playOn(one, people, seed + 20, 5000);
    expect(again.world && hashWorld(again.world)).toBe(
      simulation.world && hashWorld(simulation.world),
    );
    expect(again.measures()).toEqual(simulation.measures());
    expect(looks(again, people)).toEqual(looks(simulation, people));
    expect(stored(again)).toEqual(stored(simulation));
  },
);

test("[Y15] a scene goes on with what it brings, and its log tells the same", () => {
  const scenario = BUILT_IN.find("peek-a-boo");
  const scene = scenario?.scenes[0];
  if (!scenario || !scene) throw new Error("no scene");
  const people = Array.from({ length: chairsFor(scenario, scene, 2) }, (_, chair) => chair < 2);
  const cast = castParts(scene, people, 0);
  const simulation = new MovementSimulation(seededRandomness(7));
  const { piece, minutes } = scene;
  const choice = { scenario: "peek-a-boo", scene: 0, turn: 0 };
  simulation.begin(
    { piece, minutes, pace: scenario.pace, scene: choice },
    people,
    () => setupOf(scene, cast),
    { script: scriptOf(scene, cast), habits: habitsOf(scene, cast) },
  );
  playOn(simulation, people, 3, 700);
  const again = restored(stored(simulation), 8);
  for (const one of [simulation, again]) playOn(one, people, 4, 500);
  expect(again.world && hashWorld(again.world)).toBe(
    simulation.world && hashWorld(simulation.world),
  );
  expect(again.log).toEqual(simulation.log);
});

test("[Y15] another journal, or another recording, is refused", () => {
  const simulation = new MovementSimulation(seededRandomness(1));
  const people = [true, true, false];
  simulation.begin({ piece: "tallis-canon", minutes: 1, pace: "normal", scene: null }, people);
  playOn(simulation, people, 1, 300);
  const played = stored(simulation);
  expect(() => restored({ ...played, noted: played.noted.slice(0, 10) }, 1)).toThrow("diverged");
  const recordings = played.recordings.map((one) => ({ ...one, setup: { ...one.setup, seed: 1 } }));
  expect(() => restored({ ...played, recordings }, 1)).toThrow("diverged");
});
