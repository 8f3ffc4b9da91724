/** [Z3] [H14] Ending a movement early, changing its length and its pace: recorded and replayed. */
import { describe, expect, test } from "vitest";
import { logOf } from "../../shared/measures/log.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { measures } from "../../shared/model/measures.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { marksFor, marksOver, movementBeats, PIECES } from "../../shared/pieces/index.ts";
import { lengthenedBeats } from "../../shared/session/length.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const [PIECE] = PIECES;
const MOVEMENT = { piece: PIECE?.id ?? "", minutes: 1, pace: "normal", scene: null } as const;

function begun(): MovementSimulation {
  const simulation = new MovementSimulation(seededRandomness(5));
  simulation.begin(MOVEMENT, [false, false, false, false]);
  return simulation;
}

function play(simulation: MovementSimulation, ticks = Infinity): MovementSimulation {
  for (let i = 0; i < ticks && simulation.playing; i += 1) simulation.tick(2);
  return simulation;
}

const worldOf = ({ world }: MovementSimulation) => {
  if (world === null) throw new Error("nothing was played");
  return world;
};

function expectPlaysAgain(simulation: MovementSimulation): void {
  const written = JSON.parse(JSON.stringify(simulation.recordings[0])) as Recording;
  expect(hashWorld(replay(written))).toBe(hashWorld(worldOf(simulation)));
}

describe("[Z3] as it is played", () => {
  test("a movement ends with the tick after it is told to, and has a result of what was played", () => {
    const simulation = play(begun(), 400);
    simulation.end();
    play(simulation, 1);
    expect(simulation.playing).toBe(false);
    expect(simulation.tickCount).toBe(401);
    const [recording] = simulation.recordings;
    expect(recording && logOf(recording).events.at(-1)).toMatchObject({ event: "ended" });
    const { course, harmony } = measures(worldOf(simulation));
    expect(harmony).toBeGreaterThan(0);
    // Harmony is counted only over what was played.
    const counted = Array.from(worldOf(simulation).tally.courseOf);
    expect(counted.every((count) => count > 0)).toBe(true);
    expect(counted.reduce((sum, count) => sum + count)).toBeCloseTo(
      worldOf(simulation).tally.pairBeats,
    );
    expect(course).toHaveLength(16);
    expectPlaysAgain(simulation);
  });

  test("told twice, or when nothing plays, it changes nothing more", () => {
    const simulation = play(begun(), 100);
    simulation.end();
    simulation.end();
    play(simulation, 1);
    simulation.end();
    expect(simulation.lengthen(30)).toBe("notPlaying");
    expect(simulation.tickCount).toBe(101);
    expectPlaysAgain(simulation);
  });

  test("longer and shorter again, it lasts and is marked as a movement of that length, and plays again", () => {
    const simulation = play(begun(), 300);
    const { score } = worldOf(simulation);
    expect(simulation.lengthen(60)).toBeNull();
    expect(simulation.lengthen(60)).toBeNull();
    play(simulation, 1);
    const longer = worldOf(simulation).score;
    const bar = score.beatsPerBar;
    expect((longer.beats - score.beats) % bar).toBe(0);
    expect(Math.abs((longer.beats - score.beats) * 0.05 * score.beatTicks - 120)).toBeLessThan(
      bar * 0.05 * score.beatTicks,
    );
    expect(longer).toEqual(marksOver(MOVEMENT.piece, 4, longer.beats));
    play(simulation, 500);
    expect(simulation.lengthen(-50)).toBeNull();
    play(simulation);
    expect(worldOf(simulation).beat).toBe(worldOf(simulation).score.beats);
    expect(worldOf(simulation).score.beats).toBeLessThan(longer.beats);
    expectPlaysAgain(simulation);
  });

  test("who leads to the end leads to the new end", () => {
    const simulation = new MovementSimulation(seededRandomness(5));
    simulation.begin(MOVEMENT, [false, false], ({ beats }) => ({
      agreements: {
        conductor: null,
        leads: [
          { from: 0, to: 8, chair: 0 as never },
          { from: 8, to: beats, chair: 1 as never },
        ],
        loudness: null,
        checkIn: null,
      },
    }));
    simulation.lengthen(60);
    play(simulation, 1);
    const { agreed, score } = worldOf(simulation);
    expect(agreed.leads.map(({ to }) => to)).toEqual([8, score.beats]);
  });
});

test("[H14] a slower pace counts from the next tick: later needs wait longer, and it plays again", () => {
  const simulation = new MovementSimulation(seededRandomness(5));
  simulation.begin({ ...MOVEMENT, pace: "expert", minutes: 3 }, [false, false, false, false]);
  /** Longest time, in ticks, that a need was given while so many ticks were played. */
  const longest = (ticks: number): number => {
    let most = 0;
    for (let i = 0; i < ticks; i += 1) {
      play(simulation, 1);
      for (const { bid } of worldOf(simulation).chairs)
        if (bid) most = Math.max(most, bid.answerBy - bid.since);
    }
    return most;
  };
  const quick = longest(1000);
  simulation.setPace("beginner");
  play(simulation, 1);
  expect(worldOf(simulation).pace).toBe("beginner");
  expect(longest(1500)).toBeGreaterThan(1.5 * quick);
  play(simulation);
  simulation.setPace("expert");
  expectPlaysAgain(simulation);
});

test("[Z3] a length is in whole bars, leaves two, goes no further than 15 minutes, and never the wrong way", () => {
  const score = { beats: 96, beatsPerBar: 4, beatTicks: 10 };
  // A bar lasts 2 s.
  expect(lengthenedBeats(score, 10, 3)).toBe(104);
  expect(lengthenedBeats(score, 10, -20)).toBe(56);
  expect(lengthenedBeats(score, 10, -1000)).toBe(20);
  expect(lengthenedBeats(score, 12, -1000)).toBe(20);
  expect(lengthenedBeats(score, 93, -1000)).toBe(96);
  expect(lengthenedBeats(score, 10, 100_000)).toBe(1800);
  expect(lengthenedBeats({ ...score, beats: 1900 }, 10, 60)).toBe(1900);
  expect(lengthenedBeats(score, 10, 0)).toBe(96);
});

test("marks over so many beats are those of a movement that lasts so long", () => {
  for (const piece of PIECES)
    expect(marksOver(piece.id, 5, movementBeats(piece, 4))).toEqual(marksFor(piece.id, 5, 4));
});
