/** [F1] A recording says who gave its commands. */
import { expect, test } from "vitest";
import { chairId } from "../../shared/model/units.ts";
import type { RecordedPlayer } from "../../shared/model/replay/recording.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const ADA = chairId(0);
const BOT = chairId(1);
const HABITS = { looksBack: true };

/** Entries of that chair, as tick and player. */
const of = (players: readonly RecordedPlayer[], chair: number) =>
  players.filter((one) => one.chair === chair).map(({ tick, by }) => [tick, by]);

function begun(): MovementSimulation {
  const simulation = new MovementSimulation(seededRandomness(1));
  simulation.begin(
    { piece: "tallis-canon", minutes: 1, pace: "normal", scene: null },
    [true, false, false],
    () => ({}),
    { habits: [null, null, HABITS] },
  );
  return simulation;
}

function play(simulation: MovementSimulation, ticks: number): void {
  for (let i = 0; i < ticks; i += 1) simulation.tick(2);
}

const playersOf = ({ recordings }: MovementSimulation) => recordings.at(-1)?.players ?? [];

test("[F1] from the first tick on: people, and bots with their habits", () => {
  const simulation = begun();
  play(simulation, 5);
  expect(playersOf(simulation)).toEqual([
    { tick: 0, chair: 0, by: "person" },
    { tick: 0, chair: 1, by: "bot" },
    { tick: 0, chair: 2, by: "bot", habits: HABITS },
  ]);
});

test("[F1] a bot that is led, until it is by itself again", () => {
  const simulation = begun();
  play(simulation, 40);
  const act = { do: "away", to: ADA, seconds: 2, level: null } as const;
  expect(simulation.direct({ chair: BOT, act })).toBeNull();
  play(simulation, 100);
  const [, led, itself] = of(playersOf(simulation), BOT);
  expect(led).toEqual([40, "led"]);
  expect(itself?.[1]).toBe("itself");
  expect(Number(itself?.[0])).toBeGreaterThan(60);
});

test("[F1] a bot that takes over, the person who is back, and a new bot for whoever has left", () => {
  const simulation = begun();
  play(simulation, 20);
  simulation.setController(ADA, "keptFor");
  play(simulation, 20);
  simulation.setController(ADA, "owner");
  play(simulation, 20);
  simulation.setController(ADA, "bot");
  play(simulation, 20);
  expect(of(playersOf(simulation), ADA)).toEqual([
    [0, "person"],
    [20, "bot"],
    [40, "person"],
    [60, "bot"],
  ]);
});
